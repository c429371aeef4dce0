#include "unit/net/http_peer.hpp"

#include <asio/read_until.hpp>
#include <asio/ssl/stream.hpp>
#include <asio/write.hpp>

#include <charconv>

namespace asterbus::net::test {

using asio::ip::tcp;

class http_peer::session : public std::enable_shared_from_this<session> {
public:
    session(http_peer& owner, tcp::socket socket) : owner_(owner), socket_(std::move(socket)) {}

    void start()
    {
        if (!owner_.tls_) return read();
        tls_.emplace(socket_, *owner_.tls_);
        tls_->async_handshake(asio::ssl::stream_base::server,
                              [self = shared_from_this()](asio::error_code ec) {
                                  if (!ec) self->read();
                              });
    }
    void drop()
    {
        asio::error_code ec;
        socket_.close(ec);
    }

private:
    template <class F>
    void on_transport(F f)
    {
        if (tls_)
            f(*tls_);
        else
            f(socket_);
    }
    void read()
    {
        on_transport([&](auto& transport) {
            transport.async_read_some(
                asio::buffer(chunk_),
                [self = shared_from_this()](asio::error_code ec, std::size_t n) {
                    if (ec) return;
                    self->heard_.append(self->chunk_, n);
                    self->answer_whole();
                });
        });
    }
    void answer_whole()
    {
        auto const head = heard_.find("\r\n\r\n");
        if (head == std::string::npos) return read();
        std::size_t body = 0;
        if (auto const at = heard_.find("Content-Length: "); at < head)
            std::from_chars(heard_.data() + at + 16, heard_.data() + head, body);
        if (heard_.size() < head + 4 + body) return read();
        owner_.requests.push_back(heard_.substr(0, head + 4 + body));
        heard_.erase(0, head + 4 + body);
        say();
    }
    void say()
    {
        if (owner_.answers.empty()) return;
        said_ = std::move(owner_.answers.front());
        owner_.answers.pop_front();
        if (said_ == hang_up) return drop();
        if (said_ == silence) return read();
        on_transport([&](auto& transport) {
            asio::async_write(
                transport, asio::buffer(said_),
                [self = shared_from_this()](asio::error_code, std::size_t) { self->read(); });
        });
    }

    http_peer& owner_;
    tcp::socket socket_;
    std::optional<asio::ssl::stream<tcp::socket&>> tls_;
    char chunk_[4096]{};
    std::string heard_, said_;
};

http_peer::http_peer(asio::io_context& io)
    : acceptor_(io, {asio::ip::make_address("127.0.0.1"), 0}),
      port_(acceptor_.local_endpoint().port())
{
    accept();
}

http_peer::~http_peer()
{
    for (auto const& one : sessions_)
        if (auto const alive = one.lock()) alive->drop();
}

std::string http_peer::url(std::string const& path) const
{
    return (tls_ ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port_) + path;
}

void http_peer::use_tls(std::string const& cert, std::string const& key)
{
    tls_.emplace(asio::ssl::context::tls_server);
    tls_->use_certificate_file(cert, asio::ssl::context::pem);
    tls_->use_private_key_file(key, asio::ssl::context::pem);
}

void http_peer::accept()
{
    acceptor_.async_accept([this](asio::error_code ec, tcp::socket socket) {
        if (ec) return;
        ++connections;
        auto one = std::make_shared<session>(*this, std::move(socket));
        sessions_.push_back(one);
        one->start();
        accept();
    });
}

} // namespace asterbus::net::test
