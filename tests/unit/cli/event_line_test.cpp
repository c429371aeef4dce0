#include "cli/event_line.hpp"
#include "cli/event_words.hpp"
#include "cli/terminal.hpp"

#include <gtest/gtest.h>

namespace asterbus::client {
namespace {

json event(std::string_view type, json data)
{
    return {{"specversion", "1.0"},
            {"type", "asterbus." + std::string{type}},
            {"time", "2026-11-21T09:06:18.123Z"},
            {"pbx", "hq"},
            {"callid", "hq/1795251978.5"},
            {"data", std::move(data)}};
}

json const channel = json::parse(R"({"name":"PJSIP/6001-1","state":"ring",
    "caller":{"number":"555","name":"Al"},"connected":{"number":null},
    "dialplan":{"context":"default","extension":"100","priority":3}})");

TEST(EventLine, HasTimePbxCallTypeAndWords)
{
    EXPECT_EQ(
        event_line(event("channel.hangup", {{"channel", channel}, {"cause", {{"name", "busy"}}}}),
                   false, true),
        "09:06:18.123 hq     1795251978.5   channel.hangup           PJSIP/6001-1: busy");
}

TEST(EventLine, IsColouredOnlyWhenAsked)
{
    auto const one = event("channel.hangup", {{"channel", channel}});
    EXPECT_EQ(event_line(one, false, true).find('\x1b'), std::string::npos);
    EXPECT_NE(event_line(one, true, true).find("\x1b[31mchannel.hangup"), std::string::npos);
}

TEST(EventLine, StandsWhateverAnEventHolds)
{
    EXPECT_EQ(event_line(json::object(), false, true).size(),
              std::string(12 + 6 + 14 + 24 + 4, ' ').size());
    EXPECT_NO_THROW(event_line(json::parse(R"({"type":1,"time":"x","pbx":[],"data":7})"), true));
    EXPECT_NO_THROW(event_line(json::parse(R"({"type":"a","callid":"/","data":null})"), true));
}

TEST(EventLine, LetsNoControlByteThrough)
{
    auto const line = event_line(
        event("channel.variable_set", {{"variable", "A"}, {"value", "\x1b]0;x\x07\n\xc2\x9b"}}),
        false, true);
    for (char const c : line)
        EXPECT_GE(static_cast<unsigned char>(c), 0x20) << line;
    EXPECT_EQ(line.find("\xc2\x9b"), std::string::npos);
}

struct said {
    std::string type;
    json data;
    std::string words;

    // What a test is called must not hold addresses.
    friend void PrintTo(said const& s, std::ostream* out) { *out << s.type; }
};
class Words : public testing::TestWithParam<said> {};

TEST_P(Words, SayWhatMatters)
{
    EXPECT_EQ(words_for(GetParam().type, GetParam().data), GetParam().words);
}

INSTANTIATE_TEST_SUITE_P(
    Types, Words,
    testing::Values(
        said{"channel.created", {{"channel", channel}}, "PJSIP/6001-1 from 555 to 100@default"},
        said{"channel.state_changed", {{"channel", channel}}, "PJSIP/6001-1 is ring"},
        said{"channel.variable_set", {{"variable", "A"}, {"value", ""}}, "A="},
        said{"channel.dialplan_step",
             {{"channel", channel}, {"application", "Dial"}, {"application_data", "PJSIP/6002"}},
             "PJSIP/6001-1 100@default:3 Dial(PJSIP/6002)"},
        said{"dial.begin", {{"destination", {{"name", "PJSIP/6002-2"}}}}, "calls PJSIP/6002-2"},
        said{"dial.end",
             {{"channel", channel}, {"destination", {{"name", "b"}}}, {"status", "busy"}},
             "PJSIP/6001-1 -> b: busy"},
        said{"queue.caller_joined",
             {{"channel", channel}, {"queue", "support"}, {"position", 1}},
             "support: PJSIP/6001-1 at position 1"},
        said{"agent.completed",
             {{"queue", "support"}, {"member", {{"name", "Ann"}}}, {"talk_time_ms", 2000}},
             "support: Ann, talked 2000 ms"},
        said{"bridge.entered",
             {{"channel", channel}, {"bridge", {{"id", "11b1c796-2db1"}, {"channel_count", 2}}}},
             "PJSIP/6001-1 enters bridge 11b1c796 (2)"},
        said{"link.down", {{"link", "ami"}, {"reason", "peer_closed"}}, "ami: peer_closed"},
        said{"channel.hangup",
             {{"channel", channel}, {"inferred", true}},
             "PJSIP/6001-1 (inferred)"},
        said{"user.event", {{"event", "Sale"}, {"fields", {{"Id", "7"}}}}, "Sale Id=7"},
        said{"native.Cdr",
             {{"native", {{"Event", "Cdr"}, {"Source", "100"}, {"Dst", "200"}}},
              {"time_source", "pbx"}},
             "Source=100 Dst=200"},
        said{"some.thing", {{"a", 1}, {"b", nullptr}, {"c", "x"}}, "a=1 c=x"}));

TEST(Fill, LeavesOutBracketsWithoutTheirMembers)
{
    EXPECT_EQ(fill("{a}[ ({b})]", {{"a", "x"}, {"b", 2}}), "x (2)");
    EXPECT_EQ(fill("{a}[ ({b})]", {{"a", "x"}}), "x");
    EXPECT_EQ(fill("{a.b}", {{"a", {{"b", true}}}}), "true");
    EXPECT_EQ(fill("{a.b}", {{"a", 1}}), "");
}

TEST(Padding, CountsCharactersNotBytes)
{
    EXPECT_EQ(padded("\xc3\xbc", 3), "\xc3\xbc  ");
    EXPECT_EQ(padded("abcd", 3), "abcd");
}

} // namespace
} // namespace asterbus::client
