// Any bytes in the place of a WebSocket server's. The first byte says what they are: 'u', what
// follows a good upgrade; else the answer to the upgrade itself. The second, how they are cut.
#include "asterbus/net/websocket.hpp"

#include "support/ws_frames.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using asterbus::net::ws_codec;

struct listener {
    std::string sent;
    bool opened = false;
    bool ended = false;

    ws_codec::hooks hooks()
    {
        return {[this](std::string_view bytes) { sent += bytes; },
                [this] { opened = once(opened); },
                [this](int, std::string const&) { ended = once(ended); },
                [this](std::string& text) {
                    // Promised to simdjson, and only after open.
                    if (!opened || text.capacity() < text.size() + ws_codec::spare) std::abort();
                },
                [this](std::string_view) {
                    if (!opened) std::abort();
                },
                [this](int, std::string const&) { ended = once(ended); }};
    }
    static bool once(bool already)
    {
        if (already) std::abort();
        return true;
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size < 2) return 0;
    std::string_view bytes{reinterpret_cast<char const*>(data), size};
    auto const chunk = static_cast<std::size_t>(data[1]) + 1;
    listener peer;
    ws_codec::options given;
    given.host = "pbx";
    given.target = "/ari/events?app=bus";
    given.max_message = 1'000;
    ws_codec codec{given, peer.hooks()};
    codec.start();
    if (bytes.front() == 'u') codec.feed(asterbus::test::upgrade_answer(peer.sent));
    for (bytes.remove_prefix(2); !bytes.empty();) {
        codec.feed(bytes.substr(0, chunk));
        bytes.remove_prefix(std::min(chunk, bytes.size()));
    }
    codec.send_text("{}");
    codec.close();
    return 0;
}
