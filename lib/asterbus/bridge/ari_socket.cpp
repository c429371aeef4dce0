#include "asterbus/bridge/ari_socket.hpp"

#include "asterbus/ari/errc.hpp"

#include <utility>

namespace asterbus::bridge {
namespace {

constexpr std::size_t chunk_size = std::size_t{64} << 10U;

net::ws_codec::options codec_options(ari_options const& given, ari_url const& url,
                                     std::string const& query)
{
    net::ws_codec::options out;
    out.host = url.host;
    out.port = url.port;
    out.secure = url.secure;
    out.target = url.prefix + "/ari/events?" + query;
    out.username = given.username;
    out.password = given.password;
    out.max_message = given.max_frame;
    return out;
}

net::stream::options stream_options(ari_options const& given, ari_url const& url)
{
    net::stream::options out;
    out.host = url.host;
    out.port = url.port;
    out.tls = given.tls;
    out.tls.enabled = url.secure;
    out.connect_timeout = given.connect_timeout;
    // Asterisk waits for its socket, and is not woken by what its TLS library holds back: the
    // second of two frames in one TLS record would lie there until more comes.
    out.writes_apart = true;
    return out;
}

ari::errc reason_of(int close_code)
{
    return close_code == net::ws_codec::message_too_big ? ari::errc::frame_too_long
                                                        : ari::errc::peer_closed;
}

} // namespace

ari_socket::ari_socket(asio::io_context& io, ari_options const& given, ari_url const& url,
                       std::string const& query, handlers told)
    : handlers_(std::move(told)),
      chunk_(chunk_size),
      codec_(codec_options(given, url, query), codec_hooks()),
      stream_(io, stream_options(given, url), stream_handlers())
{}

void ari_socket::open()
{
    connected_ = true;
    stream_.open();
}

net::stream::handlers ari_socket::stream_handlers()
{
    net::stream::handlers out;
    out.open = [this] { codec_.start(); };
    out.room = [this] { return std::span<char>{chunk_}; };
    out.read = [this](std::size_t size) {
        codec_.feed({chunk_.data(), size});
        handlers_.batch_end();
    };
    out.closed = [this](failure why) { on_end(std::move(why)); };
    return out;
}

net::ws_codec::hooks ari_socket::codec_hooks()
{
    net::ws_codec::hooks out;
    out.write = [this](std::string_view bytes) { stream_.write(std::string{bytes}); };
    out.open = [this] {
        upgraded_ = true;
        handlers_.open();
    };
    out.refused = [this](int status, std::string words) {
        handlers_.refused(status, {ari::errc::not_ari, std::move(words)});
    };
    out.message = [this](std::string& text) { handlers_.message(text); };
    out.pong = [this](std::string_view payload) { handlers_.pong(payload); };
    out.closed = [this](int code, std::string words) {
        handlers_.lost({reason_of(code), std::move(words)});
    };
    return out;
}

void ari_socket::on_end(failure why)
{
    connected_ = false;
    if (closed_)
        handlers_.gone();
    else if (upgraded_)
        handlers_.lost({ari::errc::peer_closed, why.text()});
    else
        handlers_.refused(0, std::move(why));
}

void ari_socket::close(bool hard)
{
    if (std::exchange(closed_, true)) return;
    if (!hard) codec_.close();
    codec_.close_now();
    if (hard)
        stream_.abort();
    else
        stream_.close();
}

} // namespace asterbus::bridge
