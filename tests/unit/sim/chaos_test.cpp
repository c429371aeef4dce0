// Clients that do anything to anybody at any time: the PBX stays in order.
#include "sim/ami/session.hpp"
#include "sim/ari/face.hpp"
#include "unit/sim/world.hpp"

#include <random>

namespace asterbus::sim {
namespace {

class anything_at_any_time : public world, public testing::WithParamInterface<unsigned> {
protected:
    std::mt19937 dice{GetParam()};
    std::shared_ptr<ami_session> session = std::make_shared<ami_session>(
        calls, account{}, ami_session::wires{[](std::string_view) {}, [] {}, "", ""}, model.now());

    std::size_t roll(std::size_t sides) { return dice() % sides; }
    std::string somebody()
    {
        auto const& all = model.channels();
        if (all.empty()) return "nobody";
        return std::next(all.begin(), static_cast<std::ptrdiff_t>(roll(all.size())))->second->name;
    }
    std::string somewhere()
    {
        static constexpr char const* places[] = {"100",  "200",  "300",      "500", "600",
                                                 "6003", "busy", "noanswer", "none"};
        return "\r\nContext: default\r\nExten: " + std::string{places[roll(std::size(places))]} +
               "\r\nPriority: 1";
    }
    void say(std::string const& action) { session->on_bytes("Action: " + action + "\r\n\r\n"); }
    /// What happened to a bridge and to its channels: for the message of a failure.
    std::string history(std::string const& bridge)
    {
        std::string text;
        for (auto const& e : told.ami)
            for (auto const& [name, value] : e)
                if (name.ends_with("BridgeUniqueid") && value == bridge)
                    text += "\n" + e.front().second + " " + get(e, "Channel") + " " +
                            get(e, "BridgeNumChannels");
        return text;
    }
    void do_something()
    {
        switch (roll(13)) {
        case 0: return say("Hangup\r\nChannel: " + somebody());
        case 1: return say("Redirect\r\nChannel: " + somebody() + somewhere());
        case 2:
            return say("Redirect\r\nChannel: " + somebody() + "\r\nExtraChannel: " + somebody() +
                       somewhere());
        case 3: return say("Bridge\r\nChannel1: " + somebody() + "\r\nChannel2: " + somebody());
        case 4: return say("BlindTransfer\r\nChannel: " + somebody() + somewhere());
        case 5:
            return say("Atxfer\r\nChannel: " + somebody() + "\r\nContext: default\r\nExten: 6004");
        case 6: return say("Park\r\nTimeout: 2000\r\nChannel: " + somebody());
        case 7: return say("Originate\r\nAsync: true\r\nChannel: Local/6005@default" + somewhere());
        case 8:
            return say(
                "Originate\r\nAsync: true\r\nChannel: Local/200@default\r\nApplication: Hangup");
        case 9: return say("QueueRemove\r\nQueue: sales\r\nInterface: PJSIP/6009");
        case 10: return say("QueueAdd\r\nQueue: sales\r\nInterface: PJSIP/6009");
        case 11: return in_ari();
        default: people.play(flow_names()[roll(4)]);
        }
    }
    void in_ari()
    {
        auto const* c = model.find_channel(somebody());
        if (c == nullptr) return;
        auto const ask = [&](char const* method, std::string const& target) {
            (void)answer_ari(calls, parse_ari_request(method, target, ""));
        };
        ask("POST", "bridges/common");
        if (roll(2) == 0) return ask("POST", "bridges/common/addChannel?channel=" + c->id);
        if (roll(2) == 0) return ask("DELETE", "channels/" + c->id);
        ask("POST", "channels/" + c->id + "/continue");
        if (roll(8) == 0) ask("DELETE", "bridges/common");
    }
};

TEST_P(anything_at_any_time, leaves_nobody_behind)
{
    say("Login\r\nUsername: bus\r\nSecret: buspw\r\nEvents: off");
    for (int i = 0; i < 300; ++i) {
        do_something();
        model.clock().run_until(model.now() + milliseconds{roll(1500)});
    }
    run(std::chrono::seconds{60});
    while (!model.channels().empty())
        say("Hangup\r\nChannel: " + somebody());
    run(std::chrono::seconds{60});
    (void)answer_ari(calls, parse_ari_request("DELETE", "bridges/common", ""));
    EXPECT_TRUE(model.channels().empty());
    for (auto const& [id, b] : model.bridges())
        EXPECT_EQ(b.type, "parking") << history(id);
    EXPECT_EQ(told.all("Newchannel", "Uniqueid").size(), told.all("Hangup", "Uniqueid").size());
    EXPECT_EQ(told.all("BridgeEnter", "Uniqueid").size(),
              told.all("BridgeLeave", "Uniqueid").size());
    for (auto const& q : model.queues())
        EXPECT_TRUE(q.callers.empty());
}

INSTANTIATE_TEST_SUITE_P(seeds, anything_at_any_time, testing::Range(1U, 6U));

} // namespace
} // namespace asterbus::sim
