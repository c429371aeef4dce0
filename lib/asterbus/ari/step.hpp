/// What an ARI session tells its driver to do, and when the driver must come back.
#pragma once

#include "asterbus/ari/request.hpp"
#include "asterbus/base/failure.hpp"
#include "asterbus/base/link_state.hpp"
#include "asterbus/base/time.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace asterbus::ari {

enum class timer : std::uint8_t {
    /// The handshake and the check of the subscriptions must be over.
    open,
    /// Time to PING, or a PONG is overdue.
    keepalive,
    /// The earliest deadline of the requests that went over the WebSocket.
    requests,
};

using request_id = std::uint64_t;

/// Open the WebSocket; answer by on_open or on_refused.
struct connect {};
/// A text frame on the WebSocket.
struct send_text {
    std::string text;
};
/// A PING frame (never an unsolicited PONG: it crashes some versions of Asterisk).
struct send_ping {
    std::string payload;
};
/// An HTTP request; answer it by on_http, also when it is not answered within `timeout`.
struct send_http {
    request_id request;
    std::string method, target, body;
    milliseconds timeout;
};
/// Wake that caller.
struct answer {
    request_id request;
    result<reply> what;
};
/// Replaces a running one of that name.
struct set_timer {
    timer which;
    milliseconds after;
};
/// The link is now in this state.
struct enter {
    link_state state;
};
/// A subscription was not as wanted, and has been mended or cannot be: log and count.
struct repaired {
    std::string app;
    std::string what;
};
/// Last step: end the connection, if there is one, and all timers. hard: without a closing
/// handshake.
struct close {
    failure why;
    bool hard;
};
using step = std::variant<connect, send_text, send_ping, send_http, answer, set_timer, enter,
                          repaired, close>;
using steps = std::vector<step>;

} // namespace asterbus::ari
