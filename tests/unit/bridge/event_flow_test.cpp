#include "flow_stage.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace asterbus::bridge {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(EventFlow, AnEventIsNumberedKeyedAndPut)
{
    flow_stage s;
    s.ami(newchannel("1.1", "1.0"));
    s.ami(hangup("1.1", "1.0"));
    auto const out = s.take();
    ASSERT_EQ(out.size(), 2U);
    EXPECT_EQ(out[0].type(), "channel.created");
    EXPECT_EQ(out[0].key, "hq/1.0");
    EXPECT_EQ(out[0].callid(), "hq/1.0");
    EXPECT_EQ(out[0].source(), "/asterbus/hq/ami");
    EXPECT_EQ(out[0].event["id"], "hq/7/1");
    EXPECT_EQ(out[1].event["id"], "hq/7/2");
    EXPECT_EQ(out[1].event["sequence"], "0000000000000002");
    EXPECT_EQ(s.health.ami.received, 2U);
    EXPECT_EQ(s.health.published, 2U);
}

TEST(EventFlow, AnUnknownEventIsPublishedAndCounted)
{
    flow_stage s;
    s.ami("Event: Brandnew\r\nFoo: bar\r\n");
    auto const out = s.take();
    ASSERT_EQ(out.size(), 1U);
    EXPECT_EQ(out[0].type(), "native.Brandnew");
    EXPECT_EQ(out[0].key, "hq");
    EXPECT_EQ(out[0].event["data"]["native"]["Foo"], "bar");
    EXPECT_EQ(s.health.unmapped, 1U);
}

TEST(EventFlow, AriGoesByItsChannelWhileAmiIsDown)
{
    flow_stage s;
    s.ari(ari_event("ChannelCreated", "1.1"));
    auto const out = s.take();
    ASSERT_EQ(out.size(), 1U);
    EXPECT_EQ(out[0].type(), "channel.created");
    EXPECT_EQ(out[0].key, "hq/1.1");
    EXPECT_EQ(out[0].source(), "/asterbus/hq/ari");
}

TEST(EventFlow, WhatAmiTellsIsLeftToIt)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ami);
    s.ami(newchannel("1.1", "1.0"));
    s.ari(ari_event("ChannelCreated", "1.1"));
    s.ari(stasis_start("1.1"));
    auto const out = s.take();
    ASSERT_EQ(out.size(), 3U);
    EXPECT_EQ(out[0].type(), "link.up");
    EXPECT_EQ(out[1].source(), "/asterbus/hq/ami");
    EXPECT_EQ(out[2].type(), "stasis.start");
    EXPECT_EQ(out[2].key, "hq/1.0") << "AMI has named its call";
    EXPECT_EQ(s.health.told_by_other, 1U);
}

TEST(EventFlow, AnAriEventWaitsForAmisFirstWordOnItsChannel)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ami);
    s.take();
    s.ari(stasis_start("1.1"));
    s.ari(ari_event("StasisEnd", "1.1"));
    EXPECT_THAT(s.types(), IsEmpty());
    EXPECT_TRUE(s.flow.wants_tick());
    s.pass(milliseconds{199});
    EXPECT_THAT(s.types(), IsEmpty());
    s.ami(newchannel("1.1", "1.0"));
    auto const out = s.take();
    ASSERT_EQ(out.size(), 3U);
    EXPECT_EQ(out[0].type(), "channel.created");
    EXPECT_EQ(out[1].type(), "stasis.start");
    EXPECT_EQ(out[1].key, "hq/1.0");
    EXPECT_EQ(out[2].type(), "stasis.end");
    EXPECT_FALSE(s.flow.wants_tick());
}

TEST(EventFlow, ItWaitsNoLongerThanItsPatience)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ami);
    s.take();
    s.ari(stasis_start("1.1"));
    s.pass(held_events::patience);
    auto const out = s.take();
    ASSERT_EQ(out.size(), 1U);
    EXPECT_EQ(out[0].key, "hq/1.1");
}

TEST(EventFlow, AnAccountThatHearsNoCallsLeavesThemToAri)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ami);
    s.ami("Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n");
    s.take();
    s.ari(ari_event("ChannelCreated", "1.1"));
    EXPECT_THAT(s.types(), IsEmpty());
    s.pass(held_events::patience);
    EXPECT_THAT(s.types(), ElementsAre("channel.created"));
}

