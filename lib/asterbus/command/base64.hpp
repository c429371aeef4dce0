/// Bytes as text, for files in results.
#pragma once

#include <string>
#include <string_view>

namespace asterbus::command {

[[nodiscard]] std::string to_base64(std::string_view bytes);

} // namespace asterbus::command
