#include "asterbus/ami/errc.hpp"

#include "command_stage.hpp"

#include <gmock/gmock.h>

namespace asterbus::bridge {
namespace {

using test::command_stage;
using test::fake_target;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using topic = result_record::topic;

constexpr auto call = R"({"endpoint":"PJSIP/1","context":"c","extension":"1","timeout_ms":20000})";

channel_news told(channel_news::kind what, std::string id)
{
    channel_news n{};
    n.what = what;
    n.channel_id = std::move(id);
    n.channel_name = "PJSIP/1-01";
    return n;
}

channel_news response(std::string action_id, bool success, int reason)
{
    auto n = told(channel_news::kind::originate_response, {});
    n.action_id = std::move(action_id);
    n.success = success;
    n.reason = reason;
    return n;
}

TEST(CommandFlow, AnActionThatOnlyThisPbxHasIsSentToIt)
{
    command_stage s;
    s.send(R"({"id":"c-1","pbx":"hq","command":"ami.BrandNew"})", "k");
    EXPECT_THAT(s.results(), ElementsAre("c-1 rejected unknown_command"));
    s.hq.offered = {"BrandNew"};
    s.send(R"({"id":"c-2","pbx":"hq","command":"ami.BrandNew"})", "k");
    ASSERT_EQ(s.hq.actions.size(), 1U);
    EXPECT_EQ(s.hq.actions.front().action.name, "BrandNew");
}

TEST(CommandFlow, OneCommandOneResultOneDone)
{
    command_stage s;
    s.send(R"({"id":"c-1","pbx":"hq","command":"ping"})", "k",
           {{"kafka_correlationId", "42"}, {"kafka_replyTopic", "answers"}});
    ASSERT_EQ(s.hq.actions.size(), 1U);
    EXPECT_THAT(s.results(), IsEmpty());
    EXPECT_THAT(s.done, IsEmpty());
    s.now.steady += milliseconds{7};
    s.hq.answer_action("Success");
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("c-1 succeeded"));
    EXPECT_EQ(s.last()["data"]["round_trip_ms"], 7.0);
    EXPECT_EQ(s.last()["via"], "ami");
    EXPECT_THAT(s.done, ElementsAre(Pair(0, 0)));
    ASSERT_EQ(s.records.size(), 2U);
    EXPECT_EQ(s.records[0].key, "k");
    EXPECT_THAT(s.records[0].headers, ElementsAre(Pair("content-type", "application/json"),
                                                  Pair("kafka_correlationId", "42")));
    EXPECT_EQ(s.records[1].where, topic::named);
    EXPECT_EQ(s.records[1].named, "answers");
    EXPECT_EQ(s.records[1].value, s.records[0].value);
    EXPECT_EQ(s.health.succeeded, 1U);
    EXPECT_EQ(s.hq_health.commands, 1U);
    EXPECT_EQ(s.hq_health.commands_running, 0U);
}

TEST(CommandFlow, WhatIsNoCommandGoesToTheRejectedTopicUntouched)
{
    command_stage s;
    std::string const rubbish{"\0\xff{", 3};
    s.send(rubbish, "k");
    ASSERT_EQ(s.records.size(), 1U);
    EXPECT_EQ(s.records[0].where, topic::rejected);
    EXPECT_EQ(s.records[0].value, rubbish);
    EXPECT_EQ(s.records[0].key, "k");
    EXPECT_THAT(s.records[0].headers,
                ElementsAre(Pair("asterbus_reason", "not JSON, from byte 1"),
                            Pair("asterbus_topic", "asterbus.commands"),
                            Pair("asterbus_partition", "0"), Pair("asterbus_offset", "0"),
                            Pair("asterbus_length", "3")));
    EXPECT_THAT(s.done, ElementsAre(Pair(0, 0)));
    EXPECT_EQ(s.health.unreadable, 1U);
}

TEST(CommandFlow, WhatIsTooLongForARecordIsShortened)
{
    command_stage s;
    s.send(std::string(2'000'000, '\xfe'));
    EXPECT_EQ(s.records[0].value, std::string(max_record_value, '\xfe'));
    EXPECT_EQ(s.records[0].headers.back().second, "2000000");
    s.command("1", "ari.channels.list");
    s.hq.answer_request(200, "[\"" + std::string(1'000'000, 'x') + "\"]");
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded"));
    EXPECT_GT(s.last()["data"]["omitted_bytes"], 1'000'000);
}

TEST(CommandFlow, RejectionsNeverReachAPbx)
{
    command_stage s;
    s.command("1", "hangup");
    s.command("2", "hangupp");
    s.command("3", "ami.Command", R"({"Command":"x"})");
    s.command("4", "ping", "{}", {}, "nowhere");
    s.hq.ami = s.hq.ari = link_state::down;
    s.command("5", "ping");
    s.send(R"({"id":"6","pbx":"hq"})");
    EXPECT_THAT(s.results(),
                ElementsAre("1 rejected invalid_argument", "2 rejected unknown_command",
                            "3 rejected not_allowed", "4 rejected unknown_pbx",
                            "5 rejected link_down", "6 rejected invalid_argument"));
    EXPECT_TRUE(s.last()["started"].is_null());
    EXPECT_TRUE(s.hq.actions.empty() && s.hq.requests.empty());
    EXPECT_EQ(s.done.size(), 6U);
    EXPECT_EQ(s.health.rejected, 6U);
}

TEST(CommandFlow, CommandsForOthersCanBeIgnored)
{
    command_options o;
    o.ignore_unknown_pbx = true;
    command_stage s{o};
    s.command("1", "ping", "{}", {}, "elsewhere");
    EXPECT_THAT(s.records, IsEmpty());
    EXPECT_THAT(s.done, ElementsAre(Pair(0, 0)));
}

TEST(CommandFlow, SameKeyInOrderOtherKeysBesideIt)
{
    command_stage s;
    s.command("1", "ping", "{}", "a");
    s.command("2", "ping", "{}", "a");
    s.command("3", "ping", "{}", "b");
    s.command("4", "ping");
    EXPECT_EQ(s.hq.actions.size(), 3U);
    s.hq.answer_action("Success");
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded"));
    EXPECT_EQ(s.hq.actions.size(), 3U);
    while (!s.hq.actions.empty()) {
        s.hq.answer_action("Success");
        s.run();
    }
    EXPECT_THAT(s.results(),
                ElementsAre("1 succeeded", "3 succeeded", "4 succeeded", "2 succeeded"));
}

TEST(CommandFlow, TheBoundHoldsPerPbx)
{
    command_options o;
    o.max_per_pbx = 2;
    command_stage s{o};
    for (auto const* const id : {"1", "2", "3"})
        s.command(id, "ping");
    s.command("4", "ping", "{}", {}, "lab");
    EXPECT_EQ(s.hq.actions.size(), 2U);
    EXPECT_EQ(s.lab.actions.size(), 1U);
    s.hq.answer_action("Success");
    s.run();
    EXPECT_EQ(s.hq.actions.size(), 2U);
}

TEST(CommandFlow, TheSameIdIsRunOnce)
{
    command_stage s;
    s.command("1", "ping", "{}", "a");
    s.command("1", "ping", "{}", "b");
    EXPECT_EQ(s.hq.actions.size(), 1U);
    s.hq.answer_action("Success");
    s.run();
    s.command("1", "hangup", "{}", "c");
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded", "1 succeeded", "1 succeeded"));
    EXPECT_EQ(s.records[2].value, s.records[0].value);
    EXPECT_EQ(s.records[2].key, "c");
    EXPECT_EQ(s.done.size(), 3U);
    EXPECT_EQ(s.health.duplicates, 2U);
    EXPECT_TRUE(s.hq.actions.empty());
    s.pass(std::chrono::hours{25});
    s.command("1", "ping");
    EXPECT_EQ(s.hq.actions.size(), 1U);
}

TEST(CommandFlow, ExpiresBeforeItIsSentAlsoWhileItWaits)
{
    command_stage s;
    s.send(R"({"id":"old","pbx":"hq","command":"ping","deadline":"2001-01-01T00:00:00Z"})");
    s.command("1", "ping", "{}", "a");
    s.command("2", "ping", "{}", "a");
    s.pass(milliseconds{30'001});
    EXPECT_THAT(s.results(),
                ElementsAre("old expired deadline_passed", "2 expired deadline_passed"));
    EXPECT_TRUE(s.last()["started"].is_null());
    s.hq.answer_action("Success");
    s.run();
    EXPECT_EQ(s.results().back(), "1 succeeded");
    EXPECT_EQ(s.hq.actions.size(), 0U);
    EXPECT_EQ(s.done.size(), 3U);
}

TEST(CommandFlow, TheDefaultDeadlineCountsFromTheRecord)
{
    command_stage s;
    s.timestamp_ms =
        std::chrono::floor<milliseconds>(s.now.wall).time_since_epoch().count() - 31'000;
    s.command("1", "ping");
    EXPECT_THAT(s.results(), ElementsAre("1 expired deadline_passed"));
    s.timestamp_ms += 2'000;
    s.command("2", "ping");
    EXPECT_EQ(s.hq.actions.size(), 1U);
}

TEST(CommandFlow, OriginateEndsByItsResponse)
{
    struct {
        bool success;
        int reason;
        char const* wanted;
    } const rows[] = {{true, 4, "1 succeeded"},
                      {false, 5, "1 failed busy"},
                      {false, 3, "1 failed no_answer"},
                      {false, 8, "1 failed congestion"},
                      {false, 0, "1 failed unreachable"}};
    for (auto const& row : rows) {
        command_stage s;
        s.command("1", "originate", call);
        ASSERT_EQ(s.hq.actions.size(), 1U);
        auto const id = s.hq.actions.front().action_id;
        s.hq.answer_action("Success");
        s.hq.news(response("other", true, 4));
        s.run();
        EXPECT_THAT(s.results(), IsEmpty());
        s.hq.news(response(id, row.success, row.reason));
        s.run();
        EXPECT_THAT(s.results(), ElementsAre(row.wanted));
        if (row.success) {
            EXPECT_EQ(s.last()["data"].dump(), R"({"channel":{"id":"ab-1","name":"PJSIP/1-01"}})");
        }
    }
}

TEST(CommandFlow, OriginateThatIsToldBeforeItsAnswer)
{
    command_stage s;
    s.command("1", "originate", call);
    s.hq.news(response(s.hq.actions.front().action_id, true, 4));
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded"));
    s.hq.answer_action("Success");
    s.run();
    EXPECT_EQ(s.results().size(), 1U);
}

TEST(CommandFlow, OriginateRefusedAtOnce)
{
    command_stage s;
    s.command("1", "originate", call);
    s.hq.answer_action("Error", "Extension does not exist.");
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 failed no_such_extension"));
}

TEST(CommandFlow, OriginateByAriEndsByItsChannel)
{
    command_stage s;
    s.hq.ami = link_state::down;
    s.command("1", "originate", call);
    ASSERT_EQ(s.hq.requests.size(), 1U);
    s.hq.answer_request(200, R"({"id":"ab-1"})");
    auto n = told(channel_news::kind::hangup, "someone");
    n.cause = 17;
    s.hq.news(n);
    s.run();
    EXPECT_THAT(s.results(), IsEmpty());
    n.channel_id = "ab-1";
    s.hq.news(n);
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 failed busy"));
    EXPECT_EQ(s.last()["via"], "ari");
    s.command("2", "originate", call);
    s.hq.answer_request(200, "{}");
    s.hq.news(told(channel_news::kind::up, "ab-2"));
    s.run();
    EXPECT_EQ(s.results().back(), "2 succeeded");
}

constexpr auto subscription = "applications/bus/subscription?eventSource=channel%3Aab-1";

std::string sent(fake_target const& t, std::size_t i)
{
    auto const& r = t.requests.at(i).request;
    return r.method + " " + *ari::encode_target(r);
}

/// An originate by ARI alone, whose channel the PBX does not tell of unasked.
void originate_unheard(command_stage& s)
{
    s.hq.ami = link_state::down;
    s.hq.ami_calls = command::call_news::link_down;
    s.command("1", "originate", call);
    s.hq.answer_request(200, R"({"id":"ab-1"})");
}

TEST(CommandFlow, AnOriginatedChannelThatNobodyTellsOfIsSubscribedAndLookedAt)
{
    command_stage s;
    originate_unheard(s);
    ASSERT_EQ(s.hq.requests.size(), 1U);
    EXPECT_EQ(sent(s.hq, 0), std::string{"POST "} + subscription);
    s.hq.answer_request(200, "{}");
    ASSERT_EQ(s.hq.requests.size(), 1U);
    EXPECT_EQ(sent(s.hq, 0), "GET channels/ab-1");
    s.hq.answer_request(200, R"({"id":"ab-1","name":"PJSIP/1-01","state":"Up"})");
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded"));
    EXPECT_EQ(s.last()["data"].dump(), R"({"channel":{"id":"ab-1","name":"PJSIP/1-01"}})");
    ASSERT_EQ(s.hq.requests.size(), 1U) << "and is left as the operator wants it";
    EXPECT_EQ(sent(s.hq, 0), std::string{"DELETE "} + subscription);
}

TEST(CommandFlow, AnOriginatedChannelThatRingsTellsItsEndAfterwards)
{
    command_stage s;
    originate_unheard(s);
    s.hq.answer_request(200, "{}");
    s.hq.answer_request(200, R"({"id":"ab-1","state":"Ringing"})");
    s.run();
    EXPECT_THAT(s.results(), IsEmpty());
    auto n = told(channel_news::kind::hangup, "ab-1");
    n.cause = 17;
    s.hq.news(n);
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 failed busy"));
    EXPECT_TRUE(s.hq.requests.empty()) << "a channel that is gone has no subscription";
}

TEST(CommandFlow, AnOriginatedChannelThatIsGoneAtOnceHasFailed)
{
    command_stage s;
    originate_unheard(s);
    s.hq.answer_request(422, R"({"message":"Event source does not exist"})");
    s.hq.answer_request(404, R"({"message":"Channel not found"})");
    s.pass(milliseconds{400});
    EXPECT_THAT(s.results(), IsEmpty()) << "its end may still be told";
    s.pass(milliseconds{200});
    EXPECT_THAT(s.results(), ElementsAre("1 failed call_failed"));
}

TEST(CommandFlow, AnOriginatedChannelThatCannotBeWatchedIsSaidToBe)
{
    command_stage s;
    originate_unheard(s);
    s.hq.answer_request(404, R"({"message":"Application not found"})");
    s.hq.answer_request(200, R"({"id":"ab-1","state":7})");
    s.pass(milliseconds{31'000});
    EXPECT_THAT(s.results(), ElementsAre("1 unknown no_response"));
    EXPECT_THAT(s.last()["error"]["message"].get<std::string>(),
                testing::HasSubstr("subscription"));
}

TEST(CommandFlow, AWatchedOriginateWhoseLinkIsLostWaitsNotLong)
{
    command_stage s;
    originate_unheard(s);
    auto const subscribe = std::move(s.hq.requests.front());
    s.hq.requests.clear();
    subscribe.answer(fail(ami::errc::link_lost));
    s.pass(milliseconds{5'100});
    EXPECT_THAT(s.results(), ElementsAre("1 unknown no_response"));
}

TEST(CommandFlow, OriginateByAmiNeedsSomebodyWhoHearsItsEnd)
{
    command_stage s;
    s.hq.ari = link_state::down;
    s.hq.ami_calls = command::call_news::link_down;
    s.command("1", "originate", call);
    EXPECT_THAT(s.results(), ElementsAre("1 rejected link_down"));
    EXPECT_TRUE(s.hq.actions.empty());
    s.hq.ami_calls = command::call_news::not_asked_for;
    s.command("2", "originate", call);
    s.hq.answer_action("Success");
    s.run();
    EXPECT_EQ(s.results().back(), "2 unknown not_heard");
    s.hq.ari = link_state::up;
    s.command("3", "originate", call);
    EXPECT_TRUE(s.hq.actions.empty());
    EXPECT_EQ(s.hq.requests.size(), 1U);
}

TEST(CommandFlow, AnOutcomeThatIsNeverToldIsUnknown)
{
    command_stage s;
    s.command("1", "originate", call);
    s.hq.answer_action("Success");
    s.pass(milliseconds{29'000});
    EXPECT_THAT(s.results(), IsEmpty());
    s.pass(milliseconds{1'100});
    EXPECT_THAT(s.results(), ElementsAre("1 unknown no_response"));
}

TEST(CommandFlow, AfterALostLinkTheChannelMayStillTell)
{
    command_stage s;
    s.command("1", "originate", call);
    s.hq.fail_action(ami::errc::link_lost);
    s.hq.news(told(channel_news::kind::up, "ab-1"));
    s.pass(milliseconds{5'100});
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded"));
    s.command("2", "originate", call);
    s.hq.fail_action(ami::errc::link_lost);
    s.pass(milliseconds{5'100});
    EXPECT_EQ(s.results().back(), "2 unknown no_response");
}

TEST(CommandFlow, FailuresOfTheLink)
{
    command_stage s;
    std::pair<ami::errc, char const*> const rows[] = {
        {ami::errc::link_lost, "unknown link_lost"},
        {ami::errc::no_response, "unknown no_response"},
        {ami::errc::link_down, "rejected link_down"},
        {ami::errc::too_many_requests, "rejected too_many_requests"}};
    int id = 0;
    for (auto const& [code, wanted] : rows) {
        s.command(std::to_string(++id), "ping");
        s.hq.fail_action(code);
        s.run();
        EXPECT_EQ(s.results().back(), std::to_string(id) + " " + wanted);
    }
}

TEST(CommandFlow, StepsFollowEachOtherAndAFailureEndsThem)
{
    command_stage s;
    auto const redirect = R"({"channel":"a","context":"c","extension":"1"})";
    s.command("1", "redirect", redirect);
    ASSERT_EQ(s.hq.actions.size(), 1U);
    EXPECT_EQ(s.hq.actions.front().action.name, "Getvar");
    ami::reply no_place;
    no_place.response.fields = {{"Response", "Success"}, {"Value", "0"}};
    auto const check = std::move(s.hq.actions.front());
    s.hq.actions.clear();
    check.answer(no_place);
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 failed no_such_extension"));
    EXPECT_TRUE(s.hq.actions.empty());
    s.command("2", "redirect", redirect);
    s.hq.answer_action("Error", "Permission denied");
    s.run();
    ASSERT_EQ(s.hq.actions.size(), 1U);
    EXPECT_EQ(s.hq.actions.front().action.name, "Redirect");
}

TEST(CommandFlow, AnswersOfAnyJsonAreRead)
{
    command_stage s;
    s.hq.ami = link_state::down;
    s.command("1", "variable.get", R"({"name":"X"})");
    s.hq.answer_request(200, R"({"value":7})");
    s.command("2", "redirect", R"({"channel":"a","context":"c","extension":"1"})");
    s.hq.answer_request(200, R"({"value":{"0":0}})");
    s.hq.answer_request(204);
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded", "2 succeeded"));
}

TEST(CommandFlow, ABridgeThatOneCannotEnterIsTakenAway)
{
    command_stage s;
    s.hq.ami = link_state::down;
    s.command("1", "bridge", R"({"channel_a":"a","channel_b":"b"})");
    s.hq.answer_request(200, R"({"id":"ab-1"})");
    s.hq.answer_request(204);
    s.hq.answer_request(422, R"({"message":"Channel not in Stasis application"})");
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 failed not_in_application"));
    ASSERT_EQ(s.hq.requests.size(), 1U);
    EXPECT_EQ(s.hq.requests.front().request.method, "DELETE");
}

TEST(CommandFlow, DigitsKeepTheirDistance)
{
    command_stage s;
    s.command("1", "dtmf", R"({"channel":"a","digits":"12","between_ms":200})");
    s.hq.answer_action("Success");
    EXPECT_TRUE(s.hq.actions.empty());
    s.pass(milliseconds{199});
    EXPECT_TRUE(s.hq.actions.empty());
    s.pass(milliseconds{1});
    ASSERT_EQ(s.hq.actions.size(), 1U);
    s.hq.answer_action("Success");
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded"));
}

TEST(CommandFlow, OriginatesWaitForTheirRate)
{
    command_options o;
    o.originate_per_second = 2;
    command_stage s{o};
    for (auto const* const id : {"1", "2", "3"})
        s.command(id, "originate", call, id);
    s.command("4", "ping");
    EXPECT_EQ(s.hq.actions.size(), 3U);
    EXPECT_EQ(s.hq.actions.back().action.name, "Ping");
    s.pass(milliseconds{499});
    EXPECT_EQ(s.hq.actions.size(), 3U);
    s.pass(milliseconds{2});
    EXPECT_EQ(s.hq.actions.size(), 4U);
}

TEST(CommandFlow, AFullSinkIsOfferedAgainAndThenDone)
{
    command_stage s;
    s.full = true;
    s.command("1", "hangup");
    EXPECT_THAT(s.done, IsEmpty());
    s.full = false;
    s.pass(milliseconds{20});
    EXPECT_EQ(s.records.size(), 1U);
    EXPECT_THAT(s.done, ElementsAre(Pair(0, 0)));
}

TEST(CommandFlow, IsDoneWhenItsResultIsDelivered)
{
    command_stage s;
    s.kafka_is_away = true;
    s.send(R"({"id":"1","pbx":"hq","command":"ping"})", "k", {{"kafka_replyTopic", "answers"}});
    s.hq.answer_action("Success");
    s.run();
    ASSERT_EQ(s.undelivered.size(), 2U);
    EXPECT_THAT(s.done, IsEmpty());
    s.undelivered[1]();
    EXPECT_THAT(s.done, IsEmpty()) << "its other record is not there yet";
    s.undelivered[0]();
    EXPECT_THAT(s.done, ElementsAre(Pair(0, 0)));
}

TEST(CommandFlow, NoReplyGoesToATopicOfTheBrokers)
{
    command_stage s;
    for (auto const* const named : {"__consumer_offsets", "..", "a/b", ""})
        s.send(R"({"pbx":"hq","command":"x","id":"c-)" + std::to_string(s.next_offset) + "\"}", {},
               {{"kafka_replyTopic", named}});
    for (auto const& r : s.records)
        EXPECT_EQ(r.where, topic::results);
    EXPECT_EQ(s.records.size(), 4U);
}

TEST(CommandFlow, AFloodForOnePbxIsRejectedBeyondItsBound)
{
    command_options o;
    o.max_per_pbx = 2;
    o.max_waiting = 3;
    command_stage s{o};
    for (int i = 1; i <= 6; ++i)
        s.command(std::to_string(i), "ping");
    EXPECT_THAT(s.results(), ElementsAre("6 rejected too_many_commands"));
    s.command("7", "ping", "{}", {}, "lab");
    EXPECT_EQ(s.lab.actions.size(), 1U);
    s.hq.answer_action("Success");
    s.run();
    s.command("8", "ping");
    EXPECT_THAT(s.results(), ElementsAre("6 rejected too_many_commands", "1 succeeded"))
        << "there is room again";
}

TEST(CommandFlow, LargeCommandsForOnePbxAreBoundedToo)
{
    command_options o;
    o.max_per_pbx = 1;
    command_stage s{o};
    auto const large = R"({"name":"A","value":")" + std::string(900'000, 'x') + "\"}";
    for (int i = 0; i < 25; ++i)
        s.command(std::to_string(i), "variable.set", large);
    auto const rejected = s.results().size();
    EXPECT_GT(rejected, 3U);
    EXPECT_LT(rejected, 10U);
    EXPECT_EQ(s.results().front(), "20 rejected too_many_commands");
}

TEST(CommandFlow, RepeatsOfWhatRunsAreBounded)
{
    command_options o;
    o.max_waiting = 2;
    command_stage s{o};
    for (int i = 0; i < 4; ++i)
        s.command("1", "ping");
    EXPECT_THAT(s.done, ElementsAre(Pair(0, 3))) << "the first's result will do for it";
    s.hq.answer_action("Success");
    s.run();
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded", "1 succeeded", "1 succeeded"));
    EXPECT_EQ(s.done.size(), 4U);
}

TEST(CommandFlow, AParkedPbxEndsWhatRunsAndKeepsWhatWaits)
{
    command_stage s;
    s.command("1", "ping", "{}", "a");
    s.command("2", "ping", "{}", "a");
    bool parked = false;
    s.flow.park("hq", [&] { parked = true; });
    s.run();
    EXPECT_TRUE(parked);
    EXPECT_THAT(s.results(), ElementsAre("1 unknown link_lost"));
    s.hq.answer_action("Success");
    s.command("3", "ping", "{}", "a");
    s.command("4", "ping", "{}", "b");
    s.pass(milliseconds{20});
    EXPECT_EQ(s.results().size(), 1U);
    EXPECT_TRUE(s.hq.actions.empty());

    s.hq.ari = link_state::connecting;
    s.flow.add(s.hq, s.hq_health);
    s.pass(milliseconds{20});
    EXPECT_TRUE(s.hq.actions.empty()) << "not before its links are up";
    s.hq.ari = link_state::up;
    s.pass(milliseconds{20});
    EXPECT_EQ(s.hq.actions.size(), 2U) << "one for each key";
    while (!s.hq.actions.empty()) {
        s.hq.answer_action("Success");
        s.run();
    }
    EXPECT_THAT(s.results(),
                ElementsAre("1 unknown link_lost", "2 succeeded", "4 succeeded", "3 succeeded"));
    EXPECT_EQ(s.done.size(), 4U);
    EXPECT_EQ(s.flow.pending(), 0U);
}

TEST(CommandFlow, AParkedPbxWhoseLinksStayDownIsNotWaitedForLong)
{
    command_stage s;
    s.flow.park("hq", [] {});
    s.run();
    s.command("1", "ping");
    s.hq.ami = s.hq.ari = link_state::down;
    s.flow.add(s.hq, s.hq_health);
    s.pass(milliseconds{4'900});
    EXPECT_THAT(s.results(), IsEmpty());
    s.pass(milliseconds{200});
    EXPECT_THAT(s.results(), ElementsAre("1 rejected link_down"));
}

TEST(CommandFlow, WhatWaitsForAParkedPbxExpires)
{
    command_stage s;
    s.flow.park("hq", [] {});
    s.command("1", "ping");
    s.pass(milliseconds{30'001});
    EXPECT_THAT(s.results(), ElementsAre("1 expired deadline_passed"));
}

TEST(CommandFlow, ReloadHoldsForTheNext)
{
    command_stage s;
    command_options o;
    o.allow = {"hangup"};
    s.flow.reload(o);
    s.command("1", "ping");
    EXPECT_THAT(s.results(), ElementsAre("1 rejected not_allowed"));
}

TEST(CommandFlow, StopWaitsForWhatRunsAndLeavesTheRestUndone)
{
    command_stage s;
    s.command("1", "ping", "{}", "a");
    s.command("2", "ping", "{}", "a");
    bool stopped = false;
    s.flow.stop(milliseconds{1'000}, [&] { stopped = true; });
    s.command("3", "ping");
    s.run();
    EXPECT_FALSE(stopped);
    s.hq.answer_action("Success");
    s.run();
    EXPECT_TRUE(stopped);
    EXPECT_THAT(s.results(), ElementsAre("1 succeeded"));
    EXPECT_THAT(s.done, ElementsAre(Pair(0, 0)));
}

TEST(CommandFlow, StopAnswersWhatStandsBeforeADoneRecord)
{
    command_stage s;
    s.command("1", "ping", "{}", "a");
    s.command("2", "ping", "{}", "a");
    s.command("3", "ping", "{}", "b");
    bool stopped = false;
    s.flow.stop(milliseconds{1'000}, [&] { stopped = true; });
    s.pass(milliseconds{1'001});
    s.pass(milliseconds{20});
    EXPECT_TRUE(stopped);
    EXPECT_THAT(s.results(), ElementsAre("2 rejected shutting_down", "1 unknown shutting_down",
                                         "3 unknown shutting_down"));
    EXPECT_EQ(s.done.size(), 3U);
}

} // namespace
} // namespace asterbus::bridge
