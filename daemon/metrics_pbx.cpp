#include "daemon/metric_family.hpp"
#include "daemon/metric_sources.hpp"

#include <array>

namespace asterbus::daemon {
namespace {

using bridge::counter;
using bridge::health;
using bridge::link_health;
using bridge::pbx_health;
using prometheus::MetricFamily;

struct link_counter {
    char const* name;
    char const* help;
    counter link_health::*value;
};
constexpr std::array<link_counter, 4> link_counters{{
    {"asterbus_link_received_total", "Events read from the link.", &link_health::received},
    {"asterbus_link_malformed_total", "Messages that broke a rule of their protocol.",
     &link_health::malformed},
    {"asterbus_link_connects_total", "Times the link has become up.", &link_health::connects},
    {"asterbus_link_repaired_subscriptions_total",
     "Subscriptions that the PBX had lost and that were asked for again.",
     &link_health::repaired_subscriptions},
}};

struct pbx_counter {
    char const* name;
    char const* help;
    counter pbx_health::*value;
};
constexpr std::array<pbx_counter, 9> pbx_counters{{
    {"asterbus_events_published_total", "Events put into the outbox.", &pbx_health::published},
    {"asterbus_events_own_total", "Of these, the daemon's own.", &pbx_health::own},
    {"asterbus_events_delivered_total", "Events acknowledged by Kafka.", &pbx_health::delivered},
    {"asterbus_events_told_by_other_total",
     "Events not published, since the other link has authority for the fact.",
     &pbx_health::told_by_other},
    {"asterbus_events_excluded_total", "Events not published, by events.include and exclude.",
     &pbx_health::excluded},
    {"asterbus_gaps_total", "stream.gap events: events may be missing.", &pbx_health::gaps},
    {"asterbus_events_not_utf8_total", "Events with text that was read as Latin-1.",
     &pbx_health::not_utf8},
    {"asterbus_events_unmapped_total", "Events published as native.<Name>.", &pbx_health::unmapped},
    {"asterbus_pbx_commands_total", "Commands begun on the PBX.", &pbx_health::commands},
}};

struct pbx_gauge {
    char const* name;
    char const* help;
    std::atomic<std::uint64_t> pbx_health::*value;
};
constexpr std::array<pbx_gauge, 4> pbx_gauges{{
    {"asterbus_outbox_bytes", "Bytes that wait for Kafka.", &pbx_health::outbox_bytes},
    {"asterbus_outbox_records", "Records that wait for Kafka.", &pbx_health::outbox_records},
    {"asterbus_channels", "Channels that live now.", &pbx_health::channels},
    {"asterbus_commands_running", "Commands begun and not ended.", &pbx_health::commands_running},
}};

constexpr std::array<link_state, 7> link_states{
    link_state::down,        link_state::connecting,   link_state::up,      link_state::stalled,
    link_state::auth_failed, link_state::login_in_use, link_state::replaced};

double number(std::atomic<std::uint64_t> const& n)
{
    return static_cast<double>(n.load(std::memory_order_relaxed));
}

/// A line for each link of each PBX.
template <class Value>
MetricFamily by_link(MetricFamily family, health const& from, Value const& value)
{
    for (auto const& pbx : from.pbxs)
        for_each_link(*pbx, [&](named_link const& link) {
            add(family, {{"pbx", pbx->name}, {"link", std::string{link.name}}}, value(link.health));
        });
    return family;
}

/// A line for each PBX.
template <class Value>
MetricFamily by_pbx(MetricFamily family, health const& from, Value const& value)
{
    for (auto const& pbx : from.pbxs)
        add(family, {{"pbx", pbx->name}}, value(*pbx));
    return family;
}

MetricFamily link_state_family(health const& from)
{
    auto family = gauge_family("asterbus_link_state", "1 for the state that the link is in.");
    for (auto const& pbx : from.pbxs)
        for_each_link(*pbx, [&](named_link const& link) {
            auto const now = link.health.state.load();
            for (auto const state : link_states)
                add(family,
                    {{"pbx", pbx->name},
                     {"link", std::string{link.name}},
                     {"state", std::string{name(state)}}},
                    now == state ? 1 : 0);
        });
    return family;
}

MetricFamily dropped_family(health const& from)
{
    auto family = counter_family("asterbus_events_dropped_total",
                                 "Events lost: the outbox was full, or Kafka refused them.");
    for (auto const& pbx : from.pbxs) {
        add(family, {{"pbx", pbx->name}, {"reason", "outbox_full"}}, number(pbx->dropped_full));
        add(family, {{"pbx", pbx->name}, {"reason", "refused"}}, number(pbx->failed));
    }
    return family;
}

double reconnects(link_health const& link)
{
    auto const connects = number(link.connects);
    return connects > 1 ? connects - 1 : 0;
}

} // namespace

void collect_links(health const& from, std::vector<MetricFamily>& out)
{
    out.push_back(
        by_link(gauge_family("asterbus_link_up", "1 while the link is logged in and proven alive."),
                from, [](link_health const& l) { return l.state == link_state::up ? 1.0 : 0.0; }));
    out.push_back(link_state_family(from));
    out.push_back(by_link(
        gauge_family("asterbus_link_round_trip_seconds", "Of the last answered ping; 0 before."),
        from,
        [](link_health const& l) { return static_cast<double>(l.round_trip_us.load()) / 1e6; }));
    out.push_back(by_link(
        counter_family("asterbus_link_reconnects_total", "Times the link has become up again."),
        from, reconnects));
    for (auto const& c : link_counters)
        out.push_back(by_link(counter_family(c.name, c.help), from,
                              [&](link_health const& l) { return number(l.*c.value); }));
}

void collect_pbxs(health const& from, std::vector<MetricFamily>& out)
{
    for (auto const& c : pbx_counters)
        out.push_back(by_pbx(counter_family(c.name, c.help), from,
                             [&](pbx_health const& p) { return number(p.*c.value); }));
    out.push_back(dropped_family(from));
    for (auto const& g : pbx_gauges)
        out.push_back(by_pbx(gauge_family(g.name, g.help), from,
                             [&](pbx_health const& p) { return number(p.*g.value); }));
    auto latency = histogram_family("asterbus_read_to_acknowledged_seconds",
                                    "From reading an event to Kafka's acknowledgement.");
    for (auto const& pbx : from.pbxs)
        add(latency, {{"pbx", pbx->name}}, pbx->read_to_acknowledged);
    out.push_back(std::move(latency));
}

} // namespace asterbus::daemon
