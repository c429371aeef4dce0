/// /api/status for people.
#pragma once

#include "cli/json.hpp"

#include <string>

namespace asterbus::client {

/// A few lines: the daemon, each link, each PBX's events; last what keeps it from being ready.
[[nodiscard]] std::string status_table(json const& status, bool colours);

} // namespace asterbus::client
