/// The result of a command as its sender reads it.
#pragma once

#include "asterbus/command/command.hpp"

#include <optional>
#include <string>

namespace asterbus::command {

struct times {
    wall_time received;
    std::optional<wall_time> started; ///< when it was sent; never for rejected and expired
    wall_time finished;
};

/// {"command_id", "pbx", "command", "status", "data", "error", "via", "received", "started",
/// "finished"}.
[[nodiscard]] std::string encode(command const&, outcome const&, times const&);

[[nodiscard]] outcome rejected(error);
[[nodiscard]] outcome failed(error, std::string_view via);
[[nodiscard]] outcome unknown(error, std::string_view via);

/// `args` for the audit log: values of members that look like secrets, and dialled digits, are
/// "***".
[[nodiscard]] std::string masked(json const& args);

} // namespace asterbus::command
