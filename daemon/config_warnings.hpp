/// What an operator should know about a config that is valid all the same.
#pragma once

#include "daemon/config.hpp"

#include <string>
#include <vector>

namespace asterbus::daemon {

/// Plaintext to hosts other than this one, certificates not verified, secrets that every user of
/// the machine can read, keys that have no effect yet. One line each.
[[nodiscard]] std::vector<std::string> warnings_for(config const&);

} // namespace asterbus::daemon
