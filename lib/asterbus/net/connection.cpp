#include "asterbus/net/connection.hpp"

#include "asterbus/net/errc.hpp"

#include <asio/connect.hpp>
#include <asio/post.hpp>
#include <asio/ssl/error.hpp>
#include <asio/write.hpp>

#include <utility>

namespace asterbus::net {
namespace {

constexpr std::chrono::seconds last_words{1};

} // namespace

connection::connection(asio::io_context& io, stream::options o,
                       std::shared_ptr<stream::handlers const> h)
    : io_(io),
      options_(std::move(o)),
      handlers_(std::move(h)),
      resolver_(io),
      socket_(io),
      timer_(io)
{}

void connection::start()
{
    finish_after(options_.connect_timeout, {errc::connect_timeout, {}});
    if (options_.tls.enabled) {
        auto context = make_tls_context(options_.tls);
        if (!context) return finish(context.error());
        tls_context_ = *context;
    }
    resolve();
}

void connection::resolve()
{
    resolver_.async_resolve(
        options_.host, std::to_string(options_.port), tcp::resolver::numeric_service,
        [self = shared_from_this()](asio::error_code ec, tcp::resolver::results_type const& found) {
            if (self->done_) return;
            if (ec) return self->finish({errc::resolve_failed, ec.message()});
            self->connect(found);
        });
}

void connection::connect(tcp::resolver::results_type const& found)
{
    asio::async_connect(socket_, found,
                        [self = shared_from_this()](asio::error_code ec, tcp::endpoint const&) {
                            if (self->done_) return;
                            if (ec) return self->finish({errc::connect_failed, ec.message()});
                            self->connected();
                        });
}

void connection::connected()
{
    asio::error_code ignored;
    socket_.set_option(tcp::no_delay{true}, ignored);
    socket_.set_option(asio::socket_base::keep_alive{true}, ignored);
    if (tls_context_)
        handshake();
    else
        opened();
}

void connection::handshake()
{
    tls_.emplace(socket_, *tls_context_);
    expect_peer(tls_->native_handle(), options_.tls, options_.host);
    if (options_.tls.verify) tls_->set_verify_callback(keep_reason(refusal_));
    tls_->async_handshake(asio::ssl::stream_base::client,
                          [self = shared_from_this()](asio::error_code ec) {
                              if (!self->done_) self->handshaken(ec);
                          });
}

void connection::handshaken(asio::error_code ec)
{
    if (!ec) return opened();
    if (refusal_->empty()) return finish({errc::tls_failed, ec.message()});
    finish({errc::certificate_refused, *refusal_});
}

void connection::opened()
{
    timer_.cancel();
    open_ = true;
    handlers_->open();
    if (!done_) read();
}

void connection::read()
{
    auto const room = handlers_->room();
    auto const buffer = asio::buffer(room.data(), room.size());
    on_transport([&](auto& transport) {
        transport.async_read_some(
            buffer, [self = shared_from_this()](asio::error_code ec, std::size_t size) {
                if (self->done_) return;
                if (size != 0) self->handlers_->read(size);
                if (self->done_) return;
                if (ec) return self->lost(ec);
                self->read();
            });
    });
}

void connection::write(std::string bytes)
{
    if (!open_ || done_ || closing_) return;
    if (bytes.empty()) return;
    unsent_size_ += bytes.size();
    if (unsent_size_ > options_.max_unsent) return finish({errc::peer_not_reading, {}});
    if (unsent_.empty() || options_.writes_apart)
        unsent_.push_back(std::move(bytes));
    else
        unsent_.back() += bytes;
    flush();
}

void connection::flush()
{
    if (!in_flight_.empty() || unsent_.empty()) return;
    in_flight_ = std::move(unsent_.front());
    unsent_.pop_front();
    on_transport([&](auto& transport) {
        asio::async_write(transport, asio::buffer(in_flight_),
                          [self = shared_from_this()](asio::error_code ec, std::size_t) {
                              if (!self->done_) self->flushed(ec);
                          });
    });
}

void connection::flushed(asio::error_code ec)
{
    unsent_size_ -= in_flight_.size();
    in_flight_.clear();
    if (ec) return lost(ec);
    flush();
    if (closing_ && in_flight_.empty()) finish({errc::closed_here, {}});
}

void connection::lost(asio::error_code ec)
{
    bool const plain_end = ec == asio::error::eof || ec == asio::ssl::error::stream_truncated;
    finish({errc::closed_by_peer, plain_end ? std::string{} : ec.message()});
}

void connection::close()
{
    if (done_) return;
    closing_ = true;
    failure const why{errc::closed_here, {}};
    if (!open_ || in_flight_.empty()) return finish(why);
    finish_after(last_words, why);
}

void connection::finish_after(std::chrono::milliseconds time, failure why)
{
    timer_.expires_after(time);
    timer_.async_wait([self = shared_from_this(), why = std::move(why)](asio::error_code ec) {
        // Not when it was cancelled too late, with its handler already queued.
        if (!ec && (!self->open_ || self->closing_)) self->finish(why);
    });
}

void connection::finish(failure why)
{
    if (done_) return;
    done_ = true;
    timer_.cancel();
    resolver_.cancel();
    asio::error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
    asio::post(io_, [self = shared_from_this(), why = std::move(why)] {
        if (!self->forgotten_) self->handlers_->closed(why);
    });
}

void connection::forget()
{
    forgotten_ = true;
    finish({errc::closed_here, {}});
}

} // namespace asterbus::net
