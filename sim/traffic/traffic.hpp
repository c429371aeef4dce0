/// People who call in, at a steady rate: the flows that are played.
#pragma once

#include "sim/calls/exchange.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace asterbus::sim {

/// The names that --flows takes: "simple", "queue", "transfer", "stasis".
[[nodiscard]] std::vector<std::string> flow_names();

class traffic {
public:
    struct options {
        double calls_per_second = 1.0;
        std::vector<std::string> flows = flow_names();
    };

    traffic(exchange&, options);

    /// Calls begin to come in, one after the other, for ever.
    void start();
    /// One call of that flow, now; gives its first channel.
    channel& play(std::string_view flow);
    [[nodiscard]] std::uint64_t started() const { return started_; }

private:
    void next();

    exchange& calls_;
    options options_;
    std::uint64_t started_ = 0;
};

} // namespace asterbus::sim
