/// Call queues and their members, as app_queue shows them.
#pragma once

#include "sim/model/channel.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace asterbus::sim {

struct queue_member {
    std::string queue, interface, name, state_interface;
    bool dynamic = false;
    int penalty = 0;
    std::int64_t calls_taken = 0, last_call = 0, last_pause = 0, login_time = 0;
    bool in_call = false, paused = false;
    std::string paused_reason;
    std::string device_state = "NOT_INUSE";
    bool offered = false; ///< a call is ringing there now
};

struct queue_caller {
    std::string channel; ///< its id
    std::int64_t joined = 0;
};

struct queue {
    std::string name, strategy;
    int ring_seconds = 5;
    std::vector<queue_member> members;
    std::vector<queue_caller> callers;
    std::int64_t completed = 0, abandoned = 0, hold_time = 0, talk_time = 0;
    std::size_t next_member = 0; ///< round robin

    [[nodiscard]] queue_member* member(std::string_view interface)
    {
        for (auto& m : members)
            if (m.interface == interface) return &m;
        return nullptr;
    }
};

} // namespace asterbus::sim
