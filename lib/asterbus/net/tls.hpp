/// TLS as every client of ours does it: version 1.2 or newer, certificate and host name verified
/// unless the operator says otherwise.
#pragma once

#include "asterbus/base/failure.hpp"

#include <asio/ssl/context.hpp>

#include <functional>
#include <memory>
#include <string>

namespace asterbus::net {

struct tls_options {
    bool enabled = false;
    std::string ca;          ///< a PEM file; empty: the system's
    std::string server_name; ///< the name that the certificate must have; empty: the host
    std::string certificate; ///< our own, a PEM file, where the peer asks for one
    std::string key;
    bool verify = true;

    friend bool operator==(tls_options const&, tls_options const&) = default;
};

/// Reads the files anew. Fails with errc::bad_tls_file, which names the file.
[[nodiscard]] result<std::shared_ptr<asio::ssl::context>> make_tls_context(tls_options const&);

/// What `ssl` must demand of the peer: its certificate, and `host` (or options.server_name) in it.
/// Also tells the peer that name (SNI), unless it is an address.
void expect_peer(SSL* ssl, tls_options const&, std::string const& host);

/// For set_verify_callback: lets OpenSSL's verdict stand, and keeps in `reason` why a certificate
/// was refused.
[[nodiscard]] std::function<bool(bool, asio::ssl::verify_context&)>
keep_reason(std::shared_ptr<std::string> reason);

} // namespace asterbus::net
