#include "sim/traffic/furnish.hpp"

namespace asterbus::sim {
namespace {

struct seat {
    std::string_view queue, phone, name;
    int penalty;
};

constexpr seat seats[] = {
    {"support", "PJSIP/7001", "Agent One", 0},   {"support", "PJSIP/7002", "Agent Two", 0},
    {"support", "PJSIP/7003", "Agent Three", 1}, {"support", "PJSIP/noanswer", "Agent Away", 1},
    {"sales", "PJSIP/7004", "Agent Four", 0},    {"sales", "PJSIP/7005", "Agent Five", 0},
};

} // namespace

void furnish(pbx& p)
{
    for (auto const& [name, strategy] :
         {std::pair{"support", "rrmemory"}, std::pair{"sales", "ringall"}}) {
        queue q;
        q.name = name;
        q.strategy = strategy;
        p.queues().push_back(std::move(q));
    }
    for (auto const& s : seats) {
        queue_member m;
        m.queue = s.queue;
        m.interface = m.state_interface = s.phone;
        m.name = s.name;
        m.penalty = s.penalty;
        m.login_time = p.clock().seconds();
        p.find_queue(s.queue)->members.push_back(m);
        p.set_device_state(m.interface, "NOT_INUSE");
    }
}

} // namespace asterbus::sim
