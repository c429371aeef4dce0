// Every verb by every route: exactly what goes to Asterisk.
#include "asterbus/command/verbs.hpp"

#include "planned.hpp"

#include <gtest/gtest.h>

#include <set>

namespace {

using asterbus::test::pbx_view;
using asterbus::test::planned;

struct row {
    char const* verb;
    char const* args;
    char const* ami; ///< null: this route cannot, or is not asked
    char const* ari;
};

row const rows[] = {
    {"answer", R"({"channel":"2.1"})", nullptr, "POST channels/2.1/answer"},
    {"answer", R"({"channel":"PJSIP/s-1"})", nullptr, "POST channels/2.1/answer"},
    {"bridge", R"({"channel_a":"2.1","channel_b":"2.2"})",
     "Bridge\nChannel1: 2.1\nChannel2: 2.2\nTone: no",
     "POST bridges/ab-c-1?type=mixing\n--\nPOST bridges/ab-c-1/addChannel?channel=2.1\n--\n"
     "POST bridges/ab-c-1/addChannel?channel=2.2"},
    {"bridge", R"({"channel_a":"1.1","channel_b":"2.2","tone":"channel_b"})",
     "Bridge\nChannel1: 1.1\nChannel2: 2.2\nTone: Channel2", nullptr},
    {"bridge.add",
     R"({"bridge":"b/1","channels":["2.1","PJSIP/s-2"],"role":"announcer","mute":true})", nullptr,
     "POST bridges/b%2F1/addChannel?channel=2.1%2C2.2&role=announcer&mute=true"},
    {"bridge.create", R"({})", nullptr, "POST bridges/ab-c-1"},
    {"bridge.create", R"({"bridge":"b1","name":"n","type":["mixing","dtmf_events"]})", nullptr,
     "POST bridges/b1?type=mixing%2Cdtmf_events&name=n"},
    {"bridge.destroy", R"({"bridge":"b1"})", "BridgeDestroy\nBridgeUniqueid: b1",
     "DELETE bridges/b1"},
    {"bridge.remove", R"({"bridge":"b1","channels":["2.1","2.2"]})",
     "BridgeKick\nBridgeUniqueid: b1\nChannel: 2.1\n--\nBridgeKick\nBridgeUniqueid: b1\nChannel: "
     "2.2",
     "POST bridges/b1/removeChannel?channel=2.1%2C2.2"},
    {"dtmf", R"({"channel":"2.1","digits":"1w#","duration_ms":200,"between_ms":50})",
     "PlayDTMF\nChannel: 2.1\nDigit: 1\nDuration: 200\n--\nPlayDTMF\nChannel: 2.1\nDigit: "
     "#\nDuration: 200",
     "POST channels/2.1/dtmf?dtmf=1w%23&duration=200&between=50"},
    {"hangup", R"({"channel":"2.1"})", "Hangup\nChannel: 2.1", "DELETE channels/2.1"},
    {"hangup", R"({"channel":"2.1","cause":"busy"})", "Hangup\nChannel: 2.1\nCause: 17",
     "DELETE channels/2.1?reason_code=17"},
    {"hangup", R"({"channel":"2.1","cause":34})", "Hangup\nChannel: 2.1\nCause: 34",
     "DELETE channels/2.1?reason_code=34"},
    {"hold", R"({"channel":"2.1"})", nullptr, "POST channels/2.1/hold"},
    {"mute", R"({"channel":"2.1"})", "MuteAudio\nChannel: 2.1\nDirection: all\nState: on",
     "POST channels/2.1/mute?direction=both"},
    {"unmute", R"({"channel":"2.1","direction":"in"})",
     "MuteAudio\nChannel: 2.1\nDirection: in\nState: off", "DELETE channels/2.1/mute?direction=in"},
    {"originate",
     R"~({"endpoint":"PJSIP/6001","context":"default","extension":"100","caller_id":"Al <555>","timeout_ms":20000,
         "variables":{"A":"1,\"x\"","CALLERID(name)":"Z"},"codecs":["ulaw","alaw"]})~",
     "Originate\nChannel: PJSIP/6001\nContext: default\nExten: 100\nPriority: 1\nTimeout: "
     "20000\nChannelId: ab-c-1\n"
     "OtherChannelId: ab-c-1-2\nCallerID: Al <555>\nCodecs: ulaw,alaw\nVariable: A=1\\,\\\"x\\\"\n"
     "Variable: CALLERID\\(name\\)=Z\nAsync: true",
     R"(POST channels/ab-c-1?endpoint=PJSIP%2F6001&context=default&extension=100&priority=1&timeout=20&)"
     R"(otherChannelId=ab-c-1-2&callerId=Al%20%3C555%3E&formats=ulaw%2Calaw )"
     R"~({"variables":{"A":"1,\"x\"","CALLERID(name)":"Z"}})~"},
    {"originate",
     R"({"endpoint":"Local/1@x","stasis_app":"bus","stasis_args":["a,b","c"],"channel_id":"x1","other_channel_id":"x2"})",
     "Originate\nChannel: Local/1@x\nApplication: Stasis\nData: bus,a\\,b,c\nTimeout: "
     "30000\nChannelId: x1\n"
     "OtherChannelId: x2\nAsync: true",
     "POST "
     "channels/"
     "x1?endpoint=Local%2F1%40x&app=bus&appArgs=a%5C%2Cb%2Cc&timeout=30&otherChannelId=x2"},
    {"originate",
     R"({"endpoint":"Local/1@x","application":"Wait","application_data":"5","early_media":true,"account_code":"a"})",
     "Originate\nChannel: Local/1@x\nApplication: Wait\nData: 5\nTimeout: 30000\nChannelId: "
     "ab-c-1\n"
     "OtherChannelId: ab-c-1-2\nAccount: a\nEarlyMedia: true\nAsync: true",
     nullptr},
    {"park", R"({"channel":"1.1"})", "Park\nChannel: 1.1", nullptr},
    {"park", R"({"channel":"1.1","lot":"l","timeout_ms":20000,"announce_channel":"2.1"})",
     "Status\nChannel: 2.1\n--\nPark\nChannel: 1.1\nParkinglot: l\nTimeout: "
     "20000\nAnnounceChannel: 2.1",
     nullptr},
    {"ping", R"({})", "Ping", "GET asterisk/ping"},
    {"play", R"({"channel":"2.1","media":["sound:a","tone:ring"],"playback":"p","language":"de"})",
     nullptr, "POST channels/2.1/play/p?media=sound%3Aa%2Ctone%3Aring&lang=de"},
    {"play", R"({"bridge":"b1","media":"sound:a"})", nullptr,
     "POST bridges/b1/play/ab-c-1?media=sound%3Aa"},
    {"playback.stop", R"({"playback":"p"})", nullptr, "DELETE playbacks/p"},
    {"playback.pause", R"({"playback":"p"})", nullptr, "POST playbacks/p/control?operation=pause"},
    {"playback.resume", R"({"playback":"p"})", nullptr,
     "POST playbacks/p/control?operation=unpause"},
    {"queue.member.add",
     R"({"queue":"q","interface":"PJSIP/1","name":"N","penalty":2,"paused":true,"reason":"r","state_interface":"PJSIP/2"})",
     "QueueAdd\nQueue: q\nInterface: PJSIP/1\nMemberName: N\nPenalty: 2\nPaused: true\nReason: "
     "r\nStateInterface: PJSIP/2",
     nullptr},
    {"queue.member.pause", R"({"interface":"PJSIP/1","reason":"lunch"})",
     "QueuePause\nInterface: PJSIP/1\nPaused: true\nReason: lunch", nullptr},
    {"queue.member.pause", R"({"queue":"q","interface":"PJSIP/1","paused":false})",
     "QueuePause\nQueue: q\nInterface: PJSIP/1\nPaused: false", nullptr},
    {"queue.member.remove", R"({"queue":"q","interface":"PJSIP/1"})",
     "QueueRemove\nQueue: q\nInterface: PJSIP/1", nullptr},
    {"queue.status", R"({})", "QueueStatus", nullptr},
    {"queue.status", R"({"queue":"q"})", "QueueStatus\nQueue: q", nullptr},
    {"record",
     R"({"channel":"2.1","name":"r","max_duration_ms":5000,"max_silence_ms":2000,"if_exists":"overwrite","beep":true,"terminate_on":"#"})",
     nullptr,
     "POST "
     "channels/2.1/"
     "record?name=r&format=wav&maxDurationSeconds=5&maxSilenceSeconds=2&ifExists=overwrite&beep="
     "true&terminateOn=%23"},
    {"record", R"({"bridge":"b1","name":"r","format":"gsm"})", nullptr,
     "POST bridges/b1/record?name=r&format=gsm"},
    {"recording.stop", R"({"name":"r"})", nullptr, "POST recordings/live/r/stop"},
    {"recording.pause", R"({"name":"r"})", nullptr, "POST recordings/live/r/pause"},
    {"recording.resume", R"({"name":"r"})", nullptr, "DELETE recordings/live/r/pause"},
    {"redirect", R"({"channel":"2.1","context":"default","extension":"600"})",
     "Getvar\nVariable: DIALPLAN_EXISTS(default,600,1)\n--\nRedirect\nChannel: 2.1\nContext: "
     "default\nExten: 600\nPriority: 1",
     "GET channels/2.1/variable?variable=DIALPLAN_EXISTS%28default%2C600%2C1%29\n--\n"
     "POST channels/2.1/continue?context=default&extension=600&priority=1"},
    {"redirect",
     R"({"channel":"2.1","context":"c","extension":"1","priority":"x","extra_channel":"2.2","extra_context":"d","extra_extension":"2","extra_priority":3})",
     "Getvar\nVariable: DIALPLAN_EXISTS(d,2,3)\n--\nGetvar\nVariable: DIALPLAN_EXISTS(c,1,x)\n--\n"
     "Redirect\nChannel: 2.1\nContext: c\nExten: 1\nPriority: x\nExtraChannel: 2.2\nExtraContext: "
     "d\nExtraExten: 2\nExtraPriority: 3",
     nullptr},
    {"ring", R"({"channel":"2.1"})", nullptr, "POST channels/2.1/ring"},
    {"ring.stop", R"({"channel":"2.1"})", nullptr, "DELETE channels/2.1/ring"},
    {"transfer.attended", R"({"channel":"1.1","context":"c","extension":"1"})",
     "Getvar\nVariable: DIALPLAN_EXISTS(c,1,1)\n--\nAtxfer\nChannel: 1.1\nContext: c\nExten: 1",
     nullptr},
    {"transfer.blind", R"({"channel":"1.1","context":"c","extension":"1"})",
     "Getvar\nVariable: DIALPLAN_EXISTS(c,1,1)\n--\nBlindTransfer\nChannel: 1.1\nContext: "
     "c\nExten: 1",
     nullptr},
    {"unhold", R"({"channel":"2.1"})", nullptr, "DELETE channels/2.1/hold"},
    {"variable.get", R"({"name":"X","channel":"2.1"})", "Getvar\nChannel: 2.1\nVariable: X",
     "GET channels/2.1/variable?variable=X"},
    {"variable.get", R"({"name":"X"})", "Getvar\nVariable: X", "GET asterisk/variable?variable=X"},
    {"variable.set", R"({"name":"X","value":"a,\"b","channel":"2.1"})",
     "Setvar\nChannel: 2.1\nVariable: X\nValue: a,\"b",
     "POST channels/2.1/variable?variable=X&value=a%2C%22b"},
    {"variable.set", R"({"name":"X","value":""})",
     "Setvar\nVariable: X\nValue: ", "POST asterisk/variable?variable=X&value="},
};

