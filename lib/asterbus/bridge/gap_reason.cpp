#include "asterbus/bridge/gap_reason.hpp"

#include "asterbus/ami/errc.hpp"
#include "asterbus/ari/errc.hpp"
#include "asterbus/net/errc.hpp"

#include <algorithm>

namespace asterbus::bridge {
namespace {

struct row {
    std::error_code code;
    std::string_view word;
};

// What an operator would do the same about has the same word, whichever link or layer noticed it.
row const reasons[] = {
    {ami::errc::peer_closed, "peer_closed"},
    {ami::errc::shutting_down, "shutdown"},
    {ami::errc::peer_silent, "timeout"},
    {ami::errc::login_timeout, "timeout"},
    {ami::errc::login_rejected, "auth_failed"},
    {ami::errc::login_in_use, "login_in_use"},
    {ami::errc::frame_too_long, "frame_too_long"},
    {ami::errc::not_ami, "not_ami"},
    {ari::errc::peer_closed, "peer_closed"},
    {ari::errc::ws_stalled, "ws_stalled"},
    {ari::errc::open_timeout, "timeout"},
    {ari::errc::unauthorized, "auth_failed"},
    {ari::errc::replaced, "replaced"},
    {ari::errc::frame_too_long, "frame_too_long"},
    {ari::errc::not_ari, "not_ari"},
    {net::errc::closed_by_peer, "peer_closed"},
    {net::errc::closed_here, "stopped"},
    {net::errc::connect_timeout, "timeout"},
    {net::errc::resolve_failed, "resolve_failed"},
    {net::errc::certificate_refused, "certificate_refused"},
    {net::errc::tls_failed, "tls_failed"},
    {net::errc::bad_tls_file, "bad_tls_file"},
};

} // namespace

std::string_view gap_reason(std::error_code code)
{
    auto const* const at = std::ranges::find(reasons, code, &row::code);
    return at == std::end(reasons) ? "connection_failed" : at->word;
}

} // namespace asterbus::bridge
