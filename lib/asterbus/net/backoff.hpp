/// How long to wait before the next attempt: doubling, bounded, with jitter, so that a thousand
/// clients of one server do not come back at the same moment. Pure: the seed is given, no clock.
#pragma once

#include <chrono>
#include <cstdint>

namespace asterbus::net {

using std::chrono::milliseconds;

class backoff {
public:
    struct options {
        milliseconds first{500};
        milliseconds limit{30'000};
    };
    /// For what only an operator can mend: wrong credentials, a login or an application that
    /// another client holds.
    static constexpr options slow{milliseconds{5'000}, milliseconds{60'000}};

    backoff(options, std::uint64_t seed);

    /// Each call waits about twice as long as the one before, up to `limit`. The result lies
    /// between half of that and the whole of it.
    [[nodiscard]] milliseconds next();
    /// The attempt succeeded: the next wait is about `first` again.
    void reset();

private:
    options options_;
    milliseconds ceiling_;
    std::uint64_t random_;
};

} // namespace asterbus::net
