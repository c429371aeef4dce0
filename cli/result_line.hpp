/// A command's result for people.
#pragma once

#include "cli/json.hpp"

#include <string>

namespace asterbus::client {

/// "originate on hq: succeeded by ami in 1203 ms", and below it what it gave or why it failed.
[[nodiscard]] std::string result_text(json const& result, bool colours);

[[nodiscard]] bool succeeded(json const& result);

} // namespace asterbus::client
