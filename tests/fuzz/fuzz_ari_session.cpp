// Anything a peer can say to an ARI session: lines are frames; the first byte of a line says what
// kind of answer it is.
#include "asterbus/ari/session.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace asterbus;

struct driver {
    ari::session session{[] {
        ari::session::options given;
        given.apps = {{"bus", true, {}}, {"two", false, {"endpoint:PJSIP"}}};
        return given;
    }()};
    steady_time now{};
    ari::request_id http = 0;

    void perform(ari::steps const& told)
    {
        for (auto const& step : told)
            if (auto const* sent = std::get_if<ari::send_http>(&step)) http = sent->request;
    }
    void say(char kind, std::string text)
    {
        text.reserve(text.size() + 64);
        switch (kind) {
        case 'c': perform(session.on_connecting()); break;
        case 'o': perform(session.on_open(now)); break;
        case 'p': perform(session.on_pong(text, now)); break;
        case 'h': perform(session.on_http(http, ari::reply{200, "OK", "", text})); break;
        case 'e': perform(session.on_http(http, ari::reply{404, "No", "", text})); break;
        case 'r': perform(session.submit(1, {"POST", {"a", text}, {}, text}, now)); break;
        case 'x': perform(session.on_closed({})); break;
        default: perform(session.on_text(text, now, [](std::string_view) {}));
        }
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view rest{reinterpret_cast<char const*>(data), size};
    driver talk;
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (!line.empty()) talk.say(line.front(), std::string{line.substr(1)});
    }
    return 0;
}
