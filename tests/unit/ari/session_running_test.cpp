// An ARI session that is up: events, pings, requests.
#include "support/ari_talk.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace asterbus::ari {
namespace {

using namespace std::chrono_literals;
using test::ari_talk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

request const list_channels{"GET", {"channels"}, {}, {}};

std::string answer_frame(std::string const& wire_id, int status = 200)
{
    return R"({"type":"RESTResponse","request_id":")" + wire_id + R"(","status_code":)" +
           std::to_string(status) + R"(,"reason_phrase":"OK","message_body":"[]"})";
}

TEST(AriSession, HandsEventsOnInPlace)
{
    ari_talk talk;
    talk.up();
    std::string frame = R"({"type":"StasisStart"})";
    frame.reserve(frame.size() + 64);
    char const* seen = nullptr;
    auto const told =
        talk.session.on_text(frame, talk.now, [&](std::string_view json) { seen = json.data(); });
    EXPECT_EQ(seen, frame.data());
    EXPECT_THAT(told, IsEmpty());
}

TEST(AriSession, HandsOnWhatItDoesNotKnow)
{
    ari_talk talk;
    talk.up().text("rubbish").text(R"({"type":"FromTheFuture"})");
    EXPECT_THAT(talk.events, ElementsAre("rubbish", R"({"type":"FromTheFuture"})"));
}

TEST(AriSession, PingsAndMeasures)
{
    ari_talk talk;
    talk.up();
    EXPECT_EQ(talk.all_of<send_ping>().size(), 1U);
    talk.after(5s).timer(timer::keepalive);
    EXPECT_EQ(talk.last_of<send_ping>().payload, "2");
    EXPECT_EQ(talk.last_of<set_timer>().after, 5s);
    auto const sent = talk.now;
    talk.after(7ms).pong("2");
    EXPECT_EQ(talk.session.round_trip(), 7ms);
    EXPECT_EQ(talk.session.proven_alive(), sent + 7ms);
    EXPECT_EQ(talk.last_of<set_timer>().which, timer::keepalive);
}

TEST(AriSession, AMissingPongIsAZombie)
{
    ari_talk talk;
    talk.up();
    talk.after(5s).timer(timer::keepalive);
    talk.pong("1").text(R"({"type":"X"})"); // an old PONG and events prove nothing
    talk.after(5s).timer(timer::keepalive);
    EXPECT_EQ(talk.session.state(), link_state::stalled);
    EXPECT_EQ(talk.last_of<close>().why.code, errc::ws_stalled);
    EXPECT_TRUE(talk.last_of<close>().hard);
}

TEST(AriSession, SendsARequestOverTheWebSocketAndKnowsItsAnswer)
{
    ari_talk talk;
    talk.up().request(7, list_channels);
    auto const frame = nlohmann::json::parse(talk.last_of<send_text>().text);
    EXPECT_EQ(frame["request_id"], "p-7");
    EXPECT_EQ(frame["uri"], "channels");
    talk.text(answer_frame("p-7"));
    EXPECT_EQ(talk.last_of<answer>().request, 7U);
    EXPECT_EQ(talk.last_of<answer>().what->body, "[]");
    EXPECT_THAT(talk.events, IsEmpty());
}

TEST(AriSession, AnswersComeInAnyOrderAndOnce)
{
    ari_talk talk;
    talk.up().request(1, list_channels).request(2, list_channels);
    EXPECT_EQ(talk.text(answer_frame("p-2")).last_of<answer>().request, 2U);
    EXPECT_THAT(talk.text(answer_frame("p-2")).last, IsEmpty());
    EXPECT_EQ(talk.text(answer_frame("p-1", 404)).last_of<answer>().what->status, 404);
    for (auto id : {"1", "q-1", "p-", "p-x", "p--1", "p-99", "p-99999999999999999999999"})
        EXPECT_THAT(talk.text(answer_frame(id)).last, IsEmpty()) << id;
}

TEST(AriSession, UsesHttpWhereTheVersionHasNothingElse)
{
    ari_talk talk;
    talk.up("20.13.0").request(7, {"POST", {"channels", "a/b"}, {{"x", "y"}}, "{}"});
    auto const& sent = talk.last_of<send_http>();
    EXPECT_EQ(sent.request, 7U);
    EXPECT_EQ(sent.method, "POST");
    EXPECT_EQ(sent.target, "channels/a%2Fb?x=y");
    EXPECT_EQ(sent.body, "{}");
    EXPECT_EQ(sent.timeout, 10s);
    talk.http(204, "");
    EXPECT_EQ(talk.last_of<answer>().request, 7U);
    EXPECT_EQ(talk.last_of<answer>().what->status, 204);
}

TEST(AriSession, UsesHttpForDownloadsBigBodiesAndOnDemand)
{
    ari_talk talk;
    talk.up().request(1, list_channels, true);
    EXPECT_TRUE(talk.told<send_http>());
    // every byte of this body takes two in a JSON string
    talk.request(2, {"POST", {"channels"}, {}, std::string(32'000, '"')});
    EXPECT_TRUE(talk.told<send_http>());
    talk.request(3, {"POST", {"channels"}, {}, std::string(32'000, 'x')});
    EXPECT_TRUE(talk.told<send_text>());
    auto given = ari_talk::default_options();
    given.over_websocket = false;
    EXPECT_TRUE(ari_talk{given}.up().request(1, list_channels).told<send_http>());
}

TEST(AriSession, RefusesWithoutSending)
{
    ari_talk talk;
    auto const refusal = [&] { return talk.last_of<answer>().what.error().code; };
    talk.request(1, list_channels);
    EXPECT_EQ(refusal(), errc::link_down);
    talk.connecting().open().request(1, list_channels);
    EXPECT_EQ(refusal(), errc::link_down) << "not verified yet";
    talk.hear(talk.session.on_closed({})).up();
    EXPECT_FALSE(talk.told<answer>());
    talk.request(1, {"GET", {".."}, {}, {}});
    EXPECT_EQ(refusal(), errc::invalid_segment);
    for (request_id id = 1; id <= 256; ++id)
        talk.request(id, list_channels);
    talk.request(257, list_channels);
    EXPECT_EQ(refusal(), errc::too_many_requests);
    EXPECT_EQ(talk.all_of<send_text>().size(), 256U);
}

TEST(AriSession, EachRequestHasItsDeadline)
{
    ari_talk talk;
    talk.up().request(1, list_channels);
    EXPECT_EQ(talk.last_of<set_timer>().which, timer::requests);
    EXPECT_EQ(talk.last_of<set_timer>().after, 10s);
    talk.after(1s).hear(talk.session.submit(2, list_channels, talk.now, 2s));
    EXPECT_EQ(talk.last_of<set_timer>().after, 2s);
    talk.after(2s).timer(timer::requests);
    EXPECT_EQ(talk.last_of<answer>().request, 2U);
    EXPECT_EQ(talk.last_of<answer>().what.error().code, errc::no_response);
    EXPECT_EQ(talk.last_of<set_timer>().after, 7s) << "for the other one";
    talk.after(7s).timer(timer::requests);
    EXPECT_EQ(talk.last_of<answer>().request, 1U);
    EXPECT_FALSE(talk.told<set_timer>());
    EXPECT_THAT(talk.text(answer_frame("p-1")).last, IsEmpty()) << "too late";
}

TEST(AriSession, ALostConnectionAnswersWhatWentOverIt)
{
    ari_talk talk;
    talk.up().request(1, list_channels).request(2, list_channels, true);
    talk.hear(talk.session.on_closed({errc::peer_closed, {}}));
    EXPECT_EQ(talk.all_of<answer>().size(), 1U);
    EXPECT_EQ(talk.last_of<answer>().request, 1U);
    EXPECT_EQ(talk.last_of<answer>().what.error().code, errc::link_lost);
    talk.hear(talk.session.on_http(2, reply{200, "OK", "", "x"}));
    EXPECT_EQ(talk.last_of<answer>().request, 2U) << "HTTP goes on";
}

TEST(AriSession, PassesOnWhatBrokeHttp)
{
    ari_talk talk;
    talk.up().request(2, list_channels, true);
    talk.hear(talk.session.on_http(2, fail(errc::no_response, "words")));
    EXPECT_EQ(talk.last_of<answer>().what.error().code, errc::no_response);
    EXPECT_EQ(talk.session.state(), link_state::up);
}

} // namespace
} // namespace asterbus::ari
