/// What /metrics, /readyz and /api/status look at: the bridge's health and the shell's own numbers.
#pragma once

#include "asterbus/base/time.hpp"
#include "asterbus/bridge/health.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace asterbus::daemon {

struct view {
    bridge::health const& health;
    std::string version;
    std::function<std::uint64_t()> log_lines_dropped;
    std::function<std::uint64_t()> reload_failures;
};

/// One link of a PBX, by the name that metrics and JSON give it.
struct named_link {
    std::string_view name; ///< "ami", "ami_actions", "ari"
    bridge::link_health const& health;
};

/// Calls `visit(named_link)` for each configured link.
template <class Visit>
void for_each_link(bridge::pbx_health const& pbx, Visit const& visit)
{
    if (pbx.ami.configured) visit(named_link{"ami", pbx.ami});
    if (pbx.ami_actions.configured) visit(named_link{"ami_actions", pbx.ami_actions});
    if (pbx.ari.configured) visit(named_link{"ari", pbx.ari});
}

/// All threads answered within 10 s, or none has been started yet.
[[nodiscard]] bool loops_move(bridge::health const&, steady_time now);

/// The bound of the bucket in which the q-th quantile lies, in seconds; 0 when nothing was
/// observed, infinity above the last bound.
[[nodiscard]] double quantile_bound(bridge::latency_histogram const&, double q);

} // namespace asterbus::daemon
