/// What is to happen when: tasks ordered by their moment. The only clock of the simulated PBX; it
/// moves when it is told to, by the program's timer or by a test.
#pragma once

#include "asterbus/base/time.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace asterbus::sim {

class timeline {
public:
    using task = std::function<void()>;

    /// `scale` multiplies every delay: 0.1 makes calls ten times as fast.
    explicit timeline(wall_time start, double scale = 1.0) : now_(start), scale_(scale) {}

    [[nodiscard]] wall_time now() const { return now_; }
    /// Seconds since 1970, as Uniqueids and AMI count them.
    [[nodiscard]] std::int64_t seconds() const;

    /// After `delay` (scaled). Tasks of the same moment run in the order in which they were given.
    void after(milliseconds delay, task what);
    /// Not scaled: for what clients observe, as the pause after a wrong password.
    void exactly_after(std::chrono::microseconds delay, task what);
    /// Runs what is due up to `moment`, each task at its own moment; the clock stands there then.
    void run_until(wall_time moment);
    /// When the next task is due; nullopt when there is none.
    [[nodiscard]] std::optional<wall_time> next() const;

private:
    struct entry {
        wall_time due;
        std::uint64_t order;
        task what;
        friend bool operator>(entry const& a, entry const& b)
        {
            return a.due != b.due ? a.due > b.due : a.order > b.order;
        }
    };

    wall_time now_;
    double scale_;
    std::uint64_t given_ = 0;
    std::priority_queue<entry, std::vector<entry>, std::greater<>> waiting_;
};

} // namespace asterbus::sim