TEST(EventFlow, TheLastEventUnderAnOldCallIdIsTheMerge)
{
    flow_stage s;
    s.ami(newchannel("1.2", "1.2"));
    s.ami(newstate("1.2", "1.0"));
    auto const out = s.take();
    ASSERT_EQ(out.size(), 3U);
    EXPECT_EQ(out[1].type(), "call.merged");
    EXPECT_EQ(out[1].key, "hq/1.2");
    EXPECT_EQ(out[1].event["data"]["from"], "hq/1.2");
    EXPECT_EQ(out[1].event["data"]["to"], "hq/1.0");
    EXPECT_EQ(out[1].event["data"]["channel"]["id"], "1.2") << "others may still be in it";
    EXPECT_EQ(out[2].key, "hq/1.0");
}

TEST(EventFlow, AMergeIsToldWhoeverTellsTheRest)
{
    event_options options;
    options.sources = sources::ari;
    flow_stage s{options};
    s.flow.link_up(event::dialect::ami);
    s.ami(newchannel("1.2", "1.2"));
    s.ami(newstate("1.2", "1.0"));
    EXPECT_THAT(s.types(), ElementsAre("link.up", "call.merged"));
}

TEST(EventFlow, WhatNamesAChannelWithoutItsCallGoesByWhatWasToldBefore)
{
    flow_stage s;
    s.ami(newchannel("1.2", "1.0"));
    s.ami("Event: Rename\r\nChannel: PJSIP/a-1.2\r\nNewname: PJSIP/b\r\nUniqueid: 1.2\r\n");
    auto const out = s.take();
    ASSERT_EQ(out.size(), 2U);
    EXPECT_EQ(out[1].callid(), "hq/1.0");
    EXPECT_EQ(out[1].key, "hq/1.0");
}

TEST(EventFlow, AnIdThatIsUsedAgainIsAnotherChannel)
{
    flow_stage s;
    s.ami(newchannel("mine", "1.0"));
    s.ami(hangup("mine", "1.0"));
    s.ami(newchannel("mine", "2.0"));
    EXPECT_THAT(s.types(), ElementsAre("channel.created", "channel.hangup", "channel.created"));
    EXPECT_NE(s.flow.channels().find("mine"), nullptr);
}

TEST(EventFlow, AChannelWhoseEndNobodyWillTellIsForgotten)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ari);
    s.ari(stasis_start("1.1"));
    EXPECT_EQ(s.flow.channels().size(), 1U);
    s.ari(ari_event("StasisEnd", "1.1"));
    EXPECT_EQ(s.flow.channels().size(), 0U);
}

TEST(EventFlow, AClassThatTheAccountDoesNotSeeDelaysOnlyTheFirstFew)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ami);
    s.ami(newchannel("1.1", "1.0"));
    s.take();
    auto dtmf = ari_event("ChannelDtmfReceived", "1.1");
    dtmf["digit"] = "1";
    dtmf["duration_ms"] = 100;
    for (int i = 0; i < 3; ++i) {
        s.ari(dtmf);
        EXPECT_THAT(s.types(), IsEmpty());
        s.pass(held_events::patience);
        EXPECT_THAT(s.types(), ElementsAre("channel.dtmf_received"));
    }
    s.ari(dtmf);
    EXPECT_THAT(s.types(), ElementsAre("channel.dtmf_received"));
}

TEST(EventFlow, TheSlowerLinksLastEventsFindTheirCall)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ami);
    s.ami(newchannel("1.1", "1.0"));
    s.ami(hangup("1.1", "1.0"));
    s.take();
    s.ari(ari_event("StasisEnd", "1.1"));
    auto const out = s.take();
    ASSERT_EQ(out.size(), 1U);
    EXPECT_EQ(out[0].callid(), "hq/1.0");
    EXPECT_EQ(s.flow.channels().find("1.1"), nullptr);
}

TEST(EventFlow, ALostLinkOpensAGapThatEveryReaderSees)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ami);
    auto const alive = s.now.wall;
    s.pass(milliseconds{1500});
    s.flow.link_down(event::dialect::ami, "peer_closed", alive);
    s.pass(milliseconds{500});
    s.flow.link_up(event::dialect::ami);
    auto const out = s.take();
    ASSERT_EQ(out.size(), 7U);
    EXPECT_EQ(out[1].type(), "link.down");
    EXPECT_EQ(out[1].event["data"]["reason"], "peer_closed");
    EXPECT_EQ(out[2].type(), "link.up");
    for (std::size_t i = 3; i < 7; ++i) {
        EXPECT_EQ(out[i].type(), "stream.gap");
        EXPECT_EQ(out[i].event["id"], out[3].event["id"]);
        EXPECT_EQ(out[i].everywhere, out[i].topic != 3);
    }
    auto const& gap = out[3].event["data"];
    EXPECT_EQ(gap["link"], "ami");
    EXPECT_EQ(gap["from"], "2026-11-21T00:00:00.000Z");
    EXPECT_EQ(gap["to"], "2026-11-21T00:00:02.000Z");
    EXPECT_EQ(gap["reason"], "peer_closed");
    EXPECT_EQ(s.health.gaps, 1U);
}

