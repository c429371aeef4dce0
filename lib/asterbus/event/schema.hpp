/// THE schema: what a typed event is made of. A type is a row: its name, its topic, the class in
/// which AMI tells it, its members. Each member takes slots; both dialects fill the same slots
/// (ami_table.cpp, ari_table.cpp), one writer turns slots into JSON. The rows are in types.hpp.
#pragma once

#include "asterbus/event/fact.hpp"
#include "asterbus/event/words.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace asterbus::event {

enum class kind : std::uint8_t {
    channel,  ///< the channel object, see channel_part
    bridge,   ///< the bridge object, see bridge_part
    cause,    ///< {"code","name","text"[,"tech_code"]}
    target,   ///< {"type":"channel","id":"..."}, told as "channel:..."
    open,     ///< begins an object; members up to `close` are its own
    close,    ///< ends it
    text,     ///< null when empty, <unknown> or <none>
    verbatim, ///< text as it is, also when empty
    digits,   ///< DTMF; masked where the operator wants it
    cel,      ///< a CEL's Extra, JSON in a text: the digits in it masked as above
    integer,  //
    boolean,  //
    word,     ///< an enum: the word, and the PBX's code as "<name>_code"
    seconds,  ///< told in seconds, written as "<name>_ms"
    millis,   ///< told in milliseconds, written as "<name>_ms"
    time,     ///< RFC 3339; null for "0" and ""
    list,     ///< an array of strings
    fields    ///< an object of whatever fields the event has beyond the mapped ones
};

struct member {
    std::string_view name;
    event::kind kind;
    vocabulary const* words = nullptr; ///< of kind::word
};

/// The slots of a channel object, in the order in which AMI tells them.
namespace channel_part {
enum : std::uint16_t {
    name,
    state_code,
    state,
    caller_number,
    caller_name,
    connected_number,
    connected_name,
    language,
    account_code,
    context,
    extension,
    priority,
    id,
    linked_id,
    created,          // from here on only ARI tells
    protocol_id,      //
    application,      //
    application_data, //
    count
};
} // namespace channel_part

namespace bridge_part {
enum : std::uint16_t {
    id,
    class_name, ///< AMI BridgeType, ARI bridge_class
    technology,
    creator,
    name,
    channel_count,
    video_mode,
    video_source,
    type,     // from here on only ARI tells
    channels, //
    created,  //
    count
};
} // namespace bridge_part

namespace cause_part {
enum : std::uint16_t { code, text, tech_code, count };
}

constexpr std::uint16_t slots_of(kind k)
{
    switch (k) {
    case kind::channel: return channel_part::count;
    case kind::bridge: return bridge_part::count;
    case kind::cause: return cause_part::count;
    case kind::open:
    case kind::close: return 0;
    default: return 1;
    }
}

inline constexpr std::uint16_t max_slots = 256;

struct type_info {
    std::string_view name; ///< "channel.hangup"
    topic where;
    ami_class authority; ///< none: only ARI tells it
    std::span<member const> members;
    /// Path of what keys the event where there is no call: "queue", "bridge.id". Empty: the PBX.
    std::string_view key = {};
    bool on_calls_with_channel = false; ///< events.calls when it names a channel, else `where`
    bool about_key = false; ///< the subject is the key's id, also when it names a channel
};

/// Where a member's value goes: its first slot and its row. slot < 0: no such member.
struct place {
    int slot = -1;
    member const* what = nullptr;
};

/// The member of that path: "cause", "member.queue". Parts of a channel, bridge or cause follow as
/// an offset to its slot.
constexpr place find_place(std::span<member const> members, std::string_view path)
{
    std::uint16_t slot = 0;
    std::string_view group;
    for (auto const& m : members) {
        if (m.kind == kind::open)
            group = m.name;
        else if (m.kind == kind::close)
            group = {};
        else if (group.empty()
                     ? path == m.name
                     : path.size() == group.size() + 1 + m.name.size() && path.starts_with(group) &&
                           path[group.size()] == '.' && path.ends_with(m.name))
            return {slot, &m};
        slot = static_cast<std::uint16_t>(slot + slots_of(m.kind));
    }
    return {};
}

constexpr std::uint16_t slot_count(std::span<member const> members)
{
    std::uint16_t slots = 0;
    for (auto const& m : members)
        slots = static_cast<std::uint16_t>(slots + slots_of(m.kind));
    return slots;
}

/// Every type, sorted by name.
[[nodiscard]] std::span<type_info const> types();
/// By name without "asterbus."; nullptr when it is not one of ours.
[[nodiscard]] type_info const* find_type(std::string_view name);

[[nodiscard]] std::string_view name(topic);
[[nodiscard]] std::string_view name(ami_class);
/// The class of that name ("call"); none when it is not one.
[[nodiscard]] ami_class find_class(std::string_view name);

} // namespace asterbus::event
