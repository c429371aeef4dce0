/// ARI events that wait, in order, for AMI's first word on their channel. Bounded by patience, not
/// by count: each waits at most `patience` from its reading. Owns the JSON of each, with room for
/// simdjson's padding.
#pragma once

#include "asterbus/base/time.hpp"

#include <deque>
#include <string>
#include <string_view>

namespace asterbus::bridge {

struct held_event {
    std::string json;
    wall_time read_at;
    steady_time since;
};

class held_events {
public:
    static constexpr milliseconds patience{200};

    void hold(std::string_view json, wall_time read_at, steady_time since)
    {
        auto& e = events_.emplace_back();
        e.json.reserve(json.size() + padding);
        e.json = json;
        e.read_at = read_at;
        e.since = since;
    }
    [[nodiscard]] bool empty() const { return events_.empty(); }
    [[nodiscard]] held_event& front() { return events_.front(); }
    [[nodiscard]] bool front_is_due(steady_time now) const
    {
        return now - events_.front().since >= patience;
    }
    void pop() { events_.pop_front(); }

private:
    static constexpr std::size_t padding = 64; // simdjson's, which this header need not include

    std::deque<held_event> events_;
};

} // namespace asterbus::bridge
