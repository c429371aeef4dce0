/// What a reader has made of one message: the slots of its type, filled. Shared by from_ami and
/// from_ari, read by encode. Private to this folder.
#pragma once

#include "asterbus/event/json_buffer.hpp"
#include "asterbus/event/plan.hpp"

#include <array>
#include <memory_resource>
#include <string>
#include <string_view>

namespace asterbus::event {

/// Writes instants; the text of a second is kept, since events come many to a second.
class time_writer {
public:
    void write(json_buffer&, wall_time);

private:
    std::chrono::sys_seconds second_{std::chrono::seconds::min()};
    std::string text_;
};

class reading {
public:
    /// Starts a message that `map` knows.
    void begin(mapping const& map);
    /// Puts a value where its entry says. False: it cannot be what the schema says, or the slot has
    /// another value already; it stays native.
    [[nodiscard]] bool put(entry const&, std::string_view value);
    /// The message is whole: decides on the type, and fills what the fact says about it.
    void settle(fact&);
    /// A message that no table knows: only a name, made harmless, is left of its type.
    void begin_native(fact&, std::string_view event);

    [[nodiscard]] event::plan const& plan() const { return *plan_; }
    [[nodiscard]] slot_array const& slots() const { return slots_; }
    [[nodiscard]] bool native() const { return plan_ == &native_plan_; }

private:
    [[nodiscard]] std::string_view unescaped(std::string_view);
    void name_channel(fact&);
    void name_target(fact&) const;

    mapping const* map_ = nullptr;
    event::plan const* plan_ = nullptr;
    event::plan native_plan_;
    slot_array slots_{};
    std::array<char, 2048> first_{};
    std::pmr::monotonic_buffer_resource arena_{first_.data(), first_.size()};
    bool arena_used_ = false;
};

/// True when Asterisk says "nothing": empty, <unknown>, <none>.
[[nodiscard]] inline bool says_nothing(std::string_view value)
{
    return value.empty() || (value.front() == '<' && (value == "<unknown>" || value == "<none>"));
}

struct write_options {
    bool mask_dtmf;
};
/// The typed members, each followed by a comma.
void write_members(json_buffer&, plan const&, slot_array const&, write_options, time_writer&);
/// As many of the mask's character as there were digits.
void write_masked(json_buffer&, std::string_view digits);
/// CEL tells digits inside a JSON text: {"digit":"5",...}.
void write_masked_cel(json_buffer&, std::string_view extra);

} // namespace asterbus::event
