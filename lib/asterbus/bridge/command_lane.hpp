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
#include <string>

namespace asterbus::bridge {

/// A command on its way.
struct command_work {
    command_origin from;
    command::command what;
    wall_time received;
    steady_time received_steady;
    wall_time deadline;
};

struct command_lane {
    using key = key_queue<command_work>::key;

    command_lane(target& t, pbx_health& h, clock_function now, int originate_per_second)
        : context(t.context()),
          health(h),
          originates(originate_per_second),
          runs(std::make_shared<command_runs>(t, std::move(now)))
    {}

    asio::io_context& context; ///< the PBX's
    pbx_health& health;
    key_queue<command_work> queue;
    token_bucket originates;
    std::size_t running = 0;
    bool leaving = false;               ///< takes no more commands
    std::shared_ptr<command_runs> runs; ///< only touched on the PBX's thread
};

} // namespace asterbus::bridge
