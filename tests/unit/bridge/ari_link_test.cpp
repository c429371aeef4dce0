#include "asterbus/bridge/ari_link.hpp"

#include "support/ari_server.hpp"
#include "support/io_until.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cstring>
#include <optional>

namespace asterbus::bridge {
namespace {

using namespace std::chrono_literals;
using test::ari_server;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class AriLink : public ::testing::Test {
protected:
    ari_options usual()
    {
        ari_options given;
        given.url = server.url();
        given.username = "bus";
        given.password = secret{"buspw"};
        given.apps = {{"bus", true, {}}};
        return given;
    }
    void start(ari_options const& given)
    {
        link.emplace(io, given, "p-", handlers());
        link->start();
    }
    ari_link::handlers handlers()
    {
        return {[this](std::string_view json) { events.emplace_back(json); }, [this] { ++batches; },
                [this](link_state state, failure const& why) {
                    states.push_back(state);
                    whys.push_back(why.code);
                },
                [this](ari::repaired const& what) { repaired.push_back(what.app); }};
    }
    void bring_up()
    {
        start(usual());
        ASSERT_TRUE(until([&] { return link->state() == link_state::up; }));
    }
    template <class Condition>
    bool until(Condition const& is_true)
    {
        return test::run_until(io, is_true);
    }
    void ask(ari::request what, bool by_http = false,
             std::optional<milliseconds> timeout = std::nullopt)
    {
        link->request(
            std::move(what), timeout,
            [this](result<ari::reply> told) { answers.push_back(std::move(told)); }, by_http);
    }
    result<ari::reply> const& answer()
    {
        EXPECT_TRUE(until([&] { return !answers.empty(); }));
        return answers.at(0);
    }

    asio::io_context io;
    ari_server server{io};
    std::optional<ari_link> link;
    std::vector<std::string> events;
    std::vector<link_state> states;
    std::vector<std::error_code> whys;
    std::vector<std::string> repaired;
    std::vector<result<ari::reply>> answers;
    int batches = 0;
};

ari::request const list_channels{"GET", {"channels"}, {}, {}};

TEST_F(AriLink, ComesUp)
{
    bring_up();
    EXPECT_THAT(states, ElementsAre(link_state::connecting, link_state::up));
    EXPECT_EQ(link->version(), "22.10.1");
    EXPECT_EQ(link->connects(), 1U);
    auto const age = std::chrono::system_clock::now() - link->proven_alive();
    EXPECT_LT(age, 1min);
    EXPECT_THAT(server.requests.at(0), HasSubstr("GET /ari/events?app=bus&subscribeAll=true HTTP"));
    for (auto const& one : server.requests)
        EXPECT_THAT(one, HasSubstr("Authorization: Basic YnVzOmJ1c3B3")) << one;
}

TEST_F(AriLink, HandsEventsOnWithTheirPadding)
{
    bring_up();
    server.send(test::server_frame(1, R"({"type":"A"})") +
                test::server_frame(1, R"({"type":"B"})"));
    ASSERT_TRUE(until([&] { return events.size() == 2; }));
    EXPECT_THAT(events, ElementsAre(R"({"type":"A"})", R"({"type":"B"})"));
    EXPECT_TRUE(until([&] { return batches > 0; }));
}

TEST_F(AriLink, RequestsGoOverTheWebSocket)
{
    bring_up();
    server.on_text = [&](std::string const& text) {
        auto const asked = nlohmann::json::parse(text);
        server.say(nlohmann::json{{"type", "RESTResponse"},
                                  {"request_id", asked["request_id"]},
                                  {"status_code", 200},
                                  {"reason_phrase", "OK"},
                                  {"message_body", asked["uri"]}}
                       .dump());
    };
    ask(list_channels);
    EXPECT_TRUE(answers.empty()) << "never from within";
    ASSERT_TRUE(answer());
    EXPECT_EQ(answer()->body, "channels");
    EXPECT_TRUE(events.empty());
}

TEST_F(AriLink, DownloadsGoByHttp)
{
    server.answer = [](std::string const& asked) {
        if (asked == "GET /ari/recordings/stored/a%20b/file")
            return std::pair{200, std::string(100'000, 'w')};
        return ari_server::usual_answer(asked);
    };
    bring_up();
    ask({"GET", {"recordings", "stored", "a b", "file"}, {}, {}}, true);
    ASSERT_TRUE(answer());
    EXPECT_EQ(answer()->body.size(), 100'000U);
}

TEST_F(AriLink, RefusedRequestsAreAnsweredLater)
{
    start(usual());
    ask(list_channels);
    EXPECT_TRUE(answers.empty());
    ASSERT_FALSE(answer());
    EXPECT_EQ(answer().error().code, ari::errc::link_down);
}

TEST_F(AriLink, ComesBackAfterTheConnectionBroke)
{
    bring_up();
    ask(list_channels);
    server.drop();
    ASSERT_FALSE(answer());
    EXPECT_EQ(answer().error().code, ari::errc::link_lost);
    ASSERT_TRUE(until([&] { return link->connects() == 2; }));
    EXPECT_THAT(states, ElementsAre(link_state::connecting, link_state::up, link_state::down,
                                    link_state::connecting, link_state::up));
    EXPECT_EQ(whys.at(2), ari::errc::peer_closed);
    server.say(R"({"type":"A"})");
    EXPECT_TRUE(until([&] { return events.size() == 1; }));
}

TEST_F(AriLink, ADeafSocketIsLeft)
{
    auto given = usual();
    given.ping_every = 10ms;
    given.pong_timeout = 200ms;
    start(given);
    ASSERT_TRUE(until([&] { return link->state() == link_state::up; }));
    server.deaf = true;
    ASSERT_TRUE(until([&] { return link->state() == link_state::stalled; }));
    EXPECT_EQ(whys.back(), ari::errc::ws_stalled);
    server.deaf = false;
    EXPECT_TRUE(until([&] { return link->connects() == 2; }));
}

TEST_F(AriLink, AWrongAccountIsAStateOfItsOwn)
{
    server.upgrade_status = 401;
    start(usual());
    ASSERT_TRUE(until([&] { return link->state() == link_state::auth_failed; }));
    EXPECT_EQ(whys.back(), ari::errc::unauthorized);
    EXPECT_THAT(states, ElementsAre(link_state::connecting, link_state::auth_failed));
}

TEST_F(AriLink, ATakeoverIsNotFoughtOver)
{
    bring_up();
    server.say(R"({"type":"ApplicationReplaced","application":"bus"})");
    ASSERT_TRUE(until([&] { return link->state() == link_state::replaced; }));
    EXPECT_EQ(whys.back(), ari::errc::replaced);
    EXPECT_EQ(server.websockets, 1);
    EXPECT_TRUE(events.empty());
}

TEST_F(AriLink, TooLongAMessageEndsTheConnection)
{
    auto given = usual();
    given.max_frame = 1'000;
    start(given);
    ASSERT_TRUE(until([&] { return link->state() == link_state::up; }));
    server.say(std::string(1'001, 'x'));
    ASSERT_TRUE(until([&] { return link->state() == link_state::down; }));
    EXPECT_EQ(whys.back(), ari::errc::frame_too_long);
}

TEST_F(AriLink, StopAnswersAndEnds)
{
    bring_up();
    ask(list_channels);
    bool stopped = false;
    link->stop([&] { stopped = true; });
    EXPECT_FALSE(stopped);
    ASSERT_TRUE(until([&] { return stopped && !answers.empty(); }));
    EXPECT_EQ(answers[0].error().code, ari::errc::link_lost);
    EXPECT_EQ(link->state(), link_state::down);
    ask(list_channels);
    ASSERT_TRUE(until([&] { return answers.size() == 2; }));
    EXPECT_EQ(answers[1].error().code, ari::errc::link_down);
    EXPECT_EQ(server.websockets, 1);
}

TEST_F(AriLink, StopsWhileThereIsNoConnection)
{
    server.upgrade_status = 404;
    start(usual());
    ASSERT_TRUE(until([&] { return link->state() == link_state::down && states.size() > 1; }));
    bool stopped = false;
    link->stop([&] { stopped = true; });
    EXPECT_TRUE(until([&] { return stopped; }));
}

TEST_F(AriLink, MayBeDestroyedByItsEvent)
{
    bring_up();
    auto to = handlers();
    to.event = [&](std::string_view) { link.reset(); };
    link.emplace(io, usual(), "p-", std::move(to));
    link->start();
    ASSERT_TRUE(until([&] { return link->state() == link_state::up; }));
    ask(list_channels);
    server.send(test::server_frame(1, "{}") + test::server_frame(1, "{}"));
    ASSERT_TRUE(until([&] { return !link.has_value(); }));
    EXPECT_EQ(answer().error().code, ari::errc::link_lost);
}

TEST_F(AriLink, RefusesAnAddressThatIsNone)
{
    auto given = usual();
    given.url = "ws://nowhere";
    EXPECT_THROW(start(given), std::invalid_argument);
}

} // namespace
} // namespace asterbus::bridge
