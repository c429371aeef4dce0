#include "asterbus/base/glob.hpp"
#include "asterbus/base/text.hpp"

#include <gtest/gtest.h>

#include <string>

namespace asterbus {
namespace {

TEST(Text, KnowsUtf8)
{
    for (auto const* good : {"", "plain", "gr\xC3\xBC\xC3\x9F", "\xE2\x82\xAC", "\xF0\x9F\x93\x9E",
                             "seven..\xC3\xA9 across a word"})
        EXPECT_TRUE(is_utf8(good)) << good;
    for (auto const* bad : {"\xFC", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xE2\x82", "\xF8\x88\x80\x80\x80", "12345678\xFF", "\x80"})
        EXPECT_FALSE(is_utf8(bad)) << quoted(bad);
}

TEST(Text, ReadsLatin1)
{
    std::string out;
    append_latin1(out, "M\xFCller\x80");
    EXPECT_EQ(out, "M\xC3\xBCller\xC2\x80");
}

TEST(Text, QuotesWhatALogMustNotSee)
{
    EXPECT_EQ(quoted("a\"b\\c\n\xFF"), R"("a\"b\\c\x0a\xff")");
    EXPECT_EQ(quoted("abcdef", 3), R"("abc"...)");
}

TEST(Text, FindsControlBytes)
{
    EXPECT_FALSE(find_control_byte("gr\xFC\xDF"));
    EXPECT_EQ(find_control_byte("ab\ncd"), 2U);
    EXPECT_EQ(find_control_byte(std::string_view{"a\0b", 3}), 1U);
    EXPECT_EQ(find_control_byte("\x7F"), 0U);
}

TEST(Text, ReadsWholeNumbersOnly)
{
    EXPECT_EQ(to_integer("-42"), -42);
    for (auto const* bad : {"", " 1", "1 ", "1.0", "0x1", "9223372036854775808", "+1"})
        EXPECT_FALSE(to_integer(bad)) << bad;
}

TEST(Text, CountsEdits)
{
    EXPECT_EQ(edit_distance("brokers", "brokers"), 0U);
    EXPECT_EQ(edit_distance("broker", "brokers"), 1U);
    EXPECT_EQ(edit_distance("hots", "host"), 2U);
    EXPECT_EQ(edit_distance("", "abc"), 3U);
}

TEST(Glob, MatchesTheWholeText)
{
    EXPECT_TRUE(matches_glob("*", ""));
    EXPECT_TRUE(matches_glob("channel.*", "channel.hangup"));
    EXPECT_TRUE(matches_glob("*.*_status", "queue.member_status"));
    EXPECT_TRUE(matches_glob("a?c", "abc"));
    EXPECT_FALSE(matches_glob("channel.*", "queue.channel.x"));
    EXPECT_FALSE(matches_glob("a?c", "ac"));
    EXPECT_FALSE(matches_glob("", "a"));
    EXPECT_FALSE(matches_glob("*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
}

} // namespace
} // namespace asterbus
