#include "daemon/kafka_check.hpp"

#include <fmt/format.h>
#include <librdkafka/rdkafka.h>

#include <array>
#include <memory>
#include <string_view>

namespace asterbus::daemon {
namespace {

struct destroy {
    void operator()(rd_kafka_conf_t* c) const { rd_kafka_conf_destroy(c); }
    void operator()(rd_kafka_t* k) const { rd_kafka_destroy(k); }
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

// Some are refused only together: SASL without its mechanism, a CA file that is not there.
std::vector<problem> make_producer(conf_handle conf, config const& given)
{
    std::array<char, 512> said{};
    auto* producer = rd_kafka_new(RD_KAFKA_PRODUCER, conf.get(), said.data(), said.size());
    if (producer != nullptr) {
        conf.release(); // NOLINT: the producer owns it now
        std::unique_ptr<rd_kafka_t, destroy>{producer};
        return {};
    }
    std::string words = said.data();
    for (auto const& [name, value] : given.options.kafka.properties)
        if (name.find("password") != std::string::npos || name.find(".pem") != std::string::npos)
            words = without_value(std::move(words), value);
    auto const where = given.property_places.empty() ? place{} : given.property_places.front();
    return {{where, fmt::format("kafka.properties: {}", words)}};
}

} // namespace

std::vector<problem> check_kafka(config const& given)
{
    conf_handle conf{rd_kafka_conf_new()};
    rd_kafka_conf_set_log_cb(conf.get(), [](rd_kafka_t const*, int, char const*, char const*) {});
    rd_kafka_conf_set(conf.get(), "enable.idempotence", "true", nullptr, 0);
    rd_kafka_conf_set(conf.get(), "acks", "all", nullptr, 0);
    auto refused = set_all(conf.get(), given);
    if (!refused.empty()) return refused;
    return make_producer(std::move(conf), given);
}

} // namespace asterbus::daemon
