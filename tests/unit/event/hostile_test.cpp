// What a PBX may send and should not: published whole, as valid JSON, or refused; never a crash.
#include "unit/event/transcript.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace asterbus::event {
namespace {

using nlohmann::json;

json ami(std::string lines, reader_options o = {})
{
    return json::parse(ami_event(std::move(lines), o));
}

json ari(std::string_view text, reader_options o = {})
{
    return json::parse(ari_event(text, o));
}

TEST(Hostile, ControlBytesQuotesAndBackslashesComeThrough)
{
    std::string const value{"a\x01\x1f\x7f\"\\\t<b>", 10};
    auto const e = ami("Event: Newchannel\nChannel: " + value + "\nUniqueid: 1.1");
    EXPECT_EQ(e["data"]["channel"]["name"], value);
}

TEST(Hostile, NulInAValueComesThrough)
{
    auto const e = ami(std::string{"Event: X\nA: b\0c", 15});
    EXPECT_EQ(e["data"]["native"]["A"], (std::string{"b\0c", 3}));
}

TEST(Hostile, Latin1IsReadWholeAndReported)
{
    packet const p{"Event: NewCallerid\nCallerIDName: J\xF6rg \xC3\xBC\nUniqueid: 1.1"};
    from_ami reader;
    std::string value;
    header_list headers;
    EXPECT_FALSE(encode(reader, reader.read(p.message(), read_time), {"hq", 1, 1, {}},
                        encoding::structured, value, headers));
    EXPECT_EQ(json::parse(value)["data"]["channel"]["caller"]["name"], "Jörg Ã¼");
}

TEST(Hostile, AMegabyteComesThrough)
{
    std::string const big(1'000'000, '"');
    EXPECT_EQ(ami("Event: VarSet\nVariable: A\nValue: " + big)["data"]["value"], big);
    EXPECT_EQ(ami("Event: Foo\nA: " + big)["data"]["native"]["A"], big);
}

TEST(Hostile, ThousandsOfRepeatedAndOfDifferentHeaders)
{
    std::string lines = "Event: Foo";
    for (int i = 0; i < 20'000; ++i)
        lines += "\nSame: " + std::to_string(i) + "\nName" + std::to_string(i) + ": x";
    auto const e = ami(lines)["data"]["native"];
    EXPECT_EQ(e["Same"].size(), 20'000U);
    EXPECT_EQ(e["Same"][19'999], "19999");
    EXPECT_EQ(e.size(), 20'002U);
}

TEST(Hostile, ARepeatedMappedHeaderStaysNative)
{
    auto const e = ami("Event: Newchannel\nUniqueid: 1.1\nUniqueid: 1.2\nUniqueid: 1.3");
    EXPECT_EQ(e["data"]["channel"]["id"], "1.1");
    EXPECT_EQ(e["data"]["native"]["Uniqueid"], (json{"1.2", "1.3"}));
}

TEST(Hostile, MissingHeadersLeaveTheirMembersOut)
{
    auto const e = ami("Event: Hangup");
    EXPECT_EQ(e["type"], "asterbus.channel.hangup");
    EXPECT_EQ(e["data"], (json{{"time_source", "read"}}));
    EXPECT_FALSE(e.contains("subject"));
}

TEST(Hostile, ANumberThatIsNoneStaysNative)
{
    auto const e = ami("Event: Hangup\nUniqueid: 1.1\nCause: abc\nPriority: 99999999999999999999");
    EXPECT_FALSE(e["data"].contains("cause"));
    EXPECT_EQ(e["data"]["native"], (json{{"Cause", "abc"}, {"Priority", "99999999999999999999"}}));
}

TEST(Hostile, AnEventNameCannotBreakOut)
{
    auto const e = ami("Event: a\",\"x\":\"\xFF\nB: c");
    EXPECT_EQ(e["type"], "asterbus.native.a___x____");
    EXPECT_EQ(e["data"]["native"]["B"], "c");
}

TEST(Hostile, AnIdCannotBreakOutOfTheEnvelope)
{
    auto const e = ami("Event: Newchannel\nUniqueid: \"}\\\nLinkedid: \"}\x01");
    EXPECT_EQ(e["subject"], "\"}\\");
    EXPECT_EQ(e["callid"], "hq/\"}\x01");
}

TEST(Hostile, LinesWithoutColonAreKept)
{
    auto const e = ami("Event: Foo\nrubbish");
    EXPECT_EQ(e["data"]["native"][""], "rubbish");
}

TEST(Hostile, AResponseIsReadAsAnEventWithoutAName)
{
    EXPECT_EQ(ami("Response: Success\nMessage: x")["type"], "asterbus.native.");
}

TEST(Hostile, AMalformedPacketIsFlagged)
{
    packet const p{"Event: Hangup\nUniqueid: 1.1"};
    auto m = p.message();
    m.malformed = true;
    from_ami reader;
    EXPECT_TRUE(json::parse(to_event(reader, reader.read(m, read_time)))["data"]["malformed"]);
}

TEST(HostileAri, WhatIsNoJsonIsRefused)
{
    from_ari reader;
    for (std::string_view const text :
         {"", "x", "[]", "\"a\"", "{", "{\"type\":\"StasisEnd\"", "{\"type\":\"StasisEnd\"}}",
          "{\"type\":\"StasisEnd\"} x", R"({"type":"StasisEnd","a":01})",
          R"({"type":"StasisEnd","a":nulx})", R"({"type":"ChannelVarset","value":"\x"})",
          R"({"type":"Foo","a":"\ud800"})", R"({"type":"Foo","a":tru})"}) {
        padded const p{text};
        auto const f = reader.read(p.view(), read_time);
        ASSERT_FALSE(f) << text;
        EXPECT_EQ(f.error().code, errc::not_json) << text;
    }
}

TEST(HostileAri, WhatHasNoTypeIsRefused)
{
    from_ari reader;
    for (std::string_view const text : {"{}", R"({"a":1})", R"({"type":1})", R"({"type":null})"}) {
        padded const p{text};
        auto const f = reader.read(p.view(), read_time);
        ASSERT_FALSE(f) << text;
        EXPECT_EQ(f.error().code, errc::no_type) << text;
    }
}

TEST(HostileAri, WrongTypesStayNative)
{
    auto const e = ari(R"({"type":"ChannelDestroyed","cause":"x","cause_txt":{"a":1},
        "channel":{"id":["1"],"name":5,"caller":7,"dialplan":{"priority":1.5}},"new":[1,{"b":null}]})");
    EXPECT_EQ(e["data"]["channel"]["name"], "5");
    EXPECT_FALSE(e["data"].contains("cause"));
    EXPECT_EQ(e["data"]["native"], json::parse(R"({"cause":"x","cause_txt":{"a":1},
                "channel":{"id":["1"],"caller":7,"dialplan":{"priority":1.5}},"new":[1,{"b":null}]})"));
}

TEST(HostileAri, NullsAreNulls)
{
    auto const e = ari(
        R"({"type":"ChannelVarset","variable":null,"value":null,"channel":null,"timestamp":null})");
    EXPECT_EQ(e["data"], (json{{"variable", nullptr}, {"value", ""}, {"time_source", "read"}}));
}

TEST(HostileAri, EscapedKeysAreFound)
{
    auto const e = ari(R"({"type":"ChannelVarset","\u0076alue":"x\u00e9\n"})");
    EXPECT_EQ(e["data"]["value"], "xé\n");
}

TEST(HostileAri, Latin1IsReadStringByString)
{
    padded const p{"{\"type\":\"ChannelVarset\",\"variable\":\"\xF6\",\"value\":\"ö\"}"};
    from_ari reader;
    auto const f = reader.read(p.view(), read_time);
    ASSERT_TRUE(f);
    std::string value;
    header_list headers;
    EXPECT_FALSE(encode(reader, **f, {"hq", 1, 1, {}}, encoding::structured, value, headers));
    EXPECT_EQ(json::parse(value)["data"]["variable"], "ö");
    EXPECT_EQ(json::parse(value)["data"]["value"], "ö");
}

TEST(HostileAri, DeepNestingIsKept)
{
    std::string deep(300, '[');
    deep += std::string(300, ']');
    auto const e = ari("{\"type\":\"StasisEnd\",\"deep\":" + deep + "}");
    EXPECT_EQ(e["data"]["native"]["deep"].dump(), deep);
}

TEST(HostileAri, AnUnknownEventIsKeptAsItWasSent)
{
    auto const sent = json::parse(R"({"type":"N\"ew","timestamp":"2026-11-21T09:07:56.295+0000",
        "channel":{"id":"1.1","name":"A/b"},"x":[1.50,"é"]})");
    auto const e = ari(sent.dump());
    EXPECT_EQ(e["type"], "asterbus.native.N_ew");
    EXPECT_EQ(e["subject"], "1.1");
    EXPECT_EQ(e["time"], "2026-11-21T09:07:56.295Z");
    EXPECT_EQ(e["data"]["native"], sent);
}

} // namespace
} // namespace asterbus::event
