/// The few words that matter in an event, by its type: data -> "PJSIP/6001-1 555 -> 100@default".
#pragma once

#include "cli/json.hpp"

#include <string>
#include <string_view>

namespace asterbus::client {

/// `type` without "asterbus.".
[[nodiscard]] std::string words_for(std::string_view type, json const& data);

/// Fills a pattern: `{channel.name}` is a member of `data`, `{bridge.id:8}` its first 8 bytes; what
/// stands in square brackets is left out when a member in it is missing, null or empty.
[[nodiscard]] std::string fill(std::string_view pattern, json const& data);

} // namespace asterbus::client
