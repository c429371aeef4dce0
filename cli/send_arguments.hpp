/// A command as it is typed, as the JSON that goes to the command topic.
#pragma once

#include "cli/json.hpp"

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace asterbus::client {

struct typed_command {
    std::string name;
    std::string pbx;
    std::string id;                     ///< empty: a random one
    std::vector<std::string> arguments; ///< "key=value"
    std::string json_arguments;         ///< an object; `arguments` are added to it
    std::string deadline;               ///< "30s"; empty: the daemon's default
};

/// `key=value`. What the command's argument is decides: a text stays as it stands (extension=100),
/// numbers, booleans, maps and lists are JSON; so is what JSON can read where nobody knows the
/// argument. Throws usage_error.
[[nodiscard]] std::pair<std::string, json> read_argument(std::string const& command,
                                                         std::string const& typed);

/// Throws usage_error, naming what is wrong.
[[nodiscard]] json make_command(typed_command const&, std::chrono::system_clock::time_point now);

/// A whole command as JSON; gets an id when it has none. Throws usage_error.
[[nodiscard]] json read_whole_command(std::string const& text);

[[nodiscard]] std::string random_id();

} // namespace asterbus::client
