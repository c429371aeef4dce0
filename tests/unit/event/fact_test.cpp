// What a fact says of itself: topic, channel, call, key, subject, class.
#include "asterbus/event/schema.hpp"

#include "unit/event/transcript.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace asterbus::event {
namespace {

using nlohmann::json;

struct told {
    explicit told(std::string lines)
        : text(std::move(lines)), of(reader.read(text.message(), read_time))
    {}
    packet text;
    from_ami reader;
    fact const& of;
};

TEST(Fact, OfAChannel)
{
    told const t{"Event: Newstate\nPrivilege: call,all\nChannel: PJSIP/a-1\nUniqueid: "
                 "1.2\nLinkedid: 1.1\nActionID: x"};
    EXPECT_EQ(t.of.type, find_type("channel.state_changed"));
    EXPECT_EQ(t.of.type_name, "asterbus.channel.state_changed");
    EXPECT_EQ(t.of.native_name, "Newstate");
    EXPECT_EQ(t.of.where, topic::calls);
    EXPECT_EQ(t.of.authority, ami_class::call);
    EXPECT_EQ(t.of.channel_id, "1.2");
    EXPECT_EQ(t.of.channel_name, "PJSIP/a-1");
    EXPECT_EQ(t.of.linked_id, "1.1");
    EXPECT_EQ(t.of.subject, "1.2");
    EXPECT_EQ(t.of.key_id, "");
    EXPECT_EQ(t.of.action_id, "x");
}

TEST(Fact, OfADialIsTheCallers)
{
    EXPECT_EQ(
        told{"Event: DialBegin\nUniqueid: 1.1\nLinkedid: 1.1\nDestUniqueid: 1.2\nDestLinkedid: 1.1"}
            .of.channel_id,
        "1.1");
    told const originated{
        "Event: DialBegin\nDestChannel: A/b\nDestUniqueid: 1.2\nDestLinkedid: 1.9"};
    EXPECT_EQ(originated.of.channel_id, "1.2");
    EXPECT_EQ(originated.of.linked_id, "1.9");
}

TEST(Fact, OfABridgeIsKeyedByItsId)
{
    told const created{"Event: BridgeCreate\nBridgeUniqueid: b-1"};
    EXPECT_EQ(created.of.where, topic::calls);
    EXPECT_EQ(created.of.key_id, "b-1");
    EXPECT_EQ(created.of.subject, "b-1");
    EXPECT_EQ(created.of.channel_id, "");
    told const entered{"Event: BridgeEnter\nBridgeUniqueid: b-1\nUniqueid: 1.1\nLinkedid: 1.1"};
    EXPECT_EQ(entered.of.channel_id, "1.1");
    EXPECT_EQ(entered.of.subject, "b-1");
}

TEST(Fact, OfAQueueMemberIsKeyedByTheQueue)
{
    told const t{"Event: QueueMemberStatus\nQueue: support\nInterface: Local/1"};
    EXPECT_EQ(t.of.where, topic::queues);
    EXPECT_EQ(t.of.key_id, "support");
    EXPECT_EQ(t.of.subject, "support");
}

TEST(Fact, OfADeviceIsKeyedByIt)
{
    told const t{"Event: DeviceStateChange\nDevice: PJSIP/6001\nState: RINGINUSE"};
    EXPECT_EQ(t.of.where, topic::devices);
    EXPECT_EQ(t.of.key_id, "PJSIP/6001");
}

TEST(Fact, OfAUserEventDependsOnItsChannel)
{
    EXPECT_EQ(told{"Event: UserEvent\nUserEvent: X\nA: b"}.of.where, topic::system);
    EXPECT_EQ(told{"Event: UserEvent\nUniqueid: 1.1\nUserEvent: X\nA: b"}.of.where, topic::calls);
}

TEST(Fact, OfAGlobalVariableNamesNoChannel)
{
    told const t{"Event: VarSet\nChannel: none\nUniqueid: none\nVariable: G\nValue: x"};
    EXPECT_EQ(t.of.where, topic::system);
    EXPECT_EQ(t.of.channel_id, "");
}

TEST(Fact, OfAnUnknownEventFindsItsTopic)
{
    EXPECT_EQ(told{"Event: Foo\nPrivilege: agi,all\nUniqueid: 1.1\nLinkedid: 1.0"}.of.where,
              topic::calls);
    EXPECT_EQ(told{"Event: Foo\nPrivilege: agi,all\nUniqueid: 1.1"}.of.authority, ami_class::agi);
    EXPECT_EQ(told{"Event: Foo\nSpyerUniqueid: 1.1\nSpyerLinkedid: 1.0\nSpyeeUniqueid: 2.1"}
                  .of.channel_id,
              "1.1");
    EXPECT_EQ(told{"Event: Foo\nSpyerUniqueid: 1.1\nSpyerLinkedid: 1.0"}.of.linked_id, "1.0");
    EXPECT_EQ(told{"Event: QueueFoo\nQueue: support"}.of.where, topic::queues);
    EXPECT_EQ(told{"Event: Foo\nEndpoint: 6001"}.of.key_id, "6001");
    EXPECT_EQ(told{"Event: Foo\nBridgeUniqueid: b"}.of.where, topic::calls);
    EXPECT_EQ(told{"Event: Foo\nA: b"}.of.where, topic::system);
    EXPECT_EQ(told{"Event: Foo\nA: b"}.of.type, nullptr);
}

TEST(Fact, OfARecordingIsAboutItsTarget)
{
    from_ari reader;
    padded const channel{
        R"({"type":"RecordingStarted","recording":{"name":"r","target_uri":"channel:1.1"}})"};
    auto const& f = **reader.read(channel.view(), read_time);
    EXPECT_EQ(f.channel_id, "1.1");
    EXPECT_EQ(f.subject, "1.1");
    EXPECT_EQ(f.authority, ami_class::none);
    padded const bridge{
        R"({"type":"RecordingStarted","recording":{"name":"r","target_uri":"bridge:b-1"}})"};
    EXPECT_EQ((*reader.read(bridge.view(), read_time))->key_id, "b-1");
    EXPECT_EQ((*reader.read(bridge.view(), read_time))->channel_id, "");
}

TEST(Fact, AriDialIsThreeTypes)
{
    auto const type = [](std::string_view status) {
        auto const e = ari_event(R"({"type":"Dial","dialstatus":")" + std::string{status} +
                                 R"(","peer":{"id":"1.2"}})");
        return json::parse(e)["type"].get<std::string>();
    };
    EXPECT_EQ(type(""), "asterbus.dial.begin");
    EXPECT_EQ(type("RINGING"), "asterbus.dial.state");
    EXPECT_EQ(type("PROGRESS"), "asterbus.dial.state");
    EXPECT_EQ(type("ANSWER"), "asterbus.dial.end");
    EXPECT_EQ(type("NEWWORD"), "asterbus.dial.end");
}

