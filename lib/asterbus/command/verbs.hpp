/// The portable verbs: THE list of what can be done without knowing AMI or ARI.
#pragma once

#include "asterbus/command/arguments.hpp"
#include "asterbus/command/planners.hpp"

#include <span>
#include <string_view>

namespace asterbus::command {

/// Which route is tried first; the other one follows where there is one.
enum class prefer : std::uint8_t {
    ami,
    ari,
    home, ///< ARI for channels in a Stasis application of ours, else AMI
};

struct verb {
    std::string_view name;
    std::span<argument const> arguments;
    planner by_ami = nullptr; ///< null: this route cannot
    planner by_ari = nullptr;
    prefer first = prefer::ami;
    /// What no single argument tells: of two that exclude each other, and the like.
    std::optional<error> (*together)(json const& args) = nullptr;
};

/// Sorted by name.
[[nodiscard]] std::span<verb const> verbs();
/// nullptr when there is none.
[[nodiscard]] verb const* find_verb(std::string_view name);

} // namespace asterbus::command
