/// What can go wrong on an ARI link, each with its consequence.
#pragma once

#include <system_error>

namespace asterbus::ari {

enum class errc {
    /// 401 or 403 to the upgrade or to a request of our own: wrong account; retried slowly.
    unauthorized = 1,
    /// No WebSocket upgrade, or no ARI behind the address. Retried as usual: a booting Asterisk
    /// answers 404 until its ARI is loaded.
    not_ari,
    /// The handshake or the check of the subscriptions did not end in its time; closed, retried.
    open_timeout,
    /// A PING was not answered in its time: Asterisk's zombie socket; closed hard, a gap.
    ws_stalled,
    /// The PBX ended the connection; a gap.
    peer_closed,
    /// Another client took the application over; not fought over, looked at again slowly.
    replaced,
    /// A message over max_frame; closed, a gap.
    frame_too_long,
    /// A path segment, query value or method that cannot be sent; refused before anything is sent.
    invalid_segment,
    /// Over Asterisk's 40,960 bytes; refused before anything is sent.
    body_too_long,
    /// The bound of requests that wait for their answer is reached; refused.
    too_many_requests,
    /// The request was sent and not answered in its time; its outcome is unknown.
    no_response,
    /// The request was sent and the connection broke before the answer; its outcome is unknown.
    link_lost,
    /// The request was not sent: there is no link.
    link_down,
};

[[nodiscard]] std::error_category const& category();
[[nodiscard]] inline std::error_code make_error_code(errc e)
{
    return {static_cast<int>(e), category()};
}

} // namespace asterbus::ari

template <>
struct std::is_error_code_enum<asterbus::ari::errc> : std::true_type {};
