#include "daemon/view.hpp"

#include <limits>

namespace asterbus::daemon {

using namespace std::chrono_literals;

bool loops_move(bridge::health const& health, steady_time now)
{
    milliseconds const alive{health.loops_alive_ms.load()};
    return alive == 0ms || now.time_since_epoch() - alive <= 10s;
}

double quantile_bound(bridge::latency_histogram const& h, double q)
{
    auto const count = h.count();
    if (count == 0) return 0;
    auto const wanted = q * static_cast<double>(count);
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < bridge::latency_bounds.size(); ++i) {
        below += h.bucket(i);
        if (static_cast<double>(below) >= wanted) return bridge::latency_bounds[i];
    }
    return std::numeric_limits<double>::infinity();
}

} // namespace asterbus::daemon
