// What Asterisk 22.10 really answers -> stable words and data.
#include "asterbus/command/answer.hpp"
#include "asterbus/command/caller_id.hpp"
#include "asterbus/command/hangup_cause.hpp"
#include "asterbus/command/json_text.hpp"

#include <gtest/gtest.h>

namespace asterbus::command {
namespace {

ami::stored_message packet(std::vector<std::pair<std::string, std::string>> fields)
{
    ami::stored_message m;
    m.fields = std::move(fields);
    return m;
}

TEST(Answer, AmiTexts)
{
    std::pair<char const*, char const*> const rows[] = {
        {"No such channel", "channel_not_found"},
        {"Channel does not exist: PJSIP/1", "channel_not_found"},
        {"Channel1 does not exist: x", "channel_not_found"},
        {"ExtraChannel does not exist: x", "channel_not_found"},
        {"Channel specified does not exist", "channel_not_found"},
        {"Channel is not in a bridge", "not_in_bridge"},
        {"Channel kick from bridge failed", "not_in_bridge"},
        {"Specified BridgeUniqueid not found", "bridge_not_found"},
        {"Extension does not exist.", "no_such_extension"},
        {"Transfer invalid", "transfer_invalid"},
        {"No attended transfer feature code found", "transfer_not_configured"},
        {"Park action failed", "park_failed"},
        {"Unable to add interface to queue: No such queue", "queue_not_found"},
        {"Unable to add interface: Already there", "already_member"},
        {"Unable to remove interface: Not there", "member_not_found"},
        {"Interface not found", "member_not_found"},
        {"Member not dynamic", "member_not_dynamic"},
        {"Permission denied", "permission_denied"},
        {"Invalid/unknown command: X. Use Action: ListCommands to show available commands.",
         "not_supported"},
        {"Variable not set", "variable_not_set"},
        {"Uniqueid length exceeds maximum of 149", "invalid_argument"},
        {"Something else", "refused"},
        {"", "refused"},
    };
    for (auto const& [text, code] : rows)
        EXPECT_EQ(ami_error_code(text), code) << text;
}

TEST(Answer, AriTexts)
{
    EXPECT_EQ(ari_error_code(404, "Channel not found"), "channel_not_found");
    EXPECT_EQ(ari_error_code(400, "Channel not found"), "channel_not_found");
    EXPECT_EQ(ari_error_code(409, "Channel not in Stasis application"), "not_in_application");
    EXPECT_EQ(ari_error_code(422, "Channel not in this bridge"), "not_in_bridge");
    EXPECT_EQ(ari_error_code(404, "Bridge not found"), "bridge_not_found");
    EXPECT_EQ(ari_error_code(404, "Playback not found"), "playback_not_found");
    EXPECT_EQ(ari_error_code(404, "Recording not found"), "recording_not_found");
    EXPECT_EQ(ari_error_code(409, "Recording 'r' already exists and can not be overwritten"),
              "already_exists");
    EXPECT_EQ(ari_error_code(500, "Allocation failed"), "unreachable");
    EXPECT_EQ(ari_error_code(403, "Write access denied"), "permission_denied");
    EXPECT_EQ(ari_error_code(401, "x"), "permission_denied");
    EXPECT_EQ(ari_error_code(422, "x"), "invalid_argument");
    EXPECT_EQ(ari_error_code(500, "x"), "refused");
}

TEST(Answer, AmiDataKeepRepeatedFieldsOutputAndItems)
{
    ami::reply r;
    r.response = packet({{"Response", "Success"},
                         {"ActionID", "1"},
                         {"Message", "m"},
                         {"V", "1"},
                         {"V", "2"},
                         {"Output", "a"},
                         {"Output", "b"}});
    r.items.push_back(packet({{"Event", "E"}, {"Name", "caf\xe9"}}));
    auto const v = read_ami_data(r);
    EXPECT_FALSE(v.why);
    EXPECT_EQ(
        to_text(v.data),
        R"({"response":{"Response":"Success","Message":"m","V":["1","2"]},"output":["a","b"],"items":[{"Event":"E","Name":"café"}]})");
}

TEST(Answer, AmiRefusalCarriesWhatThePbxSaid)
{
    ami::reply r;
    r.response = packet({{"Response", "Error"}, {"Message", "No such channel"}});
    auto const v = accept_ami(r);
    ASSERT_TRUE(v.why);
    EXPECT_EQ(v.why->message, "No such channel");
    EXPECT_EQ(to_text(v.why->native), R"({"Response":"Error","Message":"No such channel"})");
}

TEST(Answer, AriDataByShape)
{
    EXPECT_EQ(
        to_text(read_ari_data({200, "OK", "application/json", R"([{"id":"1"}])"}, body_shape::list)
                    .data),
        R"({"items":[{"id":"1"}]})");
    EXPECT_EQ(
        to_text(read_ari_data({200, "OK", "application/json", R"({"id":"1"})"}, body_shape::object)
                    .data),
        R"({"id":"1"})");
    EXPECT_TRUE(read_ari_data({204, "No Content", "", ""}, body_shape::nothing).data.is_null());
    EXPECT_EQ(to_text(read_ari_data({200, "OK", "audio/wav", "abcd"}, body_shape::binary).data),
              R"({"content_type":"audio/wav","size":4,"base64":"YWJjZA=="})");
    auto const big =
        read_ari_data({200, "OK", "audio/wav", std::string(max_file + 1, 'x')}, body_shape::binary);
    ASSERT_TRUE(big.why);
    EXPECT_EQ(big.why->code, "too_large");
}

TEST(Answer, AriRefusalThatIsNotJson)
{
    auto const v = accept_ari({502, "Bad Gateway", "text/html", "<html>\xff"});
    ASSERT_TRUE(v.why);
    EXPECT_EQ(to_text(v.why->native), R"({"status":502,"body":"<html>ÿ"})");
}

TEST(Answer, ForeignJsonOfAnyShapeIsRead)
{
    EXPECT_EQ(text_in(body_of({200, "", "", R"({"value":"x"})"}), "value"), "x");
    for (auto const* const body : {R"({"value":7})", R"({"value":null})", R"({"value":{"a":1}})",
                                   R"({"other":"x"})", R"(["value"])", "7", "null", "", "{"})
        EXPECT_EQ(text_in(body_of({200, "", "", body}), "value"), "") << body;
    EXPECT_FALSE(accept_ari({404, "", "", R"({"message":{"a":[1]},"error":7})"}).why->code.empty());
}

TEST(Answer, ForeignJsonIsBoundedInDepth)
{
    std::string const deep(2'000'000, '[');
    auto const v = accept_ari({500, "", "", deep});
    ASSERT_TRUE(v.why);
    std::string closed{R"({"message":"m","a":)"};
    closed += std::string(500'000, '[') + std::string(500'000, ']') + "}";
    auto const whole = accept_ari({500, "", "", closed});
    EXPECT_EQ(whole.why->message, "m");
    EXPECT_LT(to_text(whole.why->native).size(), 200U);
}

TEST(HangupCause, Words)
{
    EXPECT_EQ(cause_number("busy"), 17);
    EXPECT_FALSE(cause_number("nope"));
    EXPECT_EQ(unanswered_by_cause(17), "busy");
    EXPECT_EQ(unanswered_by_cause(19), "no_answer");
    EXPECT_EQ(unanswered_by_cause(0), "call_failed");
    EXPECT_EQ(unanswered_by_reason(3), "no_answer");
    EXPECT_EQ(unanswered_by_reason(5), "busy");
    EXPECT_EQ(unanswered_by_reason(8), "congestion");
    EXPECT_EQ(unanswered_by_reason(0), "unreachable");
}

TEST(CallerId, WhatAsteriskKeepsWhole)
{
    for (auto const* const text : {"Al <555>", "555", "\"Al B\" <555>", "Al \"x\" <555>", "<555>",
                                   "Al", "Al, B <5,5>", "+49*#"})
        EXPECT_FALSE(caller_id_problem(text)) << text;
    for (auto const* const text : {"555-12", "+49 (30) 555", "Al\\ <5>", "Al <5>5>", "Al <5", "Al>",
                                   "Al <>", "  Al <5>", "Al  <5>"})
        EXPECT_TRUE(caller_id_problem(text)) << text;
}

} // namespace
} // namespace asterbus::command
