#include "asterbus/bridge/topic_list.hpp"

#include "daemon/config_scalars.hpp"
#include "daemon/config_sections.hpp"
#include "daemon/config_values.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;

bool is_broker(std::string_view broker)
{
    auto const address = parse_host_port(broker);
    return address && address->port != std::uint16_t{0};
}

void read_brokers(value const& from, bridge::kafka_options& kafka)
{
    auto const broker = text_that("a broker's address such as kafka1:9092", is_broker);
    if (from.node.IsScalar()) {
        auto const word = text(from);
        kafka.embedded = word == "embedded";
        if (word && !kafka.embedded)
            from.complain("expected a list of brokers such as [\"kafka1:9092\"], or the word "
                          "'embedded'");
        return;
    }
    auto const before = from.in->problems.size();
    auto const all = list_of("a list of brokers, or the word 'embedded'", broker)(from);
    if (!all) return;
    if (all->empty() && from.in->problems.size() == before)
        from.complain("expected at least one broker");
    kafka.brokers = fmt::format("{}", fmt::join(*all, ","));
}

void read_properties(value const& from, config& out)
{
    if (!from.node.IsMap()) return from.expected("a mapping of librdkafka properties");
    section s{from};
    for (auto const& pair : from.node) {
        if (!pair.first.IsScalar()) continue;
        auto const& name = pair.first.Scalar();
        auto const property = s.find(name);
        if (!property) continue;
        auto const set = any_text(*property);
        auto& all = out.options.kafka.properties;
        auto const repeated =
            std::ranges::find(all, name, &std::pair<std::string, std::string>::first);
        if (name == "bootstrap.servers" || name == "metadata.broker.list")
            property->complain("set the brokers by 'kafka.brokers'");
        else if (set && repeated == all.end()) {
            all.emplace_back(name, *set);
            out.property_places.push_back(property->where);
        }
    }
    s.finish();
}

struct named_topic {
    std::string_view key;
    std::string name;
    std::optional<value> given; ///< unset: the name is the usual one
};

/// All topics, those with a name of their own last, in the order of the file.
std::vector<named_topic> all_topics(section& s, bridge::topic_options const& topics)
{
    constexpr std::string_view keys[] = {"calls",    "queues",  "devices",  "system",
                                         "commands", "results", "rejected", "state"};
    static_assert(std::size(keys) == bridge::stream_count);
    bridge::topic_list const list{topics};
    std::vector<named_topic> all;
    for (std::size_t i = 0; i < std::size(keys); ++i)
        all.push_back({keys[i], list.names()[i], s.find(keys[i])});
    std::ranges::stable_sort(all, {},
                             [](auto const& t) { return t.given ? t.given->where : place{}; });
    return all;
}

// Whoever reads one of two streams would get the other too: asterbusd its own results as commands.
void refuse_shared_names(section& s, bridge::topic_options const& topics)
{
    std::map<std::string, std::string_view> taken;
    for (auto const& [key, name, given] : all_topics(s, topics))
        if (auto const [first, is_new] = taken.emplace(name, key); !is_new && given)
            given->complain(fmt::format("is the name of topics.{} too", first->second));
}

} // namespace

void read_kafka(value const& from, config& out)
{
    auto& kafka = out.options.kafka;
    section s{from};
    if (auto const brokers = s.need("brokers")) read_brokers(*brokers, kafka);
    if (auto const properties = s.find("properties")) read_properties(*properties, out);
    s.read("window", kafka.window, number<std::size_t>(1, 10'000'000));
    s.finish();
}

void read_topics(value const& from, bridge::topic_options& topics)
{
    section s{from};
    auto const name =
        text_that("a topic name of 1 to 249 of a-z, A-Z, 0-9, '.', '_' and '-'", is_topic_name);
    s.read("prefix", topics.prefix,
           text_that("a topic name of 1 to 200 of a-z, A-Z, 0-9, '.', '_' and '-'",
                     [](auto t) { return is_topic_name(t) && t.size() <= 200; }));
    s.read("create", topics.create, boolean);
    s.read("calls", topics.calls, name);
    s.read("queues", topics.queues, name);
    s.read("devices", topics.devices, name);
    s.read("system", topics.system, name);
    s.read("commands", topics.commands, name);
    s.read("results", topics.results, name);
    s.read("rejected", topics.rejected, name);
    s.read("state", topics.state, name);
    refuse_shared_names(s, topics);
    s.finish();
}

} // namespace asterbus::daemon
