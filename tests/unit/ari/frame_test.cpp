#include "asterbus/ari/frame.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace asterbus::ari {
namespace {

/// With the padding that the readers need.
struct padded {
    explicit padded(std::string content) : text(std::move(content))
    {
        text.reserve(text.size() + 64);
    }
    operator std::string_view() const { return text; }
    std::string text;
};

TEST(Frame, EventsAreNotParsed)
{
    EXPECT_EQ(kind_of(padded{R"({"type":"StasisStart","application":"bus"})"}), frame_kind::event);
    EXPECT_EQ(kind_of(padded{"rubbish"}), frame_kind::event);
    EXPECT_EQ(kind_of(padded{""}), frame_kind::event);
}

TEST(Frame, OnlyTheTopLevelTypeCounts)
{
    EXPECT_EQ(kind_of(padded{R"({"value":"RESTResponse","type":"ChannelVarset"})"}),
              frame_kind::event);
    EXPECT_EQ(kind_of(padded{R"({"a":{"type":"ApplicationReplaced"},"type":"X"})"}),
              frame_kind::event);
    EXPECT_EQ(kind_of(padded{R"({"x":1,"type" : "RESTResponse"})"}), frame_kind::rest_response);
    EXPECT_EQ(kind_of(padded{R"({"application":"a","type":"ApplicationReplaced"})"}),
              frame_kind::application_replaced);
}

TEST(Frame, ReadsAnAnswer)
{
    auto const told = read_rest_response(padded{
        R"({"type":"RESTResponse","transaction_id":"t1","request_id":"r1","status_code":200,)"
        R"("reason_phrase":"OK","uri":"asterisk/ping","content_type":"application/json",)"
        R"("message_body":"{\"ping\":\"pong\"}","application":"bus"})"});
    ASSERT_TRUE(told);
    EXPECT_EQ(told->request_id, "r1");
    EXPECT_EQ(told->answer.status, 200);
    EXPECT_EQ(told->answer.reason, "OK");
    EXPECT_EQ(told->answer.content_type, "application/json");
    EXPECT_EQ(told->answer.body, R"({"ping":"pong"})");
}

TEST(Frame, ReadsAnAnswerWithoutBody)
{
    auto const told = read_rest_response(
        padded{R"({"type":"RESTResponse","request_id":"r1","status_code":204})"});
    ASSERT_TRUE(told);
    EXPECT_EQ(told->answer.status, 204);
    EXPECT_TRUE(told->answer.body.empty());
}

TEST(Frame, RefusesBrokenAnswers)
{
    for (auto text :
         {R"({"type":"RESTResponse"})", R"({"request_id":"r","status_code":"200"})",
          R"({"request_id":"","status_code":200})", R"({"request_id":"r","status_code":99999})",
          R"([1])", R"({"request_id":"r")", ""})
        EXPECT_FALSE(read_rest_response(padded{text})) << text;
}

TEST(Frame, WritesARequest)
{
    auto const text = rest_request("bus-7", "POST", "channels/1/play?media=a%26b", R"({"a":"\n"})");
    ASSERT_TRUE(text);
    auto const json = nlohmann::json::parse(*text);
    EXPECT_EQ(json["type"], "RESTRequest");
    EXPECT_EQ(json["request_id"], "bus-7");
    EXPECT_EQ(json["transaction_id"], "bus-7");
    EXPECT_EQ(json["method"], "POST");
    EXPECT_EQ(json["uri"], "channels/1/play?media=a%26b");
    EXPECT_EQ(json["content_type"], "application/json");
    EXPECT_EQ(json["message_body"], R"({"a":"\n"})");
}

TEST(Frame, ARequestWithoutBodyNamesNone)
{
    auto const json = nlohmann::json::parse(*rest_request("1", "GET", "channels", ""));
    EXPECT_FALSE(json.contains("message_body"));
    EXPECT_FALSE(json.contains("content_type"));
}

TEST(Frame, DoesNotAlterABodyThatIsNotText)
{
    EXPECT_FALSE(rest_request("1", "POST", "channels", "{\"a\":\"\xFF\"}"));
}

TEST(Frame, TellsRecordedFramesApart)
{
    std::ifstream recorded{ASTERBUS_TEST_DATA "/ari/recorded.jsonl"};
    int answers = 0, events = 0;
    for (std::string line; std::getline(recorded, line);) {
        auto const type = nlohmann::json::parse(line)["type"];
        padded const text{line};
        EXPECT_EQ(kind_of(text) == frame_kind::rest_response, type == "RESTResponse");
        if (kind_of(text) == frame_kind::rest_response) {
            EXPECT_TRUE(read_rest_response(text));
            ++answers;
        } else {
            ++events;
        }
    }
    EXPECT_EQ(answers, 2);
    EXPECT_GT(events, 20);
}

} // namespace
} // namespace asterbus::ari
