/// asterbusd's arguments.
#pragma once

#include "daemon/exit_code.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace asterbus::daemon {

struct command_line {
    std::string config_file = "/etc/asterbus/asterbus.yaml";
    bool check_only = false;
    std::optional<int> exit; ///< all is said and done: end with this
};

/// Prints help, version or what is wrong itself.
[[nodiscard]] command_line read_command_line(int argc, char const* const* argv);

[[nodiscard]] std::string_view version();

} // namespace asterbus::daemon
