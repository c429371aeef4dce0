#include "asterbus/net/backoff.hpp"

#include <algorithm>

namespace asterbus::net {
namespace {

/// splitmix64: the same numbers on every platform, which <random>'s distributions do not promise.
std::uint64_t next_random(std::uint64_t& state)
{
    auto z = state += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

} // namespace

backoff::backoff(options o, std::uint64_t seed)
    : options_(o), ceiling_(std::min(o.first, o.limit)), random_(seed)
{}

milliseconds backoff::next()
{
    auto const whole = static_cast<std::uint64_t>(ceiling_.count());
    auto const half = whole / 2;
    auto const jitter = next_random(random_) % (whole - half + 1);
    ceiling_ = std::min(ceiling_ * 2, options_.limit);
    return milliseconds{static_cast<milliseconds::rep>(half + jitter)};
}

void backoff::reset()
{
    ceiling_ = std::min(options_.first, options_.limit);
}

} // namespace asterbus::net
