/// The topics that the daemon uses, by the operator's names, in the order in which the publisher
/// knows them.
#pragma once

#include "asterbus/bridge/options.hpp"
#include "asterbus/event/fact.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace asterbus::bridge {

/// The first four are event::topic's.
enum class stream : std::uint16_t {
    calls,
    queues,
    devices,
    system,
    commands,
    results,
    rejected,
    state
};
inline constexpr std::size_t stream_count = 8;

class topic_list {
public:
    explicit topic_list(topic_options const&);

    [[nodiscard]] std::string const& name(stream s) const
    {
        return names_[static_cast<std::size_t>(s)];
    }
    [[nodiscard]] std::vector<std::string> const& names() const { return names_; }
    [[nodiscard]] static std::uint16_t index(stream s) { return static_cast<std::uint16_t>(s); }
    [[nodiscard]] static std::array<std::uint16_t, event::topic_count> event_indices();

private:
    std::vector<std::string> names_;
};

} // namespace asterbus::bridge
