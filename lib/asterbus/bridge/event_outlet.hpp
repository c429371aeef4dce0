/// The last station of a PBX's events before its outbox: gives each its number, its call id and its
/// key, writes it, puts it. Where the outbox is full it counts what is lost, and says it in a gap
/// as soon as there is room. One thread; never blocks.
#pragma once

#include "asterbus/bridge/health.hpp"
#include "asterbus/bridge/moment.hpp"
#include "asterbus/bridge/own_events.hpp"
#include "asterbus/event/encode.hpp"
#include "asterbus/event/fact.hpp"
#include "asterbus/event/own_event.hpp"
#include "asterbus/journal/outbox.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::bridge {

class event_outlet {
public:
    struct setup {
        std::string pbx;
        std::uint64_t epoch = 0; ///< milliseconds since 1970
        event::encoding encoding = event::encoding::structured;
        std::array<std::uint16_t, event::topic_count>
            topics{}; ///< the publisher's index of each event::topic
    };
    event_outlet(setup, journal::outbox&, pbx_health&);

    /// `linked_id`: the call's; empty when nobody has named it, then the channel's own id stands
    /// for the call.
    template <class Reader>
    void publish(Reader const&, event::fact const&, std::string_view linked_id, moment const&);

    /// An event of the daemon's own. `linked_id`: of the call that it is about, if any.
    void publish(event::own_event const&, moment const&, std::string_view linked_id = {});
    /// A gap: on events.system, and on every partition of the other event topics. False: no room.
    [[nodiscard]] bool publish(gap const&, moment const&);

    /// The operator has changed events.encoding.
    void use(event::encoding e) { setup_.encoding = e; }

    /// Records that Kafka refused for good; said in the next gap.
    void lost(std::string_view reason, std::uint64_t records, moment const&);
    /// Says what was lost, when there is room again. Of what Kafka refuses at most once in 10 s for
    /// each reason: it may refuse the gaps too.
    void say_losses(moment const&);
    [[nodiscard]] bool has_losses() const { return !losses_.empty(); }

    struct loss {
        std::uint64_t records = 0;
        wall_time from{};
        steady_time not_before{}; ///< it is said
    };
    using loss_list = std::map<std::string, loss, std::less<>>; ///< by reason
    [[nodiscard]] loss_list take_losses() { return std::exchange(losses_, {}); }
    void take_over(loss_list l) { losses_ = std::move(l); }

private:
    [[nodiscard]] bool full() const;
    void set_callid(event::fact const&, std::string_view linked_id);
    void set_key(event::fact const&);
    [[nodiscard]] bool publish_own(event::own_event const&, moment const&, bool everywhere);
    [[nodiscard]] bool put(event::topic, bool every_partition, moment const&);

    setup setup_;
    journal::outbox& outbox_;
    pbx_health& health_;
    std::uint64_t sequence_ = 0;
    loss_list losses_;
    std::map<std::string, steady_time, std::less<>> said_; // the last gap of a reason of Kafka's

    // Scratch, reused so that an event costs no allocation.
    std::string callid_, key_, value_;
    event::header_list headers_;
    std::vector<journal::header> header_views_;
};

} // namespace asterbus::bridge
