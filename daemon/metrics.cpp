#include "daemon/metrics.hpp"

#include "daemon/metric_family.hpp"
#include "daemon/metric_sources.hpp"

#include <prometheus/text_serializer.h>

#include <array>
#include <sstream>

namespace asterbus::daemon {
namespace {

using bridge::command_health;
using bridge::counter;
using prometheus::MetricFamily;

struct command_counter {
    char const* name;
    char const* help;
    counter command_health::*value;
};
constexpr std::array<command_counter, 3> command_counters{{
    {"asterbus_commands_received_total", "Records read from the command topic.",
     &command_health::received},
    {"asterbus_commands_duplicate_total", "Commands not executed again: their id was seen before.",
     &command_health::duplicates},
    {"asterbus_commands_unreadable_total", "Records sent on to the rejected topic.",
     &command_health::unreadable},
}};

struct result_counter {
    char const* status;
    counter command_health::*value;
};
constexpr std::array<result_counter, 5> result_counters{{
    {"succeeded", &command_health::succeeded},
    {"failed", &command_health::failed},
    {"rejected", &command_health::rejected},
    {"expired", &command_health::expired},
    {"unknown", &command_health::unknown},
}};

double number(std::atomic<std::uint64_t> const& n)
{
    return static_cast<double>(n.load(std::memory_order_relaxed));
}

MetricFamily single(MetricFamily family, double value)
{
    add(family, {}, value);
    return family;
}

MetricFamily build_info(std::string const& version)
{
    auto family = gauge_family("asterbus_build_info", "Always 1; the version is its label.");
    add(family, {{"version", version}}, 1);
    return family;
}

void collect_kafka(bridge::kafka_health const& kafka, std::vector<MetricFamily>& out)
{
    out.push_back(
        single(gauge_family("asterbus_kafka_up", "1 while a broker is connected."), kafka.up));
    out.push_back(single(counter_family("asterbus_kafka_producer_rebuilt_total",
                                        "Producers made anew after a fatal error."),
                         number(kafka.rebuilt)));
}

void collect_commands(command_health const& commands, std::vector<MetricFamily>& out)
{
    for (auto const& c : command_counters)
        out.push_back(single(counter_family(c.name, c.help), number(commands.*c.value)));
    auto results = counter_family("asterbus_command_results_total", "Final results, by status.");
    for (auto const& r : result_counters)
        add(results, {{"status", r.status}}, number(commands.*r.value));
    out.push_back(std::move(results));
    out.push_back(single(gauge_family("asterbus_commands_assigned",
                                      "1 while partitions of the command topic are assigned."),
                         commands.assigned));
    out.push_back(
        single(gauge_family("asterbus_commands_lag", "Commands not yet read; -1 while not known."),
               static_cast<double>(commands.lag.load())));
    auto latency = histogram_family("asterbus_command_received_to_result_seconds",
                                    "From reading a command to its result.");
    add(latency, {}, commands.received_to_result);
    out.push_back(std::move(latency));
}

void collect_daemon(view const& v, std::vector<MetricFamily>& out)
{
    auto const started = std::chrono::duration<double>(v.health.started.time_since_epoch()).count();
    out.push_back(build_info(v.version));
    out.push_back(
        single(gauge_family("process_start_time_seconds", "Start time of the process since 1970."),
               started));
    out.push_back(
        single(gauge_family("asterbus_ready", "1 while Kafka and every configured link are up."),
               v.health.ready()));
    out.push_back(single(counter_family("asterbus_reload_failures_total",
                                        "Reloads refused: the old config went on."),
                         static_cast<double>(v.reload_failures())));
    out.push_back(single(counter_family("asterbus_log_lines_dropped_total",
                                        "Log lines lost because nobody read them."),
                         static_cast<double>(v.log_lines_dropped())));
}

} // namespace

health_metrics::health_metrics(view v) : view_(std::move(v)) {}

std::vector<MetricFamily> health_metrics::Collect() const
{
    std::vector<MetricFamily> out;
    collect_daemon(view_, out);
    collect_kafka(view_.health.kafka, out);
    collect_commands(view_.health.commands, out);
    collect_links(view_.health, out);
    collect_pbxs(view_.health, out);
    return out;
}

std::string metrics_text(prometheus::Collectable const& from)
{
    std::ostringstream out;
    prometheus::TextSerializer{}.Serialize(out, from.Collect());
    return std::move(out).str();
}

} // namespace asterbus::daemon
