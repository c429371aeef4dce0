/// A daemon's health in tests: one PBX with both links, and something in every number.
#pragma once

#include "daemon/view.hpp"

#include <memory>

namespace asterbus::daemon {

struct seen_health {
    bridge::health health;
    bridge::pbx_health* pbx = nullptr;

    seen_health()
    {
        health.pbxs.push_back(std::make_unique<bridge::pbx_health>());
        pbx = health.pbxs.back().get();
        pbx->name = "hq";
        for (auto* link : {&pbx->ami, &pbx->ami_actions, &pbx->ari}) {
            link->configured = true;
            link->state = link_state::up;
        }
        health.kafka.up = true;
        health.brokers = "k1:9092";
        health.started = std::chrono::system_clock::from_time_t(1'763'715'978);
    }

    [[nodiscard]] view seen()
    {
        return {health, "0.1.0", [] { return std::uint64_t{3}; }, [] { return std::uint64_t{2}; }};
    }
};

} // namespace asterbus::daemon
