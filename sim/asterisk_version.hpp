/// The Asterisk that is simulated, as it names itself.
#pragma once

#include <string_view>

namespace asterbus::sim {

inline constexpr std::string_view asterisk_version = "22.10.1";

} // namespace asterbus::sim
