// The envelope, its two encodings, and the daemon's own events.
#include "unit/event/transcript.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace asterbus::event {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::Pair;

constexpr auto hangup =
    "Event: Hangup\nPrivilege: call,all\nChannel: PJSIP/6001-00000001\nChannelState: 6\n"
    "ChannelStateDesc: Up\nCallerIDNum: 555\nCallerIDName: Al\nConnectedLineNum: <unknown>\n"
    "ConnectedLineName: <unknown>\nLanguage: en\nAccountCode: \nContext: default\nExten: 100\n"
    "Priority: 3\nUniqueid: 1795251978.5\nLinkedid: 1795251978.5\nTenantID: 7\nCause: 16\n"
    "Cause-txt: Normal Clearing";

TEST(Encode, TheContractsExample)
{
    packet const p{hangup};
    from_ami reader;
    std::string value;
    header_list headers;
    EXPECT_TRUE(encode(reader, reader.read(p.message(), read_time),
                       {"hq", 1'763'715'978'123, 42, "hq/1795251978.5"}, encoding::structured,
                       value, headers));
    EXPECT_EQ(
        value,
        R"({"specversion":"1.0","id":"hq/1763715978123/42","source":"/asterbus/hq/ami",)"
        R"("type":"asterbus.channel.hangup","subject":"1795251978.5","time":"2025-11-21T09:06:18.123Z",)"
        R"("datacontenttype":"application/json","dataschema":"urn:asterbus:schema:channel.hangup:1",)"
        R"("pbx":"hq","callid":"hq/1795251978.5","sequence":"0000000000000042","data":{"channel":)"
        R"({"id":"1795251978.5","name":"PJSIP/6001-00000001","technology":"PJSIP","state":"up",)"
        R"("state_code":6,"linked_id":"1795251978.5","caller":{"number":"555","name":"Al"},)"
        R"("connected":{"number":null,"name":null},"language":"en","account_code":null,)"
        R"("dialplan":{"context":"default","extension":"100","priority":3}},)"
        R"("cause":{"code":16,"name":"normal_clearing","text":"Normal Clearing"},)"
        R"("time_source":"read","native":{"TenantID":"7"}}})");
    EXPECT_THAT(headers, ElementsAre(Pair("content-type", "application/cloudevents+json")));
}

TEST(Encode, BinaryModeHasTheAttributesAsHeaders)
{
    packet const p{hangup};
    from_ami reader;
    std::string value;
    header_list headers(20);
    EXPECT_TRUE(encode(reader, reader.read(p.message(), read_time),
                       {"hq", 7, 42, "hq/1795251978.5"}, encoding::binary, value, headers));
    EXPECT_EQ(json::parse(value)["cause"]["code"], 16);
    EXPECT_THAT(headers, ElementsAre(Pair("ce_specversion", "1.0"), Pair("ce_id", "hq/7/42"),
                                     Pair("ce_source", "/asterbus/hq/ami"),
                                     Pair("ce_type", "asterbus.channel.hangup"),
                                     Pair("ce_subject", "1795251978.5"),
                                     Pair("ce_time", "2025-11-21T09:06:18.123Z"),
                                     Pair("ce_dataschema", "urn:asterbus:schema:channel.hangup:1"),
                                     Pair("ce_pbx", "hq"), Pair("ce_callid", "hq/1795251978.5"),
                                     Pair("ce_sequence", "0000000000000042"),
                                     Pair("content-type", "application/json")));
}

TEST(Encode, AppendsToWhatIsThere)
{
    packet const p{hangup};
    from_ami reader;
    std::string value = "before";
    header_list headers;
    (void)encode(reader, reader.read(p.message(), read_time), {"hq", 7, 42, {}},
                 encoding::structured, value, headers);
    EXPECT_TRUE(value.starts_with("before{"));
}

TEST(Encode, BinaryHeadersAreUtf8)
{
    packet const p{"Event: DeviceStateChange\nDevice: J\xF6rg\nState: INUSE"};
    from_ami reader;
    std::string value;
    header_list headers;
    EXPECT_FALSE(encode(reader, reader.read(p.message(), read_time), {"hq", 7, 42, {}},
                        encoding::binary, value, headers));
    EXPECT_THAT(headers, testing::Contains(Pair("ce_subject", "Jörg")));
}

TEST(Encode, NativeAllRebuildsTheMessage)
{
    auto const e = json::parse(ami_event(hangup, {native_fields::all, true}));
    std::string rebuilt;
    for (auto const& pair : e["data"]["native"])
        rebuilt += pair[0].get<std::string>() + ": " + pair[1].get<std::string>() + "\n";
    EXPECT_EQ(rebuilt, std::string{hangup} + "\n");
    auto const sent = R"({"type":"StasisEnd", "application":"x","channel":{"id":"1.1"}})";
    EXPECT_THAT(ari_event(sent, {native_fields::all, true}), testing::HasSubstr(sent));
}

