/// What the daemon itself has to tell in the stream, as data of an event::own_event.
#pragma once

#include "asterbus/base/json.hpp"
#include "asterbus/base/time.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace asterbus::bridge {

/// Events may be missing between two moments.
struct gap {
    std::string_view link; ///< "ami", "ari", or "kafka" for what was read and could not be kept
    wall_time from;        ///< never later than the first event that was lost
    wall_time to;          ///< when its successor was subscribed
    std::string_view reason;
    std::optional<std::uint64_t> events; ///< how many were lost, where that is known
};

/// A channel has come into another call.
struct merge {
    std::string_view channel_id, channel_name;
    std::string_view from, to; ///< Linkedids
};

void write_gap(json_writer&, gap const&);
void write_merge(json_writer&, std::string_view pbx, merge const&);
void write_link(json_writer&, std::string_view link, std::string_view reason = {});

} // namespace asterbus::bridge
