// Which route a command takes when both links are up, and what happens to values a route would
// alter.
#include "asterbus/command/steps.hpp"

#include "planned.hpp"

#include <gtest/gtest.h>

namespace {

using asterbus::test::pbx_view;
using asterbus::test::planned;

class Route : public testing::Test {
protected:
    pbx_view both_{true, true};
    pbx_view ami_{true, false};

    std::string first_word(char const* verb, char const* args)
    {
        auto const text = planned(verb, args, both_.view);
        return text.substr(0, text.find_first_of(" \n"));
    }
};

TEST_F(Route, ChannelsOfOurApplicationGoByAri)
{
    EXPECT_EQ(first_word("hangup", R"({"channel":"2.1"})"), "DELETE");
    EXPECT_EQ(first_word("mute", R"({"channel":"PJSIP/s-2"})"), "POST");
    EXPECT_EQ(first_word("bridge", R"({"channel_a":"2.1","channel_b":"2.2"})"), "POST");
    EXPECT_EQ(first_word("redirect", R"({"channel":"2.1","context":"c d","extension":"1"})"),
              "POST");
}

TEST_F(Route, OthersGoByAmi)
{
    EXPECT_EQ(first_word("hangup", R"({"channel":"1.1"})"), "Hangup");
    EXPECT_EQ(first_word("hangup", R"({"channel":"3.1"})"), "Hangup");
    EXPECT_EQ(first_word("hangup", R"({"channel":"nobody"})"), "Hangup");
    EXPECT_EQ(first_word("bridge", R"({"channel_a":"2.1","channel_b":"1.1"})"), "Bridge");
    EXPECT_EQ(
        first_word("redirect",
                   R"({"channel":"2.1","context":"c d","extension":"1","extra_channel":"2.2"})"),
        "Redirect");
}

TEST_F(Route, OriginateIntoAnApplicationOfAriGoesByAri)
{
    EXPECT_EQ(first_word("originate", R"({"endpoint":"PJSIP/1","stasis_app":"bus"})"), "POST");
    EXPECT_EQ(first_word("originate", R"({"endpoint":"PJSIP/1","context":"c","extension":"1"})"),
              "Originate");
}

TEST_F(Route, WhatAmiWouldTrimGoesByAri)
{
    EXPECT_EQ(planned("variable.set", R"({"name":"X","value":" a "})", both_.view),
              "POST asterisk/variable?variable=X&value=%20a%20");
    EXPECT_EQ(first_word(
                  "originate",
                  R"({"endpoint":"PJSIP/1","context":"c","extension":"1","variables":{"A":"x "}})"),
              "POST");
    auto const longer = std::string(1100, 'x');
    EXPECT_EQ(
        first_word("originate",
                   (R"({"endpoint":"PJSIP/1","context":"c","extension":"1","variables":{"A":")" +
                    longer + "\"}}")
                       .c_str()),
        "POST");
}

TEST_F(Route, WithoutTheOtherRouteItIsRefusedByName)
{
    auto const text = planned("variable.set", R"({"name":"X","value":" a "})", ami_.view);
    EXPECT_EQ(text.rfind("invalid_argument: value: ", 0), 0U) << text;
    auto const inner =
        planned("originate",
                R"({"endpoint":"PJSIP/1","context":"c","extension":"1","variables":{"A":"x "}})",
                ami_.view);
    EXPECT_EQ(inner.rfind("invalid_argument: variables.A: ", 0), 0U) << inner;
}

TEST_F(Route, AriSetsVariablesOnlyInApplications)
{
    auto const text =
        planned("variable.set", R"({"name":"X","value":" a","channel":"1.1"})", both_.view);
    EXPECT_EQ(text.rfind("invalid_argument: value: ", 0), 0U) << text;
    EXPECT_EQ(first_word("variable.set", R"({"name":"X","value":" a","channel":"2.1"})"), "POST");
}

TEST_F(Route, IdsMadeFromCommandIdsDifferAlsoWithoutCase)
{
    using asterbus::command::derived_id;
    EXPECT_EQ(derived_id({"c-1.x_2", "", "", {}, {}}), "ab-c-1.x_2");
    auto const upper = derived_id({"A", "", "", {}, {}});
    EXPECT_NE(upper, "ab-A");
    EXPECT_NE(upper, derived_id({"B", "", "", {}, {}}));
    EXPECT_EQ(upper.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string::npos);
    EXPECT_LE(derived_id({std::string(255, 'x'), "", "", {}, {}}).size(), 140U);
}

TEST_F(Route, AChosenChannelIdMustBeFree)
{
    auto const text = planned(
        "originate", R"({"endpoint":"PJSIP/1","context":"c","extension":"1","channel_id":"1.1"})",
        both_.view);
    EXPECT_EQ(text, "invalid_argument: channel_id: a live channel has it");
}

} // namespace
