/// The time of one read, taken once for all events that it brought.
#pragma once

#include "asterbus/base/time.hpp"

namespace asterbus::bridge {

struct moment {
    wall_time wall;
    steady_time steady;

    [[nodiscard]] static moment now()
    {
        return {std::chrono::time_point_cast<std::chrono::microseconds>(
                    std::chrono::system_clock::now()),
                std::chrono::steady_clock::now()};
    }

    /// When `then` was, by the wall clock of now; the epoch for a moment that never was.
    [[nodiscard]] static wall_time wall_of(steady_time then)
    {
        if (then == steady_time{}) return {};
        auto const [wall, steady] = now();
        return wall - std::chrono::ceil<std::chrono::microseconds>(steady - then);
    }
};

} // namespace asterbus::bridge
