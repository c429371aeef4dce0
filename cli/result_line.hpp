/// A command's result for people.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace asterbus::client {

using json = nlohmann::ordered_json;

/// "originate on hq: succeeded by ami in 1203 ms", and below it what it gave or why it failed.
[[nodiscard]] std::string result_text(json const& result, bool colours);

[[nodiscard]] bool succeeded(json const& result);

} // namespace asterbus::client
