/// Text for places where Asterisk splits arguments at commas and takes quotes and brackets apart.
#pragma once

#include <string>
#include <string_view>

namespace asterbus::command {

/// `text` with a backslash before each character that Asterisk's argument parser would take for
/// itself, so that it arrives as written.
[[nodiscard]] inline std::string escaped_argument(std::string_view text)
{
    std::string out;
    for (char const c : text) {
        if (std::string_view{"\\\",()[]"}.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

} // namespace asterbus::command
