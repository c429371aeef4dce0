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
};

} // namespace asterbus::bridge
