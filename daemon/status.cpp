#include "daemon/status.hpp"

#include "asterbus/base/json.hpp"

#include <fmt/format.h>

#include <cmath>

namespace asterbus::daemon {
namespace {

void integer(json_writer& w, std::string_view key, std::uint64_t n)
{
    w.key(key);
    w.integer(static_cast<std::int64_t>(n));
}

void number_or_null(json_writer& w, std::string_view key, double value)
{
    w.key(key);
    if (std::isfinite(value))
        w.raw(fmt::format("{:g}", value));
    else
        w.null();
}

void text_or_null(json_writer& w, std::string_view key, std::string const& text)
{
    w.key(key);
    if (text.empty())
        w.null();
    else
        w.string(text);
}

void write_kafka(json_writer& w, bridge::kafka_health const& kafka)
{
    w.begin_object();
    w.key("up"), w.boolean(kafka.up);
    text_or_null(w, "reason", kafka.reason());
    integer(w, "producer_rebuilt", kafka.rebuilt);
    w.end_object();
}

void write_latency(json_writer& w, bridge::latency_histogram const& h)
{
    w.begin_object();
    integer(w, "count", h.count());
    number_or_null(w, "mean_seconds",
                   h.count() == 0 ? 0 : h.sum_seconds() / static_cast<double>(h.count()));
    number_or_null(w, "p50_at_most_seconds", quantile_bound(h, 0.5));
    number_or_null(w, "p99_at_most_seconds", quantile_bound(h, 0.99));
    w.end_object();
}

void write_link(json_writer& w, bridge::link_health const& link)
{
    w.begin_object();
    w.key("state"), w.string(name(link.state));
    text_or_null(w, "reason", link.reason());
    number_or_null(w, "round_trip_ms", static_cast<double>(link.round_trip_us.load()) / 1e3);
    integer(w, "connects", link.connects);
    integer(w, "received", link.received);
    integer(w, "malformed", link.malformed);
    integer(w, "repaired_subscriptions", link.repaired_subscriptions);
    w.end_object();
}

void write_events(json_writer& w, bridge::pbx_health const& pbx)
{
    w.begin_object();
    integer(w, "published", pbx.published);
    integer(w, "own", pbx.own);
    integer(w, "delivered", pbx.delivered);
    integer(w, "told_by_other", pbx.told_by_other);
    integer(w, "excluded", pbx.excluded);
    integer(w, "dropped_outbox_full", pbx.dropped_full);
    integer(w, "dropped_refused", pbx.failed);
    integer(w, "gaps", pbx.gaps);
    integer(w, "not_utf8", pbx.not_utf8);
    integer(w, "unmapped", pbx.unmapped);
    w.end_object();
}

void write_pbx(json_writer& w, bridge::pbx_health const& pbx)
{
    w.begin_object();
    w.key("name"), w.string(pbx.name);
    w.key("links"), w.begin_object();
    for_each_link(pbx, [&](named_link const& link) {
        w.key(link.name);
        write_link(w, link.health);
    });
    w.end_object();
    w.key("events"), write_events(w, pbx);
    integer(w, "outbox_bytes", pbx.outbox_bytes);
    integer(w, "outbox_records", pbx.outbox_records);
    integer(w, "channels", pbx.channels);
    integer(w, "commands", pbx.commands);
    integer(w, "commands_running", pbx.commands_running);
    w.key("read_to_acknowledged"), write_latency(w, pbx.read_to_acknowledged);
    w.end_object();
}

void write_commands(json_writer& w, bridge::command_health const& c)
{
    w.begin_object();
    w.key("assigned"), w.boolean(c.assigned);
    w.key("lag");
    if (c.lag < 0)
        w.null();
    else
        w.integer(c.lag);
    integer(w, "received", c.received);
    integer(w, "duplicates", c.duplicates);
    integer(w, "unreadable", c.unreadable);
    integer(w, "succeeded", c.succeeded);
    integer(w, "failed", c.failed);
    integer(w, "rejected", c.rejected);
    integer(w, "expired", c.expired);
    integer(w, "unknown", c.unknown);
    w.key("received_to_result"), write_latency(w, c.received_to_result);
    w.end_object();
}

} // namespace

std::string readiness_json(bridge::health const& health)
{
    std::string out;
    json_writer w{out};
    w.begin_object();
    w.key("ready"), w.boolean(health.ready());
    w.key("kafka"), w.begin_object();
    w.key("up"), w.boolean(health.kafka.up);
    text_or_null(w, "reason", health.kafka.reason());
    w.end_object();
    w.key("links"), w.begin_array();
    for (auto const& pbx : health.pbxs)
        for_each_link(*pbx, [&](named_link const& link) {
            w.begin_object();
            w.key("pbx"), w.string(pbx->name);
            w.key("link"), w.string(link.name);
            w.key("state"), w.string(name(link.health.state));
            text_or_null(w, "reason", link.health.reason());
            w.end_object();
        });
    w.end_array();
    w.end_object();
    return out;
}

std::string status_json(view const& v, std::chrono::system_clock::time_point now)
{
    auto const& health = v.health;
    std::string out;
    json_writer w{out};
    w.begin_object();
    w.key("version"), w.string(v.version);
    w.key("started"),
        w.string(rfc3339(std::chrono::time_point_cast<std::chrono::microseconds>(health.started)));
    w.key("uptime_seconds"),
        w.integer(std::chrono::duration_cast<std::chrono::seconds>(now - health.started).count());
    w.key("ready"), w.boolean(health.ready());
    w.key("brokers"), w.string(health.brokers);
    w.key("kafka"), write_kafka(w, health.kafka);
    w.key("commands"), write_commands(w, health.commands);
    w.key("pbxs"), w.begin_array();
    for (auto const& pbx : health.pbxs)
        write_pbx(w, *pbx);
    w.end_array();
    integer(w, "reload_failures", v.reload_failures());
    integer(w, "log_lines_dropped", v.log_lines_dropped());
    w.end_object();
    return out;
}

} // namespace asterbus::daemon
