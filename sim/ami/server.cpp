#include "sim/ami/server.hpp"

#include <asio/ip/tcp.hpp>
#include <asio/write.hpp>
#include <fmt/format.h>

#include <array>
#include <list>

namespace asterbus::sim {
namespace {

using asio::ip::tcp;

/// As Asterisk drops a manager client that does not read.
constexpr std::size_t most_unsent = std::size_t{64} << 20U;

std::string name_of(tcp::endpoint const& e)
{
    return fmt::format("IPV4/TCP/{}/{}", e.address().to_string(), e.port());
}

/// One client's socket. Lives until the socket is closed.
struct client : std::enable_shared_from_this<client> {
    tcp::socket socket;
    std::shared_ptr<ami_session> session;
    std::function<void()> ran;
    std::array<char, 16384> in{};
    std::string waiting, sending;
    bool closing = false, over = false;

    client(tcp::socket s, std::function<void()> r) : socket(std::move(s)), ran(std::move(r)) {}

    void read()
    {
        socket.async_read_some(asio::buffer(in),
                               [self = shared_from_this()](auto ec, std::size_t n) {
                                   if (ec || self->over) return self->drop();
                                   self->session->on_bytes({self->in.data(), n});
                                   self->ran();
                                   self->read();
                               });
    }

    void write(std::string_view text)
    {
        if (over) return;
        waiting += text;
        if (waiting.size() > most_unsent) return drop();
        if (sending.empty()) flush();
    }

    void flush()
    {
        std::swap(sending, waiting);
        asio::async_write(socket, asio::buffer(sending),
                          [self = shared_from_this()](auto ec, std::size_t) {
                              self->sending.clear();
                              if (ec) return self->drop();
                              if (!self->waiting.empty()) return self->flush();
                              if (self->closing) self->drop();
                          });
    }

    void close()
    {
        closing = true;
        if (sending.empty()) drop();
    }

    void drop()
    {
        over = true;
        asio::error_code ignored;
        socket.close(ignored);
    }
};

} // namespace

struct ami_server::impl : std::enable_shared_from_this<impl> {
    tcp::acceptor acceptor;
    exchange& calls;
    account who;
    std::function<void()> ran;
    wall_time booted;
    std::list<std::shared_ptr<client>> clients;

    impl(asio::io_context& io, tcp::endpoint const& at, exchange& x, account a,
         std::function<void()> r)
        : acceptor(io, at), calls(x), who(std::move(a)), ran(std::move(r)), booted(x.model().now())
    {}

    void accept()
    {
        acceptor.async_accept([self = shared_from_this()](auto ec, tcp::socket s) {
            if (ec) return;
            self->welcome(std::move(s));
            self->accept();
        });
    }

    void welcome(tcp::socket s)
    {
        asio::error_code ec;
        s.set_option(tcp::no_delay{true}, ec);
        auto const local = s.local_endpoint(ec);
        auto const remote = s.remote_endpoint(ec);
        if (ec) return;
        auto c = std::make_shared<client>(std::move(s), ran);
        std::weak_ptr<client> const weak = c;
        ami_session::wires wires{[weak](std::string_view text) {
                                     if (auto const alive = weak.lock()) alive->write(text);
                                 },
                                 [weak] {
                                     if (auto const alive = weak.lock()) alive->close();
                                 },
                                 name_of(local), name_of(remote)};
        c->session = std::make_shared<ami_session>(calls, who, std::move(wires), booted);
        clients.push_back(c);
        c->session->start();
        c->read();
    }
};

ami_server::ami_server(asio::io_context& io, std::string const& address, std::uint16_t port,
                       exchange& x, account a, std::function<void()> ran)
    : impl_(std::make_shared<impl>(io, tcp::endpoint{asio::ip::make_address(address), port}, x,
                                   std::move(a), std::move(ran)))
{
    impl_->accept();
}

ami_server::~ami_server()
{
    asio::error_code ignored;
    impl_->acceptor.close(ignored);
    for (auto const& c : impl_->clients)
        c->drop();
}

std::uint16_t ami_server::port() const
{
    return impl_->acceptor.local_endpoint().port();
}

void ami_server::hear(ami_event const& e)
{
    std::erase_if(impl_->clients, [](auto const& c) { return c->over; });
    for (auto const& c : impl_->clients)
        c->session->hear(e);
}

} // namespace asterbus::sim
