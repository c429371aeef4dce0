// What can happen to a channel.
#include "sim/model/pbx.hpp"
#include "sim/model/words.hpp"

#include <fmt/format.h>

namespace asterbus::sim {
namespace {

std::string name_for(channel_wish const& wish, std::uint64_t number)
{
    if (!wish.name.empty()) return wish.name;
    return fmt::format("{}/{}-{:08x}", wish.technology, wish.resource, number);
}

} // namespace

channel& pbx::create_channel(channel_wish const& wish)
{
    auto made = std::make_unique<channel>();
    auto& c = *made;
    c.serial = next_serial_++;
    c.id = wish.id.empty() ? fmt::format("{}.{}", clock_.seconds(), c.serial) : wish.id;
    c.linked_id = wish.belongs_to != nullptr ? wish.belongs_to->linked_id : c.id;
    c.name = wish.name.empty() ? name_for(wish, next_name_++) : wish.name;
    if (wish.name.empty()) c.device = wish.technology + "/" + wish.resource;
    if (wish.technology == "PJSIP") c.protocol_id = new_uuid();
    c.state = wish.state;
    c.caller = wish.caller;
    c.at = wish.at;
    c.created = now();
    by_id_.emplace(c.id, &c);
    by_name_.emplace(c.name, &c);
    channels_.emplace(c.serial, std::move(made));
    tell(ami_event{"Newchannel", ami_class::call}.of(c));
    tell(ari_event{"ChannelCreated", now()}.of("channel", c));
    if (!c.device.empty()) on_device_[c.device].insert(&c);
    return c;
}

channel& pbx::create_local(channel_wish wish, std::string const& second_id)
{
    auto const stem = fmt::format("Local/{}-{:08x}", wish.resource, next_name_++);
    auto const device = "Local/" + wish.resource;
    wish.name = stem + ";1";
    auto& first = create_channel(wish);
    wish.name = stem + ";2";
    wish.id = second_id;
    wish.state = channel_state::ring;
    wish.belongs_to = &first;
    auto& second = create_channel(wish);
    first.peer = second.id;
    second.peer = first.id;
    for (auto* half : {&first, &second}) {
        half->device = device;
        on_device_[device].insert(half);
    }
    return first;
}

channel* pbx::find_channel(std::string_view id_or_name)
{
    if (auto const at = by_id_.find(id_or_name); at != by_id_.end()) return at->second;
    auto const at = by_name_.find(id_or_name);
    return at == by_name_.end() ? nullptr : at->second;
}

void pbx::set_state(channel& c, channel_state state)
{
    if (c.state == state) return;
    c.state = state;
    if (state == channel_state::up) c.answered = now();
    tell(ami_event{"Newstate", ami_class::call}.of(c));
    tell(ari_event{"ChannelStateChange", now()}.of("channel", c));
    refresh_device(c.device);
}

void pbx::set_caller(channel& c, party const& who)
{
    c.caller = who;
    tell(ami_event{"NewCallerid", ami_class::call}.of(c).with(
        "CID-CallingPres", "0 (Presentation Allowed, Not Screened)"));
    tell(ari_event{"ChannelCallerId", now()}
             .with("caller_presentation", std::int64_t{0})
             .with("caller_presentation_txt", "Presentation Allowed, Not Screened")
             .of("channel", c));
}

void pbx::set_connected(channel& c, party const& who)
{
    c.connected = who;
    tell(ami_event{"NewConnectedLine", ami_class::call}.of(c));
    tell(ari_event{"ChannelConnectedLine", now()}.of("channel", c));
}

void pbx::set_variable(channel& c, std::string_view name, std::string_view value)
{
    c.variables.insert_or_assign(std::string{name}, std::string{value});
    tell(
        ami_event{"VarSet", ami_class::dialplan}.of(c).with("Variable", name).with("Value", value));
    tell(ari_event{"ChannelVarset", now()}
             .with("variable", name)
             .with("value", value)
             .of("channel", c));
}

void pbx::run_app(channel& c, std::string_view app, std::string_view data)
{
    c.app = app;
    c.app_data = data;
}

void pbx::begin_step(channel& c, std::string_view app, std::string_view data)
{
    run_app(c, app, data);
    tell(ami_event{"Newexten", ami_class::dialplan}
             .of(c)
             .with("Extension", c.at.extension)
             .with("Application", app)
             .with("AppData", data));
    tell(ari_event{"ChannelDialplan", now()}
             .with("dialplan_app", app)
             .with("dialplan_app_data", data)
             .of("channel", c));
}

void pbx::hold(channel& c, bool on, std::string_view music)
{
    c.on_hold = on;
    tell(ami_event{on ? "Hold" : "Unhold", ami_class::call}.of(c));
    if (on)
        tell(ari_event{"ChannelHold", now()}
                 .with("musicclass", music.empty() ? "N/A" : music)
                 .of("channel", c));
    else
        tell(ari_event{"ChannelUnhold", now()}.of("channel", c));
}

void pbx::dtmf_begin(channel& c, char digit, std::string_view direction)
{
    tell(ami_event{"DTMFBegin", ami_class::dtmf}
             .of(c)
             .with("Digit", std::string_view{&digit, 1})
             .with("Direction", direction));
}

void pbx::dtmf_end(channel& c, char digit, std::int64_t duration_ms, std::string_view direction)
{
    tell(ami_event{"DTMFEnd", ami_class::dtmf}
             .of(c)
             .with("Digit", std::string_view{&digit, 1})
             .with("DurationMs", duration_ms)
             .with("Direction", direction));
    if (direction != "Received") return;
    tell(ari_event{"ChannelDtmfReceived", now()}
             .with("digit", std::string_view{&digit, 1})
             .with("duration_ms", duration_ms)
             .of("channel", c));
}

void pbx::destroy_channel(channel& c)
{
    ami_event ami{"Hangup", ami_class::call};
    std::move(ami).of(c).with("Cause", c.cause).with("Cause-txt", cause_words(c.cause));
    if (c.tech_cause != 0) std::move(ami).with("TechCause", c.tech_cause);
    tell(ami);
    ari_event ari{"ChannelDestroyed", now()};
    std::move(ari).with("cause", c.cause).with("cause_txt", cause_words(c.cause));
    if (c.tech_cause != 0) std::move(ari).with("tech_cause", c.tech_cause);
    tell(std::move(ari).of("channel", c));
    auto const device = c.device;
    if (auto const at = on_device_.find(device); at != on_device_.end()) at->second.erase(&c);
    by_id_.erase(c.id);
    by_name_.erase(c.name);
    channels_.erase(c.serial);
    refresh_device(device);
}

} // namespace asterbus::sim
