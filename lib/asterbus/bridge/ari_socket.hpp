/// The event WebSocket of an ARI link: a stream and the codec on it, one pair per connection.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/bridge/ari_url.hpp"
#include "asterbus/bridge/options.hpp"
#include "asterbus/net/stream.hpp"
#include "asterbus/net/websocket.hpp"

#include <asio/io_context.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::bridge {

class ari_socket {
public:
    /// None is called from within a call of this class, but for refused by open.
    struct handlers {
        std::function<void()> open;
        /// The upgrade was answered otherwise, or there is no connection (status 0).
        std::function<void(int status, failure)> refused;
        std::function<void(std::string&)> message;
        std::function<void(std::string_view)> pong;
        /// All messages of one read have been told.
        std::function<void()> batch_end;
        /// The peer ended it, or it broke.
        std::function<void(failure)> lost;
        /// After close: nothing is left of the connection.
        std::function<void()> gone;
    };

    ari_socket(asio::io_context&, ari_options const&, ari_url const&, std::string const& query,
               handlers);

    void open();
    void send_text(std::string_view text) { codec_.send_text(text); }
    void send_ping(std::string_view payload) { codec_.send_ping(payload); }
    /// Says so to the peer, unless hard; then `gone`, at most a second later, and nothing else.
    void close(bool hard);
    /// `gone` is still to come.
    [[nodiscard]] bool connected() const { return connected_; }

private:
    net::stream::handlers stream_handlers();
    net::ws_codec::hooks codec_hooks();
    void on_end(failure);

    handlers handlers_;
    std::vector<char> chunk_;
    bool upgraded_ = false;
    bool connected_ = false;
    bool closed_ = false;
    net::ws_codec codec_;
    net::stream stream_;
};

} // namespace asterbus::bridge
