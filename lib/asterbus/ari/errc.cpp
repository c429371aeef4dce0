#include "asterbus/ari/errc.hpp"

#include <string>
#include <string_view>

namespace asterbus::ari {
namespace {

std::string_view words(errc e)
{
    switch (e) {
    case errc::unauthorized: return "Asterisk refused the ARI account";
    case errc::not_ari: return "no ARI behind this address";
    case errc::open_timeout: return "the ARI WebSocket was not ready in its time";
    case errc::ws_stalled:
        return "the ARI WebSocket does not answer pings (a fault of Asterisk up to 18.26.4, "
               "20.20.1, 21.12.3, 22.10.1)";
    case errc::peer_closed: return "Asterisk closed the ARI WebSocket";
    case errc::replaced: return "another client has taken the ARI application over";
    case errc::frame_too_long: return "a WebSocket message over the bound";
    case errc::invalid_segment: return "not sendable in an ARI address";
    case errc::body_too_long: return "a request body over 40,960 bytes";
    case errc::too_many_requests: return "too many ARI requests wait for their answer";
    case errc::no_response: return "no answer to the ARI request in its time";
    case errc::link_lost: return "the link broke before the answer to the ARI request";
    case errc::link_down: return "no ARI link";
    }
    return "unknown ARI error";
}

class ari_category final : public std::error_category {
public:
    [[nodiscard]] char const* name() const noexcept override { return "ari"; }
    [[nodiscard]] std::string message(int value) const override
    {
        return std::string{words(static_cast<errc>(value))};
    }
};

} // namespace

std::error_category const& category()
{
    static ari_category const instance;
    return instance;
}

} // namespace asterbus::ari
