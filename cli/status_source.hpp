/// A running daemon's /api/status.
#pragma once

#include "cli/json.hpp"

#include <string>

namespace asterbus::client {

/// `url`: "http://127.0.0.1:9400", with or without a path. Throws std::runtime_error when there is
/// no answer, or one that is not a status.
[[nodiscard]] json read_status(std::string const& url);

/// The address of the daemon's Kafka.
[[nodiscard]] std::string brokers_of(std::string const& url);

} // namespace asterbus::client
