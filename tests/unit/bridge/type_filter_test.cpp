#include "asterbus/bridge/type_filter.hpp"

#include <gtest/gtest.h>

namespace asterbus::bridge {
namespace {

TEST(TypeFilter, WantsEverythingByDefault)
{
    type_filter f{{"*"}, {}};
    EXPECT_TRUE(f.wants("asterbus.channel.hangup"));
    EXPECT_TRUE(f.wants("asterbus.native.Whatever"));
}

TEST(TypeFilter, ExcludeBeatsInclude)
{
    type_filter f{{"channel.*", "native.*"}, {"*.variable_set", "native.Test*"}};
    for (int twice = 0; twice < 2; ++twice) {
        EXPECT_TRUE(f.wants("asterbus.channel.hangup"));
        EXPECT_FALSE(f.wants("asterbus.channel.variable_set"));
        EXPECT_FALSE(f.wants("asterbus.native.TestEvent"));
        EXPECT_TRUE(f.wants("asterbus.native.Cdr"));
        EXPECT_FALSE(f.wants("asterbus.queue.member_added"));
    }
}

TEST(TypeFilter, ManyForeignNamesDoNotChangeItsAnswers)
{
    type_filter f{{"*"}, {"native.x1*"}};
    for (std::size_t i = 0; i < type_filter::max_remembered * 2; ++i) {
        auto const type = "asterbus.native.x" + std::to_string(i);
        EXPECT_EQ(f.wants(type), type[17] != '1') << type;
    }
}

} // namespace
} // namespace asterbus::bridge
