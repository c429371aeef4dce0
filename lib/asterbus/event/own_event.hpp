/// An event that the daemon tells of itself or infers: the same envelope, data written by hand.
///   own_event e{"link.down", topic::system, now};
///   e.data().key("reason"); e.data().string("peer_silent");
#pragma once

#include "asterbus/base/json.hpp"
#include "asterbus/base/time.hpp"
#include "asterbus/event/fact.hpp"

#include <string>
#include <string_view>

namespace asterbus::event {

class own_event {
public:
    /// `type`: without "asterbus.".
    own_event(std::string_view type, topic where, wall_time at, std::string_view subject = {})
        : type_(type), subject_(subject), where_(where), at_(at)
    {
        writer_.begin_object();
    }
    own_event(own_event const&) = delete;
    own_event& operator=(own_event const&) = delete;

    /// Writes into the open object `data`; leave it open.
    [[nodiscard]] json_writer& data() { return writer_; }

    [[nodiscard]] std::string_view type() const { return type_; }
    [[nodiscard]] std::string_view subject() const { return subject_; }
    [[nodiscard]] topic where() const { return where_; }
    [[nodiscard]] wall_time time() const { return at_; }
    /// `data` as it stands, without its closing brace.
    [[nodiscard]] std::string_view open_data() const { return data_; }
    [[nodiscard]] bool repaired() const { return writer_.repaired(); }

private:
    std::string type_;
    std::string subject_;
    std::string data_;
    json_writer writer_{data_};
    topic where_;
    wall_time at_;
};

} // namespace asterbus::event
