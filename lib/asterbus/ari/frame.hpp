/// Text frames of the ARI WebSocket: told apart cheaply, read where they are not events, and
/// written. Most are events, which event/ reads; here they are only recognized.
#pragma once

#include "asterbus/ari/request.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace asterbus::ari {

enum class frame_kind { event, rest_response, application_replaced };

/// What the top-level `type` says. `text` has simdjson's padding behind it. Does not parse what
/// cannot be one of the other two kinds; what is not JSON is an event, and event/ says so.
[[nodiscard]] frame_kind kind_of(std::string_view text);

struct rest_response {
    std::string request_id;
    reply answer;
};
/// `text` as above; nullopt when it has no request_id or status code.
[[nodiscard]] std::optional<rest_response> read_rest_response(std::string_view text);

/// A RESTRequest frame; `target` as encode_target makes it. nullopt when the body is not UTF-8,
/// which a text frame cannot carry.
[[nodiscard]] std::optional<std::string> rest_request(std::string_view request_id,
                                                      std::string_view method,
                                                      std::string_view target,
                                                      std::string_view body);

} // namespace asterbus::ari
