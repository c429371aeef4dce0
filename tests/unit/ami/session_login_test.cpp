#include "actor.hpp"

#include <gtest/gtest.h>

namespace asterbus::ami::test {
namespace {

using std::chrono::seconds;

constexpr std::string_view banner = "Asterisk Call Manager/11.0.0\r\n";
constexpr std::string_view challenged =
    "Response: Success\r\nActionID: t-challenge\r\nChallenge: 840415273\r\n\r\n";

script refused_with(std::string const& message)
{
    script talk;
    talk.expect("enter connecting")
        .peer_says(std::string{banner})
        .act([](actor& a) { a.sent.clear(); })
        .peer_says("Response: Error\r\nActionID: t-challenge\r\nMessage: " + message + "\r\n\r\n");
    return talk;
}

void under_every_split(script const& talk, session::options const& o = usual_options())
{
    for (std::size_t const chunk : {1, 2, 3, 7, 4096}) {
        actor a{o};
        EXPECT_EQ(talk.run(a, chunk), "") << "in pieces of " << chunk;
    }
}

TEST(AmiLogin, ByChallengeUnderEverySplit)
{
    for (std::size_t chunk = 1; chunk < 120; ++chunk) {
        actor a{usual_options()};
        EXPECT_EQ(logged_in().run(a, chunk), "") << "in pieces of " << chunk;
        EXPECT_EQ(a.talk().state(), link_state::up);
        EXPECT_EQ(a.talk().protocol_version(), "11.0.0");
    }
}

TEST(AmiLogin, CutAnywhereEndsDown)
{
    std::size_t heard = 0;
    logged_in().cut_anywhere([] { return std::make_unique<actor>(usual_options()); },
                             [&](actor const& a, std::size_t bytes) {
                                 EXPECT_EQ(a.talk().state(), link_state::down) << bytes;
                                 EXPECT_TRUE(a.closed()) << bytes;
                                 EXPECT_EQ(a.notes.back(), "close: the PBX closed the connection");
                                 ++heard;
                             });
    EXPECT_GT(heard, 200U);
}

TEST(AmiLogin, PlainWhereTheConfigSaysSo)
{
    auto o = usual_options();
    o.auth = session::login::plain;
    o.event_mask = "off";
    script talk;
    talk.expect("enter connecting")
        .peer_says(std::string{banner})
        .expect_send("Action: Login\r\nActionID: t-login\r\nSecret: secret\r\nUsername: bus\r\n"
                     "Events: off\r\n\r\n")
        .peer_says("Response: Success\r\nActionID: t-login\r\n\r\n")
        .expect("enter up")
        .expect_send("Action: Ping\r\nActionID: t-ping1\r\n\r\n");
    under_every_split(talk, o);
}

TEST(AmiLogin, WrongPasswordIsAuthFailed)
{
    script talk = refused_with("Authentication failed");
    talk.expect("enter auth_failed")
        .expect("close: the PBX refused the login: \"Authentication failed\"");
    under_every_split(talk);
}

TEST(AmiLogin, AuthFailedStaysWhileItIsTriedAgain)
{
    actor a{usual_options()};
    script talk = refused_with("Authentication failed");
    talk.expect("enter auth_failed")
        .expect("close: the PBX refused the login: \"Authentication failed\"");
    ASSERT_EQ(talk.run(a), "");
    a.connect();
    EXPECT_EQ(a.talk().state(), link_state::auth_failed);
    EXPECT_TRUE(a.notes.empty());
    a.cut();
    EXPECT_EQ(a.talk().state(), link_state::down);
}

TEST(AmiLogin, AccountInUseIsAStateOfItsOwn)
{
    script talk = refused_with("Login Already In Use");
    talk.expect("enter login_in_use")
        .expect("close: another client has the account's one session: \"Login Already In Use\"");
    under_every_split(talk);
}

TEST(AmiLogin, ARefusalAfterTheChallengeCountsToo)
{
    script talk;
    talk.expect("enter connecting")
        .peer_says(std::string{banner} + std::string{challenged})
        .act([](actor& a) { a.sent.clear(); })
        .peer_says("Response: Error\r\nMessage: Authentication failed\r\n\r\n")
        .expect("enter auth_failed")
        .expect("close: the PBX refused the login: \"Authentication failed\"");
    under_every_split(talk);
}

TEST(AmiLogin, AnotherProtocolIsNotAmi)
{
    script talk;
    talk.expect("enter connecting")
        .peer_says("SSH-2.0-OpenSSH_9.2\r\n")
        .expect("enter down")
        .expect("close: the peer does not speak AMI: \"SSH-2.0-OpenSSH_9.2\"");
    under_every_split(talk);
}

TEST(AmiLogin, AMutePeerIsLeftAfterTheLoginTimeout)
{
    script talk;
    talk.expect("enter connecting").wait(milliseconds{9'999}).wait(milliseconds{1});
    talk.expect("enter down").expect("close: the login did not end in its time");
    under_every_split(talk);
}

TEST(AmiLogin, TheLoginTimerIsHarmlessOnceLoggedIn)
{
    actor a{usual_options()};
    ASSERT_EQ(logged_in().run(a), "");
    EXPECT_TRUE(a.talk().state() == link_state::up);
    a.wait(milliseconds{4'999});
    EXPECT_TRUE(a.notes.empty());
}

TEST(AmiLogin, ASecretThatWouldBreakALineIsNeverSent)
{
    auto o = usual_options();
    o.auth = session::login::plain;
    o.password = secret{"x\r\nAction: Command"};
    actor a{o};
    a.connect();
    a.hear(banner);
    EXPECT_EQ(a.sent, "");
    EXPECT_TRUE(a.closed());
    EXPECT_EQ(a.notes.back().find("x\r\n"), std::string::npos);
}

TEST(AmiLogin, NothingCanBeAskedBefore)
{
    actor a{usual_options()};
    a.request(1, {"Ping", {}});
    a.connect();
    a.hear(banner);
    a.sent.clear();
    a.request(2, {"Ping", {}});
    EXPECT_EQ(a.sent, "");
    EXPECT_EQ(a.notes.back(), "answer 2: there is no link");
    EXPECT_EQ(a.answers.at(1).error().code, errc::link_down);
}

} // namespace
} // namespace asterbus::ami::test
