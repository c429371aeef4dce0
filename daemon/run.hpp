/// The daemon's life: everything started in order, signals obeyed, everything stopped in reverse.
#pragma once

#include "daemon/config.hpp"

namespace asterbus::daemon {

/// Returns the exit code. Throws std::runtime_error when something cannot start.
[[nodiscard]] int run(config);

} // namespace asterbus::daemon
