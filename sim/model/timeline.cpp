#include "sim/model/timeline.hpp"

namespace asterbus::sim {

std::int64_t timeline::seconds() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(now_.time_since_epoch()).count();
}

void timeline::after(milliseconds delay, task what)
{
    auto const scaled =
        static_cast<std::int64_t>(static_cast<double>(delay.count()) * 1000 * scale_);
    waiting_.push({now_ + std::chrono::microseconds{scaled}, given_++, std::move(what)});
}

void timeline::exactly_after(std::chrono::microseconds delay, task what)
{
    waiting_.push({now_ + delay, given_++, std::move(what)});
}

void timeline::run_until(wall_time moment)
{
    while (!waiting_.empty() && waiting_.top().due <= moment) {
        now_ = std::max(now_, waiting_.top().due);
        auto what = std::move(const_cast<entry&>(waiting_.top()).what);
        waiting_.pop();
        what();
    }
    now_ = std::max(now_, moment);
}

std::optional<wall_time> timeline::next() const
{
    if (waiting_.empty()) return std::nullopt;
    return waiting_.top().due;
}

} // namespace asterbus::sim
