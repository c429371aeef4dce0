// Every flow comes to its end, and both faces tell the same story of it.
#include "unit/sim/world.hpp"

#include <algorithm>
#include <map>

namespace asterbus::sim {
namespace {

struct flows : world {};

std::vector<std::string> ids(listener const& told, std::string_view type, char const* thing)
{
    std::vector<std::string> found;
    for (auto const& e : told.ari)
        if (e["type"] == type) found.push_back(e[thing]["id"]);
    return found;
}

void expect_each_once(std::vector<std::string> born, std::vector<std::string> gone)
{
    std::ranges::sort(born);
    std::ranges::sort(gone);
    EXPECT_EQ(born, gone);
    EXPECT_EQ(std::ranges::adjacent_find(born), born.end());
}

class calls_of : public world, public testing::WithParamInterface<std::string> {
protected:
    void SetUp() override
    {
        for (int i = 0; i < 25; ++i) {
            people.play(GetParam());
            run(std::chrono::seconds{1});
        }
        run(std::chrono::seconds{600});
    }
};

TEST_P(calls_of, AllEnd)
{
    EXPECT_TRUE(model.channels().empty());
    EXPECT_TRUE(model.bridges().empty());
    EXPECT_GE(told.all("Newchannel", "Uniqueid").size(), 25U);
}

TEST_P(calls_of, CreateEachChannelOnceAndEndItOnce)
{
    expect_each_once(told.all("Newchannel", "Uniqueid"), told.all("Hangup", "Uniqueid"));
    expect_each_once(told.all("BridgeCreate", "BridgeUniqueid"),
                     told.all("BridgeDestroy", "BridgeUniqueid"));
}

TEST_P(calls_of, AreTheSameOnBothFaces)
{
    EXPECT_EQ(told.all("Newchannel", "Uniqueid"), ids(told, "ChannelCreated", "channel"));
    EXPECT_EQ(told.all("Hangup", "Uniqueid"), ids(told, "ChannelDestroyed", "channel"));
    EXPECT_EQ(told.all("Newstate", "Uniqueid"), ids(told, "ChannelStateChange", "channel"));
    EXPECT_EQ(told.all("BridgeEnter", "Uniqueid"), ids(told, "ChannelEnteredBridge", "channel"));
    EXPECT_EQ(told.all("BridgeLeave", "Uniqueid"), ids(told, "ChannelLeftBridge", "channel"));
    EXPECT_EQ(told.all("VarSet", "Uniqueid"), ids(told, "ChannelVarset", "channel"));
}

TEST_P(calls_of, LeaveEveryBridgeThatTheyEnter)
{
    std::map<std::string, int> inside;
    for (auto const& e : told.ami) {
        auto const& name = e.front().second;
        if (name != "BridgeEnter" && name != "BridgeLeave") continue;
        auto& count = inside[get(e, "BridgeUniqueid")];
        count += name == "BridgeEnter" ? 1 : -1;
        EXPECT_EQ(get(e, "BridgeNumChannels"), std::to_string(count));
    }
    for (auto const& [id, count] : inside)
        EXPECT_EQ(count, 0) << id;
}

TEST_P(calls_of, SayNothingOfAChannelBeforeItsBirthOrAfterItsEnd)
{
    std::map<std::string, int> life; // 1 alive, 2 gone
    for (auto const& e : told.ami) {
        auto const id = get(e, "Uniqueid");
        if (id.empty()) continue;
        auto& now = life[id];
        if (e.front().second == "Newchannel") now = 1;
        EXPECT_EQ(now, 1) << e.front().second << " of " << id;
        if (e.front().second == "Hangup") now = 2;
    }
}

INSTANTIATE_TEST_SUITE_P(every_flow, calls_of, testing::ValuesIn(flow_names()),
                         [](auto const& p) { return p.param; });

TEST_F(flows, of_one_seed_are_the_same_again)
{
    struct second : world {
        void TestBody() override {}
    } other;
    for (auto const& flow : flow_names()) {
        people.play(flow);
        other.people.play(flow);
    }
    run(std::chrono::seconds{60});
    other.run(std::chrono::seconds{60});
    EXPECT_EQ(told.ami, other.told.ami);
}

} // namespace
} // namespace asterbus::sim
