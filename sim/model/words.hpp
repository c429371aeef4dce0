/// Asterisk's own words for its codes.
#pragma once

#include "sim/model/channel.hpp"

#include <string_view>

namespace asterbus::sim {

/// "Down", "Ring", "Ringing", "Up".
[[nodiscard]] std::string_view words(channel_state);
/// "Normal Clearing" for 16, "Unknown" for what Asterisk has no words for.
[[nodiscard]] std::string_view cause_words(int cause);
/// The cause that ARI's `reason` names, AMI's numbers too; 16 where it says nothing known.
[[nodiscard]] int cause_of(std::string_view reason);
/// "NOT_INUSE" -> 1, "INUSE" -> 2, ...: AMI's numbers of device states.
[[nodiscard]] int device_state_number(std::string_view state);

} // namespace asterbus::sim
