#include "asterbus/command/json_text.hpp"
#include "asterbus/command/result.hpp"

#include <gtest/gtest.h>

namespace asterbus::command {
namespace {

wall_time at(int ms)
{
    return wall_time{milliseconds{1'795'251'978'000 + ms}};
}

TEST(Result, Succeeded)
{
    command const c{"c-1", "hq", "originate", {}, {}};
    outcome const o{status::succeeded, {{"channel", {{"id", "ab-c-1"}}}}, {}, "ami"};
    EXPECT_EQ(
        encode(c, o, {at(1), at(2), at(3)}),
        R"({"command_id":"c-1","pbx":"hq","command":"originate","status":"succeeded","data":{"channel":{"id":"ab-c-1"}},)"
        R"("error":null,"via":"ami","received":"2026-11-21T09:06:18.001Z","started":"2026-11-21T09:06:18.002Z",)"
        R"("finished":"2026-11-21T09:06:18.003Z"})");
}

TEST(Result, RejectedWasNeverStarted)
{
    command const c{"c-1", "", "x\xff", {}, {}};
    auto const text =
        encode(c, rejected({"unknown_command", "there is no \xff", nullptr}), {at(1), {}, at(3)});
    EXPECT_EQ(
        text,
        R"({"command_id":"c-1","pbx":null,"command":"xÿ","status":"rejected","data":null,)"
        R"("error":{"code":"unknown_command","message":"there is no ÿ","native":null},"via":null,)"
        R"("received":"2026-11-21T09:06:18.001Z","started":null,"finished":"2026-11-21T09:06:18.003Z"})");
}

TEST(Result, TheAuditLogMasksSecretsAndDigits)
{
    EXPECT_EQ(
        masked({{"Secret", "x"},
                {"digits", "4111"},
                {"variables", {{"PIN", "1"}, {"A", "b"}}},
                {"l", {{{"token", 1}}, 2}}}),
        R"({"Secret":"***","digits":"***","variables":{"PIN":"***","A":"b"},"l":[{"token":"***"},2]})");
}

} // namespace
} // namespace asterbus::command
