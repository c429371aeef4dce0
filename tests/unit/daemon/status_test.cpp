#include "daemon/status.hpp"
#include "seen_health.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

TEST(Readiness, IsEveryLinkAndKafka)
{
    seen_health daemon;
    auto const state = json::parse(readiness_json(daemon.health));
    EXPECT_EQ(state["ready"], true);
    EXPECT_EQ(state["kafka"], (json{{"up", true}, {"reason", nullptr}}));
    EXPECT_EQ(state["links"][0],
              (json{{"pbx", "hq"}, {"link", "ami"}, {"state", "up"}, {"reason", nullptr}}));
    EXPECT_EQ(state["links"].size(), 3U);
}

TEST(Readiness, NamesTheLinkThatIsNotUpAndWhy)
{
    seen_health daemon;
    daemon.pbx->ari.state = link_state::stalled;
    daemon.pbx->ari.set_reason("a ping is overdue");
    auto const state = json::parse(readiness_json(daemon.health));
    EXPECT_EQ(state["ready"], false);
    EXPECT_EQ(state["links"][2], (json{{"pbx", "hq"},
                                       {"link", "ari"},
                                       {"state", "stalled"},
                                       {"reason", "a ping is overdue"}}));
}

TEST(Readiness, LeavesOutLinksThatAreNotConfigured)
{
    seen_health daemon;
    daemon.pbx->ari.configured = false;
    daemon.pbx->ari.state = link_state::down;
    auto const state = json::parse(readiness_json(daemon.health));
    EXPECT_EQ(state["ready"], true);
    EXPECT_EQ(state["links"].size(), 2U);
}

TEST(Readiness, WantsKafkaToo)
{
    seen_health daemon;
    daemon.health.kafka.up = false;
    daemon.health.kafka.set_reason("all brokers \"down\"\n");
    auto const state = json::parse(readiness_json(daemon.health));
    EXPECT_EQ(state["ready"], false);
    EXPECT_EQ(state["kafka"], (json{{"up", false}, {"reason", "all brokers \"down\"\n"}}));
}

TEST(Status, HoldsWhatIsKnown)
{
    seen_health daemon;
    daemon.pbx->published = 11;
    daemon.pbx->outbox_records = 2;
    daemon.pbx->ami.round_trip_us = 1250;
    daemon.pbx->read_to_acknowledged.observe(4ms);
    daemon.health.commands.rejected = 1;
    auto const state = json::parse(status_json(daemon.seen(), daemon.health.started + 90s));
    EXPECT_EQ(state["version"], "0.1.0");
    EXPECT_EQ(state["started"], "2025-11-21T09:06:18.000Z");
    EXPECT_EQ(state["uptime_seconds"], 90);
    EXPECT_EQ(state["brokers"], "k1:9092");
    EXPECT_EQ(state["commands"]["rejected"], 1);
    EXPECT_EQ(state["commands"]["lag"], nullptr);
    EXPECT_EQ(state["reload_failures"], 2);
    EXPECT_EQ(state["log_lines_dropped"], 3);
    auto const& pbx = state["pbxs"][0];
    EXPECT_EQ(pbx["name"], "hq");
    EXPECT_EQ(pbx["events"]["published"], 11);
    EXPECT_EQ(pbx["outbox_records"], 2);
    EXPECT_EQ(pbx["links"]["ami"]["round_trip_ms"], 1.25);
    EXPECT_EQ(pbx["read_to_acknowledged"]["count"], 1);
    EXPECT_EQ(pbx["read_to_acknowledged"]["p99_at_most_seconds"], 0.005);
}

TEST(Loops, MoveWhileAllAnsweredWithinTenSeconds)
{
    bridge::health health;
    steady_time const now{100s};
    EXPECT_TRUE(loops_move(health, now)); // nothing was started
    health.loops_alive_ms = 95'000;
    EXPECT_TRUE(loops_move(health, now));
    health.loops_alive_ms = 89'999;
    EXPECT_FALSE(loops_move(health, now));
}

TEST(Quantile, IsTheBoundOfItsBucket)
{
    bridge::latency_histogram h;
    EXPECT_EQ(quantile_bound(h, 0.5), 0);
    for (int i = 0; i < 99; ++i)
        h.observe(700us);
    h.observe(40s);
    EXPECT_EQ(quantile_bound(h, 0.5), 0.001);
    EXPECT_EQ(quantile_bound(h, 0.99), 0.001);
    EXPECT_TRUE(std::isinf(quantile_bound(h, 1.0)));
}

} // namespace
} // namespace asterbus::daemon
