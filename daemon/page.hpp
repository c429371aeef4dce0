/// The page at `/`: one file, nothing from elsewhere; shows /api/status, once a second.
#pragma once

#include <string_view>

namespace asterbus::daemon {

extern std::string_view const page;

} // namespace asterbus::daemon
