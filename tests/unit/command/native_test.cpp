// ami.* and ari.*: exactly what goes to Asterisk.
#include "planned.hpp"

#include <gtest/gtest.h>

namespace {

using asterbus::test::pbx_view;
using asterbus::test::planned;

TEST(Native, AmiHeadersAsGiven)
{
    pbx_view const pbx{true, true};
    EXPECT_EQ(planned("ami.QueueStatus", R"({"Queue":"q"})", pbx.view), "QueueStatus\nQueue: q");
    EXPECT_EQ(planned("ami.queuestatus", R"({"queue":"q"})", pbx.view), "QueueStatus\nqueue: q");
    EXPECT_EQ(
        planned("ami.QueueMemberRingInUse", R"({"Interface":"a/b","RingInUse":true})", pbx.view),
        "QueueMemberRingInUse\nInterface: a/b\nRingInUse: true");
    EXPECT_EQ(planned("ami.UserEvent", R"({"UserEvent":"E","A":["1","2"],"N":5})", pbx.view),
              "UserEvent\nUserEvent: E\nA: 1\nA: 2\nN: 5");
}

TEST(Native, AmiVariablesAsListOrObject)
{
    pbx_view const pbx{true, true};
    EXPECT_EQ(planned("ami.Originate",
                      R"({"Channel":"PJSIP/1","Variable":["A=1","B=2,C=3"],"Async":"true"})",
                      pbx.view),
              "Originate\nChannel: PJSIP/1\nVariable: A=1\nVariable: B=2,C=3\nAsync: true");
    EXPECT_EQ(planned("ami.Originate", R"({"Channel":"PJSIP/1","Variable":{"A":"1,2","B":"(x"}})",
                      pbx.view),
              "Originate\nChannel: PJSIP/1\nVariable: A=1\\,2\nVariable: B=\\(x\nAsync: true");
}

TEST(Native, AnActionThatOnlyThePbxKnows)
{
    pbx_view pbx{true, true};
    EXPECT_EQ(planned("ami.MyModuleDo", "{}", pbx.view).rfind("unknown_command", 0), 0U);
    std::set<std::string> const listed{"MyModuleDo"};
    pbx.view.actions = &listed;
    EXPECT_EQ(planned("ami.MyModuleDo", R"({"Any":"x"})", pbx.view), "MyModuleDo\nAny: x");
}

// Park with an AnnounceChannel that does not exist would end the Asterisk process.
TEST(Native, ParkAsksForItsAnnounceChannelFirst)
{
    pbx_view const pbx{true, true};
    EXPECT_EQ(planned("ami.Park", R"({"Channel":"a","announcechannel":"b"})", pbx.view),
              "Status\nChannel: b\n--\nPark\nChannel: a\nannouncechannel: b");
}

TEST(Native, AriPathQueryAndBody)
{
    pbx_view const pbx{true, true};
    EXPECT_EQ(planned("ari.channels.list", "{}", pbx.view), "GET channels");
    EXPECT_EQ(planned("ari.channels.snoopChannel",
                      R"({"channelId":"a;1","app":"bus","spy":"both"})", pbx.view),
              "POST channels/a%3B1/snoop?spy=both&app=bus");
    EXPECT_EQ(planned("ari.bridges.addChannel",
                      R"({"bridgeId":"b","channel":["x","y"],"mute":true})", pbx.view),
              "POST bridges/b/addChannel?channel=x%2Cy&mute=true");
    EXPECT_EQ(planned("ari.channels.originate",
                      R"({"endpoint":"PJSIP/1","app":"bus","variables":{"A":" x"}})", pbx.view),
              R"(POST channels?endpoint=PJSIP%2F1&app=bus {"variables":{"A":" x"}})");
    EXPECT_EQ(planned("ari.applications.filter",
                      R"({"applicationName":"bus","filter":{"allowed":[]}})", pbx.view),
              R"(PUT applications/bus/eventFilter {"allowed":[]})");
}

TEST(Native, FilesComeByHttp)
{
    pbx_view const pbx{true, true};
    auto const plan = asterbus::command::prepare(
        {"c", "hq", "ari.recordings.getStoredFile", {{"recordingName", "r"}}, {}}, pbx.view, {});
    ASSERT_TRUE(plan);
    EXPECT_TRUE(std::get<asterbus::command::ari_step>(plan->steps.front()).by_http);
}

} // namespace
