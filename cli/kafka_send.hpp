/// Sends one record and waits until Kafka has it.
#pragma once

#include "asterbus/kafka/producer.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace asterbus::client {

/// Throws std::runtime_error, with Kafka's words, when it is not acknowledged within `within`.
void send_record(std::string const& brokers, kafka::properties const&, std::string const& topic,
                 std::optional<std::string> const& key, std::string const& value,
                 std::chrono::milliseconds within);

} // namespace asterbus::client
