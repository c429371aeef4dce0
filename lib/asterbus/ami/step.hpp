/// What a session tells its driver to do: a closed list.
#pragma once

#include "asterbus/ami/message.hpp"
#include "asterbus/base/failure.hpp"
#include "asterbus/base/link_state.hpp"
#include "asterbus/base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace asterbus::ami {

enum class timer : std::uint8_t {
    login,     ///< the login must be over
    keepalive, ///< time to ping, or a ping is overdue
    requests,  ///< the earliest deadline of the waiting requests
};

/// What an action was answered: the response, and for a list its items and the closing event.
struct reply {
    stored_message response; ///< fields in order; lines of command output are fields named "Output"
    std::vector<stored_message> items;
    std::optional<stored_message> complete;

    [[nodiscard]] bool success() const; ///< "Response: Success", "Follows" or "Goodbye"
};

using request_id = std::uint64_t;

/// Write all of it, in order.
struct send {
    std::string bytes;
};
/// Wake that caller.
struct answer {
    request_id request;
    result<reply> what;
};
/// Call on_timer after this time. Replaces a running one of that name.
struct set_timer {
    timer which;
    milliseconds after;
};
/// The link is now in this state.
struct enter {
    link_state state;
};
/// FullyBooted was told.
struct booted {
    std::int64_t uptime_s;
    /// Asterisk started anew since this session object last saw it: every call is gone.
    bool restarted;
};
/// Always the last step, once per connection: drop the connection and all timers.
struct close {
    failure why;
};
using step = std::variant<send, answer, set_timer, enter, booted, close>;
using steps = std::vector<step>;

} // namespace asterbus::ami
