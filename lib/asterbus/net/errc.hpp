/// What can go wrong between us and a peer's socket, each with its consequence.
#pragma once

#include <system_error>

namespace asterbus::net {

enum class errc {
    resolve_failed = 1, ///< the host name has no address now; retried
    connect_failed,  ///< no address of the host takes the connection: peer_text says why; retried
    connect_timeout, ///< no connection, or no end of the TLS handshake, in its time; retried
    certificate_refused, ///< the peer's certificate is not valid for this name and CA: peer_text
                         ///< says why; retried
    tls_failed,          ///< the TLS handshake failed otherwise; retried
    bad_tls_file,   ///< a CA, certificate or key file cannot be read; retried, an operator must act
    closed_by_peer, ///< the peer ended the connection
    closed_here,    ///< we did
    peer_not_reading, ///< too much is queued for the peer; closed
    http_failed,      ///< an HTTP exchange broke; peer_text says how
    http_timeout,     ///< no end of the HTTP exchange in its time; its outcome is unknown
};

[[nodiscard]] std::error_category const& category();
[[nodiscard]] inline std::error_code make_error_code(errc e)
{
    return {static_cast<int>(e), category()};
}

} // namespace asterbus::net

template <>
struct std::is_error_code_enum<asterbus::net::errc> : std::true_type {};
