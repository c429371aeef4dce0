/// One connection of a stream, from resolving the name to the end. Kept alive by its own pending
/// operations, so that a stream may be destroyed at any moment.
#pragma once

#include "asterbus/net/stream.hpp"

#include <asio/ip/tcp.hpp>
#include <asio/ssl/stream.hpp>
#include <asio/steady_timer.hpp>

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace asterbus::net {

class connection : public std::enable_shared_from_this<connection> {
public:
    connection(asio::io_context&, stream::options, std::shared_ptr<stream::handlers const>);

    void start();
    void write(std::string bytes);
    void close();
    /// Ends it; `closed` follows, posted.
    void finish(failure why);
    /// Ends it without a word.
    void forget();

private:
    using tcp = asio::ip::tcp;
    using tls_stream = asio::ssl::stream<tcp::socket&>;

    void resolve();
    void connect(tcp::resolver::results_type const&);
    void connected();
    void handshake();
    void handshaken(asio::error_code);
    void opened();
    void read();
    void flush();
    void flushed(asio::error_code);
    void lost(asio::error_code);
    void finish_after(std::chrono::milliseconds, failure why);

    /// Calls `f` with the socket, or with the TLS stream on it.
    template <class F>
    void on_transport(F f)
    {
        if (tls_)
            f(*tls_);
        else
            f(socket_);
    }

    asio::io_context& io_;
    stream::options options_;
    std::shared_ptr<stream::handlers const> handlers_;
    tcp::resolver resolver_;
    tcp::socket socket_;
    std::shared_ptr<asio::ssl::context> tls_context_;
    std::optional<tls_stream> tls_;
    std::shared_ptr<std::string> refusal_ = std::make_shared<std::string>();
    asio::steady_timer timer_;
    std::deque<std::string> unsent_; ///< of one element, unless writes_apart
    std::size_t unsent_size_ = 0;    ///< with in_flight_
    std::string in_flight_;
    bool open_ = false;
    bool closing_ = false;
    bool done_ = false;
    bool forgotten_ = false;
};

} // namespace asterbus::net
