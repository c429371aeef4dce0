/// Requests that come over the event WebSocket, and their answers.
#pragma once

#include "sim/ari/face.hpp"

#include <string>
#include <string_view>

namespace asterbus::sim {

/// The RESTResponse to one text frame that a client sent.
[[nodiscard]] std::string answer_frame(exchange&, std::string_view frame,
                                       std::string_view application);

} // namespace asterbus::sim
