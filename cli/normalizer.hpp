/// Native input -> the events that the daemon would publish: the same flow, with an outbox that is
/// emptied at once. Numbers begin at 1, the epoch is 0.
#pragma once

#include "asterbus/bridge/event_flow.hpp"
#include "asterbus/bridge/health.hpp"
#include "asterbus/journal/outbox.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace asterbus::client {

class normalizer {
public:
    /// `event` gets each event's JSON.
    normalizer(std::string pbx, bridge::event_options const&,
               std::function<void(std::string_view)> event);

    /// A recording of the manager port's bytes: banner, answers and events; answers are left out.
    /// False: what stood there is no AMI.
    [[nodiscard]] bool ami(std::string_view bytes);
    /// False: not one ARI event was in it.
    [[nodiscard]] bool ari(std::string_view text);

    /// Pieces of input that were no event.
    [[nodiscard]] std::uint64_t malformed() const;

private:
    void pass_on();

    std::function<void(std::string_view)> event_;
    bridge::pbx_health health_;
    journal::outbox outbox_;
    bridge::event_flow flow_;
};

} // namespace asterbus::client
