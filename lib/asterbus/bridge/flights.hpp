/// What the publisher has given to librdkafka and what became of it: an ordered list with stable
/// addresses, so that a flight's address can be the delivery's opaque. No allocation once warm.
#pragma once

#include "asterbus/journal/outbox.hpp"

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>

namespace asterbus::bridge {

/// The copies of a record that goes to every partition.
struct copies {
    std::size_t left = 0;
    bool failed = false;
};

struct publisher_lane;

struct flight {
    journal::outbox::taken record;
    publisher_lane* lane = nullptr;
    std::uint64_t number = 0; ///< of the record in its lane
    std::int32_t partition = -1;
    std::shared_ptr<copies> shared; ///< none: the record flies alone
    std::list<flight>::iterator self;
};

class flights {
public:
    /// A flight at the end of the list.
    flight& begin_flight()
    {
        if (free_.empty()) free_.emplace_front();
        flying_.splice(flying_.end(), free_, free_.begin());
        auto& f = flying_.back();
        f.self = std::prev(flying_.end());
        return f;
    }
    /// Its memory is kept for the next one.
    void end_flight(flight& f)
    {
        f.shared.reset();
        free_.splice(free_.begin(), flying_, f.self);
    }

    [[nodiscard]] bool empty() const { return flying_.empty(); }
    [[nodiscard]] std::size_t size() const { return flying_.size(); }

    /// Puts all of `other` in front, in its order.
    void prepend(flights& other) { flying_.splice(flying_.begin(), other.flying_); }
    /// Moves the first of `other` to the end.
    flight& take_first_of(flights& other)
    {
        flying_.splice(flying_.end(), other.flying_, other.flying_.begin());
        return flying_.back();
    }
    /// Moves the last one to the front of `other`.
    void give_last_back_to(flights& other)
    {
        other.flying_.splice(other.flying_.begin(), flying_, std::prev(flying_.end()));
    }

private:
    std::list<flight> flying_;
    std::list<flight> free_;
};

} // namespace asterbus::bridge
