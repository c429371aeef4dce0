#include "asterbus/bridge/channel_news.hpp"

#include "flow_stage.hpp"

#include <gtest/gtest.h>

namespace asterbus::bridge {
namespace {

struct listener {
    explicit listener(flow_stage& s)
    {
        s.flow.on_channel_news([this](channel_news const& n) { heard.push_back(n); });
    }
    std::vector<channel_news> heard;
};

TEST(ChannelNews, TellsHowAnOriginateEnded)
{
    flow_stage s;
    listener l{s};
    s.ami(
        "Event: OriginateResponse\r\nPrivilege: call,all\r\nActionID: a-1\r\nResponse: Failure\r\n"
        "Channel: PJSIP/6001\r\nReason: 5\r\nUniqueid: 1.1\r\n");
    ASSERT_EQ(l.heard.size(), 1U);
    EXPECT_EQ(l.heard[0].what, channel_news::kind::originate_response);
    EXPECT_EQ(l.heard[0].action_id, "a-1");
    EXPECT_EQ(l.heard[0].reason, 5);
    EXPECT_FALSE(l.heard[0].success);
    EXPECT_EQ(l.heard[0].channel_id, "1.1");
}

TEST(ChannelNews, TellsOfAnswerAndHangupByEitherLink)
{
    flow_stage s;
    listener l{s};
    s.ami("Event: Newstate\r\nChannel: PJSIP/a-1.1\r\nChannelState: 5\r\nUniqueid: 1.1\r\n");
    s.ami("Event: Newstate\r\nChannel: PJSIP/a-1.1\r\nChannelState: 6\r\nUniqueid: 1.1\r\n");
    s.ami(hangup("1.1", "1.1"));
    s.ari(ari_event("ChannelStateChange", "1.2"));
    auto destroyed = ari_event("ChannelDestroyed", "1.2");
    destroyed["cause"] = 17;
    destroyed["cause_txt"] = "User busy";
    s.ari(destroyed);
    ASSERT_EQ(l.heard.size(), 4U);
    EXPECT_EQ(l.heard[0].what, channel_news::kind::up);
    EXPECT_EQ(l.heard[1].cause, 16);
    EXPECT_EQ(l.heard[2].what, channel_news::kind::up);
    EXPECT_EQ(l.heard[2].channel_id, "1.2");
    EXPECT_EQ(l.heard[3].cause, 17);
    EXPECT_EQ(l.heard[3].cause_text, "User busy");
}

TEST(ChannelNews, FindsLiveChannelsAndWhichAreInStasis)
{
    auto const found = live_channels(
        R"([{"id":"1.1","dialplan":{"app_name":"Stasis","app_data":"bus,hello"}},)"
        R"({"id":"1.2","dialplan":{"app_name":"Wait","app_data":"300"}},{"id":"1.3"}])");
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].id, "1.1");
    EXPECT_EQ(found[0].application, "bus");
    EXPECT_EQ(found[1].id, "1.2");
    EXPECT_EQ(found[1].application, "");
    EXPECT_EQ(found[2].application, "");
    EXPECT_TRUE(live_channels("no json").empty());
}

} // namespace
} // namespace asterbus::bridge
