#include "peer.hpp"

#include <asio/write.hpp>

namespace asterbus::net::test {

peer::peer(asio::io_context& io)
    : acceptor_(io, tcp::endpoint{asio::ip::address_v4::loopback(), 0}), socket_(io)
{}

template <class F>
void peer::on_transport(F f)
{
    if (tls_)
        f(*tls_);
    else
        f(socket_);
}

void peer::use_tls(std::string const& cert, std::string const& key)
{
    tls_context_.emplace(asio::ssl::context::tls_server);
    tls_context_->use_certificate_chain_file(cert);
    tls_context_->use_private_key_file(key, asio::ssl::context::pem);
}

void peer::accept(std::function<void()> connected)
{
    acceptor_.async_accept(socket_, [this, connected](asio::error_code ec) {
        if (ec) return;
        if (!tls_context_) return connected();
        tls_.emplace(socket_, *tls_context_);
        tls_->async_handshake(asio::ssl::stream_base::server,
                              [this, connected](asio::error_code e) {
                                  ended = static_cast<bool>(e);
                                  if (!e) connected();
                              });
    });
}

void peer::say(std::string_view bytes)
{
    on_transport([&](auto& transport) { asio::write(transport, asio::buffer(bytes)); });
}

void peer::keep_reading()
{
    on_transport([this](auto& transport) {
        transport.async_read_some(asio::buffer(chunk_), [this](asio::error_code ec, std::size_t n) {
            heard.append(chunk_.data(), n);
            ended = static_cast<bool>(ec);
            if (!ec) keep_reading();
        });
    });
}

void peer::drop()
{
    socket_.close();
}

client::client(asio::io_context& io, stream::options o) : io_(io)
{
    link.emplace(io, std::move(o),
                 stream::handlers{[this] {
                                      opened = true;
                                      on_open();
                                  },
                                  [this] { return std::span<char>{room_}; },
                                  [this](std::size_t n) {
                                      heard.append(room_.data(), n);
                                      on_read();
                                  },
                                  [this](failure why) {
                                      if (end) std::abort(); // twice
                                      end = std::move(why);
                                  }});
}

bool client::run_until(std::function<bool()> const& done)
{
    io_.restart();
    while (!done())
        if (io_.run_one() == 0) return false;
    return true;
}

stream::options to(peer const& p)
{
    stream::options o;
    o.host = "127.0.0.1";
    o.port = p.port();
    return o;
}

} // namespace asterbus::net::test
