/// Patterns as operators write them for event types and command names: `*` is any text, `?` one
/// character.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace asterbus {

/// True when the whole of `text` fits `pattern`. Takes time in the order of both lengths
/// multiplied, at worst.
[[nodiscard]] bool matches_glob(std::string_view pattern, std::string_view text);

[[nodiscard]] bool matches_any_glob(std::vector<std::string> const& patterns,
                                    std::string_view text);

} // namespace asterbus
