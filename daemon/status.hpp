/// The JSON of /readyz and /api/status.
#pragma once

#include "daemon/view.hpp"

#include <string>

namespace asterbus::daemon {

/// {"ready":false,"kafka":{"up":true,"reason":null},"links":[{"pbx":"hq","link":"ami","state":"up",
/// "reason":null},...]}
[[nodiscard]] std::string readiness_json(bridge::health const&);

/// Everything that is known, for people and for `asterbus status`: docs/operations.md.
[[nodiscard]] std::string status_json(view const&, std::chrono::system_clock::time_point now);

} // namespace asterbus::daemon
