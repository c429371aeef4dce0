#include "asterbus/bridge/health.hpp"

#include <algorithm>
#include <utility>

namespace asterbus::bridge {

void latency_histogram::observe(std::chrono::nanoseconds took)
{
    auto const seconds = std::chrono::duration<double>(took).count();
    auto const at = std::ranges::lower_bound(latency_bounds, seconds);
    add_alone(buckets_[static_cast<std::size_t>(at - latency_bounds.begin())]);
    add_alone(sum_ns_, static_cast<std::uint64_t>(std::max<std::int64_t>(took.count(), 0)));
}

std::uint64_t latency_histogram::count() const
{
    std::uint64_t sum = 0;
    for (auto const& b : buckets_)
        sum += b.load(std::memory_order_relaxed);
    return sum;
}

std::string link_health::reason() const
{
    std::scoped_lock const lock{mutex_};
    return reason_;
}

void link_health::set_reason(std::string why)
{
    std::scoped_lock const lock{mutex_};
    reason_ = std::move(why);
}

std::string kafka_health::reason() const
{
    std::scoped_lock const lock{mutex_};
    return reason_;
}

void kafka_health::set_reason(std::string why)
{
    std::scoped_lock const lock{mutex_};
    reason_ = std::move(why);
}

bool health::ready() const
{
    auto const up = [](link_health const& link) {
        return !link.configured || link.state == link_state::up;
    };
    return kafka.up && std::ranges::all_of(pbxs, [&](auto const& pbx) {
               return up(pbx->ami) && up(pbx->ami_actions) && up(pbx->ari);
           });
}

} // namespace asterbus::bridge
