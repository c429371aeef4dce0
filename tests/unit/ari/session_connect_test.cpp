// How an ARI session comes up, what it mends, and what keeps it down.
#include "support/ari_talk.hpp"

#include <gmock/gmock.h>

namespace asterbus::ari {
namespace {

using test::ari_talk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> targets(ari_talk const& talk)
{
    std::vector<std::string> found;
    for (auto const& one : talk.all_of<send_http>())
        found.push_back(one.method + ' ' + one.target);
    return found;
}

std::vector<link_state> states(ari_talk const& talk)
{
    std::vector<link_state> found;
    for (auto const& one : talk.all_of<enter>())
        found.push_back(one.state);
    return found;
}

session::options two_apps(bool first, bool second)
{
    auto given = ari_talk::default_options();
    given.apps = {{"bus", first, {}}, {"two", second, {}}};
    return given;
}

TEST(AriSession, NamesItsApplicationsInTheQuery)
{
    EXPECT_EQ(session{ari_talk::default_options()}.websocket_query(), "app=bus&subscribeAll=true");
    EXPECT_EQ(session{two_apps(true, true)}.websocket_query(), "app=bus,two&subscribeAll=true");
    EXPECT_EQ(session{two_apps(true, false)}.websocket_query(), "app=bus,two");
    auto odd = ari_talk::default_options();
    odd.apps = {{"a&b,c", false, {}}};
    EXPECT_EQ(session{odd}.websocket_query(), "app=a%26b%2Cc");
}

TEST(AriSession, IsUpAfterVersionSubscriptionsAndPong)
{
    ari_talk talk;
    talk.up();
    EXPECT_EQ(talk.session.state(), link_state::up);
    EXPECT_THAT(states(talk), ElementsAre(link_state::connecting, link_state::up));
    EXPECT_THAT(targets(talk), ElementsAre("GET asterisk/info", "GET applications/bus"));
    EXPECT_THAT(talk.all_of<repaired>(), IsEmpty());
    EXPECT_EQ(talk.session.version(), "22.10.1");
    EXPECT_TRUE(talk.session.requests_over_websocket());
}

TEST(AriSession, IsNotUpWithoutAPong)
{
    ari_talk talk;
    talk.connecting().open().http(200, ari_talk::info("22.10.1"));
    talk.http(200, ari_talk::app(ari_talk::all_channels));
    EXPECT_EQ(talk.session.state(), link_state::connecting);
    talk.pong("1");
    EXPECT_EQ(talk.session.state(), link_state::up);
}

TEST(AriSession, SubscribesWhatSubscribeAllLeftOut)
{
    ari_talk talk;
    talk.connecting().open().pong("1").http(200, ari_talk::info("22.10.1"));
    talk.http(200, ari_talk::app("")); // no channels
    EXPECT_EQ(talk.last_of<send_http>().target,
              "applications/bus/subscription?eventSource=channel%3A");
    EXPECT_EQ(talk.last_of<send_http>().method, "POST");
    EXPECT_EQ(talk.last_of<repaired>().app, "bus");
    talk.http(200, "{}");
    EXPECT_EQ(talk.last_of<send_http>().target, "applications/bus") << "reads back";
    talk.http(200, ari_talk::app(ari_talk::all_channels));
    EXPECT_EQ(talk.session.state(), link_state::up);
    EXPECT_EQ(talk.all_of<repaired>().size(), 1U);
}

TEST(AriSession, UnsubscribesAChannelBeforeItWouldBeHeardTwice)
{
    ari_talk talk;
    talk.connecting().open().pong("1").http(200, ari_talk::info("22.10.1"));
    talk.http(200, ari_talk::app(R"("one")")).http(200, "{}");
    talk.http(200, ari_talk::app(R"("one")")).http(200, "{}"); // was subscribed twice
    talk.http(200, ari_talk::app("")).http(200, "{}");
    talk.http(200, ari_talk::app(ari_talk::all_channels));
    EXPECT_EQ(talk.session.state(), link_state::up);
    auto const one = "DELETE applications/bus/subscription?eventSource=channel%3Aone";
    EXPECT_THAT(targets(talk),
                ElementsAre("GET asterisk/info", "GET applications/bus", one,
                            "GET applications/bus", one, "GET applications/bus",
                            "POST applications/bus/subscription?eventSource=channel%3A",
                            "GET applications/bus"));
    EXPECT_EQ(talk.all_of<repaired>().size(), 2U);
}

TEST(AriSession, GoesUpWithASourceThatAsteriskDoesNotHave)
{
    auto given = ari_talk::default_options();
    given.apps = {{"bus", false, {"endpoint:PJSIP/9", "channel:"}}};
    ari_talk talk{given};
    talk.connecting().open().pong("1").http(200, ari_talk::info("22.10.1"));
    auto const nothing = R"({"channel_ids":[],"bridge_ids":[],"endpoint_ids":[]})";
    talk.http(200, nothing)
        .http(422, R"({"message":"Event source does not exist"})")
        .http(200, "{}");
    talk.http(200,
              R"({"channel_ids":["__AST_CHANNEL_ALL_TOPIC"],"bridge_ids":[],"endpoint_ids":[]})");
    EXPECT_EQ(talk.session.state(), link_state::up);
    ASSERT_EQ(talk.all_of<repaired>().size(), 1U);
    EXPECT_NE(talk.all_of<repaired>()[0].what.find("does not exist"), std::string::npos);
}

TEST(AriSession, GivesUpMendingWhatStaysWrong)
{
    ari_talk talk;
    talk.connecting().open().pong("1").http(200, ari_talk::info("22.10.1"));
    for (int i = 0; i < 100 && talk.told<send_http>(); ++i)
        talk.http(200, ari_talk::app(R"("one","__AST_CHANNEL_ALL_TOPIC")"));
    EXPECT_EQ(talk.session.state(), link_state::up);
    EXPECT_LT(talk.all_of<send_http>().size(), 40U);
    EXPECT_NE(talk.all_of<repaired>().back().what.find("cannot be mended"), std::string::npos);
}

TEST(AriSession, AppsThatDifferAreSubscribedOneByOne)
{
    ari_talk talk{two_apps(true, false)};
    auto const nothing = R"({"channel_ids":[],"bridge_ids":[],"endpoint_ids":[]})";
    talk.connecting().open().pong("1").http(200, ari_talk::info("22.10.1")).http(200, nothing);
    for (int i = 0; i < 3; ++i)
        talk.http(200, "{}");
    talk.http(200, ari_talk::app(ari_talk::all_channels));
    EXPECT_EQ(talk.last_of<send_http>().target, "applications/two");
    talk.http(200, nothing);
    EXPECT_EQ(talk.session.state(), link_state::up);
    EXPECT_THAT(talk.all_of<repaired>(), IsEmpty()) << "nothing was ignored here";
}

TEST(AriSession, AFilterThatHidesAnswersSendsRequestsByHttp)
{
    ari_talk talk;
    talk.connecting().open().pong("1").http(200, ari_talk::info("22.10.1"));
    talk.http(200, ari_talk::app(ari_talk::all_channels, R"({"type":"StasisStart"})"));
    EXPECT_EQ(talk.session.state(), link_state::up);
    EXPECT_FALSE(talk.session.requests_over_websocket());
}

TEST(AriSession, RefusedAccountStaysRefusedWhileItTriesAgain)
{
    ari_talk talk;
    talk.connecting().hear(talk.session.on_refused(401, {{}, "Unauthorized"}));
    EXPECT_EQ(talk.last_of<close>().why.code, errc::unauthorized);
    EXPECT_EQ(talk.last_of<close>().why.peer_text, "Unauthorized");
    talk.connecting().hear(talk.session.on_refused(403, {}));
    EXPECT_THAT(states(talk), ElementsAre(link_state::connecting, link_state::auth_failed));
    talk.up();
    EXPECT_EQ(talk.session.state(), link_state::up);
}

TEST(AriSession, AnAccountThatMayNotSubscribeIsRefused)
{
    ari_talk talk;
    talk.connecting().open().pong("1").http(200, ari_talk::info("22.10.1"));
    talk.http(200, ari_talk::app("")).http(403, R"({"message":"Write access denied"})");
    EXPECT_EQ(talk.session.state(), link_state::auth_failed);
    EXPECT_EQ(talk.last_of<close>().why.code, errc::unauthorized);
}

TEST(AriSession, TellsAWrongAddressFromABrokenOne)
{
    ari_talk talk;
    talk.connecting().hear(talk.session.on_refused(404, {{}, "Not Found"}));
    EXPECT_EQ(talk.last_of<close>().why.code, errc::not_ari);
    EXPECT_EQ(talk.session.state(), link_state::down);
    auto const refused = std::make_error_code(std::errc::connection_refused);
    talk.connecting().hear(talk.session.on_refused(0, {refused, {}}));
    EXPECT_EQ(talk.last_of<close>().why.code, refused);
}

TEST(AriSession, RubbishForAnApplicationIsNoAri)
{
    ari_talk talk;
    talk.connecting().open().pong("1").http(200, "rubbish");
    EXPECT_EQ(talk.session.version(), "");
    talk.http(200, "rubbish");
    EXPECT_EQ(talk.last_of<close>().why.code, errc::not_ari);
}

TEST(AriSession, TheWayUpHasAnEnd)
{
    ari_talk talk;
    talk.connecting();
    EXPECT_EQ(talk.last_of<set_timer>().which, timer::open);
    talk.open().timer(timer::open);
    EXPECT_EQ(talk.last_of<close>().why.code, errc::open_timeout);
    EXPECT_EQ(talk.session.state(), link_state::down);
}

TEST(AriSession, DoesNotFightForAnApplication)
{
    ari_talk talk;
    talk.up().text(R"({"type":"ApplicationReplaced","application":"bus"})");
    EXPECT_EQ(talk.session.state(), link_state::replaced);
    EXPECT_EQ(talk.last_of<close>().why.code, errc::replaced);
    EXPECT_FALSE(talk.last_of<close>().hard);
    EXPECT_THAT(talk.events, IsEmpty());

    talk.connecting();
    EXPECT_EQ(talk.last_of<send_http>().target, "applications");
    EXPECT_FALSE(talk.told<connect>());
    talk.http(200, R"([{"name":"bus"}])");
    EXPECT_EQ(talk.last_of<close>().why.code, errc::replaced);

    talk.connecting().http(200, "[]");
    EXPECT_TRUE(talk.told<connect>()) << "free again";
    EXPECT_EQ(talk.session.state(), link_state::connecting);
    EXPECT_EQ(talk.connecting().told<connect>(), true);
}

TEST(AriSession, EveryCutOnTheWayUpEndsIt)
{
    using move = std::function<void(ari_talk&)>;
    std::vector<move> const way{
        [](ari_talk& t) { t.connecting(); },
        [](ari_talk& t) { t.open(); },
        [](ari_talk& t) { t.http(200, ari_talk::info("22.10.1")); },
        [](ari_talk& t) { t.http(200, ari_talk::app("")); },
        [](ari_talk& t) { t.http(200, "{}"); },
        [](ari_talk& t) { t.http(200, ari_talk::app(ari_talk::all_channels)); },
        [](ari_talk& t) { t.pong("1"); },
        [](ari_talk& t) {
            t.request(1, {"GET", {"channels"}, {}, {}});
        },
    };
    for (std::size_t cut = 1; cut <= way.size(); ++cut) {
        ari_talk talk;
        for (std::size_t i = 0; i < cut; ++i)
            way[i](talk);
        talk.hear(talk.session.on_closed({errc::peer_closed, {}}));
        EXPECT_EQ(talk.session.state(), link_state::down) << cut;
        ASSERT_TRUE(std::holds_alternative<close>(talk.last.back())) << cut;
        EXPECT_EQ(talk.told<answer>(), cut == way.size());
        EXPECT_TRUE(talk.hear(talk.session.on_closed({})).last.empty()) << "ends once";
        // late words from the lost connection change nothing
        EXPECT_TRUE(talk.pong("1").last.empty());
        EXPECT_TRUE(talk.text("{}").last.empty());
        EXPECT_TRUE(talk.timer(timer::keepalive).last.empty());
        EXPECT_TRUE(talk.timer(timer::open).last.empty());
        talk.all.clear();
        EXPECT_TRUE(talk.connecting().told<connect>()) << cut;
    }
}

TEST(AriSession, AnswersOfALostConnectionAreNotTakenForThoseOfTheNext)
{
    ari_talk talk;
    talk.connecting().open();
    auto const old = talk.last_of<send_http>().request;
    talk.hear(talk.session.on_closed({errc::peer_closed, {}})).connecting().open();
    EXPECT_TRUE(talk.hear(talk.session.on_http(old, reply{403, "", "", ""})).last.empty());
    EXPECT_EQ(talk.session.state(), link_state::connecting);
}

} // namespace
} // namespace asterbus::ari
