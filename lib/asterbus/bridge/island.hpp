/// One PBX with what it needs around it: a place in a thread, an outbox, its health. Made and
/// changed by the bridge's owner; what runs on the PBX's thread is posted there and waited for.
#pragma once

#include "asterbus/bridge/health.hpp"
#include "asterbus/bridge/loop.hpp"
#include "asterbus/bridge/options.hpp"
#include "asterbus/bridge/pbx.hpp"
#include "asterbus/bridge/publisher.hpp"

#include <future>
#include <memory>
#include <string>

namespace asterbus::bridge {

class island {
public:
    island(loop&, pbx_health&, publisher&, std::size_t outbox_bytes);
    ~island();

    /// Makes the PBX; connect() then makes its links.
    void settle(pbx_options const&, event_options const&,
                std::array<std::uint16_t, event::topic_count> const& topics);
    void connect();
    /// Logs off and closes, without waiting for it.
    void begin_stop();
    /// Waits for that, 2 s at most, and takes the PBX away; its outbox stays, and what has not been
    /// said of its gaps.
    void clear();
    void reload(event_options const&);

    [[nodiscard]] pbx& here() { return *pbx_; }
    [[nodiscard]] pbx_health& health() { return health_; }
    [[nodiscard]] pbx_options const& options() const { return options_; }

private:
    loop& loop_;
    pbx_health& health_;
    journal::outbox& outbox_;
    pbx_options options_;
    event_flow::unsaid unsaid_;
    std::future<void> stopped_; // valid while it stops
    steady_time stop_by_{};
    std::unique_ptr<pbx> pbx_; // touched on the loop's thread, and by its owner while that cannot
};

} // namespace asterbus::bridge
