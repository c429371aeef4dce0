/// Why a link was lost, as the stable word in `link.down` and `stream.gap`.
#pragma once

#include "asterbus/base/failure.hpp"

#include <string_view>

namespace asterbus::bridge {

/// "peer_closed", "timeout", "ws_stalled", "auth_failed", ...; "connection_failed" for what the
/// table does not name.
[[nodiscard]] std::string_view gap_reason(std::error_code);

} // namespace asterbus::bridge
