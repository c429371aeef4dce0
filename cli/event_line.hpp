/// One event for people: "10:06:18.123 hq  1795251978.5  channel.hangup  PJSIP/6001-1: busy".
#pragma once

#include "cli/json.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace asterbus::client {

/// `time` is local, unless `utc`. Never a line break or a control byte but the colours'.
[[nodiscard]] std::string event_line(json const& event, bool colours, bool utc = false);

} // namespace asterbus::client
