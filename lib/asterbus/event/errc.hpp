/// What can go wrong when a PBX's message is read as a fact, with its consequence. AMI messages
/// have no such failure: whatever they hold, they are published.
#pragma once

#include <system_error>

namespace asterbus::event {

enum class errc {
    not_json = 1, ///< an ARI message is not one whole JSON object; it cannot be published, count it
    no_type,      ///< an ARI message does not say its type; it cannot be published, count it
};

[[nodiscard]] std::error_category const& category();
[[nodiscard]] inline std::error_code make_error_code(errc e)
{
    return {static_cast<int>(e), category()};
}

} // namespace asterbus::event

template <>
struct std::is_error_code_enum<asterbus::event::errc> : std::true_type {};
