#include "asterbus/bridge/ami_link.hpp"
#include "asterbus/net/errc.hpp"

#include "ami_server.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace asterbus::bridge::test {
namespace {

/// A link to a server of its own, and all that it told.
struct link_and_server {
    explicit link_and_server(ami_link::role role = ami_link::role::events)
    {
        ami_options o;
        o.host = "127.0.0.1";
        o.port = server.port();
        o.username = "bus";
        o.password = secret{"secret"};
        link.emplace(io, o, role, "t-",
                     ami_link::handlers{[this](ami::message const& m) {
                                            told.push_back("event " + std::string{m.event()});
                                            on_event();
                                        },
                                        [this] { told.emplace_back("batch"); },
                                        [this](link_state s, failure const& why) {
                                            told.emplace_back(name(s));
                                            last_why = why;
                                        },
                                        [this](ami::booted b) {
                                            told.push_back("booted " + std::to_string(b.uptime_s));
                                        }});
    }

    /// Runs until `done` holds. Ends the test's patience when nothing is left to run.
    void run_until(std::function<bool()> const& done)
    {
        while (!done())
            ASSERT_NE(io.run_one(), 0U);
    }
    void run_until_told(std::string const& what)
    {
        run_until([&] { return std::count(told.begin(), told.end(), what) != 0; });
    }
    void run_until_up()
    {
        run_until(
            [&] { return link->state() == link_state::up && link->round_trip().count() > 0; });
        told.clear();
    }

