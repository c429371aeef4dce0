#include "cli/exit_code.hpp"
#include "cli/result_line.hpp"
#include "cli/send_arguments.hpp"

#include <gtest/gtest.h>

namespace asterbus::client {
namespace {

json value(std::string const& command, std::string const& typed)
{
    return read_argument(command, typed).second;
}

TEST(Argument, AVerbsTextStaysAsItStands)
{
    EXPECT_EQ(value("originate", "extension=100"), json("100"));
    EXPECT_EQ(value("variable.set", "value={\"a\":1}"), json("{\"a\":1}"));
    EXPECT_EQ(value("dtmf", "digits=12"), json("12"));
    EXPECT_EQ(value("originate", "caller_id=Al <555>"), json("Al <555>"));
    EXPECT_EQ(value("originate", "endpoint=PJSIP/a=b"), json("PJSIP/a=b"));
}

TEST(Argument, NumbersBooleansMapsAndListsAreJson)
{
    EXPECT_EQ(value("originate", "timeout_ms=20000"), json(20000));
    EXPECT_EQ(value("originate", "early_media=true"), json(true));
    EXPECT_EQ(value("originate", "variables={\"A\":\"1\"}"), (json{{"A", "1"}}));
    EXPECT_EQ(value("bridge.add", "channels=[\"1.1\",\"1.2\"]"), (json{"1.1", "1.2"}));
    EXPECT_EQ(value("bridge.add", "channels=1.1"), json("1.1"));
    EXPECT_EQ(value("redirect", "priority=2"), json(2));
    EXPECT_EQ(value("redirect", "priority=start"), json("start"));
}

TEST(Argument, NativeCommandsGoByTheirCatalogue)
{
    EXPECT_EQ(value("ami.QueueAdd", "Penalty=3"), json("3"));
    EXPECT_EQ(value("ami.Originate", "Variable=[\"a=1\",\"b=2\"]"), (json{"a=1", "b=2"}));
    EXPECT_EQ(value("ari.channels.originate", "extension=100"), json("100"));
    EXPECT_EQ(value("ari.channels.originate", "timeout=30"), json(30));
}

TEST(Argument, OfWhatNobodyKnowsIsJsonWhereItCanBe)
{
    EXPECT_EQ(value("nonsense", "a=1"), json(1));
    EXPECT_EQ(value("nonsense", "a=007"), json("007"));
    EXPECT_EQ(value("nonsense", "a=plain words"), json("plain words"));
    EXPECT_EQ(value("nonsense", "a="), json(""));
}

TEST(Argument, WithoutAKeyIsWrongUse)
{
    EXPECT_THROW(read_argument("ping", "x"), usage_error);
    EXPECT_THROW(read_argument("ping", "=x"), usage_error);
}

std::chrono::system_clock::time_point const now =
    std::chrono::system_clock::from_time_t(1'795'251'978);

TEST(MakeCommand, HoldsWhatWasTyped)
{
    typed_command const typed{
        "originate", "hq", "c-1", {"endpoint=PJSIP/6001"}, R"({"variables":{"A":"1"}})", "30s"};
    EXPECT_EQ(make_command(typed, now), json::parse(R"({"id":"c-1","pbx":"hq","command":"originate",
                  "args":{"variables":{"A":"1"},"endpoint":"PJSIP/6001"},
                  "deadline":"2026-11-21T09:06:48.000Z"})"));
}

TEST(MakeCommand, GivesARandomIdAndLeavesTheDeadlineToTheDaemon)
{
    typed_command const typed{"ping", "hq", "", {}, "", ""};
    auto const a = make_command(typed, now);
    auto const b = make_command(typed, now);
    EXPECT_NE(a["id"], b["id"]);
    EXPECT_FALSE(a.contains("deadline"));
    EXPECT_EQ(a["args"], json::object());
}

std::string refusal(typed_command const& typed)
{
    try {
        static_cast<void>(make_command(typed, now));
        return "accepted";
    } catch (usage_error const& e) {
        return e.what();
    }
}

TEST(MakeCommand, SaysWhatIsWrong)
{
    EXPECT_EQ(refusal({"", "hq", "", {}, "", ""}),
              "which command? For example: asterbus send ping");
    EXPECT_EQ(refusal({"ping", "", "", {}, "", ""}), "which PBX? Give --pbx NAME");
    EXPECT_EQ(refusal({"ping", "hq", "", {"a=1", "a=2"}, "", ""}),
              "the argument 'a' is given twice");
    EXPECT_EQ(refusal({"ping", "hq", "", {}, "[]", ""}), "--args expects a JSON object");
    EXPECT_EQ(refusal({"ping", "hq", "", {}, "", "soon"}),
              "--deadline expects a duration such as 30s, not 'soon'");
}

TEST(WholeCommand, GetsAnIdWhenItHasNone)
{
    EXPECT_EQ(read_whole_command(R"({"id":"x","a":1})"), (json{{"id", "x"}, {"a", 1}}));
    EXPECT_TRUE(read_whole_command("{}")["id"].is_string());
    EXPECT_THROW(read_whole_command("rubbish"), usage_error);
    EXPECT_THROW(read_whole_command(R"({"id":1})"), usage_error);
}

TEST(Result, IsToldToPeople)
{
    EXPECT_EQ(result_text(json::parse(R"({"command_id":"c","pbx":"hq","command":"ping",
        "status":"succeeded","via":"ami","data":{"round_trip_ms":1.5},"error":null,
        "received":"2026-11-21T09:06:18.000Z","finished":"2026-11-21T09:06:18.012Z"})"),
                          false),
              "ping on hq: succeeded by ami in 12 ms\n  round_trip_ms: 1.5");
    EXPECT_EQ(result_text(json::parse(R"({"pbx":"hq","command":"hangup","status":"failed",
        "error":{"code":"channel_not_found","message":"no such channel\u001b[2J"}})"),
                          false),
              "hangup on hq: failed\n  channel_not_found: no such channel?[2J");
}

} // namespace
} // namespace asterbus::client
