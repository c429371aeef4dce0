/// Reads JSON that anybody may have written: bounded in size, depth and members, no member twice.
#pragma once

#include "asterbus/command/command.hpp"

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace asterbus::command {

inline constexpr std::size_t max_command_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t max_json_depth = 32;
/// Values in one document, members and elements together.
inline constexpr std::size_t max_json_values = 4096;

/// The document, or a sentence that says why it is none.
[[nodiscard]] tl::expected<json, std::string> parse_json(std::string_view text);

/// `value` as text; never fails: what is not UTF-8 in it becomes U+FFFD.
[[nodiscard]] std::string to_text(json const& value);
/// A JSON string of any bytes a peer sent; what is not UTF-8 is read as Latin-1.
[[nodiscard]] json foreign_string(std::string_view bytes);

} // namespace asterbus::command
