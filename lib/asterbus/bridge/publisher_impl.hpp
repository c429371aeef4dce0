/// What the publisher is made of: the lanes, the producer, and what flies between them. Private to
/// the publisher; publisher.cpp has its lifetime, publisher_flow.cpp the way of a record.
#pragma once

#include "asterbus/bridge/flights.hpp"
#include "asterbus/bridge/publisher.hpp"
#include "asterbus/bridge/publisher_lane.hpp"
#include "asterbus/net/backoff.hpp"

#include <asio/steady_timer.hpp>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <span>

namespace asterbus::bridge {

struct publisher::impl : std::enable_shared_from_this<impl> {
    asio::io_context& io;
    options setup;
    kafka_health& health;

    enum class step { sent, wait };
    struct refusal {
        publisher_lane* lane;
        std::uint16_t topic;
        std::string reason;
        std::uint64_t records;
    };

    std::mutex mutex; // guards all_lanes: other threads add, and ask whether all is done
    std::condition_variable progress;
    std::vector<std::unique_ptr<publisher_lane>> all_lanes;
    std::atomic<bool> draining{false};

    std::vector<publisher_lane*> lanes; // in the order of their turns
    std::size_t turn = 0;
    flights flying, again; // `again`: of a producer that is gone, to be published before all else
    std::vector<refusal> refusals;
    // The producer's index of each of ours; none before its first record, since asking for a topic
    // may create it, and not as it is wanted.
    std::vector<std::optional<std::uint16_t>> topics;
    std::size_t own_topics = 0; // the others were named by senders of commands
    struct reply {
        std::uint64_t used = 0; // when last, as a number of uses
        std::size_t waiting = 0;
    };
    std::vector<reply> replies; // of those others
    std::uint64_t reply_uses = 0;
    std::map<std::uint16_t, steady_time>
        missing; // topics that the broker does not know: since when
    bool window_full = false;
    bool resting = false;      // under load: until `pause` ends
    std::size_t given_now = 0; // records, by this pump
    bool replacing = false;
    net::backoff delay{{milliseconds{500}, milliseconds{30'000}}, std::random_device{}()};
    asio::steady_timer gauges, partitions, replacement, pause;
    std::unique_ptr<kafka::producer> producer; // last: gone before the memory that it reads

    impl(asio::io_context& c, options o, kafka_health& h)
        : io(c), setup(std::move(o)), health(h), gauges(c), partitions(c), replacement(c), pause(c)
    {
        own_topics = setup.topics.size();
        health.set_reason("not connected yet");
    }

    /// A handler that does nothing once the publisher is gone.
    template <class F>
    auto guarded(F f)
    {
        return [self = weak_from_this(), f = std::move(f)](auto const&... args) {
            if (auto const alive = self.lock()) f(*alive, args...);
        };
    }

    // --- the producer
    result<void> make_producer();
    void connection(bool up, std::string_view why);
    void replace(std::string_view why);
    void replace_now();
    std::uint16_t index_of(std::uint16_t topic);
    std::optional<std::size_t> place_for_reply();
    [[nodiscard]] bool may_come_back(std::uint16_t topic);

    // --- from the lanes to the producer
    void pump();
    void rest();
    bool repeat();
    bool serve(publisher_lane&);
    step send(publisher_lane&, std::int32_t partition);
    step send_copies(publisher_lane&);
    std::optional<std::int32_t> partitions_of(publisher_lane&);
    std::error_code give(flight&);

    // --- from the producer to the lanes
    void delivered(std::span<kafka::producer::delivery const>);
    void acknowledged(flight&, steady_time now);
    void refused(flight&, std::string_view reason);
    void end(flight&, bool failed);
    void tell_refusals();

    // --- lanes come and go
    void look_after_lanes();
    void remove_empty_lanes();
    [[nodiscard]] bool all_done() const;
};

} // namespace asterbus::bridge
