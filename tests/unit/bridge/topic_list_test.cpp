#include "asterbus/bridge/topic_list.hpp"

#include <gtest/gtest.h>

namespace asterbus::bridge {
namespace {

TEST(TopicList, NamesFollowThePrefixUnlessTheOperatorSaysOtherwise)
{
    topic_options options;
    options.prefix = "pbx";
    options.results = "answers";
    topic_list const topics{options};
    EXPECT_EQ(topics.name(stream::calls), "pbx.events.calls");
    EXPECT_EQ(topics.name(stream::rejected), "pbx.commands.rejected");
    EXPECT_EQ(topics.name(stream::results), "answers");
    EXPECT_EQ(topics.names().size(), stream_count);
}

TEST(TopicList, TheEventTopicsStandFirst)
{
    topic_list const topics{{}};
    auto const where = topic_list::event_indices()[static_cast<std::size_t>(event::topic::system)];
    EXPECT_EQ(topics.names()[where], "asterbus.events.system");
}

} // namespace
} // namespace asterbus::bridge
