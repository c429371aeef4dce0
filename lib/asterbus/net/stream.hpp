/// A byte stream to a peer: TCP or TLS, made by us. Moves bytes, knows no meaning. Completion
/// handlers, no coroutines: see docs/decisions. Lives on one io_context thread; every handler runs
/// there, none from within a call of this class.
#pragma once

#include "asterbus/base/failure.hpp"

#include <asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace asterbus::net {

struct tls_options {
    bool enabled = false;
    std::string ca;          ///< a PEM file; empty: the system's
    std::string server_name; ///< the name that the certificate must have; empty: the host
    std::string certificate; ///< our own, a PEM file, where the peer asks for one
    std::string key;
    bool verify = true;
};

class stream {
public:
    struct options {
        std::string host; ///< resolved anew by every open
        std::uint16_t port = 0;
        tls_options tls;
        std::chrono::milliseconds connect_timeout{
            5'000}; ///< name, connection and TLS handshake together
        std::size_t max_unsent = std::size_t{16}
                                 << 20U; ///< a peer that does not read is closed at this many bytes
    };
    struct handlers {
        std::function<void()> open;            ///< connected, and verified where TLS is on
        std::function<std::span<char>()> room; ///< where the next bytes shall be read to
        std::function<void(std::size_t)> read; ///< that many bytes are there now
        std::function<void(failure)>
            closed; ///< the end, or open failed; once per open, nothing comes after it
    };

    stream(asio::io_context&, options, handlers);
    ~stream();
    stream(stream const&) = delete;
    stream& operator=(stream const&) = delete;

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
