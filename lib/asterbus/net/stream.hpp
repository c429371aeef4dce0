/// A byte stream to a peer: TCP or TLS, made by us. Moves bytes, knows no meaning. Completion
/// handlers, no coroutines: see docs/decisions. Lives on one io_context thread; every handler runs
/// there, none from within a call of this class.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/net/tls.hpp"

#include <asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace asterbus::net {

class stream {
public:
    struct options {
        std::string host; ///< resolved anew by every open
        std::uint16_t port = 0;
        tls_options tls;
        /// Name, connection and TLS handshake together.
        std::chrono::milliseconds connect_timeout{5'000};
        /// A peer that does not read is left when this many bytes wait for it.
        std::size_t max_unsent = std::size_t{16} << 20U;
        /// Each write goes out by itself (over TLS: in a record of its own), none together.
        bool writes_apart = false;
    };
    struct handlers {
        std::function<void()> open;            ///< connected, and verified where TLS is on
        std::function<std::span<char>()> room; ///< where the next bytes shall be read to
        std::function<void(std::size_t)> read; ///< that many bytes are there now
        /// The end, or open failed; once per open, nothing comes after it.
        std::function<void(failure)> closed;
    };

    stream(asio::io_context&, options, handlers);
    /// Drops the connection; no handler is called any more. May happen within a handler.
    ~stream();
    stream(stream const&) = delete;
    stream& operator=(stream const&) = delete;

    /// Not again before `closed`.
    void open();
    /// Queues the bytes; nothing when not open.
    void write(std::string bytes);
    /// Sends what is queued for at most a second, then closes; `closed` comes with
    /// errc::closed_here.
    void close();
    /// Drops the connection at once.
    void abort();

private:
    struct impl;
    std::shared_ptr<impl> impl_;
};

} // namespace asterbus::net
