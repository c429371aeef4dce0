/// A fact: one thing that a PBX told, in the common schema, not yet numbered, keyed or written.
/// Both dialects fill the same slots, so that nothing behind this header knows which of them told
/// it. Flow: ami | ari -> [event] -> journal.
#pragma once

#include "asterbus/base/time.hpp"

#include <cstdint>
#include <string_view>

namespace asterbus::event {

enum class dialect : std::uint8_t { ami, ari, daemon };
enum class topic : std::uint8_t { calls, queues, devices, system };
inline constexpr std::size_t topic_count = 4;

/// The classes of AMI events, as an account's `read` names them; `none` for what only ARI tells.
enum class ami_class : std::uint8_t {
    none,
    system,
    call,
    log,
    verbose,
    agent,
    user,
    config,
    dtmf,
    reporting,
    cdr,
    dialplan,
    agi,
    cc,
    aoc,
    test,
    security,
    message,
    command ///< an answer to an action, which comes as an event
};

/// What `data.native` holds: fields that have no place in the schema, the whole message, nothing.
enum class native_fields : std::uint8_t { unmapped, all, none };

/// Of the readers from_ami and from_ari.
struct reader_options {
    native_fields native = native_fields::unmapped;
    bool mask_dtmf = true; ///< digits in DTMF events, typed and native alike, become X
};

struct type_info; // one row of the schema table, see schema.hpp

/// Views into the message that the reader (from_ami, from_ari) was given, valid as long as that
/// message is.
struct fact {
    type_info const* type =
        nullptr; ///< nullptr: native.<Name>, an event that the schema does not know
    dialect told_by = dialect::ami;
    topic where = topic::system;
    ami_class authority = ami_class::none; ///< AMI tells this type in events of this class

    std::string_view type_name;   ///< "asterbus.channel.hangup"
    std::string_view native_name; ///< "Hangup", "ChannelDestroyed"
    std::string_view
        channel_id; ///< Uniqueid of the channel that the event is about; empty when it names none
    std::string_view channel_name; ///< its name; empty when not told
    std::string_view linked_id;    ///< the Linkedid in this very event; empty when not told
    std::string_view key_id;  ///< queue, device or bridge id for the key where there is no call
    std::string_view subject; ///< CloudEvents' subject: channel, bridge, queue or device
    std::string_view
        action_id; ///< AMI's ActionID, for answers that come as events (OriginateResponse)

    wall_time time{};
    bool time_by_pbx = false; ///< else it is the moment of reading
    bool malformed = false;   ///< the message broke a rule; published all the same, and flagged
};

} // namespace asterbus::event
