/// The things of a PBX as Asterisk shows them: channels, bridges, recordings, playbacks.
#pragma once

#include "asterbus/base/time.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace asterbus::sim {

/// Asterisk's numbers.
enum class channel_state : std::uint8_t { down = 0, ring = 4, ringing = 5, up = 6 };

struct party {
    std::string number, name; ///< empty: unknown

    friend bool operator==(party const&, party const&) = default;
};

struct place {
    std::string context = "default", extension = "s";
    int priority = 1;
};

/// Why a channel stops what it is doing.
enum class leaving : std::uint8_t {
    hangup, ///< it is being hung up
    moved,  ///< it goes on elsewhere: redirected, transferred, put into another bridge
};

struct channel {
    std::string id, linked_id, name;
    std::uint64_t serial = 0; ///< order of creation
    std::string device;       ///< "PJSIP/6001": what its device state counts for
    std::string protocol_id;
    channel_state state = channel_state::down;
    party caller, connected;
    std::string account_code, language = "en";
    place at;
    std::string app, app_data;
    wall_time created, answered;
    std::string bridge; ///< id of the bridge it is in, or empty
    std::string stasis; ///< the Stasis application that holds it, or empty
    std::map<std::string, std::string, std::less<>> variables;
    int cause = 0, tech_cause = 0;
    bool ending = false;   ///< a hangup is under way
    bool dialplan = false; ///< the dialplan runs it, so it goes on after an application
    bool on_hold = false;
    /// Timers that carry an older turn are void: what it does has changed since.
    std::uint64_t turn = 0;
    /// Ends what it is doing now; empty when there is nothing to end.
    std::function<void(leaving)> stop;
    std::string peer; ///< id of the other half of a Local channel
};

struct bridge {
    std::string id;
    std::string type = "basic", technology = "simple_bridge"; ///< AMI's words
    std::string creator, name;
    std::string ari_type = "mixing", video_mode = "none";
    std::vector<std::string> channels; ///< ids in the order of entering
    wall_time created;
};

struct playback {
    std::string id, media, target, language = "en", state = "queued";
    std::vector<std::string> rest; ///< media that follow
    std::uint64_t turn = 0;
};

struct recording {
    std::string name, format, target, state = "queued";
    wall_time started;
    std::int64_t duration_s = 0;
    std::uint64_t turn = 0;
};

} // namespace asterbus::sim
