/// A rate as tokens: one is taken for each thing that may happen so often per second. Pure; time is
/// an argument.
#pragma once

#include "asterbus/base/time.hpp"

#include <algorithm>
#include <chrono>

namespace asterbus::bridge {

class token_bucket {
public:
    /// `per_second`: also how many may come at once; 0 or less: no limit.
    explicit token_bucket(int per_second) : rate_(per_second), tokens_(per_second) {}

    [[nodiscard]] bool take(steady_time now)
    {
        if (rate_ <= 0) return true;
        std::chrono::duration<double> const passed = now - last_;
        if (last_ != steady_time{})
            tokens_ = std::min<double>(rate_, tokens_ + passed.count() * rate_);
        last_ = now;
        if (tokens_ < 1) return false;
        tokens_ -= 1;
        return true;
    }

private:
    int rate_;
    double tokens_;
    steady_time last_{};
};

} // namespace asterbus::bridge