TEST(EventFlow, TheFirstConnectIsNoGap)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ari);
    EXPECT_THAT(s.types(), ElementsAre("link.up"));
}

TEST(EventFlow, WhatTheOutboxCannotHoldIsCountedAndSaid)
{
    flow_stage s{{}, 64 * 1024};
    int told = 0;
    while (s.health.dropped_full < 5) {
        s.ami(newchannel(std::to_string(++told), "1.0"));
        ASSERT_LT(told, 10'000);
    }
    EXPECT_TRUE(s.flow.wants_tick());
    auto const kept = s.take();
    EXPECT_EQ(kept.size() + 5, static_cast<std::size_t>(told));
    s.pass(milliseconds{50});
    auto const gap = s.take();
    ASSERT_EQ(gap.size(), 4U);
    EXPECT_EQ(gap[0].type(), "stream.gap");
    EXPECT_EQ(gap[0].event["data"]["events"], 5);
    EXPECT_EQ(gap[0].event["data"]["reason"], "outbox_full");
    auto const number = std::stoi(gap[0].event["sequence"].get<std::string>());
    EXPECT_EQ(number, told + 1) << "the lost ones leave a hole in the numbers";
    EXPECT_FALSE(s.flow.wants_tick());
}

TEST(EventFlow, WhatKafkaRefusedIsSaid)
{
    flow_stage s;
    s.flow.lost_in_kafka("too_large", 2);
    s.pass(milliseconds{50});
    auto const out = s.take();
    ASSERT_EQ(out.size(), 4U);
    EXPECT_EQ(out[0].event["data"]["reason"], "too_large");
    EXPECT_EQ(out[0].event["data"]["events"], 2);
    EXPECT_EQ(s.health.dropped_full, 0U);
}

TEST(EventFlow, WhatKafkaRefusesIsSaidOnceInAWhileSinceItMayRefuseTheGapsToo)
{
    flow_stage s;
    s.flow.lost_in_kafka("denied", 1);
    s.pass(milliseconds{50});
    EXPECT_EQ(s.take().size(), 4U);
    s.flow.lost_in_kafka("denied", 1);
    s.flow.lost_in_kafka("denied", 2);
    s.pass(milliseconds{5'000});
    EXPECT_THAT(s.types(), IsEmpty());
    EXPECT_TRUE(s.flow.wants_tick());
    s.pass(milliseconds{5'000});
    auto const out = s.take();
    ASSERT_EQ(out.size(), 4U);
    EXPECT_EQ(out[0].event["data"]["events"], 3);
}

TEST(EventFlow, ALossOfKafkasThatWaitsToBeSaidTakesNoRoomFromTheOutbox)
{
    auto const until_full = [](flow_stage& s) {
        int told = 0;
        while (s.health.dropped_full == 0)
            s.ami(newchannel(std::to_string(1'000 + ++told), "1.0"));
        return told;
    };
    flow_stage calm{{}, 64 * 1024};
    flow_stage refused{{}, 64 * 1024};
    for (auto* const s : {&calm, &refused}) {
        s->flow.lost_in_kafka("denied", 1);
        s->pass(milliseconds{50});
        s->take();
    }
    refused.flow.lost_in_kafka("denied", 1); // said in ten seconds
    EXPECT_EQ(until_full(refused), until_full(calm));
}

TEST(EventFlow, AGapThatFindsNoRoomIsSaidLaterAndWhole)
{
    flow_stage s{{}, 64 * 1024};
    s.flow.link_up(event::dialect::ami);
    s.flow.link_down(event::dialect::ami, "peer_closed", s.now.wall - milliseconds{9'000});
    for (int i = 0; s.health.dropped_full == 0; ++i)
        s.ari(stasis_start(std::to_string(i)));
    s.pass(milliseconds{1'000});
    s.flow.link_up(event::dialect::ami);
    s.take();
    s.pass(milliseconds{50});
    auto const out = s.take();
    auto const gap = std::ranges::find_if(out, [](auto const& p) {
        return p.type() == "stream.gap" && p.event["data"]["link"] == "ami";
    });
    ASSERT_NE(gap, out.end());
    EXPECT_EQ(gap->event["data"]["from"], "2026-11-20T23:59:51.000Z");
    EXPECT_EQ(gap->event["data"]["to"], "2026-11-21T00:00:01.000Z");
}

TEST(EventFlow, TheNextFlowSaysWhatThisOneCouldNot)
{
    flow_stage before;
    before.flow.link_up(event::dialect::ami);
    before.flow.link_down(event::dialect::ami, "closed", before.now.wall);
    flow_stage after;
    after.flow.take_over(before.flow.take_unsaid());
    after.flow.link_up(event::dialect::ami);
    EXPECT_EQ(after.types().at(1), "stream.gap");
}

TEST(EventFlow, TheNumbersAddUpAlsoWithGaps)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ami);
    s.flow.link_down(event::dialect::ami, "closed", s.now.wall);
    s.flow.link_up(event::dialect::ami);
    s.ami(newchannel("1.1", "1.0"));
    auto const& h = s.health;
    EXPECT_EQ(h.ami.received + h.own, h.published);
    EXPECT_EQ(s.take().size(), h.published);
}

TEST(EventFlow, SourcesChooseWhoSpeaks)
{
    auto const told = [](sources which) {
        event_options options;
        options.sources = which;
        flow_stage s{options};
        s.flow.link_up(event::dialect::ami);
        s.take();
        s.ami(newchannel("1.1", "1.0"));
        s.ari(ari_event("ChannelCreated", "1.1"));
        s.ari(stasis_start("1.1"));
        std::vector<std::string> sources;
        for (auto const& p : s.take())
            sources.push_back(p.source().substr(13) + p.key);
        return sources;
    };
    EXPECT_THAT(told(sources::fused), ElementsAre("amihq/1.0", "arihq/1.0"));
    EXPECT_THAT(told(sources::both), ElementsAre("amihq/1.0", "arihq/1.0", "arihq/1.0"));
    EXPECT_THAT(told(sources::ami), ElementsAre("amihq/1.0"));
    EXPECT_THAT(told(sources::ari), ElementsAre("arihq/1.0", "arihq/1.0"));
}

TEST(EventFlow, ExcludedEventsTakeNoNumber)
{
    event_options options;
    options.exclude = {"channel.created"};
    flow_stage s{options};
    s.ami(newchannel("1.1", "1.0"));
    s.ami(hangup("1.1", "1.0"));
    auto const out = s.take();
    ASSERT_EQ(out.size(), 1U);
    EXPECT_EQ(out[0].event["id"], "hq/7/1");
    EXPECT_EQ(s.health.excluded, 1U);
}

TEST(EventFlow, TextThatIsNoJsonIsCounted)
{
    flow_stage s;
    s.ari("only a string");
    EXPECT_THAT(s.types(), IsEmpty());
    EXPECT_EQ(s.health.ari.malformed, 1U);
}

TEST(EventFlow, AnOwnBridgesEventsThatComeTwiceArePublishedOnce)
{
    flow_stage s;
    auto entered = ari_event("ChannelEnteredBridge", "1.1").dump();
    auto const text = R"({"type":"ChannelEnteredBridge",)" + entered.substr(1);
    auto const feed = [&] {
        auto padded = text;
        padded.resize(text.size() + 64);
        s.flow.ari_event(std::string_view{padded}.substr(0, text.size()));
        s.flow.batch_end();
    };
    feed();
    feed();
    EXPECT_THAT(s.types(), ElementsAre("bridge.entered"));
    feed();
    EXPECT_THAT(s.types(), ElementsAre("bridge.entered")) << "entered once more, within one second";
    s.pass(milliseconds{1'001});
    feed();
    EXPECT_THAT(s.types(), ElementsAre("bridge.entered"));
}

TEST(EventFlow, KnowsWhichApplicationHasAChannel)
{
    flow_stage s;
    s.flow.link_up(event::dialect::ami);
    s.ami(newchannel("1.1", "1.0"));
    s.ari(stasis_start("1.1"));
    ASSERT_NE(s.flow.channels().find("1.1"), nullptr);
    EXPECT_EQ(s.flow.channels().find("1.1")->application, "bus");
    s.ari(ari_event("StasisEnd", "1.1"));
    EXPECT_EQ(s.flow.channels().find("1.1")->application, "");
}

} // namespace
} // namespace asterbus::bridge
