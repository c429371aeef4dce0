/// The simulated PBX: what lives in it, and the changes that can happen to it. Each change tells
/// the audience the AMI event and the ARI event that Asterisk makes of it. Knows no call flows:
/// those are in calls/. One thread; time comes from its timeline.
#pragma once

#include "sim/model/channel.hpp"
#include "sim/model/queue.hpp"
#include "sim/model/timeline.hpp"
#include "sim/story/audience.hpp"

#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::sim {

struct channel_wish {
    std::string technology = "PJSIP";
    std::string resource = {}; ///< makes the name, with the technology
    std::string name = {};     ///< instead of the two, where it is not regular
    std::string id = {};       ///< chosen by the caller, or empty
    channel_state state = channel_state::down;
    party caller = {};
    place at = {};
    channel const* belongs_to = nullptr; ///< whose call it joins
};

class pbx {
public:
    struct options {
        std::string app = "bus";
        double time_scale = 1.0;
        std::uint64_t seed = 1;
        wall_time start;
    };

    explicit pbx(options);

    [[nodiscard]] timeline& clock() { return clock_; }
    [[nodiscard]] options const& settings() const { return options_; }
    [[nodiscard]] std::mt19937_64& dice() { return dice_; }
    /// Between `from` and `to`, both included.
    [[nodiscard]] std::int64_t between(std::int64_t from, std::int64_t to);
    void add_audience(audience&);
    void tell(ami_event const&);
    void tell(ari_event const&);
    [[nodiscard]] wall_time now() const { return clock_.now(); }

    // channels
    channel& create_channel(channel_wish const&);
    /// Both halves of a Local channel to wish.resource ("100@default"); gives the first, which
    /// knows the second as its peer.
    channel& create_local(channel_wish wish, std::string const& second_id);
    /// By id, else by name; nullptr when there is none.
    [[nodiscard]] channel* find_channel(std::string_view id_or_name);
    [[nodiscard]] std::map<std::uint64_t, std::unique_ptr<channel>> const& channels() const
    {
        return channels_;
    }
    void set_state(channel&, channel_state);
    void set_caller(channel&, party const&);
    void set_connected(channel&, party const&);
    void set_variable(channel&, std::string_view name, std::string_view value);
    void set_global(std::string_view name, std::string_view value);
    [[nodiscard]] std::string global(std::string_view name) const;
    /// An application begins in it: Newexten.
    void begin_step(channel&, std::string_view app, std::string_view data);
    /// The same without an event, as for an application that Originate starts.
    void run_app(channel&, std::string_view app, std::string_view data);
    void hold(channel&, bool on, std::string_view music = {});
    void dtmf_begin(channel&, char digit, std::string_view direction);
    void dtmf_end(channel&, char digit, std::int64_t duration_ms, std::string_view direction);
    /// The far end asks: HangupRequest. cause 0: it said none.
    void tell_hangup_request(channel const&, int cause, int tech_cause = 0);
    /// Asterisk itself asks: SoftHangupRequest.
    void tell_soft_hangup(channel const&, int cause);
    /// The end of it; the reference is void afterwards.
    void destroy_channel(channel&);
    void tell_dial(std::string_view event, channel const* caller, channel const& peer,
                   std::string_view status, std::string_view dial_string);

    // bridges
    bridge& create_bridge(bridge wanted);
    [[nodiscard]] bridge* find_bridge(std::string_view id);
    [[nodiscard]] std::map<std::string, bridge, std::less<>> const& bridges() const
    {
        return bridges_;
    }
    void enter_bridge(bridge&, channel&);
    void leave_bridge(channel&);
    void clear_bridge_peers(bridge&);
    void destroy_bridge(bridge&);
    [[nodiscard]] std::string new_uuid();

    // devices
    [[nodiscard]] std::string device_state(std::string_view device) const;
    [[nodiscard]] std::map<std::string, std::string, std::less<>> const& device_states() const
    {
        return device_states_;
    }
    [[nodiscard]] std::vector<std::string> device_channels(std::string_view device) const;
    /// Tells the device's state where it is another than last told.
    void refresh_device(std::string const& device);
    void set_device_state(std::string const& device, std::string const& state);

    // queues
    [[nodiscard]] std::vector<queue>& queues() { return queues_; }
    [[nodiscard]] queue* find_queue(std::string_view name);
    void tell_member(std::string_view event, queue_member const&);

    std::map<std::string, playback, std::less<>> playbacks;
    std::map<std::string, recording, std::less<>> live_recordings, stored_recordings;
    std::int64_t calls_processed = 0;

private:
    void join_call(bridge const&);
    void announce_peers(bridge const&);

    options options_;
    timeline clock_;
    std::mt19937_64 dice_;
    std::vector<audience*> audiences_;
    std::uint64_t next_serial_ = 0, next_name_ = 0;
    std::map<std::uint64_t, std::unique_ptr<channel>> channels_; ///< by serial
    std::map<std::string, channel*, std::less<>> by_id_, by_name_;
    std::map<std::string, bridge, std::less<>> bridges_;
    std::map<std::string, std::set<channel*>, std::less<>> on_device_;
    std::map<std::string, std::string, std::less<>> device_states_, globals_;
    std::vector<queue> queues_;
};

} // namespace asterbus::sim
