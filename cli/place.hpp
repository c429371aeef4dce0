/// Where Kafka is and how the topics are called: from options, from the daemon's config, or from a
/// running daemon.
#pragma once

#include "asterbus/bridge/topic_list.hpp"
#include "asterbus/kafka/producer.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace asterbus::client {

struct place_options {
    std::string brokers;
    std::string prefix;
    std::string config;
    std::string status_url;
    std::vector<std::string> properties; ///< "name=value"
};
void add_place_options(CLI::App&, place_options&);

struct place {
    std::string brokers;
    kafka::properties properties;
    bridge::topic_list topics;
};
/// Throws usage_error, daemon::config_error, or std::runtime_error when the daemon does not answer.
[[nodiscard]] place find_place(place_options const&);

} // namespace asterbus::client
