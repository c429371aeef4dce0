/// The client side of a WebSocket as bytes in, bytes out: no socket, no timer, no thread. The fence
/// around websocketpp, which no other file includes. Knows no meaning.
/// Flow: stream -> [ws_codec] -> ari, ari -> [ws_codec] -> stream
#pragma once

#include "asterbus/base/secret.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace asterbus::net {

class ws_codec {
public:
    struct options {
        /// For the Host header only.
        std::string host;
        std::uint16_t port = 80;
        bool secure = false;
        /// "/ari/events?app=bus"
        std::string target;
        /// Sent as an Authorization header (Basic), never in the address; none when empty.
        std::string username;
        secret password;
        /// Bytes of one message; a longer one closes the connection.
        std::size_t max_message = std::size_t{4} << 20U;
    };

    /// Called from within start, feed, send_text, send_ping and close; none after close_now. They
    /// must not destroy the codec.
    struct hooks {
        /// Bytes for the peer: the upgrade request, or one whole frame.
        std::function<void(std::string_view)> write;
        /// The upgrade succeeded.
        std::function<void()> open;
        /// It did not: the HTTP status, or 0 when the answer was no HTTP; and the peer's words.
        std::function<void(int status, std::string words)> refused;
        /// A whole message: may be written to, and has `spare` bytes of capacity behind it.
        std::function<void(std::string&)> message;
        std::function<void(std::string_view payload)> pong;
        /// After open: the closing handshake is over, or the peer broke the protocol.
        std::function<void(int code, std::string reason)> closed;
    };
    /// simdjson's padding.
    static constexpr std::size_t spare = 64;
    /// `closed` with this code: a message over max_message.
    static constexpr int message_too_big = 1009;

    ws_codec(options, hooks);
    ~ws_codec();
    ws_codec(ws_codec const&) = delete;
    ws_codec& operator=(ws_codec const&) = delete;

    /// Writes the upgrade request.
    void start();
    /// What the peer sent, split anywhere. PINGs are answered from within.
    void feed(std::string_view bytes);
    /// Nothing before open and after close.
    void send_text(std::string_view);
    void send_ping(std::string_view payload);
    /// Begins the closing handshake (code 1000).
    void close();
    /// No hook is called any more.
    void close_now();

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::net
