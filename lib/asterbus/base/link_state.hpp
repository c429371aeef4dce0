/// The states of a link, as sessions decide them and as operators read them in /api/status and
/// /metrics.
#pragma once

#include <cstdint>
#include <string_view>

namespace asterbus {

enum class link_state : std::uint8_t {
    down,         ///< no connection, none being made
    connecting,   ///< from the first byte out to the end of the login
    up,           ///< logged in, and proven alive by an answer within the keepalive bounds
    stalled,      ///< connected, but a ping is overdue
    auth_failed,  ///< the PBX refused the account; retried slowly, an operator must act
    login_in_use, ///< the PBX allows the account one session, and another client has it
    replaced,     ///< another client has taken the ARI application; not fought over
};

[[nodiscard]] std::string_view name(link_state);

} // namespace asterbus
