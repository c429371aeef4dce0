// ARI as a client sees it: answers, and what operations do.
#include "sim/ari/face.hpp"
#include "sim/ari/rest_frame.hpp"
#include "unit/sim/world.hpp"

namespace asterbus::sim {
namespace {

using nlohmann::json;

struct rest : world {
    ari_reply ask(std::string_view method, std::string_view target, std::string_view body = {})
    {
        return answer_ari(calls, parse_ari_request(method, target, body));
    }
    std::vector<std::string> types() const
    {
        std::vector<std::string> seen;
        for (auto const& e : told.ari)
            seen.push_back(e["type"]);
        return seen;
    }
    bool told_of(std::string_view type) const { return std::ranges::count(types(), type) > 0; }
    channel& in_stasis(std::string const& id)
    {
        ask("POST", "channels?endpoint=PJSIP%2F6001&app=bus&appArgs=a,b&channelId=" + id);
        run(std::chrono::seconds{5});
        return *model.find_channel(id);
    }
};

TEST_F(rest, answers_what_does_not_exist_as_asterisk_does)
{
    EXPECT_EQ(ask("GET", "channels/x").body, R"({"message":"Channel not found"})");
    EXPECT_EQ(ask("GET", "nosuch").body, R"({"message":"Resource not found"})");
    EXPECT_EQ(ask("PUT", "channels").status, 405);
    EXPECT_EQ(ask("POST", "channels").body, R"({"message":"Endpoint must be specified"})");
    EXPECT_EQ(ask("POST", "channels?endpoint=PJSIP/9999&app=bus").status, 500);
}

TEST_F(rest, reads_encoded_paths_queries_and_bodies)
{
    auto const r = parse_ari_request("POST", "/ari/deviceStates/PJSIP%2F6001?a=b+c&d=%26",
                                     R"({"e":1,"variables":{"V":"x"}})");
    EXPECT_EQ(r.path, (std::vector<std::string>{"deviceStates", "PJSIP/6001"}));
    EXPECT_EQ(r.get("a"), "b c");
    EXPECT_EQ(r.get("d"), "&");
    EXPECT_EQ(r.get("e"), "1");
    ASSERT_EQ(r.variables.size(), 1U);
    EXPECT_EQ(r.variables[0].second, "x");
}

TEST_F(rest, originates_into_the_application)
{
    auto& c = in_stasis("mine");
    EXPECT_EQ(c.stasis, "bus");
    EXPECT_EQ(c.state, channel_state::up);
    EXPECT_TRUE(told_of("StasisStart"));
    EXPECT_EQ(json::parse(ask("GET", "channels/mine").body)["state"], "Up");
    EXPECT_EQ(ask("POST", "channels?endpoint=PJSIP/6001&app=bus&channelId=mine").status, 409);
}

TEST_F(rest, bridges_two_channels_and_lets_them_go)
{
    auto& a = in_stasis("a");
    auto& b = in_stasis("b");
    EXPECT_EQ(ask("POST", "bridges/br?type=mixing&name=n").status, 200);
    EXPECT_EQ(ask("POST", "bridges/br/addChannel?channel=a,b").status, 204);
    EXPECT_EQ(a.bridge, "br");
    EXPECT_EQ(b.linked_id, "a");
    EXPECT_EQ(ask("POST", "bridges/br/removeChannel?channel=a").status, 204);
    EXPECT_EQ(ask("POST", "bridges/br/removeChannel?channel=a").status, 422);
    EXPECT_EQ(ask("DELETE", "bridges/br").status, 204);
    EXPECT_TRUE(b.bridge.empty());
}

TEST_F(rest, plays_to_the_end_or_until_it_is_stopped)
{
    in_stasis("a");
    EXPECT_EQ(ask("POST", "channels/a/play?media=sound:x&playbackId=p").status, 201);
    run(std::chrono::seconds{1});
    EXPECT_EQ(json::parse(ask("GET", "playbacks/p").body)["state"], "playing");
    EXPECT_FALSE(told_of("PlaybackFinished"));
    run(std::chrono::seconds{1});
    EXPECT_TRUE(told_of("PlaybackFinished"));
    EXPECT_EQ(ask("DELETE", "playbacks/p").status, 404);
}

TEST_F(rest, records_and_keeps_the_recording)
{
    in_stasis("a");
    EXPECT_EQ(ask("POST", "channels/a/record?name=r&format=wav").status, 201);
    run(std::chrono::seconds{2});
    EXPECT_EQ(ask("POST", "recordings/live/r/stop").status, 204);
    EXPECT_EQ(ask("GET", "recordings/stored").body, R"([{"name":"r","format":"wav"}])");
    EXPECT_TRUE(ask("GET", "recordings/stored/r/file").body.starts_with("RIFF"));
    EXPECT_EQ(ask("DELETE", "recordings/stored/r").status, 204);
}

TEST_F(rest, refuses_a_channel_that_is_not_in_stasis)
{
    auto& c = calls.incoming("6001", {"default", "600", 1});
    EXPECT_EQ(ask("POST", "channels/" + c.id + "/answer").status, 409);
}

TEST_F(rest, continues_in_the_dialplan)
{
    auto& c = in_stasis("a");
    EXPECT_EQ(ask("POST", "channels/a/continue?context=default&extension=600").status, 204);
    EXPECT_TRUE(told_of("StasisEnd"));
    EXPECT_EQ(c.at.extension, "600");
}

TEST_F(rest, answers_over_the_web_socket)
{
    auto const good = json::parse(answer_frame(
        calls, R"({"type":"RESTRequest","request_id":"r","method":"GET","uri":"asterisk/ping"})",
        "bus"));
    EXPECT_EQ(good["status_code"], 200);
    EXPECT_EQ(good["request_id"], "r");
    auto const bad = json::parse(answer_frame(calls, "{}", "bus"));
    EXPECT_EQ(bad["message_body"], R"({"message":"No 'type' property."})");
    EXPECT_EQ(json::parse(answer_frame(calls, "rubbish", "bus"))["status_code"], 400);
}

TEST(applications, hear_of_what_they_subscribed_to)
{
    application a;
    ari_event e{"ChannelCreated", wall_time{}};
    channel c;
    c.id = "1.1";
    c.device = "PJSIP/6001";
    std::move(e).of("channel", c);
    EXPECT_EQ(a.copies("bus", e), 0);
    a.channels.insert("1.1");
    EXPECT_EQ(a.copies("bus", e), 1);
    a.channels.clear();
    a.endpoints.insert("PJSIP");
    EXPECT_EQ(a.copies("bus", e), 1);
}

} // namespace
} // namespace asterbus::sim
