/// asterbusd's arguments.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asterbus::daemon {

/// sysexits.h's words where it has one. 78 is RestartPreventExitStatus of the unit file.
enum exit_code : int { ok = 0, failed = 1, wrong_use = 64, bad_config = 78 };

struct command_line {
    std::string config_file = "/etc/asterbus/asterbus.yaml";
    bool check_only = false;
    std::optional<int> exit; ///< all is said and done: end with this
};

/// Prints help, version or what is wrong itself.
[[nodiscard]] command_line read_command_line(int argc, char const* const* argv);

[[nodiscard]] std::string_view version();

} // namespace asterbus::daemon
