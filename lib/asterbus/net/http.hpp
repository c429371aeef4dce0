/// An asynchronous HTTP client: libcurl, driven by the io_context, without a thread of ours. Moves
/// requests, knows no meaning. Every function and handler runs on the io_context's thread.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/base/secret.hpp"
#include "asterbus/net/tls.hpp"

#include <asio/io_context.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

namespace asterbus::net {

class http_client {
public:
    struct options {
        /// For https; `enabled` does not matter, the URL decides.
        tls_options tls;
        /// Basic authentication by header; none when empty.
        std::string username;
        secret password;
        std::chrono::milliseconds connect_timeout{5'000};
        /// Bytes of a response's body; a longer one is errc::http_failed.
        std::size_t max_response = std::size_t{64} << 20U;
    };
    struct request {
        /// GET, POST, PUT or DELETE
        std::string method;
        /// Whole and encoded, without credentials.
        std::string url;
        /// Sent as application/json when there is one.
        std::string body;
        /// Connection included.
        std::chrono::milliseconds timeout{10'000};
    };
    struct response {
        int status = 0;
        std::string reason;
        std::string content_type;
        std::string body;
    };
    /// Failed: errc::http_timeout or http_failed, and the outcome is unknown; or resolve_failed,
    /// connect_failed, connect_timeout, certificate_refused, tls_failed, bad_tls_file, and nothing
    /// was sent.
    using done = std::function<void(result<response>)>;

    http_client(asio::io_context&, options);
    /// Gives up what is under way; its `done` is not called any more. May happen within a `done`.
    ~http_client();
    http_client(http_client const&) = delete;
    http_client& operator=(http_client const&) = delete;

    /// `done` is called once, not from within. Connections are kept and used again for GET alone:
    /// libcurl repeats a request by itself when a kept connection turns out to be dead, and only a
    /// GET may be executed twice.
    void send(request, done);

private:
    struct impl;
    std::shared_ptr<impl> impl_;
};

} // namespace asterbus::net
