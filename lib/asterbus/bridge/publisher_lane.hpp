/// One lane of the publisher: its outbox, and the record at its head that could not be given to
/// librdkafka yet. Private to the publisher.
#pragma once

#include "asterbus/bridge/flights.hpp"
#include "asterbus/bridge/publisher.hpp"

#include <chrono>
#include <optional>

namespace asterbus::bridge {

struct publisher_lane {
    publisher::lane setup;
    journal::outbox box;
    std::optional<journal::outbox::taken> head;
    std::uint64_t taken = 0;        ///< so many records: the number of the head
    std::shared_ptr<copies> shared; ///< head's, while its copies are given one by one
    std::int32_t given = 0, wanted = 0;
    std::optional<std::chrono::steady_clock::time_point>
        waits_since;               ///< head wants to know the number of partitions
    std::function<void()> removed; ///< set: the lane goes when it is empty

    publisher_lane(publisher::lane l, std::function<void()> wake)
        : setup(std::move(l)), box(setup.max_bytes, std::move(wake))
    {}

    /// There is a record to send, at the head.
    bool next(journal::outbox::when_empty then)
    {
        if (head) return true;
        journal::outbox::taken t;
        if (!box.take(t, then)) return false;
        head = t;
        ++taken;
        return true;
    }

    void begin_copies(std::int32_t partitions)
    {
        waits_since.reset();
        wanted = partitions;
        given = 0;
        shared = std::make_shared<copies>(copies{static_cast<std::size_t>(partitions), false});
    }
    void head_sent()
    {
        head.reset();
        shared.reset();
    }

    void show_gauges() const
    {
        if (setup.health == nullptr) return;
        setup.health->outbox_bytes.store(box.bytes(), std::memory_order_relaxed);
        setup.health->outbox_records.store(box.records(), std::memory_order_relaxed);
    }
};

} // namespace asterbus::bridge
