/// The server's side of a WebSocket as bytes (RFC 6455), written by hand so that tests do not trust
/// the library under test.
#pragma once

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace asterbus::test {

/// The 101 answer to a whole upgrade request.
std::string upgrade_answer(std::string_view request);

struct ws_frame {
    int opcode = 0; ///< 1 text, 8 close, 9 ping, 10 pong
    std::string payload;

    friend bool operator==(ws_frame const&, ws_frame const&) = default;
};

/// As a server sends it: not masked.
std::string server_frame(int opcode, std::string_view payload, bool last = true);

/// Takes the first whole frame of a client from the front of `bytes`; nullopt: more is needed.
/// Throws when it is not masked, as a client's must be.
std::optional<ws_frame> take_client_frame(std::string& bytes);

namespace detail {

inline std::string base64(unsigned char const* data, int size)
{
    std::string out(static_cast<std::size_t>((size + 2) / 3 * 4 + 1), '\0');
    auto const length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), data, size);
    out.resize(static_cast<std::size_t>(length));
    return out;
}

inline void append_big_endian(std::string& out, std::uint64_t value, int bytes)
{
    for (int i = bytes - 1; i >= 0; --i)
        out += static_cast<char>(value >> (8 * i));
}

inline std::uint64_t big_endian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (char const c : bytes)
        value = value << 8U | static_cast<unsigned char>(c);
    return value;
}

} // namespace detail

inline std::string upgrade_answer(std::string_view request)
{
    constexpr std::string_view header = "Sec-WebSocket-Key: ";
    auto const at = request.find(header) + header.size();
    auto const key = request.substr(at, request.find("\r\n", at) - at);
    auto const text = std::string{key} + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    unsigned char digest[SHA_DIGEST_LENGTH];
    SHA1(reinterpret_cast<unsigned char const*>(text.data()), text.size(), digest);
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           detail::base64(digest, SHA_DIGEST_LENGTH) + "\r\n\r\n";
}

inline std::string server_frame(int opcode, std::string_view payload, bool last)
{
    std::string out(1, static_cast<char>((last ? 0x80 : 0) | opcode));
    if (payload.size() < 126) {
        out += static_cast<char>(payload.size());
    } else if (payload.size() < 65'536) {
        out += static_cast<char>(126);
        detail::append_big_endian(out, payload.size(), 2);
    } else {
        out += static_cast<char>(127);
        detail::append_big_endian(out, payload.size(), 8);
    }
    return out.append(payload);
}

inline std::optional<ws_frame> take_client_frame(std::string& bytes)
{
    if (bytes.size() < 2) return {};
    if ((bytes[1] & 0x80) == 0) throw std::runtime_error("a client's frame must be masked");
    std::size_t const code = bytes[1] & 0x7F;
    std::size_t const extra = code == 126 ? 2 : code == 127 ? 8 : 0;
    if (bytes.size() < 2 + extra + 4) return {};
    std::size_t const size = extra == 0 ? code : detail::big_endian(bytes.substr(2, extra));
    auto const mask = bytes.substr(2 + extra, 4);
    if (bytes.size() < 2 + extra + 4 + size) return {};
    ws_frame frame{bytes[0] & 0x0F, bytes.substr(2 + extra + 4, size)};
    for (std::size_t i = 0; i < size; ++i)
        frame.payload[i] = static_cast<char>(frame.payload[i] ^ mask[i % 4]);
    bytes.erase(0, 2 + extra + 4 + size);
    return frame;
}

} // namespace asterbus::test