TEST(Encode, NativeNoneHasNoneButForUnknownEvents)
{
    EXPECT_FALSE(
        json::parse(ami_event(hangup, {native_fields::none, true}))["data"].contains("native"));
    EXPECT_FALSE(
        json::parse(ari_event(R"({"type":"StasisEnd","x":1})", {native_fields::none, true}))["data"]
            .contains("native"));
    EXPECT_EQ(json::parse(ami_event("Event: Foo\nA: b",
                                    {native_fields::none, true}))["data"]["native"]["A"],
              "b");
    EXPECT_EQ(json::parse(ari_event(R"({"type":"Foo","x":1})",
                                    {native_fields::none, true}))["data"]["native"]["x"],
              1);
}

TEST(Mask, HidesDigitsTypedAndNative)
{
    auto const ami =
        "Event: DTMFEnd\nUniqueid: 1.1\nDigit: 5\nDurationMs: 120\nDirection: Received";
    auto const ari =
        R"({"type":"ChannelDtmfReceived","digit":"5","duration_ms":120,"channel":{"id":"1.1"}})";
    for (auto const native : {native_fields::unmapped, native_fields::all}) {
        EXPECT_EQ(json::parse(ami_event(ami, {native, true}))["data"]["digit"], "X");
        EXPECT_EQ(ami_event(ami, {native, true}).find("\"5\""), std::string::npos);
        EXPECT_EQ(json::parse(ari_event(ari, {native, true}))["data"]["digit"], "X");
        EXPECT_EQ(ari_event(ari, {native, true}).find("\"5\""), std::string::npos);
        EXPECT_EQ(json::parse(ami_event(ami, {native, false}))["data"]["digit"], "5");
        EXPECT_EQ(json::parse(ari_event(ari, {native, false}))["data"]["digit"], "5");
    }
    auto const cel = ami_event("Event: CEL\nEventName: DTMF\nExtra: {\"digit\":\"5\",\"x\":1}");
    EXPECT_EQ(json::parse(cel)["data"]["extra"], R"({"digit":"X","x":1})");
}

TEST(Time, IsThePbxsWhereItTellsOne)
{
    auto const e = json::parse(ami_event(
        "Event: Hangup\nPrivilege: call,all\nTimestamp: 1795252076.295123\nUniqueid: 1.1"));
    EXPECT_EQ(e["time"], "2026-11-21T09:07:56.295Z");
    EXPECT_EQ(e["data"]["time_source"], "pbx");
    EXPECT_FALSE(e["data"].contains("native"));
    auto const broken = json::parse(ami_event("Event: Hangup\nTimestamp: soon\nUniqueid: 1.1"));
    EXPECT_EQ(broken["data"]["time_source"], "read");
    EXPECT_EQ(broken["data"]["native"]["Timestamp"], "soon");
}

TEST(OwnEvent, HasTheSameEnvelope)
{
    own_event e{"link.down", topic::system, read_time};
    e.data().key("link");
    e.data().string("ami");
    e.data().key("reason");
    e.data().string("peer \"silent\"");
    std::string value;
    header_list headers;
    EXPECT_TRUE(encode(e, {"hq", 7, 3, {}}, encoding::structured, value, headers));
    EXPECT_EQ(json::parse(value),
              (json{{"specversion", "1.0"},
                    {"id", "hq/7/3"},
                    {"source", "/asterbus/hq"},
                    {"type", "asterbus.link.down"},
                    {"time", "2025-11-21T09:06:18.123Z"},
                    {"datacontenttype", "application/json"},
                    {"dataschema", "urn:asterbus:schema:link.down:1"},
                    {"pbx", "hq"},
                    {"sequence", "0000000000000003"},
                    {"data",
                     {{"link", "ami"}, {"reason", "peer \"silent\""}, {"time_source", "read"}}}}));
    value.clear();
    EXPECT_TRUE(encode(e, {"hq", 7, 3, "hq/1.1"}, encoding::binary, value, headers));
    EXPECT_EQ(json::parse(value)["link"], "ami");
    EXPECT_THAT(headers, testing::Contains(Pair("ce_callid", "hq/1.1")));
}

TEST(OwnEvent, MayBeEmpty)
{
    own_event const e{"stream.synced", topic::system, read_time};
    std::string value;
    header_list headers;
    EXPECT_TRUE(encode(e, {"hq", 7, 3, {}}, encoding::binary, value, headers));
    EXPECT_EQ(value, R"({"time_source":"read"})");
}

} // namespace
} // namespace asterbus::event
