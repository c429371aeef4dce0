/// What a planner may know of the PBX that a command is for.
#pragma once

#include "asterbus/base/link_state.hpp"
#include "asterbus/model/call_index.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::command {

/// Whether AMI's event session is told how calls go.
enum class call_news : std::uint8_t {
    told,
    link_down,
    not_asked_for, ///< the operator's `events` leave out class call
};

struct view {
    bool has_ami = false; ///< configured, whatever its state
    bool has_ari = false;
    link_state ami = link_state::down; ///< of the action session
    link_state ari = link_state::down;
    model::call_index const* channels = nullptr;
    std::vector<std::string> const* applications = nullptr; ///< of ours, in order of the config
    std::set<std::string> const* actions = nullptr; ///< what the PBX's ListCommands names; may be
                                                    ///< unknown
    call_news ami_calls = call_news::told;

    [[nodiscard]] bool ami_up() const { return has_ami && ami == link_state::up; }
    [[nodiscard]] bool ari_up() const { return has_ari && ari == link_state::up; }
    /// The channel's id when it is known, else `id_or_name` as given.
    [[nodiscard]] std::string id_of(std::string_view id_or_name) const;
    [[nodiscard]] bool knows(std::string_view id_or_name) const;
    /// True when the channel is known, and in no Stasis application.
    [[nodiscard]] bool in_dialplan(std::string_view id_or_name) const;
    [[nodiscard]] bool serves(std::string_view application) const;
    /// True when the channel is in a Stasis application that this daemon serves.
    [[nodiscard]] bool in_our_application(std::string_view id_or_name) const;
};

} // namespace asterbus::command
