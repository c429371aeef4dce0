/// The whole daemon without its shell: PBXs, event flows, command flow, Kafka. Start order is
/// written once, stop is its reverse.
#pragma once

#include "asterbus/bridge/health.hpp"
#include "asterbus/bridge/options.hpp"

#include <memory>
#include <string>
#include <vector>

namespace asterbus::bridge {

class bridge {
public:
    /// Throws std::runtime_error when it cannot start (a property that librdkafka refuses, a file
    /// that cannot be read).
    explicit bridge(options);
    /// Stops as stop() does, when that was not called.
    ~bridge();

    void start();
    /// No new work, drain within options.drain_timeout, flush, close. Returns true when nothing was
    /// left behind.
    bool stop();
    /// Takes over what can change while running: events, commands, and how a PBX that is known is
    /// reached. Returns what else has changed and needs a restart ("kafka", "pbxs: branch is new",
    /// ...), for the log.
    std::vector<std::string> reload(options);

    [[nodiscard]] struct health const& status() const;
    [[nodiscard]] struct health& status();

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::bridge
