#include "asterbus/ari/errc.hpp"
#include "asterbus/ari/subscriptions.hpp"

#include <gmock/gmock.h>

namespace asterbus::ari {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Subscriptions, ReadsAnApplication)
{
    auto const told = read_application(
        R"({"name":"bus","channel_ids":["__AST_CHANNEL_ALL_TOPIC","one"],"bridge_ids":["b"],)"
        R"("endpoint_ids":["PJSIP/6001"],"device_names":["x"],"events_allowed":[],"events_disallowed":[]})");
    ASSERT_TRUE(told);
    EXPECT_THAT(told->sources,
                ElementsAre("channel:", "channel:one", "bridge:b", "endpoint:PJSIP/6001"));
    EXPECT_FALSE(told->answers_hidden);
}

TEST(Subscriptions, SeesAFilterThatHidesAnswers)
{
    auto const hidden = [](std::string const& allowed, std::string const& disallowed) {
        return read_application(
                   R"({"channel_ids":[],"bridge_ids":[],"endpoint_ids":[],"events_allowed":)" +
                   allowed + R"(,"events_disallowed":)" + disallowed + "}")
            ->answers_hidden;
    };
    EXPECT_FALSE(hidden("[]", "[]"));
    EXPECT_TRUE(hidden(R"([{"type":"StasisStart"}])", "[]"));
    EXPECT_FALSE(hidden(R"([{"type":"RESTResponse"}])", "[]"));
    EXPECT_FALSE(hidden("[]", R"([{"type":"ChannelVarset"}])"));
    EXPECT_TRUE(hidden("[]", R"([{"type":"RESTResponse"}])"));
}

TEST(Subscriptions, RefusesWhatIsNoApplication)
{
    for (auto text : {"", "[]", "{}", "rubbish", R"({"channel_ids":1})", R"({"channel_ids":[1]})"})
        EXPECT_EQ(read_application(text).error().code, errc::not_ari) << text;
}

TEST(Subscriptions, SubscribeAllWantsThreeKinds)
{
    auto const change = compare({"bus", true, {}}, {{"bridge:"}});
    EXPECT_THAT(change.missing, ElementsAre("channel:", "endpoint:"));
    EXPECT_THAT(change.doubled, IsEmpty());
}

TEST(Subscriptions, ASourceBesideAllOfItsKindIsHeardTwice)
{
    auto const change =
        compare({"bus", true, {}}, {{"channel:one", "channel:", "bridge:", "endpoint:"}});
    EXPECT_THAT(change.doubled, ElementsAre("channel:one"));
    EXPECT_THAT(change.missing, IsEmpty());
}

TEST(Subscriptions, AListWantsWhatItSays)
{
    application const app{"bus", false, {"channel:", "channel:one", "endpoint:PJSIP", "bridge:b"}};
    EXPECT_THAT(compare(app, {}).missing, ElementsAre("channel:", "endpoint:PJSIP", "bridge:b"));
    EXPECT_THAT(compare(app, {{"channel:", "endpoint:", "bridge:b"}}).missing, IsEmpty());
}

TEST(Subscriptions, ChannelsThatEnteredTheApplicationAreLeftAlone)
{
    auto const change = compare({"bus", false, {"bridge:b"}}, {{"channel:one", "bridge:b"}});
    EXPECT_THAT(change.doubled, IsEmpty());
    EXPECT_THAT(change.missing, IsEmpty());
}

TEST(Subscriptions, DeviceStatesAreNeverAskedFor)
{
    EXPECT_FALSE(can_subscribe("deviceState:x"));
    EXPECT_TRUE(can_subscribe("endpoint:PJSIP/6001"));
    EXPECT_THAT(compare({"bus", false, {"deviceState:x", "rubbish"}}, {}).missing, IsEmpty());
}

TEST(Subscriptions, KnowsWhetherAnotherClientHoldsAnApplication)
{
    std::vector<application> const ours{{"bus", true, {}}, {"two", true, {}}};
    EXPECT_TRUE(lists_any(R"([{"name":"x"},{"name":"two"}])", ours));
    EXPECT_FALSE(lists_any(R"([{"name":"x"}])", ours));
    EXPECT_FALSE(lists_any("[]", ours));
    EXPECT_FALSE(lists_any("rubbish", ours));
}

} // namespace
} // namespace asterbus::ari
