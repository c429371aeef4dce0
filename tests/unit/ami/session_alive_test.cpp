// Pings, half-open connections, boots and goodbyes.
#include "actor.hpp"

#include <gtest/gtest.h>

namespace asterbus::ami::test {
namespace {

using std::chrono::seconds;

std::string pong(int n)
{
    return "Response: Success\r\nActionID: t-ping" + std::to_string(n) + "\r\nPing: Pong\r\n\r\n";
}

std::string ping(int n)
{
    return "Action: Ping\r\nActionID: t-ping" + std::to_string(n) + "\r\n\r\n";
}

void under_every_split(script const& talk)
{
    for (std::size_t const chunk : {1, 2, 3, 7, 4096}) {
        actor a{usual_options()};
        EXPECT_EQ(talk.run(a, chunk), "") << "in pieces of " << chunk;
    }
}

TEST(AmiAlive, PingsAgainAfterEachAnswerAndMeasuresTheRoundTrip)
{
    script talk = logged_in();
    talk.wait(seconds{5}).expect_send(ping(2)).wait(milliseconds{30}).peer_says(pong(2));
    talk.act([](actor& a) {
        EXPECT_EQ(a.talk().round_trip(), milliseconds{30});
        EXPECT_EQ(a.talk().proven_alive(), a.now());
    });
    talk.wait(milliseconds{4'999}).wait(milliseconds{1}).expect_send(ping(3));
    under_every_split(talk);
}

TEST(AmiAlive, AHalfOpenConnectionIsFoundWithin20Seconds)
{
    script talk = logged_in();
    talk.wait(seconds{5})
        .expect_send(ping(2))
        .wait(seconds{5})
        .expect("enter stalled")
        .wait(milliseconds{4'999})
        .wait(milliseconds{1})
        .expect("enter down")
        .expect("close: a ping was not answered in its time");
    under_every_split(talk);
}

TEST(AmiAlive, ALateAnswerEndsTheStall)
{
    script talk = logged_in();
    talk.wait(seconds{5})
        .expect_send(ping(2))
        .wait(seconds{7})
        .expect("enter stalled")
        .peer_says(pong(2))
        .expect("enter up")
        .wait(seconds{5})
        .expect_send(ping(3));
    under_every_split(talk);
}

TEST(AmiAlive, EventsAloneProveNothing)
{
    script talk = logged_in();
    talk.wait(seconds{5}).expect_send(ping(2));
    for (int i = 0; i < 2; ++i)
        talk.wait(seconds{2}).peer_says("Event: Hangup\r\n\r\n").expect("event Hangup");
    talk.wait(seconds{1}).expect("enter stalled");
    talk.act([](actor& a) { EXPECT_EQ(a.talk().proven_alive(), a.now() - seconds{10}); });
    under_every_split(talk);
}

TEST(AmiAlive, APongAmongListItemsIsSeen)
{
    script talk = logged_in();
    talk.act([](actor& a) {
            a.request(1, {"CoreShowChannels", {}});
        })
        .expect_send("Action: CoreShowChannels\r\nActionID: t-1\r\n\r\n")
        .peer_says("Response: Success\r\nActionID: t-1\r\nEventList: start\r\n\r\n"
                   "Event: CoreShowChannel\r\nActionID: t-1\r\n\r\n")
        .wait(seconds{5})
        .expect_send(ping(2))
        .peer_says(pong(2))
        .act([](actor& a) { EXPECT_EQ(a.talk().proven_alive(), a.now()); })
        .peer_says(
            "Event: CoreShowChannelsComplete\r\nActionID: t-1\r\nEventList: Complete\r\n\r\n")
        .expect("answer 1: Success, CoreShowChannel, CoreShowChannelsComplete");
    under_every_split(talk);
}

TEST(AmiAlive, APongWithoutActionIdCounts)
{
    script talk = logged_in();
    talk.wait(seconds{5})
        .expect_send(ping(2))
        .peer_says("Response: Success\r\nPing: Pong\r\n\r\n")
        .wait(seconds{5})
        .expect_send(ping(3));
    under_every_split(talk);
}

TEST(AmiAlive, ARestartIsSeenByItsUptime)
{
    auto const boot = [](int uptime) {
        return "Event: FullyBooted\r\nUptime: " + std::to_string(uptime) + "\r\n\r\n";
    };
    actor a{usual_options()};
    script first = logged_in();
    first.peer_says(boot(100)).expect("event FullyBooted").expect("booted 100");
    EXPECT_EQ(first.run(a), "");
    struct {
        seconds away;
        int uptime;
        std::string note;
    } const later[] = {{seconds{60}, 160, "booted 160"},
                       {seconds{5}, 2, "restarted 2"},
                       {seconds{10}, 11, "booted 11"},
                       {seconds{300}, 290, "restarted 290"}};
    for (auto const& [away, uptime, note] : later) {
        a.cut();
        a.notes.clear();
        a.wait(away);
        a.connect();
        a.hear("Asterisk Call Manager/11.0.0\r\n" + boot(uptime));
        EXPECT_EQ(a.notes.back(), note);
    }
}

TEST(AmiAlive, StepsComeBeforeLaterEvents)
{
    // What follows the login in the same read must find the link up.
    actor a{usual_options()};
    a.connect();
    a.hear("Asterisk Call Manager/11.0.0\r\n"
           "Response: Success\r\nChallenge: 1\r\n\r\nResponse: Success\r\n\r\n"
           "Event: FullyBooted\r\nUptime: 7\r\n\r\nEvent: Newchannel\r\n\r\n");
    EXPECT_EQ(a.notes, (std::deque<std::string>{"enter connecting", "enter up", "event FullyBooted",
                                                "booted 7", "event Newchannel"}));
}

TEST(AmiAlive, FullyBootedOfOldAsteriskHasNoUptime)
{
    script talk = logged_in();
    talk.peer_says("Event: FullyBooted\r\nStatus: Fully Booted\r\n\r\n"
                   "Event: FullyBooted\r\nUptime: soon\r\n\r\n")
        .expect("event FullyBooted")
        .expect("event FullyBooted");
    under_every_split(talk);
}

TEST(AmiAlive, AShutdownIsNamedWhenTheConnectionEnds)
{
    script talk = logged_in();
    talk.peer_says("Event: Shutdown\r\nShutdown: Cleanly\r\nRestart: False\r\n\r\n"
                   "Event: Hangup\r\n\r\n")
        .expect("event Shutdown")
        .expect("event Hangup")
        .act([](actor& a) { a.cut(); })
        .expect("enter down")
        .expect("close: the PBX is shutting down");
    under_every_split(talk);
}

TEST(AmiAlive, GoodbyeEndsTheSession)
{
    script talk = logged_in();
    talk.act([](actor& a) {
            a.request(3, {"Setvar", {}});
            a.logoff();
        })
        .expect_send("Action: Setvar\r\nActionID: t-3\r\n\r\n"
                     "Action: Logoff\r\nActionID: t-logoff\r\n\r\n")
        .peer_says("Response: Goodbye\r\nActionID: t-logoff\r\nMessage: Thanks\r\n\r\n"
                   "Event: Late\r\n\r\n")
        .expect("answer 3: the link broke before the answer")
        .expect("enter down")
        .expect("close: the PBX is shutting down");
    under_every_split(talk);
}

TEST(AmiAlive, APacketOverTheBoundEndsTheSession)
{
    auto o = usual_options();
    o.max_frame = 200;
    actor a{o};
    ASSERT_EQ(logged_in().run(a), "");
    a.hear("Event: X\r\nA: " + std::string(300, 'x'));
    EXPECT_EQ(a.notes.back(), "close: a packet is longer than the bound for it");
    a.hear("Event: Y\r\n\r\n");
    EXPECT_EQ(a.notes.back(), "close: a packet is longer than the bound for it");
}

TEST(AmiAlive, NoPartialEventEver)
{
    script talk = logged_in();
    talk.peer_says("Event: A\r\n\r\n").expect("event A").peer_says("Event: B\r\nUniqueid: 1.1\r\n");
    actor a{usual_options()};
    EXPECT_EQ(talk.run(a), "");
    a.cut();
    EXPECT_EQ(a.notes.front(), "enter down");
    a.connect();
    a.hear("Asterisk Call Manager/11.0.0\r\nEvent: C\r\n\r\n");
    EXPECT_EQ(a.notes.back(), "event C");
}

} // namespace
} // namespace asterbus::ami::test
