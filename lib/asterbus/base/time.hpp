/// Wall-clock instants and how they are written: RFC 3339 in UTC. The core takes the time as an
/// argument, never from a clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace asterbus {

using wall_time = std::chrono::sys_time<std::chrono::microseconds>;
using steady_time = std::chrono::steady_clock::time_point;
using std::chrono::milliseconds;

/// "2026-11-21T09:06:18.123Z": always three decimals, always UTC; years 0000 to 9999.
void append_rfc3339(std::string& out, wall_time);
[[nodiscard]] std::string rfc3339(wall_time);

/// RFC 3339, also with Asterisk's "+0000" (no colon) and one to nine decimals; nullopt when it is
/// anything else.
[[nodiscard]] std::optional<wall_time> parse_timestamp(std::string_view);

/// AMI's `Timestamp` (timestampevents=yes): seconds since 1970 with six decimals.
[[nodiscard]] std::optional<wall_time> parse_epoch_seconds(std::string_view);

} // namespace asterbus
