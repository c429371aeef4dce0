/// A stream under test with its other end, both on one io_context, on loopback.
#pragma once

#include "asterbus/net/stream.hpp"

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/ssl/stream.hpp>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace asterbus::net::test {

/// Listens on a port of its own; keeps what it is told, says what it is asked to.
class peer {
public:
    using tcp = asio::ip::tcp;

    explicit peer(asio::io_context&);

    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
    /// Takes the next connection; `connected` then runs (after the handshake, where there is TLS).
    void accept(std::function<void()> connected = [] {});
    void use_tls(std::string const& cert, std::string const& key);
    /// The highest version that it offers.
    void limit_tls(int version)
    {
        SSL_CTX_set_max_proto_version(tls_context_->native_handle(), version);
    }
    void say(std::string_view);
    void keep_reading();
    void drop();
    void stop_listening() { acceptor_.close(); }

    std::string heard;
    bool ended = false; ///< the other side is gone

private:
    template <class F>
    void on_transport(F f);

    tcp::acceptor acceptor_;
    tcp::socket socket_;
    std::optional<asio::ssl::context> tls_context_;
    std::optional<asio::ssl::stream<tcp::socket&>> tls_;
    std::array<char, 65536> chunk_{};
};

/// A stream that keeps what happens to it.
class client {
public:
    client(asio::io_context&, stream::options);

    /// Runs the io_context until `done` holds; false when nothing is left to run before.
    bool run_until(std::function<bool()> const& done);
    bool run_until_closed()
    {
        return run_until([this] { return end.has_value(); });
    }

    std::optional<stream> link;
    bool opened = false;
    std::string heard;
    std::optional<failure> end;
    std::function<void()> on_open = [] {};
    std::function<void()> on_read = [] {};

private:
    asio::io_context& io_;
    std::array<char, 4096> room_{};
};

[[nodiscard]] stream::options to(peer const&);

} // namespace asterbus::net::test