    asio::io_context io;
    ami_server server{io};
    std::optional<ami_link> link;
    std::vector<std::string> told;
    failure last_why;
    std::function<void()> on_event = [] {};
};

TEST(AmiLink, LogsInAndTellsEventsInBatches)
{
    link_and_server t;
    t.server.on_login = [&] {
        t.server.say("Event: FullyBooted\r\nUptime: 7\r\n\r\nEvent: Hangup\r\n\r\n");
    };
    t.link->start();
    t.run_until_told("event Hangup");
    t.run_until([&] { return t.told.back() == "batch"; });
    std::erase(t.told, "batch");
    EXPECT_EQ(t.told, (std::vector<std::string>{"connecting", "up", "event FullyBooted", "booted 7",
                                                "event Hangup"}));
    EXPECT_EQ(ami_server::header(t.server.login, "Events"), "on");
    EXPECT_EQ(t.link->connects(), 1U);
    auto const age = std::chrono::system_clock::now() - t.link->proven_alive();
    EXPECT_LT(age, std::chrono::minutes{5});
    EXPECT_GE(age, std::chrono::seconds{0});
}

TEST(AmiLink, TheActionSessionWantsNoEvents)
{
    link_and_server t{ami_link::role::actions};
    t.link->start();
    t.run_until_up();
    EXPECT_EQ(ami_server::header(t.server.login, "Events"), "off");
}

TEST(AmiLink, AnswersRequests)
{
    link_and_server t;
    t.server.on_action = [&](std::string const& action) {
        t.server.respond(action, "Success\r\nValue: 7");
    };
    t.link->start();
    t.run_until_up();
    std::optional<result<ami::reply>> got;
    auto const id = t.link->request({"Getvar", {{"Variable", "X"}}}, {},
                                    [&](result<ami::reply> r) { got = std::move(r); });
    EXPECT_EQ(id, "t-1");
    EXPECT_FALSE(got);
    t.run_until([&] { return got.has_value(); });
    ASSERT_TRUE(*got);
    EXPECT_EQ((*got)->response.get("Value"), "7");
}

TEST(AmiLink, RefusalsComeAfterTheCall)
{
    link_and_server t;
    std::vector<std::error_code> got;
    auto const keep = [&](result<ami::reply> const& r) { got.push_back(r.error().code); };
    t.link->request({"Ping", {}}, {}, keep);
    EXPECT_TRUE(got.empty());
    t.run_until([&] { return got.size() == 1; });
    t.link->start();
    t.run_until_up();
    t.link->request({"Setvar", {{"Value", "a\nb"}}}, {}, keep);
    EXPECT_EQ(got.size(), 1U);
    t.run_until([&] { return got.size() == 2; });
    EXPECT_EQ(got, (std::vector<std::error_code>{ami::errc::link_down, ami::errc::control_byte}));
}

TEST(AmiLink, ARequestMayBeMadeFromWithinAnAnswer)
{
    link_and_server t;
    t.server.on_action = [&](std::string const& action) { t.server.respond(action, "Success"); };
    t.link->start();
    t.run_until_up();
    int answers = 0;
    std::function<void(result<ami::reply>)> again = [&](result<ami::reply> const&) {
        if (++answers < 5) t.link->request({"Getvar", {}}, {}, again);
    };
    t.link->request({"Getvar", {}}, {}, again);
    t.run_until([&] { return answers == 5; });
}

TEST(AmiLink, AnOverdueAnswerIsGivenUp)
{
    link_and_server t;
    t.link->start();
    t.run_until_up();
    std::error_code got;
    t.link->request({"Getvar", {}}, milliseconds{5},
                    [&](result<ami::reply> const& r) { got = r.error().code; });
    t.run_until([&] { return static_cast<bool>(got); });
    EXPECT_EQ(got, ami::errc::no_response);
}

TEST(AmiLink, ComesBackAfterALossAndAnswersWhatWasWaiting)
{
    link_and_server t;
    t.server.on_action = [&](std::string const&) { t.server.drop(); };
    t.link->start();
    t.run_until_up();
    std::error_code got;
    t.link->request({"Getvar", {}}, {}, [&](result<ami::reply> const& r) { got = r.error().code; });
    t.run_until_told("down");
    EXPECT_EQ(got, ami::errc::link_lost);
    EXPECT_EQ(t.last_why.code, net::errc::closed_by_peer);
    t.run_until([&] { return t.link->state() == link_state::up; });
    EXPECT_EQ(t.link->connects(), 2U);
    EXPECT_EQ(t.server.connections, 2);
}

TEST(AmiLink, ARefusedConnectionSaysWhy)
{
    link_and_server t;
    t.server.stop_listening();
    t.link->start();
    t.run_until_told("down");
    EXPECT_EQ(t.last_why.code, net::errc::connect_failed);
    EXPECT_EQ(t.link->connects(), 0U);
}

TEST(AmiLink, AWrongPasswordIsAuthFailed)
{
    link_and_server t;
    t.server.accept_login = false;
    t.link->start();
    t.run_until_told("auth_failed");
    EXPECT_EQ(t.last_why.code, ami::errc::login_rejected);
    EXPECT_EQ(t.last_why.peer_text, "Authentication failed");
    EXPECT_EQ(t.link->state(), link_state::auth_failed);
}

TEST(AmiLink, StopSaysLogoffAndAnswersWhatIsWaiting)
{
    link_and_server t;
    std::vector<std::string> actions;
    t.server.on_action = [&](std::string const& action) {
        actions.emplace_back(ami_server::header(action, "Action"));
    };
    t.link->start();
    t.run_until_up();
    std::error_code got;
    bool stopped = false;
    t.link->request({"Getvar", {}}, {}, [&](result<ami::reply> const& r) { got = r.error().code; });
    t.link->stop([&] { stopped = true; });
    EXPECT_FALSE(stopped);
    t.run_until([&] { return stopped && actions.size() == 2; });
    EXPECT_EQ(got, ami::errc::link_lost);
    EXPECT_EQ(actions, (std::vector<std::string>{"Getvar", "Logoff"}));
    EXPECT_EQ(t.link->state(), link_state::down);
    EXPECT_EQ(t.last_why.code, net::errc::closed_here);
    EXPECT_EQ(t.server.connections, 1);
}

TEST(AmiLink, StopsAtOnceWhileItWaitsToComeBack)
{
    link_and_server t;
    t.server.stop_listening();
    t.link->start();
    t.run_until_told("down");
    bool stopped = false;
    t.link->stop([&] { stopped = true; });
    t.run_until([&] { return stopped; });
    t.io.run(); // nothing is left to do
}

TEST(AmiLink, MayBeDestroyedFromWithinAnEvent)
{
    link_and_server t;
    t.server.on_login = [&] { t.server.say("Event: A\r\n\r\nEvent: B\r\n\r\nEvent: C\r\n\r\n"); };
    t.on_event = [&] { t.link.reset(); };
    t.link->start();
    t.run_until([&] { return !t.link.has_value(); });
    t.server.stop_listening();
    t.io.run();
    EXPECT_EQ(t.told.back(), "event A");
}

} // namespace
} // namespace asterbus::bridge::test