TEST(Verbs, EveryRowByAmi)
{
    pbx_view const pbx{true, false};
    for (auto const& r : rows)
        if (r.ami != nullptr) {
            EXPECT_EQ(planned(r.verb, r.args, pbx.view), r.ami) << r.verb << r.args;
        }
}

TEST(Verbs, EveryRowByAri)
{
    pbx_view const pbx{false, true};
    for (auto const& r : rows)
        if (r.ari != nullptr) {
            EXPECT_EQ(planned(r.verb, r.args, pbx.view), r.ari) << r.verb << r.args;
        }
}

TEST(Verbs, WithoutALinkThatCarriesItTheVerbIsRejected)
{
    pbx_view const none{false, false};
    pbx_view const ami{true, false};
    pbx_view const ari{false, true};
    for (auto const& r : rows) {
        EXPECT_EQ(planned(r.verb, r.args, none.view).rfind("link_down: ", 0), 0U) << r.verb;
        auto const* const verb = asterbus::command::find_verb(r.verb);
        ASSERT_NE(verb, nullptr) << r.verb;
        if (verb->by_ami == nullptr) {
            EXPECT_EQ(planned(r.verb, r.args, ami.view).rfind("link_down: ", 0), 0U) << r.verb;
        }
        if (verb->by_ari == nullptr) {
            EXPECT_EQ(planned(r.verb, r.args, ari.view).rfind("link_down: ", 0), 0U) << r.verb;
        }
    }
}

TEST(Verbs, TheTableAboveKnowsEveryVerbAndRoute)
{
    std::set<std::string_view> ami, ari;
    for (auto const& r : rows) {
        if (r.ami != nullptr) ami.insert(r.verb);
        if (r.ari != nullptr) ari.insert(r.verb);
    }
    for (auto const& v : asterbus::command::verbs()) {
        EXPECT_EQ(ami.contains(v.name), v.by_ami != nullptr) << v.name;
        EXPECT_EQ(ari.contains(v.name), v.by_ari != nullptr) << v.name;
    }
}

} // namespace
