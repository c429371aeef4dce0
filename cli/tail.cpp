#include "cli/cloud_event.hpp"
#include "cli/commands.hpp"
#include "cli/event_filter.hpp"
#include "cli/event_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/follower.hpp"
#include "cli/interrupt.hpp"
#include "cli/place.hpp"
#include "cli/terminal.hpp"

#include <cstdint>
#include <cstdio>
#include <limits>
#include <memory>

namespace asterbus::client {
namespace {

using namespace std::chrono_literals;
using bridge::stream;

struct tail_options {
    place_options where;
    event_filter filter;
    bool from_beginning = false;
    bool as_json = false;
    bool utc = false;
    std::uint64_t count = std::numeric_limits<std::uint64_t>::max();
    double seconds = 0;
};

std::vector<std::string> event_topics(bridge::topic_list const& topics)
{
    return {topics.name(stream::calls), topics.name(stream::queues), topics.name(stream::devices),
            topics.name(stream::system)};
}

void say_missing(follower const& events)
{
    for (auto const& topic : events.missing())
        std::fprintf(stderr, "asterbus: topic %s does not exist yet; waiting for it\n",
                     topic.c_str());
}

/// The line for one record; empty when it is not wanted.
std::string line_of(follower::record const& r, tail_options const& options, bool colours)
{
    auto const event = cloud_event_of(r);
    if (!event || !options.filter.wants(*event)) return {};
    if (!options.as_json) return event_line(*event, colours, options.utc);
    // As it is; binary mode has no text of its own for the whole.
    if (r.value.find("\"specversion\"") != std::string::npos &&
        r.value.find('\n') == std::string::npos)
        return r.value;
    return event->dump();
}

int follow(tail_options const& options)
{
    watch_interrupts();
    auto const where = find_place(options.where);
    follower events{where.brokers, where.properties, event_topics(where.topics),
                    options.from_beginning ? follower::from::beginning : follower::from::now};
    say_missing(events);
    auto const colours = stdout_has_colours();
    auto const begun = std::chrono::steady_clock::now();
    auto const in_time = [&] {
        return options.seconds <= 0 ||
               std::chrono::steady_clock::now() - begun < options.seconds * 1s;
    };
    for (std::uint64_t shown = 0; shown < options.count && in_time() && !interrupted();) {
        auto const record = events.next(100ms);
        if (!record) continue;
        auto const line = line_of(*record, options, colours);
        if (line.empty()) continue;
        if (!print_line(line)) break; // `| head` has seen enough
        ++shown;
    }
    return ok;
}

} // namespace

void add_tail(CLI::App& app, action& run)
{
    auto const options = std::make_shared<tail_options>();
    auto* tail = app.add_subcommand("tail", "Follow the events of all PBXs");
    add_place_options(*tail, options->where);
    tail->add_option("--type", options->filter.types, "Only types that fit the pattern; repeatable")
        ->type_name("GLOB");
    tail->add_option("--pbx", options->filter.pbxs, "Only events of this PBX; repeatable")
        ->type_name("NAME");
    tail->add_option("--call", options->filter.calls, "Only events of this call; repeatable")
        ->type_name("ID");
    tail->add_flag("--from-beginning", options->from_beginning,
                   "All that the topics hold, not only what comes from now on");
    tail->add_flag("--json", options->as_json, "One event per line, as it is");
    tail->add_flag("--utc", options->utc, "Times in UTC, not local");
    tail->add_option("--count", options->count, "End after N events")->type_name("N");
    tail->add_option("--seconds", options->seconds, "End after N seconds")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    tail->footer("Examples:\n"
                 "  asterbus tail --brokers kafka1:9092 --type 'channel.*' --type 'dial.*'\n"
                 "  asterbus tail --status-url http://127.0.0.1:9400 --call hq/1795251978.5\n"
                 "  asterbus tail --from-beginning --json --seconds 5 | jq .type\n"
                 "Ctrl-C ends it with exit code 0.");
    tail->callback([options, &run] { run = [options] { return follow(*options); }; });
}

} // namespace asterbus::client
