// Any peer: whatever it says after the banner, the session ends at most once, and answers each
// request at most once.
#include "asterbus/ami/session.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace asterbus;

class driver {
public:
    void perform(ami::steps const& todo)
    {
        for (auto const& step : todo) {
            if (closed_) std::abort();
            closed_ = std::holds_alternative<ami::close>(step);
            auto const* const a = std::get_if<ami::answer>(&step);
            if (a != nullptr && answered_.at(a->request)++ != 0) std::abort();
        }
    }
    [[nodiscard]] bool closed() const { return closed_; }

private:
    bool closed_ = false;
    std::array<int, 3> answered_{};
};

ami::session::options options()
{
    ami::session::options o;
    o.username = "bus";
    o.password = secret{"secret"};
    o.id_prefix = "t-";
    o.max_frame = 4096;
    return o;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    ami::session session{options()};
    driver d;
    steady_time now{};
    auto const sink = [](ami::message const&) {};
    auto const hear = [&](std::string_view bytes) {
        session.parser().feed(bytes);
        for (auto todo = session.on_bytes(now, sink); !todo.empty();
             todo = session.on_bytes(now, sink))
            d.perform(todo);
    };
    d.perform(session.on_connected());
    hear("Asterisk Call Manager/11.0.0\r\nResponse: Success\r\nChallenge: 1\r\n\r\n"
         "Response: Success\r\n\r\n");
    d.perform(session.request(1, {"QueueStatus", {}}, now));
    d.perform(session.request(2, {"Getvar", {}}, now));
    std::string_view const bytes{reinterpret_cast<char const*>(data), size};
    hear(bytes.substr(0, size / 2));
    now += std::chrono::seconds{6};
    if (!d.closed()) d.perform(session.on_timer(ami::timer::keepalive, now));
    if (!d.closed()) hear(bytes.substr(size / 2));
    if (!d.closed()) d.perform(session.on_closed({ami::errc::peer_closed, {}}));
    if (!d.closed()) std::abort();
    return 0;
}
