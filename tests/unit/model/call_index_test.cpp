#include "asterbus/model/call_index.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace asterbus::model {
namespace {

TEST(CallIndex, FindsAChannelByIdAndByName)
{
    call_index index;
    EXPECT_FALSE(index.told_by_ami("1.1", "PJSIP/a-1", "1.1"));
    ASSERT_NE(index.find("1.1"), nullptr);
    ASSERT_NE(index.find("PJSIP/a-1"), nullptr);
    EXPECT_EQ(index.find("PJSIP/a-1")->id, "1.1");
    EXPECT_EQ(index.find("nobody"), nullptr);
    EXPECT_EQ(index.size(), 1U);
    EXPECT_EQ(index.ids(), std::vector<std::string>{"1.1"});
}

TEST(CallIndex, TellsTheLinkedIdThatAChannelHadBefore)
{
    call_index index;
    index.told_by_ari("1.2", "PJSIP/a-1");
    EXPECT_FALSE(index.told_by_ami("1.2", "PJSIP/a-1", "1.1")) << "the first Linkedid is no change";
    EXPECT_FALSE(index.told_by_ami("1.2", "PJSIP/a-1", "1.1"));
    EXPECT_FALSE(index.told_by_ami("1.2", "PJSIP/a-1", "")) << "not told is no change";
    EXPECT_EQ(index.told_by_ami("1.2", "PJSIP/a-1", "1.0"), "1.1");
    EXPECT_EQ(index.linked_id("1.2"), "1.0");
}

TEST(CallIndex, ARenamedChannelIsFoundByItsNewNameOnly)
{
    call_index index;
    index.told_by_ami("1.1", "PJSIP/a-1", "1.1");
    index.renamed("1.1", "PJSIP/b-2");
    EXPECT_EQ(index.find("PJSIP/a-1"), nullptr);
    ASSERT_NE(index.find("PJSIP/b-2"), nullptr);
}

TEST(CallIndex, ANameThatMovedToAnotherChannelStaysThere)
{
    call_index index; // a masquerade swaps the names of two channels
    index.told_by_ami("1.1", "PJSIP/a-1", "1.1");
    index.told_by_ami("1.2", "PJSIP/b-2", "1.1");
    index.told_by_ami("1.2", "PJSIP/a-1", "1.1");
    index.gone("1.1");
    ASSERT_NE(index.find("PJSIP/a-1"), nullptr);
    EXPECT_EQ(index.find("PJSIP/a-1")->id, "1.2");
}

TEST(CallIndex, AChannelThatHungUpIsNoTargetButItsCallIsStillKnown)
{
    call_index index;
    index.told_by_ami("1.1", "PJSIP/a-1", "1.0");
    index.gone("1.1");
    EXPECT_EQ(index.find("1.1"), nullptr);
    EXPECT_EQ(index.find("PJSIP/a-1"), nullptr);
    EXPECT_EQ(index.linked_id("1.1"), "1.0");
    EXPECT_TRUE(index.ids().empty());
    index.told_by_ari("1.1", "PJSIP/a-1");
    EXPECT_EQ(index.find("1.1"), nullptr) << "the slower link does not bring it back";
    EXPECT_EQ(index.find("PJSIP/a-1"), nullptr);
    EXPECT_EQ(index.size(), 0U);
}

TEST(CallIndex, RemembersOnlySoMany)
{
    call_index index;
    for (std::size_t i = 0; i <= call_index::max_remembered; ++i) {
        auto const id = std::to_string(i);
        index.told_by_ami(id, "x/" + id, id);
        index.gone(id);
    }
    EXPECT_EQ(index.linked_id("0"), "") << "the oldest is forgotten";
    EXPECT_EQ(index.linked_id("1"), "1");
    EXPECT_EQ(index.size(), 0U);
}

TEST(CallIndex, KnowsWhichApplicationHasAChannel)
{
    call_index index;
    index.told_by_ami("1.1", "PJSIP/a-1", "1.1");
    index.entered_stasis("1.1", "bus");
    EXPECT_EQ(index.find("1.1")->application, "bus");
    index.left_stasis("1.1");
    EXPECT_EQ(index.find("1.1")->application, "");
    index.left_stasis("unknown");
    EXPECT_EQ(index.find("unknown"), nullptr);
}

} // namespace
} // namespace asterbus::model
