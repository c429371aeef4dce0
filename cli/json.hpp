/// JSON as it came from Kafka or over HTTP: anything, so every look at a member is a careful one.
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace asterbus::client {

using json = nlohmann::ordered_json; // members stay in the order in which they were sent

/// The string that `object` has under that key; "" when it has none there, or is no object.
[[nodiscard]] std::string text(json const& object, char const* key);

/// Any member for a terminal: a string without its control bytes, what is no string as JSON, "" for
/// null and for what is not there.
[[nodiscard]] std::string shown(json const& object, char const* key);

} // namespace asterbus::client
