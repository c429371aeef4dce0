#include "daemon/metrics.hpp"
#include "seen_health.hpp"

#include <gmock/gmock.h>

#include <set>
#include <sstream>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

TEST(Metrics, EveryPromisedNameIsThere)
{
    seen_health daemon;
    auto const text = metrics_text(health_metrics{daemon.seen()});
    for (auto const* name : {
             "asterbus_build_info",
             "process_start_time_seconds",
             "asterbus_ready",
             "asterbus_kafka_up",
             "asterbus_kafka_producer_rebuilt_total",
             "asterbus_link_up",
             "asterbus_link_state",
             "asterbus_link_round_trip_seconds",
             "asterbus_link_connects_total",
             "asterbus_link_reconnects_total",
             "asterbus_link_received_total",
             "asterbus_link_malformed_total",
             "asterbus_link_repaired_subscriptions_total",
             "asterbus_events_published_total",
             "asterbus_events_own_total",
             "asterbus_events_delivered_total",
             "asterbus_events_told_by_other_total",
             "asterbus_events_excluded_total",
             "asterbus_events_dropped_total",
             "asterbus_events_not_utf8_total",
             "asterbus_events_unmapped_total",
             "asterbus_gaps_total",
             "asterbus_outbox_bytes",
             "asterbus_outbox_records",
             "asterbus_channels",
             "asterbus_read_to_acknowledged_seconds",
             "asterbus_pbx_commands_total",
             "asterbus_commands_running",
             "asterbus_commands_received_total",
             "asterbus_commands_duplicate_total",
             "asterbus_commands_unreadable_total",
             "asterbus_command_results_total",
             "asterbus_command_received_to_result_seconds",
             "asterbus_commands_assigned",
             "asterbus_commands_lag",
             "asterbus_reload_failures_total",
             "asterbus_log_lines_dropped_total",
         })
        EXPECT_THAT(text, HasSubstr(std::string{"# TYPE "} + name + " ")) << name;
}

TEST(Metrics, NumbersStandUnderTheirLabels)
{
    seen_health daemon;
    auto& pbx = *daemon.pbx;
    pbx.ami.received = 7;
    pbx.ami.connects = 3;
    pbx.ami.round_trip_us = 1500;
    pbx.ari.state = link_state::auth_failed;
    pbx.dropped_full = 5;
    pbx.failed = 6;
    pbx.delivered = 8;
    daemon.health.commands.expired = 4;
    auto const text = metrics_text(health_metrics{daemon.seen()});
    for (auto const* line : {
             "asterbus_build_info{version=\"0.1.0\"} 1\n",
             "process_start_time_seconds 1763715978\n",
             "asterbus_ready 0\n",
             "asterbus_link_received_total{pbx=\"hq\",link=\"ami\"} 7\n",
             "asterbus_link_reconnects_total{pbx=\"hq\",link=\"ami\"} 2\n",
             "asterbus_link_reconnects_total{pbx=\"hq\",link=\"ari\"} 0\n",
             "asterbus_link_round_trip_seconds{pbx=\"hq\",link=\"ami\"} 0.0015\n",
             "asterbus_link_up{pbx=\"hq\",link=\"ami\"} 1\n",
             "asterbus_link_up{pbx=\"hq\",link=\"ari\"} 0\n",
             "asterbus_link_state{pbx=\"hq\",link=\"ari\",state=\"auth_failed\"} 1\n",
             "asterbus_link_state{pbx=\"hq\",link=\"ari\",state=\"up\"} 0\n",
             "asterbus_events_dropped_total{pbx=\"hq\",reason=\"outbox_full\"} 5\n",
             "asterbus_events_dropped_total{pbx=\"hq\",reason=\"refused\"} 6\n",
             "asterbus_events_delivered_total{pbx=\"hq\"} 8\n",
             "asterbus_command_results_total{status=\"expired\"} 4\n",
             "asterbus_reload_failures_total 2\n",
             "asterbus_log_lines_dropped_total 3\n",
         })
        EXPECT_THAT(text, HasSubstr(line));
}

TEST(Metrics, HistogramsAreCumulative)
{
    seen_health daemon;
    daemon.pbx->read_to_acknowledged.observe(900us);
    daemon.pbx->read_to_acknowledged.observe(900us);
    daemon.pbx->read_to_acknowledged.observe(60s);
    auto const text = metrics_text(health_metrics{daemon.seen()});
    std::string const name = "asterbus_read_to_acknowledged_seconds";
    EXPECT_THAT(text, HasSubstr(name + "_bucket{pbx=\"hq\",le=\"0.0005\"} 0\n"));
    EXPECT_THAT(text, HasSubstr(name + "_bucket{pbx=\"hq\",le=\"0.001\"} 2\n"));
    EXPECT_THAT(text, HasSubstr(name + "_bucket{pbx=\"hq\",le=\"30\"} 2\n"));
    EXPECT_THAT(text, HasSubstr(name + "_bucket{pbx=\"hq\",le=\"+Inf\"} 3\n"));
    EXPECT_THAT(text, HasSubstr(name + "_count{pbx=\"hq\"} 3\n"));
    EXPECT_THAT(text, HasSubstr(name + "_sum{pbx=\"hq\"} 60.0018"));
}

TEST(Metrics, TextKeepsPrometheussGrammarAndNamesNothingTwice)
{
    seen_health daemon;
    std::istringstream text{metrics_text(health_metrics{daemon.seen()})};
    auto const sample = testing::MatchesRegex(
        R"re([a-z_0-9]+([{][a-z]+="[^"]*"(,[a-z]+="[^"]*")*[}])? [-+0-9.eInfNa]+)re");
    std::set<std::string> seen;
    for (std::string line; std::getline(text, line);) {
        if (!line.starts_with("#")) {
            EXPECT_THAT(line, sample);
        }
        EXPECT_TRUE(seen.insert(line.substr(0, line.rfind(' '))).second) << line;
    }
}

} // namespace
} // namespace asterbus::daemon
