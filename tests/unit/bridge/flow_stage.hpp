// An event flow with an outbox, a clock that the test moves, and a reader of what came out.
#pragma once

#include "asterbus/ami/parser.hpp"
#include "asterbus/bridge/event_flow.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace asterbus::bridge {

struct published {
    std::uint16_t topic = 0;
    bool everywhere = false;
    std::string key;
    nlohmann::json event;

    [[nodiscard]] std::string type() const
    {
        return event.at("type").get<std::string>().substr(9); // "asterbus."
    }
    [[nodiscard]] std::string callid() const { return event.value("callid", ""); }
    [[nodiscard]] std::string source() const { return event.value("source", ""); }
};

class flow_stage {
public:
    explicit flow_stage(event_options events = {}, std::size_t outbox_bytes = std::size_t{1} << 20U)
        : box(outbox_bytes, [] {}), flow(setup(std::move(events)), box, health)
    {}

    /// "Event: X\nA: b\n" as one read of the AMI link.
    void ami(std::string_view text)
    {
        ami::parser parser;
        parser.feed(std::string{text} + "\r\n");
        auto const m = parser.next();
        flow.ami_event(**m);
        flow.batch_end();
    }
    /// One read of the ARI link.
    void ari(nlohmann::json const& event)
    {
        auto text = event.dump();
        auto const size = text.size();
        text.resize(size + 64);
        flow.ari_event(std::string_view{text}.substr(0, size));
        flow.batch_end();
    }
    void pass(milliseconds time)
    {
        now.steady += time;
        now.wall += time;
        flow.tick();
    }

    /// What has been put since the last call, in order; acknowledged unless `hold`.
    std::vector<published> take()
    {
        std::vector<published> all;
        journal::outbox::taken taken;
        while (box.take(taken)) {
            all.push_back({taken.what.topic, taken.what.every_partition,
                           std::string{taken.what.key}, nlohmann::json::parse(taken.what.value)});
            box.done(taken.id);
        }
        return all;
    }
    std::vector<std::string> types()
    {
        std::vector<std::string> names;
        for (auto const& p : take())
            names.push_back(p.type());
        return names;
    }

    moment now{wall_time{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}}, steady_time{}};
    pbx_health health;
    journal::outbox box;
    event_flow flow;

private:
    event_flow::setup setup(event_options events)
    {
        event_flow::setup s;
        s.outlet = {"hq", 7, events.encoding, {0, 1, 2, 3}};
        s.events = std::move(events);
        s.clock = [this] { return now; };
        return s;
    }
};

inline std::string newchannel(std::string const& id, std::string const& linked_id)
{
    return "Event: Newchannel\r\nPrivilege: call,all\r\nChannel: PJSIP/a-" + id +
           "\r\nChannelState: 0\r\nChannelStateDesc: Down\r\nUniqueid: " + id +
           "\r\nLinkedid: " + linked_id + "\r\n";
}

inline std::string newstate(std::string const& id, std::string const& linked_id)
{
    return "Event: Newstate\r\nChannel: PJSIP/a-" + id + "\r\nUniqueid: " + id +
           "\r\nLinkedid: " + linked_id + "\r\n";
}

inline std::string hangup(std::string const& id, std::string const& linked_id)
{
    return "Event: Hangup\r\nPrivilege: call,all\r\nChannel: PJSIP/a-" + id +
           "\r\nUniqueid: " + id + "\r\nLinkedid: " + linked_id +
           "\r\nCause: 16\r\nCause-txt: Normal Clearing\r\n";
}

inline nlohmann::json ari_event(std::string const& type, std::string const& id)
{
    return {{"type", type},
            {"timestamp", "2026-11-21T09:07:56.295+0000"},
            {"application", "bus"},
            {"channel", {{"id", id}, {"name", "PJSIP/a-" + id}, {"state", "Up"}}}};
}

inline nlohmann::json stasis_start(std::string const& id)
{
    auto e = ari_event("StasisStart", id);
    e["args"] = {"hello"};
    return e;
}

} // namespace asterbus::bridge
