#include "asterbus/ami/errc.hpp"
#include "asterbus/ami/parser.hpp"

#include "parse.hpp"

#include <gtest/gtest.h>

namespace asterbus::ami::test {
namespace {

using fields = std::vector<std::pair<std::string, std::string>>;

TEST(AmiParser, ReadsPacketsWithCrlfLfAndBoth)
{
    std::vector<packet> const expected{{{{"Event", "Hangup"}, {"Uniqueid", "1.1"}}, false},
                                       {{{"Response", "Success"}}, false}};
    EXPECT_EQ(parse_every_way("Event: Hangup\r\nUniqueid: 1.1\r\n\r\nResponse: Success\r\n\r\n"),
              expected);
    EXPECT_EQ(parse_every_way("Event: Hangup\nUniqueid: 1.1\n\nResponse: Success\n\n"), expected);
    EXPECT_EQ(parse_every_way("Event: Hangup\nUniqueid: 1.1\r\n\nResponse: Success\r\n\n"),
              expected);
}

TEST(AmiParser, KeepsRepeatedHeadersInOrder)
{
    auto const got = parse_every_way("Event: Status\r\nVariable: a=1\r\nChannel: X\r\n"
                                     "Variable: b=2\r\nVariable: a=1\r\n\r\n");
    ASSERT_EQ(got.size(), 1U);
    EXPECT_EQ(got[0].fields, (fields{{"Event", "Status"},
                                     {"Variable", "a=1"},
                                     {"Channel", "X"},
                                     {"Variable", "b=2"},
                                     {"Variable", "a=1"}}));
    EXPECT_FALSE(got[0].malformed);
}

TEST(AmiParser, TakesOneSpaceAfterTheColonAndNoMore)
{
    auto const got = parse_every_way("Event: X\r\nA:1\r\nB:  two \r\nC:\r\nD: \r\nE: x: y\r\n\r\n");
    ASSERT_EQ(got.size(), 1U);
    EXPECT_EQ(
        got[0].fields,
        (fields{{"Event", "X"}, {"A", "1"}, {"B", " two "}, {"C", ""}, {"D", ""}, {"E", "x: y"}}));
}

TEST(AmiParser, ReadsCommandOutputOfTodaysAsterisk)
{
    auto const got = parse_every_way("Response: Success\r\nActionID: 1\r\n"
                                     "Message: Command output follows\r\n"
                                     "Output: Channel  Location\r\nOutput: \r\n"
                                     "Output:   x: y\r\n\r\n");
    ASSERT_EQ(got.size(), 1U);
    EXPECT_EQ(got[0].fields, (fields{{"Response", "Success"},
                                     {"ActionID", "1"},
                                     {"Message", "Command output follows"},
                                     {"Output", "Channel  Location"},
                                     {"Output", ""},
                                     {"Output", "  x: y"}}));
}

TEST(AmiParser, ReadsCommandOutputOfOldAsterisk)
{
    auto const got = parse_every_way("Response: Follows\r\nPrivilege: Command\r\nActionID: 7\r\n"
                                     "Channel: a table\nno colon\n\nResponse: Follows\n"
                                     "0 active calls--END COMMAND--\r\n\r\n"
                                     "Event: Next\r\n\r\n");
    ASSERT_EQ(got.size(), 2U);
    EXPECT_EQ(got[0].fields, (fields{{"Response", "Follows"},
                                     {"Privilege", "Command"},
                                     {"ActionID", "7"},
                                     {"Output", "Channel: a table"},
                                     {"Output", "no colon"},
                                     {"Output", ""},
                                     {"Output", "Response: Follows"},
                                     {"Output", "0 active calls"}}));
    EXPECT_FALSE(got[0].malformed);
    EXPECT_EQ(got[1].fields, (fields{{"Event", "Next"}}));
}

TEST(AmiParser, ReadsOldCommandOutputThatStartsWithABlankLineOrIsEmpty)
{
    auto const got = parse_every_way("Response: Follows\r\nPrivilege: Command\r\n"
                                     "\nx\n--END COMMAND--\r\n\r\n"
                                     "Response: Follows\r\n--END COMMAND--\r\n\r\n");
    ASSERT_EQ(got.size(), 2U);
    EXPECT_EQ(
        got[0].fields,
        (fields{
            {"Response", "Follows"}, {"Privilege", "Command"}, {"Output", ""}, {"Output", "x"}}));
    EXPECT_EQ(got[1].fields, (fields{{"Response", "Follows"}}));
}

TEST(AmiParser, KeepsLinesWithoutColonAndSaysSo)
{
    auto const got = parse_every_way("Event: UserEvent\r\ntorn value\r\n: no name\r\n\r\n");
    ASSERT_EQ(got.size(), 1U);
    EXPECT_EQ(got[0].fields,
              (fields{{"Event", "UserEvent"}, {"", "torn value"}, {"", ": no name"}}));
    EXPECT_TRUE(got[0].malformed);
}

TEST(AmiParser, LeadingRubbishDoesNotHideTheEvent)
{
    parser p;
    p.feed("\r\n\n  \r\n\xFF\xFE rubbish\r\nEvent: Hangup\r\n\r\n");
    auto const m = p.next();
    ASSERT_TRUE(m && *m != nullptr);
    EXPECT_EQ((*m)->event(), "Hangup");
    EXPECT_EQ((*m)->response(), "");
    EXPECT_TRUE((*m)->malformed);
    EXPECT_EQ((*m)->fields.size(), 3U);
}

TEST(AmiParser, FlagsNulTornLineEndsAndPacketsThatAreNothing)
{
    using namespace std::string_literals;
    auto const got = parse_every_way("Event: A\r\nName: a\0b\r\n\r\n"
                                     "Event: B\r\nName: a\rb\r\n\r\n"
                                     "RuleList: x\r\nRule: 1\r\n\r\n"
                                     "Event: C\r\n\r\n"s);
    ASSERT_EQ(got.size(), 4U);
    EXPECT_EQ(got[0].fields[1].second, "a\0b"s);
    EXPECT_EQ(got[1].fields[1].second, "a\rb");
    EXPECT_TRUE(got[0].malformed && got[1].malformed && got[2].malformed);
    EXPECT_FALSE(got[3].malformed);
}

TEST(AmiParser, AnyEncodingPassesUntouched)
{
    auto const got =
        parse_every_way("Event: A\r\nCallerIDName: M\xFCller \xC3\xBC \x01\t\x7F\r\n\r\n");
    ASSERT_EQ(got.size(), 1U);
    EXPECT_EQ(got[0].fields[1].second, "M\xFCller \xC3\xBC \x01\t\x7F");
    EXPECT_FALSE(got[0].malformed);
}

TEST(AmiParser, BlankLinesBetweenPacketsAreNoPackets)
{
    auto const got = parse_every_way("\r\n\r\nEvent: A\r\n\r\n\r\n\n\r\nEvent: B\r\n\r\n\r\n");
    ASSERT_EQ(got.size(), 2U);
    EXPECT_EQ(got[1].fields, (fields{{"Event", "B"}}));
}

TEST(AmiParser, BoundsAPacketHoweverItComes)
{
    std::string const whole = "Event: A\r\nX: " + std::string(80, 'x') + "\r\n\r\n";
    for (std::size_t const chunk : {std::size_t{1}, std::size_t{7}, whole.size()}) {
        EXPECT_EQ(parse(whole, chunk, whole.size()).back().fields.front().first, "Event");
        auto const got = parse(whole, chunk, 60);
        ASSERT_EQ(got.size(), 1U);
        EXPECT_EQ(got[0].fields.front().second, make_error_code(errc::frame_too_long).message());
    }
}

TEST(AmiParser, BoundsManyShortLinesAndBareOutputToo)
{
    std::string lines = "Event: A\r\n";
    std::string output = "Response: Follows\r\n";
    for (int i = 0; i < 100; ++i) {
        lines += "A: 1\r\n";
        output += "xyz\n";
    }
    EXPECT_EQ(parse(lines, 16, 256).back().fields.front().first, "failure");
    EXPECT_EQ(parse(output, 16, 256).back().fields.front().first, "failure");
}

TEST(AmiParser, ManyPacketsWithinTheBoundAreNoneOverIt)
{
    std::string bytes;
    for (int i = 0; i < 1000; ++i)
        bytes += "Event: A\r\nN: " + std::to_string(i) + "\r\n\r\n";
    auto const got = parse(bytes, 4096, 64);
    ASSERT_EQ(got.size(), 1000U);
    EXPECT_EQ(got.back().fields[1].second, "999");
}

TEST(AmiParser, APacketLargerThanTheBufferKeepsItsFieldsWhileTheBufferGrows)
{
    std::string bytes = "Event: Big\r\n";
    for (int i = 0; i < 3000; ++i)
        bytes += "Header" + std::to_string(i) + ": " +
                 std::string(300, static_cast<char>('a' + i % 26)) + "\r\n";
    bytes += "\r\nEvent: Small\r\n\r\n";
    auto const got = parse(bytes, 1500);
    ASSERT_EQ(got.size(), 2U);
    ASSERT_EQ(got[0].fields.size(), 3001U);
    EXPECT_EQ(got[0].fields[1].first, "Header0");
    EXPECT_EQ(got[0].fields[1].second, std::string(300, 'a'));
    EXPECT_EQ(got[0].fields[3000].first, "Header2999");
    EXPECT_EQ(got[1].fields.front().second, "Small");
}

TEST(AmiParser, BannerComesFirstUnderEverySplit)
{
    std::string_view const bytes = "Asterisk Call Manager/11.0.0\r\nResponse: Success\r\n\r\n";
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        parser p;
        p.feed(bytes.substr(0, at));
        auto first = p.banner();
        ASSERT_TRUE(first);
        if (at < 30) {
            EXPECT_FALSE(*first);
            p.feed(bytes.substr(at));
            first = p.banner();
        } else {
            EXPECT_EQ(**first, "Asterisk Call Manager/11.0.0");
            p.feed(bytes.substr(at));
        }
        auto const m = p.next();
        ASSERT_TRUE(m && *m != nullptr);
        EXPECT_EQ((*m)->response(), "Success");
        EXPECT_EQ(p.buffered(), 0U);
    }
}

TEST(AmiParser, AnEndlessBannerIsNotAmi)
{
    parser p;
    p.feed(std::string(1024, 'x'));
    EXPECT_TRUE(p.banner());
    p.feed("x");
    ASSERT_FALSE(p.banner());
    EXPECT_EQ(p.banner().error().code, errc::not_ami);
}

TEST(AmiParser, AnUnfinishedPacketWaits)
{
    parser p;
    p.feed("Event: Hangup\r\nUniqueid: 1.1\r\n");
    auto const m = p.next();
    ASSERT_TRUE(m);
    EXPECT_EQ(*m, nullptr);
    EXPECT_EQ(p.buffered(), 30U);
}

} // namespace
} // namespace asterbus::ami::test
