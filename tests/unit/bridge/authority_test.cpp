#include "asterbus/bridge/authority.hpp"

#include <gtest/gtest.h>

namespace asterbus::bridge {
namespace {

using event::ami_class;
using enum authority::verdict;

TEST(Authority, FusedLeavesToAmiWhatItIsSeenToTell)
{
    authority a{sources::fused, "on"};
    EXPECT_EQ(a.of_ari(ami_class::call), publish) << "AMI is down";
    a.ami_is_up(true);
    EXPECT_EQ(a.of_ari(ami_class::call), wait) << "the account may not see calls";
    a.seen(ami_class::call);
    EXPECT_EQ(a.of_ari(ami_class::call), leave);
    EXPECT_EQ(a.of_ari(ami_class::dtmf), wait) << "another class says nothing";
    EXPECT_EQ(a.of_ari(ami_class::none), publish) << "only ARI knows it";
    EXPECT_EQ(a.of_ami(), publish);
}

TEST(Authority, LearnsAnewOnEachLogin)
{
    authority a{sources::fused, "on"};
    a.ami_is_up(true);
    a.seen(ami_class::call);
    a.ami_is_up(false);
    EXPECT_EQ(a.of_ari(ami_class::call), publish);
    EXPECT_FALSE(a.ami_names_calls());
    a.ami_is_up(true);
    EXPECT_EQ(a.of_ari(ami_class::call), wait);
    EXPECT_TRUE(a.ami_names_calls());
}

TEST(Authority, AClassOutsideTheMaskIsNotWaitedFor)
{
    authority a{sources::fused, "system, dtmf"};
    a.ami_is_up(true);
    EXPECT_EQ(a.of_ari(ami_class::call), publish);
    EXPECT_EQ(a.of_ari(ami_class::dtmf), wait);
    EXPECT_FALSE(a.ami_names_calls());
}

TEST(Authority, TheOtherModesDoNotWait)
{
    for (auto const up : {false, true}) {
        authority both{sources::both, "on"};
        authority ami{sources::ami, "on"};
        authority ari{sources::ari, "on"};
        for (auto* a : {&both, &ami, &ari})
            a->ami_is_up(up);
        EXPECT_EQ(both.of_ari(ami_class::call), publish);
        EXPECT_EQ(both.of_ami(), publish);
        EXPECT_EQ(ami.of_ari(ami_class::none), leave);
        EXPECT_EQ(ami.of_ami(), publish);
        EXPECT_EQ(ari.of_ari(ami_class::call), publish);
        EXPECT_EQ(ari.of_ami(), leave);
    }
}

} // namespace
} // namespace asterbus::bridge
