/// An HTTP server of a few lines on loopback: answers each request with the next of the given
/// bytes.
#pragma once

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/ssl/context.hpp>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace asterbus::net::test {

class http_peer {
public:
    /// Instead of an answer: close the connection, or say nothing.
    static inline std::string const hang_up = "hang up";
    static inline std::string const silence = "silence";

    explicit http_peer(asio::io_context&);
    ~http_peer();

    [[nodiscard]] std::string url(std::string const& path) const;
    void use_tls(std::string const& cert, std::string const& key);
    void stop_listening() { acceptor_.close(); }

    std::deque<std::string> answers;
    std::vector<std::string> requests; ///< whole, with their bodies
    int connections = 0;

private:
    class session;
    void accept();

    asio::ip::tcp::acceptor acceptor_;
    std::optional<asio::ssl::context> tls_;
    std::uint16_t port_;
    std::vector<std::weak_ptr<session>> sessions_;
};

} // namespace asterbus::net::test
