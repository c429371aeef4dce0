/// The telephones at the PBX: what a called one does.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::sim {

struct phone {
    enum class manner { answers, busy, never_answers, congested } does = manner::answers;
    std::string name; ///< its caller name: "User 6001"
};

/// The phone behind "PJSIP/6001": 6001 to 6099 are people, 7001 to 7009 agents, `busy`, `noanswer`
/// and `congestion` do what they say. nullopt: there is no such endpoint.
[[nodiscard]] std::optional<phone> phone_at(std::string_view resource);

/// The resources that lists of endpoints show.
[[nodiscard]] std::vector<std::string> known_phones();

/// "PJSIP/6001" in its two halves; empty halves where it is not of that form.
struct endpoint_name {
    std::string_view technology, resource;
};
[[nodiscard]] endpoint_name split_endpoint(std::string_view endpoint);

} // namespace asterbus::sim
