/// Asterisk's version as it names it, and what depends on it.
#pragma once

#include <string>
#include <string_view>

namespace asterbus::ari {

/// "22.10.1" of "22.10.1+dfsg", "20.7" of "certified/20.7-cert2"; empty when there is no number.
[[nodiscard]] std::string version_number(std::string_view as_told);

/// Requests over the WebSocket: 20.14, 21.9, 22.4 and later.
[[nodiscard]] bool has_rest_over_websocket(std::string_view version_number);

} // namespace asterbus::ari
