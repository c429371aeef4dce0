#include "cli/status_table.hpp"

#include "cli/terminal.hpp"

#include <fmt/format.h>

namespace asterbus::client {
namespace {

json const& member(json const& object, char const* key)
{
    static json const none = json::object();
    auto const found = object.find(key);
    return found == object.end() ? none : *found;
}

std::string state(std::string const& word, bool good, bool colours)
{
    return painted(padded(word, 13), good ? colour::green : colour::red, colours);
}

std::string link_line(std::string const& pbx, std::string const& name, json const& link,
                      bool colours)
{
    auto const word = shown(link, "state");
    auto const why = shown(link, "reason");
    return fmt::format("  {} {} {} {:>8} ms {:>10} received{}\n", padded(pbx, 12), padded(name, 12),
                       state(word, word == "up", colours), shown(link, "round_trip_ms"),
                       shown(link, "received"), why.empty() ? "" : "  " + why);
}

std::string events_line(json const& pbx)
{
    auto const& events = member(pbx, "events");
    return fmt::format("  {} {} published, {} delivered, {} waiting, {} excluded, {} dropped, {} "
                       "gaps, {} channels\n",
                       padded(shown(pbx, "name"), 12), shown(events, "published"),
                       shown(events, "delivered"), shown(pbx, "outbox_records"),
                       shown(events, "excluded"),
                       events.value("dropped_outbox_full", 0) + events.value("dropped_refused", 0),
                       shown(events, "gaps"), shown(pbx, "channels"));
}

std::string not_up(json const& status)
{
    std::string out;
    auto const add = [&](std::string const& what, std::string const& why) {
        out += fmt::format("{}{}{}", out.empty() ? "" : ", ", what, why.empty() ? "" : " " + why);
    };
    if (!member(status, "kafka").value("up", false)) add("Kafka", "");
    for (auto const& pbx : member(status, "pbxs"))
        for (auto const& [name, link] : member(pbx, "links").items())
            if (shown(link, "state") != "up")
                add(fmt::format("{} of {}", harmless(name), shown(pbx, "name")),
                    shown(link, "state"));
    return out;
}

std::string head(json const& status, bool colours)
{
    auto const& kafka = member(status, "kafka");
    auto const up = kafka.value("up", false);
    auto const why = shown(kafka, "reason");
    return fmt::format("asterbusd {}, up for {} s\n  {} {} {}{}\n", shown(status, "version"),
                       shown(status, "uptime_seconds"), padded("Kafka", 12),
                       padded(shown(status, "brokers"), 12), state(up ? "up" : "down", up, colours),
                       why.empty() ? "" : "  " + why);
}

} // namespace

std::string status_table(json const& status, bool colours)
{
    auto out = head(status, colours);
    auto const& pbxs = member(status, "pbxs");
    for (auto const& pbx : pbxs)
        for (auto const& [name, link] : member(pbx, "links").items())
            out += link_line(shown(pbx, "name"), harmless(name), link, colours);
    for (auto const& pbx : pbxs)
        out += events_line(pbx);
    auto const& commands = member(status, "commands");
    out += fmt::format("  {} {} received, {} succeeded, {} failed, {} rejected, {} expired, {} "
                       "unknown\n",
                       padded("commands", 12), shown(commands, "received"),
                       shown(commands, "succeeded"), shown(commands, "failed"),
                       shown(commands, "rejected"), shown(commands, "expired"),
                       shown(commands, "unknown"));
    if (status.value("ready", false)) return out + "ready";
    return out + "not ready: " + not_up(status);
}

} // namespace asterbus::client