TEST(Fact, DigitsSentAreNotReceived)
{
    EXPECT_EQ(told{"Event: DTMFEnd\nUniqueid: 1.1\nDirection: Sent"}.of.type,
              find_type("channel.dtmf_sent"));
    EXPECT_EQ(told{"Event: DTMFEnd\nUniqueid: 1.1\nDirection: Received"}.of.type,
              find_type("channel.dtmf_received"));
}

TEST(Members, AreTyped)
{
    auto const e =
        json::parse(ami_event("Event: QueueMemberPause\nQueue: sales\nMemberName: "
                              "Three\nInterface: Local/1003@agents\nMembership: dynamic\n"
                              "Penalty: 2\nCallsTaken: 0\nLastCall: 0\nLastPause: "
                              "1795252077\nInCall: 0\nStatus: 1\nPaused: 1\n"
                              "PausedReason: \nWrapuptime: 15"))["data"];
    EXPECT_EQ(e["member"],
              json::parse(R"({"name":"Three","interface":"Local/1003@agents","membership":"dynamic",
        "membership_code":"dynamic","penalty":2,"calls_taken":0,"last_call":null,
        "last_pause":"2026-11-21T09:07:57.000Z","in_call":false,"status":"not_in_use","status_code":1,
        "paused":true,"paused_reason":null,"wrap_up_time_ms":15000})"));
}

TEST(Members, NamesAreUnescapedAsAriTellsThem)
{
    auto const e = json::parse(ami_event(R"(Event: VarSet
CallerIDName: J\"\\\?
Uniqueid: 1.1
Variable: A
Value: a\nb\)"))["data"];
    EXPECT_EQ(e["channel"]["caller"]["name"], "J\"\\?");
    EXPECT_EQ(e["value"], "a\nb\\");
}

TEST(Members, CausesHaveTheirQ850Words)
{
    auto const e = json::parse(ami_event("Event: HangupRequest\nUniqueid: 1.1\nCause: 17"))["data"];
    EXPECT_EQ(e["cause"], json::parse(R"({"code":17,"name":"user_busy","text":"User busy"})"));
    EXPECT_EQ(e["soft"], false);
    auto const odd =
        json::parse(ami_event("Event: HangupRequest\nUniqueid: 1.1\nCause: 200"))["data"];
    EXPECT_EQ(odd["cause"], json::parse(R"({"code":200,"name":null,"text":null})"));
}

} // namespace
} // namespace asterbus::event
