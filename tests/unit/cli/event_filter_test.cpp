#include "cli/cloud_event.hpp"
#include "cli/event_filter.hpp"

#include <gtest/gtest.h>

namespace asterbus::client {
namespace {

json const hangup{{"type", "asterbus.channel.hangup"}, {"pbx", "hq"}, {"callid", "hq/17.5"}};

TEST(EventFilter, EmptyWantsAll)
{
    EXPECT_TRUE(event_filter{}.wants(hangup));
    EXPECT_TRUE(event_filter{}.wants(json::object()));
    EXPECT_FALSE(event_filter{}.wants(json::array()));
}

TEST(EventFilter, TypesAreGlobsWithOrWithoutThePrefix)
{
    EXPECT_TRUE((event_filter{{"channel.*"}, {}, {}}.wants(hangup)));
    EXPECT_TRUE((event_filter{{"dial.*", "asterbus.channel.*"}, {}, {}}.wants(hangup)));
    EXPECT_FALSE((event_filter{{"channel"}, {}, {}}.wants(hangup)));
}

TEST(EventFilter, PbxsAreNames)
{
    EXPECT_TRUE((event_filter{{}, {"a", "hq"}, {}}.wants(hangup)));
    EXPECT_FALSE((event_filter{{}, {"h"}, {}}.wants(hangup)));
}

TEST(EventFilter, CallsAreIdsWithOrWithoutThePbx)
{
    EXPECT_TRUE((event_filter{{}, {}, {"hq/17.5"}}.wants(hangup)));
    EXPECT_TRUE((event_filter{{}, {}, {"17.5"}}.wants(hangup)));
    EXPECT_FALSE((event_filter{{}, {}, {"7.5"}}.wants(hangup)));
    EXPECT_FALSE((event_filter{{}, {}, {"17.5"}}.wants(json::object())));
}

TEST(EventFilter, AllMustFit)
{
    EXPECT_FALSE((event_filter{{"channel.*"}, {"branch"}, {}}.wants(hangup)));
}

TEST(CloudEvent, IsReadInBothModes)
{
    follower::record const structured{"t", "k", R"({"specversion":"1.0","type":"x"})", {}};
    EXPECT_EQ((*cloud_event_of(structured))["type"], "x");
    follower::record const binary{
        "t",
        "k",
        R"({"a":1})",
        {{"ce_specversion", "1.0"}, {"ce_type", "x"}, {"content-type", "application/json"}}};
    EXPECT_EQ(*cloud_event_of(binary), (json{{"specversion", "1.0"},
                                             {"type", "x"},
                                             {"datacontenttype", "application/json"},
                                             {"data", {{"a", 1}}}}));
}

TEST(CloudEvent, OtherRecordsAreNone)
{
    EXPECT_FALSE(cloud_event_of({"t", "k", "rubbish", {}}));
    EXPECT_FALSE(cloud_event_of({"t", "k", "[]", {}}));
    EXPECT_FALSE(cloud_event_of({"t", "k", "{}", {}}));
    EXPECT_FALSE(cloud_event_of({"t", "k", "{", {{"ce_specversion", "1.0"}}}));
}

} // namespace
} // namespace asterbus::client
