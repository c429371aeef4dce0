/// What the daemon knows about itself: counted by the flows on their threads, read by /metrics,
/// /readyz and /api/status on theirs. Plain relaxed atomics: each number is right, numbers are not
/// of one instant.
#pragma once

#include "asterbus/base/link_state.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace asterbus::bridge {

using counter = std::atomic<std::uint64_t>;

inline void add(counter& c, std::uint64_t n = 1)
{
    c.fetch_add(n, std::memory_order_relaxed);
}
/// For a counter that one thread alone writes: no locked instruction.
inline void add_alone(counter& c, std::uint64_t n = 1)
{
    c.store(c.load(std::memory_order_relaxed) + n, std::memory_order_relaxed);
}

/// Upper bounds in seconds of the latency histograms; the last bucket is +Inf.
inline constexpr std::array<double, 14> latency_bounds{
    0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30};

class latency_histogram {
public:
    void observe(std::chrono::nanoseconds);
    [[nodiscard]] std::uint64_t bucket(std::size_t i) const
    {
        return buckets_[i].load(std::memory_order_relaxed);
    }
    [[nodiscard]] std::uint64_t count() const;
    [[nodiscard]] double sum_seconds() const
    {
        return static_cast<double>(sum_ns_.load(std::memory_order_relaxed)) / 1e9;
    }

private:
    std::array<counter, latency_bounds.size() + 1> buckets_{};
    counter sum_ns_{};
};

struct link_health {
    std::atomic<bool> configured{false};
    std::atomic<link_state> state{link_state::down};
    counter connects{};
    std::atomic<std::int64_t> round_trip_us{0};
    counter received{}; ///< events (not answers) read from this link
    counter malformed{};
    counter repaired_subscriptions{};

    /// Why the link is not up, for people; empty when it is.
    [[nodiscard]] std::string reason() const;
    void set_reason(std::string);

private:
    mutable std::mutex mutex_;
    std::string reason_;
};

/// received + own = published + told_by_other + excluded + dropped_full + malformed of ARI, at
/// rest; published = delivered + failed + waiting.
struct pbx_health {
    std::string name;
    link_health ami, ami_actions, ari;
    counter published{};     ///< put into the outbox
    counter own{};           ///< the daemon's own, beside what was received; of a gap each of the
                             ///< four records
    counter told_by_other{}; ///< not published, since the other link has authority for the fact
                             ///< (sources), or this one has just told it
    counter excluded{};      ///< not published, by events.include/exclude
    counter dropped_full{};  ///< lost: the outbox was full
    counter delivered{};     ///< acknowledged by Kafka
    counter failed{};        ///< lost: refused by Kafka for good
    counter gaps{};          ///< stream.gap events
    counter not_utf8{};      ///< events with text read as Latin-1
    counter unmapped{};      ///< events published as native.<Name>
    std::atomic<std::uint64_t> outbox_bytes{0}, outbox_records{0}, channels{0};
    latency_histogram read_to_acknowledged;
    counter commands{}; ///< begun on this PBX
    std::atomic<std::uint64_t> commands_running{0};
};

struct command_health {
    counter received{}, duplicates{}, unreadable{};
    counter succeeded{}, failed{}, rejected{}, expired{}, unknown{};
    latency_histogram received_to_result;
    std::atomic<bool> assigned{false};
    std::atomic<std::int64_t> lag{-1};
};

struct kafka_health {
    std::atomic<bool> up{false};
    counter rebuilt{};
    [[nodiscard]] std::string reason() const;
    void set_reason(std::string);

private:
    mutable std::mutex mutex_;
    std::string reason_;
};

struct health {
    std::vector<std::unique_ptr<pbx_health>> pbxs; ///< fixed after start
    kafka_health kafka;
    command_health commands;
    std::string
        brokers; ///< where Kafka clients can find the broker; the embedded one's address too
    std::chrono::system_clock::time_point started = std::chrono::system_clock::now();
    counter reload_failures{};
    std::atomic<std::int64_t> loops_alive_ms{
        0}; ///< steady clock: the last moment at which all threads answered

    /// Kafka and every configured link are up.
    [[nodiscard]] bool ready() const;
};

} // namespace asterbus::bridge
