// Actions that ask about the PBX.
#include "sim/ami/actions.hpp"
#include "sim/asterisk_version.hpp"
#include "sim/model/words.hpp"

#include <fmt/format.h>

namespace asterbus::sim::actions {
namespace {

std::string date_of(wall_time t)
{
    return rfc3339(t).substr(0, 10);
}
std::string clock_of(wall_time t)
{
    return rfc3339(t).substr(11, 8);
}

std::int64_t age_s(ami_call const& call, channel const& c)
{
    return std::chrono::duration_cast<std::chrono::seconds>(call.model().now() - c.created).count();
}

} // namespace

void ping(ami_call const& call)
{
    auto const us = call.model().now().time_since_epoch().count();
    call.answer(
        "Success",
        {{"Ping", "Pong"}, {"Timestamp", fmt::format("{}.{:06}", us / 1'000'000, us % 1'000'000)}});
}

void core_settings(ami_call const& call)
{
    call.answer("Success", {{"AMIversion", "11.0.0"},
                            {"AsteriskVersion", std::string{asterisk_version}},
                            {"SystemName", ""},
                            {"CoreMaxCalls", "0"},
                            {"CoreMaxLoadAvg", "0.000000"},
                            {"CoreRunUser", ""},
                            {"CoreRunGroup", ""},
                            {"CoreMaxFilehandles", "0"},
                            {"CoreRealTimeEnabled", "No"},
                            {"CoreCDRenabled", "Yes"},
                            {"CoreHTTPenabled", "Yes"},
                            {"SoundsSearchCustomDir", "No"}});
}

void core_status(ami_call const& call)
{
    auto const booted = call.session.booted();
    auto const current = call.model().channels().size() / 2;
    call.answer("Success", {{"CoreStartupDate", date_of(booted)},
                            {"CoreStartupTime", clock_of(booted)},
                            {"CoreReloadDate", date_of(booted)},
                            {"CoreReloadTime", clock_of(booted)},
                            {"CoreCurrentCalls", std::to_string(current)},
                            {"CoreProcessedCalls", std::to_string(call.model().calls_processed)}});
}

void core_show_channels(ami_call const& call)
{
    std::vector<ami_event> items;
    for (auto const& [serial, c] : call.model().channels()) {
        auto const s = age_s(call, *c);
        items.push_back(
            ami_event{"CoreShowChannel"}
                .of(*c)
                .with("Application", c->app)
                .with("ApplicationData", c->app_data)
                .with("Duration", fmt::format("{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60))
                .with("BridgeId", c->bridge));
    }
    call.list("Channels will follow", std::move(items), "CoreShowChannelsComplete", {}, true);
}

void status(ami_call const& call)
{
    auto const wanted = call.get("Channel");
    if (!wanted.empty() && call.model().find_channel(wanted) == nullptr)
        return call.error("No such channel");
    std::vector<ami_event> items;
    for (auto const& [serial, c] : call.model().channels()) {
        if (!wanted.empty() && c->name != wanted && c->id != wanted) continue;
        items.push_back(ami_event{"Status"}
                            .of(*c)
                            .with("Type", c->name.substr(0, c->name.find('/')))
                            .with("DNID", c->dialplan ? c->at.extension : "")
                            .with("EffectiveConnectedLineNum", c->connected.number)
                            .with("EffectiveConnectedLineName", c->connected.name)
                            .with("TimeToHangup", 0)
                            .with("BridgeID", c->bridge)
                            .with("Application", c->app)
                            .with("Data", c->app_data)
                            .with("Nativeformats", "(ulaw)")
                            .with("Readformat", "ulaw")
                            .with("Readtrans", "")
                            .with("Writeformat", "ulaw")
                            .with("Writetrans", "")
                            .with("Callgroup", 0)
                            .with("Pickupgroup", 0)
                            .with("Seconds", age_s(call, *c)));
    }
    auto const count = std::to_string(items.size());
    call.list("Channel status will follow", std::move(items), "StatusComplete", {{"Items", count}});
}

void bridge_list(ami_call const& call)
{
    std::vector<ami_event> items;
    for (auto const& [id, b] : call.model().bridges())
        items.push_back(ami_event{"BridgeListItem"}.of(b));
    call.list("Bridge listing will follow", std::move(items), "BridgeListComplete", {}, true);
}

void device_state_list(ami_call const& call)
{
    std::vector<ami_event> items;
    for (auto const& [device, state] : call.model().device_states())
        items.push_back(ami_event{"DeviceStateChange"}.with("Device", device).with("State", state));
    call.list("Device State Changes will follow", std::move(items), "DeviceStateListComplete", {},
              true);
}

void extension_state_list(ami_call const& call)
{
    call.list("Extension Statuses will follow", {}, "ExtensionStateListComplete");
}

void presence_state_list(ami_call const& call)
{
    call.list("Presence State Changes will follow", {}, "PresenceStateListComplete");
}

void endpoints(ami_call const& call)
{
    std::vector<ami_event> items;
    for (auto const& name : known_phones()) {
        auto const active = call.model().device_channels("PJSIP/" + name).size();
        items.push_back(ami_event{"EndpointList"}
                            .with("ObjectType", "endpoint")
                            .with("ObjectName", name)
                            .with("Transport", "")
                            .with("Aor", name)
                            .with("Auths", "")
                            .with("OutboundAuths", "")
                            .with("Contacts", fmt::format("{0}/sip:{0}@127.0.0.1:5060,", name))
                            .with("DeviceState", active == 0 ? "Not in use" : "In use")
                            .with("ActiveChannels", static_cast<std::int64_t>(active)));
    }
    call.list("A listing of Endpoints follows, presented as EndpointList events", std::move(items),
              "EndpointListComplete", {}, true);
}

void events(ami_call const& call)
{
    auto const text = call.get("EventMask");
    if (text.empty()) return call.error("Invalid event mask");
    auto const mask = parse_ami_mask(text);
    call.session.set_mask(mask);
    call.answer("Success", {{"Events", mask == 0 ? "Off" : "On"}});
}

void command(ami_call const& call)
{
    auto const text = call.get("Command");
    auto const channels = call.model().channels().size();
    if (text.empty()) return call.error("No command provided");
    if (text == "core show version")
        return call.success("Command output follows",
                            {{"Output", fmt::format("Asterisk {} built by nobody @ simulation",
                                                    asterisk_version)}});
    if (text == "core show uptime") {
        auto const s = std::chrono::duration_cast<std::chrono::seconds>(call.model().now() -
                                                                        call.session.booted());
        return call.success("Command output follows",
                            {{"Output", fmt::format("System uptime: {} seconds", s.count())},
                             {"Output", fmt::format("Last reload: {} seconds", s.count())}});
    }
    if (text == "core show channels count" || text == "core show channels")
        return call.success(
            "Command output follows",
            {{"Output", fmt::format("{} active channels", channels)},
             {"Output", fmt::format("{} active calls", channels / 2)},
             {"Output", fmt::format("{} calls processed", call.model().calls_processed)}});
    call.answer("Error",
                {{"Message", "Command output follows"},
                 {"Output", fmt::format("No such command '{0}' (type 'core show help {0}' for "
                                        "other possible commands)",
                                        text)}});
}

void user_event(ami_call const& call)
{
    call.success("Event Sent");
    ami_event e{"UserEvent", ami_class::user};
    std::move(e).with("UserEvent", call.get("UserEvent"));
    for (auto const& [name, value] : call.asked.headers)
        if (name != "Action" && name != "UserEvent") std::move(e).with(name, value);
    call.model().tell(e);
}

void module_check(ami_call const& call)
{
    call.answer("Success", {{"Version", ""}});
}

void reload(ami_call const& call)
{
    call.success("Module Reloaded");
    call.model().tell(
        ami_event{"Reload", ami_class::system}.with("Module", "All").with("Status", 0));
}

} // namespace asterbus::sim::actions
