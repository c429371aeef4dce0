// What a real Asterisk 22.10 sent: logins, lists, calls, commands, refusals.
#include "asterbus/ami/message.hpp"

#include "parse.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace asterbus::ami::test {
namespace {

std::string recording()
{
    std::ifstream in{ASTERBUS_TEST_DATA "/ami/asterisk-22.10.raw", std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    return bytes.substr(bytes.find('\n') + 1); // without the banner
}

std::string_view value(packet const& p, std::string_view name)
{
    for (auto const& [key, text] : p.fields)
        if (key == name) return text;
    return {};
}

packet answer_to(std::vector<packet> const& all, std::string_view action_id)
{
    for (auto const& p : all)
        if (p.fields.front().first == "Response" && value(p, "ActionID") == action_id) return p;
    return {};
}

std::string without_extra_blank_lines(std::string bytes)
{
    for (auto at = bytes.find("\r\n\r\n\r\n"); at != std::string::npos;
         at = bytes.find("\r\n\r\n\r\n", at))
        bytes.erase(at, 2);
    return bytes;
}

TEST(AmiRecording, SplitsMakeNoDifference)
{
    auto const bytes = recording();
    auto const whole = parse(bytes, bytes.size());
    for (std::size_t const chunk : {1, 2, 3, 7, 100, 4096})
        EXPECT_EQ(parse(bytes, chunk), whole) << "in pieces of " << chunk;
}

TEST(AmiRecording, NothingIsLostOrChanged)
{
    auto const bytes = recording();
    std::string again;
    std::size_t events = 0;
    for (auto const& p : parse(bytes, 4096)) {
        EXPECT_FALSE(p.malformed) << p.fields.front().second;
        events += p.fields.front().first == "Event" ? 1U : 0U;
        for (auto const& [name, text] : p.fields)
            again += name + ": " + text + "\r\n";
        again += "\r\n";
    }
    EXPECT_EQ(events, 390U);
    EXPECT_EQ(again, without_extra_blank_lines(bytes));
}

TEST(AmiRecording, QueueRuleEndsInTwoBlankLinesAndIsOnePacket)
{
    auto const bytes = recording();
    ASSERT_NE(bytes.find("ActionID: act-19\r\n\r\n\r\n"), std::string::npos);
    auto const all = parse(bytes, 4096);
    EXPECT_EQ(answer_to(all, "act-19").fields.size(), 2U);
    EXPECT_EQ(value(answer_to(all, "act-20"), "Response"), "Error");
}

TEST(AmiRecording, CommandOutputIsInOrder)
{
    auto const p = answer_to(parse(recording(), 4096), "act-25");
    ASSERT_EQ(p.fields.size(), 7U);
    EXPECT_TRUE(p.fields[3].second.starts_with("Channel  "));
    EXPECT_EQ(p.fields[4], (std::pair<std::string, std::string>{"Output", "0 active channels"}));
    EXPECT_EQ(p.fields[6], (std::pair<std::string, std::string>{"Output", "0 calls processed"}));
}

} // namespace
} // namespace asterbus::ami::test
