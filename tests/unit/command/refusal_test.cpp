// Every way in which a command is not valid, each naming the argument and what is allowed.
#include "planned.hpp"

#include <gtest/gtest.h>

namespace {

using asterbus::test::pbx_view;
using asterbus::test::planned;

struct row {
    char const* name;
    char const* args;
    char const* refusal; ///< how it begins
};

row const rows[] = {
    {"hangupp", "{}", "unknown_command: there is no command \"hangupp\", did you mean \"hangup\"?"},
    {"Hangup", "{}", "unknown_command: there is no command \"Hangup\", did you mean \"hangup\"?"},
    {"ami.Hangupp", "{}",
     "unknown_command: there is no command \"ami.Hangupp\", did you mean \"ami.Hangup\"?"},
    {"ari.channels.lists", "{}",
     "unknown_command: there is no command \"ari.channels.lists\", did you mean "
     "\"ari.channels.list\"?"},
    {"ami.", "{}", "unknown_command"},
    {"ari.", "{}", "unknown_command"},
    {"hangup", "{}", "invalid_argument: channel: is required"},
    {"hangup", R"({"channel":1})",
     "invalid_argument: channel: must be a channel's id or name, a string"},
    {"hangup", R"({"channel":""})", "invalid_argument: channel: must be"},
    {"hangup", R"({"channel":null})", "invalid_argument: channel: is required"},
    {"hangup", R"({"channel":"/^PJSIP/"})",
     "invalid_argument: channel: must be a channel's id or name, not a pattern"},
    {"hangup", R"({"channel":"a","chanel":"b"})",
     "invalid_argument: \"chanel\": this command has no such argument, did you mean \"channel\"?"},
    {"hangup", R"({"channel":"a","cause":0})",
     "invalid_argument: cause: must be a number from 1 to 127"},
    {"hangup", R"({"channel":"a","cause":"bussy"})",
     "invalid_argument: cause: must be a number from 1 to 127, or one of"},
    {"hangup", R"({"channel":"a\r\nAction: Logoff"})",
     "invalid_argument: channel: must not hold control characters"},
    {"hangup", R"({"channel":"a\u0000b"})",
     "invalid_argument: channel: must not hold control characters"},
    {"hangup", R"({"channel":"a\u007f"})",
     "invalid_argument: channel: must not hold control characters"},
    {"mute", R"({"channel":"a","direction":"bth"})",
     "invalid_argument: direction: must be one of in, out, both, did you mean \"both\"?"},
    {"dtmf", R"({"channel":"a","digits":"12x"})", "invalid_argument: digits: must be"},
    {"dtmf", R"({"channel":"1.1","digits":"ww"})", "invalid_argument: digits: must be"},
    {"dtmf", R"({"channel":"a","digits":"1","duration_ms":5})",
     "invalid_argument: duration_ms: must be a whole number from 40 to 10000"},
    {"dtmf", R"({"channel":"a","digits":"1","duration_ms":18446744073709551615})",
     "invalid_argument: duration_ms"},
    {"dtmf", R"({"channel":"a","digits":"1","duration_ms":99.5})", "invalid_argument: duration_ms"},
    {"play", R"({"media":"sound:a"})",
     "invalid_argument: channel: exactly one of channel and bridge is required"},
    {"play", R"({"channel":"a","bridge":"b","media":"sound:a"})",
     "invalid_argument: channel: exactly one"},
    {"play", R"({"channel":"a","media":[]})", "invalid_argument: media: must not be an empty list"},
    {"play", R"({"channel":"a","media":"sound:a,b"})",
     "invalid_argument: media: must be a media URI"},
    {"record", R"({"channel":"a","name":"r","max_duration_ms":1500})",
     "invalid_argument: max_duration_ms: must be whole seconds"},
    {"record", R"({"channel":"a","name":"../r"})", ""},
    {"record", R"({"bridge":"..","name":"r"})", "invalid_argument: "},
    {"bridge.add", R"({"bridge":"b","channels":["a,b"]})",
     "invalid_argument: channels: a channel must not have a comma"},
    {"bridge.add", R"({"bridge":"../channels","channels":["a"]})", "invalid_argument: "},
    {"redirect",
     R"({"channel":"a","context":"c","extension":"1","extra_channel":"b","extra_context":"d"})",
     "invalid_argument: extra_context"},
    {"redirect", R"({"channel":"a","context":"c","extension":"1","priority":0})",
     "invalid_argument: priority: must be a number from 1 on, or a label"},
    {"originate", R"({"endpoint":"PJSIP","context":"c","extension":"1"})",
     "invalid_argument: endpoint: must be technology/resource"},
    {"originate", R"({"endpoint":"PJSIP/1"})", "invalid_argument: context: exactly one of"},
    {"originate", R"({"endpoint":"PJSIP/1","context":"c"})",
     "invalid_argument: extension: is required"},
    {"originate", R"({"endpoint":"PJSIP/1","context":"c","extension":"1","application":"Wait"})",
     "invalid_argument: context: exactly one of"},
    {"originate", R"({"endpoint":"PJSIP/1","context":"c","extension":"1","caller_id":"555-12"})",
     "invalid_argument: caller_id: Asterisk cuts"},
    {"originate", R"({"endpoint":"PJSIP/1","context":"c","extension":"1","caller_id":"Al <5"})",
     "invalid_argument: caller_id: must be"},
    {"originate", R"({"endpoint":"PJSIP/1","context":"c","extension":"1","variables":["A=1"]})",
     "invalid_argument: variables: must be an object"},
    {"originate", R"({"endpoint":"PJSIP/1","context":"c","extension":"1","variables":{"A=B":"1"}})",
     "invalid_argument: variables: a name"},
    {"originate", R"({"endpoint":"PJSIP/1","context":"c","extension":"1","variables":{"A":{}}})",
     "invalid_argument: variables: \"A\" must be a string"},
    {"originate",
     R"({"endpoint":"PJSIP/1","context":"c","extension":"1","variables":{"A":"x\ny"}})",
     "invalid_argument: variables.A: must not hold control characters"},
    {"originate", R"({"endpoint":"PJSIP/1","context":"c","extension":"1","timeout_ms":0})",
     "invalid_argument: timeout_ms: must be a whole number from 1000"},
    {"ami.Hangup", "{}", "invalid_argument: Channel: is required"},
    {"ami.Hangup", R"({"Channel":"a","Kause":"1"})",
     "invalid_argument: \"Kause\": the action Hangup has no such header, did you mean \"Cause\"?"},
    {"ami.Hangup", R"({"Channel":{}})", "invalid_argument: \"Channel\": must be a string"},
    {"ami.Hangup", R"({"Channel":"a\nAction: X"})",
     "invalid_argument: Channel: must not hold control characters"},
    {"ami.MuteAudio", R"({"Channel":"a","Direction":"up","State":"on"})",
     "invalid_argument: Direction: must be one of in, out, all"},
    {"ami.UserEvent", R"({"UserEvent":"a","X Y":"b"})", "invalid_argument: "},
    {"ami.UserEvent", R"({"UserEvent":"a","ActionID":"b"})", "invalid_argument: "},
    {"ami.Originate", R"({"Channel":"PJSIP/1","Async":"false"})",
     "invalid_argument: Async: must be true"},
    {"ari.channels.get", "{}", "invalid_argument: channelId: is required"},
    {"ari.channels.get", R"({"channelId":".."})", "invalid_argument: "},
    {"ari.channels.get", R"({"channelId":"a/../b"})", "invalid_argument: "},
    {"ari.channels.get", R"({"channelId":"a","x":1})",
     "invalid_argument: \"x\": the operation channels.get has no such parameter"},
    {"ari.channels.mute", R"({"channelId":"a","direction":"up"})",
     "invalid_argument: direction: must be one of both, in, out"},
    {"ari.bridges.addChannel", R"({"bridgeId":"b","channel":"a,c"})",
     "invalid_argument: channel: must not have a comma"},
    {"ari.channels.originate", R"({"endpoint":"PJSIP/1","timeout":"5"})",
     "invalid_argument: timeout: must be a whole number"},
    {"ari.events.eventWebsocket", R"({"app":"bus"})", "not_allowed: "},
};

TEST(Refusal, EveryRow)
{
    pbx_view const pbx{true, true};
    for (auto const& r : rows) {
        std::string const wanted = *r.refusal == '\0' ? "invalid_argument: " : r.refusal;
        auto const got = planned(r.name, r.args, pbx.view);
        EXPECT_EQ(got.substr(0, wanted.size()), wanted) << r.name << ' ' << r.args << "\n" << got;
    }
}

} // namespace
