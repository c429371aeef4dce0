#include "asterbus/net/errc.hpp"

#include <string>
#include <string_view>

namespace asterbus::net {
namespace {

std::string_view words(errc e)
{
    switch (e) {
    case errc::resolve_failed: return "the host name has no address";
    case errc::connect_failed: return "no connection could be made";
    case errc::connect_timeout: return "no connection within the time for it";
    case errc::certificate_refused: return "the peer's certificate was refused";
    case errc::tls_failed: return "the TLS handshake failed";
    case errc::bad_tls_file: return "a certificate or key file cannot be used";
    case errc::closed_by_peer: return "the peer closed the connection";
    case errc::closed_here: return "the connection was closed here";
    case errc::peer_not_reading: return "the peer does not read what is sent to it";
    case errc::http_failed: return "the HTTP exchange failed";
    case errc::http_timeout: return "the HTTP exchange did not end in its time";
    }
    return "unknown network error";
}

class net_category final : public std::error_category {
public:
    [[nodiscard]] char const* name() const noexcept override { return "net"; }
    [[nodiscard]] std::string message(int value) const override
    {
        return std::string{words(static_cast<errc>(value))};
    }
};

} // namespace

std::error_category const& category()
{
    static net_category const instance;
    return instance;
}

} // namespace asterbus::net
