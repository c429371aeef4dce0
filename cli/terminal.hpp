/// What stdout is, and how it is written to for people.
#pragma once

#include <string>
#include <string_view>

namespace asterbus::client {

[[nodiscard]] bool stdout_is_terminal();
/// A terminal, and neither NO_COLOR nor TERM=dumb.
[[nodiscard]] bool stdout_has_colours();

enum class colour : int {
    none = 0,
    red = 31,
    green = 32,
    yellow = 33,
    blue = 34,
    magenta = 35,
    cyan = 36,
    grey = 90
};

/// `text` in that colour, where `on`.
[[nodiscard]] std::string painted(std::string_view text, colour, bool on);

/// `text` with spaces behind it up to `width` characters; longer text stays whole.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// What a peer sent, safe for a terminal: control bytes become '?'.
[[nodiscard]] std::string harmless(std::string_view text);

/// Writes and flushes; false when nobody reads stdout any more.
[[nodiscard]] bool print_line(std::string_view line);

} // namespace asterbus::client
