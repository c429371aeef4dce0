#include "asterbus/ami/action.hpp"
#include "asterbus/ami/errc.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace asterbus::ami {
namespace {

using namespace std::string_literals;

failure refusal(action const& a, std::string_view id = "1")
{
    auto const bytes = encode(a, id);
    return bytes ? failure{{}, "sent: " + *bytes} : bytes.error();
}

TEST(AmiAction, IsWrittenInOrderWithRepeatedHeaders)
{
    auto const bytes = encode(
        {"Originate",
         {{"Channel", "PJSIP/6001"}, {"Variable", "a=1"}, {"Variable", "b= 2"}, {"Data", ""}}},
        "hq-7");
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*bytes, "Action: Originate\r\nActionID: hq-7\r\nChannel: PJSIP/6001\r\n"
                      "Variable: a=1\r\nVariable: b= 2\r\nData: \r\n\r\n");
}

TEST(AmiAction, AnyEncodingIsSent)
{
    auto const bytes = encode({"Setvar", {{"Value", "M\xFCller \xC3\xBC \xFF"}}}, "1");
    ASSERT_TRUE(bytes);
    EXPECT_NE(bytes->find("M\xFCller \xC3\xBC \xFF\r\n"), std::string::npos);
}

TEST(AmiAction, EveryControlByteIsRefusedEverywhere)
{
    for (int c = 0; c < 256; ++c) {
        bool const control = c < 0x20 || c == 0x7F;
        if (!control) continue;
        std::string const evil = "a"s + static_cast<char>(c) + "b";
        EXPECT_EQ(refusal({evil, {}}).code, errc::control_byte) << c;
        EXPECT_EQ(refusal({"Ping", {{evil, "x"}}}).code, errc::control_byte) << c;
        EXPECT_EQ(refusal({"Ping", {{"X", evil}}}).code, errc::control_byte) << c;
        EXPECT_EQ(refusal({"Ping", {{"X", evil}}}).peer_text, "X");
        EXPECT_EQ(refusal({"Ping", {}}, evil).code, errc::control_byte) << c;
    }
}

TEST(AmiAction, AnActionCannotBeSmuggledIntoAValue)
{
    EXPECT_EQ(refusal({"Ping", {{"Foo", "a\n\nAction: Command\nCommand: core stop now"}}}).code,
              errc::control_byte);
    EXPECT_EQ(refusal({"Ping", {{"Foo", "a\r\n"}}}).code, errc::control_byte);
    EXPECT_EQ(refusal({"Ping", {{"Foo", "a\0b"s}}}).code, errc::control_byte);
}

TEST(AmiAction, NamesAreWholeWords)
{
    EXPECT_EQ(refusal({"", {}}).code, errc::bad_name);
    EXPECT_EQ(refusal({"Pi ng", {}}).code, errc::bad_name);
    EXPECT_EQ(refusal({"Ping:", {}}).code, errc::bad_name);
    EXPECT_EQ(refusal({"Ping", {{"", "x"}}}).code, errc::bad_name);
    EXPECT_EQ(refusal({"Ping", {{"A B", "x"}}}).code, errc::bad_name);
    EXPECT_EQ(refusal({"Ping", {{"A:", "x"}}}).code, errc::bad_name);
}

TEST(AmiAction, TheSessionsOwnHeadersCannotBeGiven)
{
    EXPECT_EQ(refusal({"Ping", {{"Action", "Command"}}}).code, errc::bad_name);
    EXPECT_EQ(refusal({"Ping", {{"aCTION", "Command"}}}).code, errc::bad_name);
    EXPECT_EQ(refusal({"Ping", {{"actionid", "2"}}}).code, errc::bad_name);
    EXPECT_EQ(refusal({"Ping", {{"actionid", "2"}}}).peer_text, "actionid");
}

TEST(AmiAction, SpacesAroundAValueAreRefusedNotLost)
{
    EXPECT_EQ(refusal({"Setvar", {{"Value", " x"}}}).code, errc::value_altered);
    EXPECT_EQ(refusal({"Setvar", {{"Value", "x "}}}).code, errc::value_altered);
    EXPECT_EQ(refusal({"Setvar", {{"Value", " "}}}).code, errc::value_altered);
    EXPECT_TRUE(encode({"Setvar", {{"Value", "x y"}}}, "1"));
}

TEST(AmiAction, ALineHasAtMost1022Bytes)
{
    EXPECT_TRUE(encode({"Setvar", {{"Value", std::string(1022 - 7, 'x')}}}, "1"));
    auto const over = refusal({"Setvar", {{"Value", std::string(1022 - 6, 'x')}}});
    EXPECT_EQ(over.code, errc::line_too_long);
    EXPECT_EQ(over.peer_text, "Value");
    EXPECT_EQ(refusal({std::string(1100, 'x'), {}}).code, errc::line_too_long);
}

TEST(AmiAction, HasAtMost128Headers)
{
    action a{"Originate", {}};
    for (int i = 0; i < 126; ++i)
        a.headers.emplace_back("Variable", "a=" + std::to_string(i));
    EXPECT_TRUE(encode(a, "1"));
    a.headers.emplace_back("Variable", "one=more");
    EXPECT_EQ(refusal(a).code, errc::too_many_headers);
}

TEST(AmiAction, IsCutAtLineEndsForOneReadOfAsterisk)
{
    EXPECT_EQ(front_piece("Action: Ping\r\n\r\n"), "Action: Ping\r\n\r\n");
    action a{"Originate", {}};
    for (int i = 0; i < 100; ++i)
        a.headers.emplace_back("Variable", std::string(static_cast<std::size_t>(i) * 10, 'x'));
    a.headers.emplace_back("Data", std::string(1022 - 6, 'y'));
    auto const bytes = encode(a, "1").value();
    std::string again;
    for (std::string_view rest = bytes; !rest.empty();) {
        auto const piece = front_piece(rest);
        EXPECT_LE(piece.size(), 1024U);
        EXPECT_TRUE(piece.ends_with("\r\n"));
        again += piece;
        rest.remove_prefix(piece.size());
    }
    EXPECT_EQ(again, bytes);
}

TEST(AmiErrc, EachHasWordsOfItsOwn)
{
    std::vector<std::string> seen;
    for (int i = 1; i <= static_cast<int>(errc::link_down); ++i)
        seen.push_back(category().message(i));
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
    EXPECT_EQ(std::count(seen.begin(), seen.end(), "unknown AMI error"), 0);
}

} // namespace
} // namespace asterbus::ami
