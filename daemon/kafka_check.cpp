#include "daemon/kafka_check.hpp"

#include "asterbus/kafka/consumer.hpp"
#include "asterbus/kafka/producer.hpp"

#include <fmt/format.h>
#include <librdkafka/rdkafka.h>

#include <array>
#include <memory>
#include <string_view>

namespace asterbus::daemon {
namespace {

struct destroy {
    void operator()(rd_kafka_conf_t* c) const { rd_kafka_conf_destroy(c); }
};
using conf_handle = std::unique_ptr<rd_kafka_conf_t, destroy>;

// librdkafka repeats the value it refuses. Any property may have got its value from a secret.
std::string without_value(std::string said, std::string_view value)
{
    if (value.empty()) return said;
    for (auto at = said.find(value); at != std::string::npos; at = said.find(value, at))
        said.replace(at, value.size(), "***"), at += 3;
    return said;
}

std::vector<problem> set_all(rd_kafka_conf_t* conf, config const& given)
{
    std::vector<problem> refused;
    std::array<char, 512> said{};
    auto const& properties = given.options.kafka.properties;
    for (std::size_t i = 0; i < properties.size(); ++i) {
        auto const& [name, value] = properties[i];
        auto const how =
            rd_kafka_conf_set(conf, name.c_str(), value.c_str(), said.data(), said.size());
        if (how == RD_KAFKA_CONF_OK) continue;
        auto const words = how == RD_KAFKA_CONF_UNKNOWN
                               ? std::string{"librdkafka has no such property"}
                               : without_value(said.data(), value);
        refused.push_back(
            {given.property_places[i], fmt::format("kafka.properties.{}: {}", name, words)});
    }
    return refused;
}

std::string without_secrets(std::string words, kafka::properties const& properties)
{
    for (auto const& [name, value] : properties)
        if (name.find("password") != std::string::npos || name.find(".pem") != std::string::npos)
            words = without_value(std::move(words), value);
    return words;
}

/// What a client of ours needs otherwise, and what is refused only together: SASL without its
/// mechanism, a CA file that is not there. The former starts with the property's name.
problem refused_whole(failure const& why, config const& given)
{
    auto const& properties = given.options.kafka.properties;
    auto const words = without_secrets(why.peer_text, properties);
    for (std::size_t i = 0; i < properties.size(); ++i)
        if (words.starts_with(properties[i].first + ": "))
            return {given.property_places[i], fmt::format("kafka.properties.{}", words)};
    auto const where = given.property_places.empty() ? place{} : given.property_places.front();
    return {where, fmt::format("kafka.properties: {}", words)};
}

result<void> check_producer(config const& given)
{
    kafka::producer::options o;
    o.extra = given.options.kafka.properties;
    o.window = given.options.kafka.window;
    return kafka::producer::check(std::move(o));
}

result<void> check_consumer(config const& given)
{
    if (!given.options.commands.enabled) return {};
    kafka::consumer::options o;
    o.extra = given.options.kafka.properties;
    o.group = bridge::group_name(given.options);
    return kafka::consumer::check(std::move(o));
}

} // namespace

std::vector<problem> check_kafka(config const& given)
{
    conf_handle conf{rd_kafka_conf_new()};
    auto refused = set_all(conf.get(), given);
    if (!refused.empty()) return refused;
    for (auto const check : {check_producer, check_consumer})
        if (auto const done = check(given); !done) return {refused_whole(done.error(), given)};
    return {};
}

} // namespace asterbus::daemon
