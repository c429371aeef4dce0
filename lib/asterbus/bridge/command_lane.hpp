/// What the command flow keeps of one PBX: the commands that wait for it, and the door to its
/// thread.
#pragma once

#include "asterbus/bridge/command_origin.hpp"
#include "asterbus/bridge/command_runs.hpp"
#include "asterbus/bridge/health.hpp"
#include "asterbus/bridge/key_queue.hpp"
#include "asterbus/bridge/token_bucket.hpp"
#include "asterbus/command/command.hpp"

#include <asio/io_context.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace asterbus::bridge {

/// A command on its way.
struct command_work {
    command_origin from;
    command::command what;
    wall_time received;
    steady_time received_steady;
    wall_time deadline;
    std::size_t bytes; ///< of its record
};

struct command_lane {
    using key = key_queue<command_work>::key;

    command_lane(target& t, pbx_health& h, clock_function now, int originate_per_second)
        : context(t.context()),
          health(h),
          originates(originate_per_second),
          runs(std::make_shared<command_runs>(t, std::move(now)))
    {}

    /// Takes waiting commands out for good.
    template <class Predicate>
    std::vector<command_work> take_out(Predicate leaves)
    {
        auto out = queue.remove_if(leaves);
        for (auto const& w : out)
            waiting_bytes -= w.bytes;
        return out;
    }
    /// What waits for a parked lane waits for this one.
    void take_over(command_lane& parked_one)
    {
        queue = std::move(parked_one.queue);
        waiting_bytes = parked_one.waiting_bytes;
        parked = true;
    }

    asio::io_context& context; ///< the PBX's
    pbx_health& health;
    key_queue<command_work> queue;
    token_bucket originates;
    std::size_t running = 0;
    std::size_t waiting_bytes = 0;
    bool parked = false;                  ///< begins nothing
    std::optional<steady_time> begins_by; ///< parked until its links are up, so long at most
    std::shared_ptr<command_runs> runs;   ///< only touched on the PBX's thread
};

} // namespace asterbus::bridge
