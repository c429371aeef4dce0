/// Text as peers send it: any bytes. Checking and repairing UTF-8, quoting for logs, numbers,
/// similarity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace asterbus {

/// True when `bytes` is well-formed UTF-8. ASCII is scanned eight bytes at a time.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// Appends `bytes`, each taken as one Latin-1 character, as UTF-8.
void append_latin1(std::string& out, std::string_view bytes);

/// `bytes` in double quotes with control bytes, quotes and backslashes escaped, cut after `limit`
/// bytes: safe in a log line.
[[nodiscard]] std::string quoted(std::string_view bytes, std::size_t limit = 200);

/// The byte below 0x20 or 0x7f that forbids sending `value` to AMI, if there is one.
[[nodiscard]] std::optional<std::size_t> find_control_byte(std::string_view value);

/// A whole decimal number with nothing before or behind it; nullopt otherwise, and when it does not
/// fit.
[[nodiscard]] std::optional<std::int64_t> to_integer(std::string_view text);

[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);
[[nodiscard]] std::string to_lower(std::string_view text);

/// Number of single-character edits between `a` and `b`; for suggestions in error messages.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

} // namespace asterbus
