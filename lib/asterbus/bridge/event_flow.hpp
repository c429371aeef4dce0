/// The events of one PBX, from native messages to numbered, keyed records in its outbox. One
/// thread. Flow: ami | ari -> event -> [here] -> journal. Decides which link tells a fact
/// (authority), waits for AMI to name the call of an ARI event, and says in a gap what could not be
/// kept.
#pragma once

#include "asterbus/ami/message.hpp"
#include "asterbus/bridge/authority.hpp"
#include "asterbus/bridge/event_outlet.hpp"
#include "asterbus/bridge/health.hpp"
#include "asterbus/bridge/held_events.hpp"
#include "asterbus/bridge/moment.hpp"
#include "asterbus/bridge/options.hpp"
#include "asterbus/bridge/repeated_texts.hpp"
#include "asterbus/bridge/target.hpp"
#include "asterbus/bridge/type_filter.hpp"
#include "asterbus/event/from_ami.hpp"
#include "asterbus/event/from_ari.hpp"
#include "asterbus/model/call_index.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace asterbus::bridge {

class event_flow {
public:
    struct setup {
        event_outlet::setup outlet;
        event_options events;
        std::string ami_mask = "on";
        std::function<moment()> clock = &moment::now; ///< asked once per read
    };
    event_flow(setup, journal::outbox&, pbx_health&);

    void ami_event(ami::message const&);
    /// `json` has simdjson's padding behind it.
    void ari_event(std::string_view json);
    /// All events of one read have come: lets go what waited for them.
    void batch_end();
    /// Call it every 50 ms while wants_tick().
    void tick();
    [[nodiscard]] bool wants_tick() const;

    /// A link has come up: link.up, and when it had been up before, the gap since it was last
    /// proven alive.
    void link_up(event::dialect);
    /// A link that was up is lost.
    void link_down(event::dialect, std::string_view reason, wall_time proven_alive);
    void lost_in_kafka(std::string_view reason, std::uint64_t records);

    /// What the PBX answered when it was asked for its live channels.
    void channel_is_live(std::string_view id, std::string_view name, std::string_view linked_id);
    void channel_is_in_stasis(std::string_view id, std::string_view application);
    void channel_is_gone(std::string_view id);
    [[nodiscard]] model::call_index const& channels() const { return channels_; }
    void on_channel_news(std::function<void(channel_news const&)>);
    void reload(event_options const&);

    struct lost_link {
        wall_time from;
        std::string reason;
        std::optional<wall_time> to; ///< set when the link is up again, and the gap is to be said
    };
    /// What events may be missing and has not been said yet. Goes to the flow that follows this
    /// one when the PBX's settings change.
    struct unsaid {
        std::optional<lost_link> ami, ari;
        event_outlet::loss_list losses;
    };
    [[nodiscard]] unsaid take_unsaid();
    void take_over(unsaid);

private:
    moment const& read_time();
    void track_ami(event::fact const&, ami::message const&);
    void track_ari(event::fact const&, std::string_view json);
    /// False when the event must wait.
    bool try_ari(std::string_view json, moment const& at, bool patient);
    void left_stasis(std::string_view channel);
    void release_held();
    void call_merged(event::fact const&, std::string_view from);
    [[nodiscard]] std::string_view call_of(event::fact const&) const;
    void say_gaps();
    void say_gap(event::dialect, std::optional<lost_link>&);
    template <class Reader>
    void publish(Reader const&, event::fact const&, std::string_view linked_id, moment const&);

    setup setup_;
    pbx_health& health_;
    event::from_ami from_ami_;
    event::from_ari from_ari_;
    event_outlet outlet_;
    authority authority_;
    type_filter filter_;
    model::call_index channels_;
    held_events held_;
    repeated_texts repeated_;
    std::optional<moment> now_; // of the read that is being worked on
    std::optional<lost_link> lost_ami_, lost_ari_;
    std::function<void(channel_news const&)> news_;
};

} // namespace asterbus::bridge
