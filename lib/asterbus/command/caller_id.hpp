/// How Asterisk takes a caller id apart, and whether it would lose something by that.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asterbus::command {

/// Asterisk reads `Name <number>`, `"Name" <number>`, `<number>`, a bare number or a bare name.
/// A sentence when it would cut something out of `text`; nullopt when it keeps all of it.
[[nodiscard]] std::optional<std::string> caller_id_problem(std::string_view text);

} // namespace asterbus::command
