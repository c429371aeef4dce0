#include "asterbus/bridge/publisher.hpp"

#include "asterbus/bridge/flights.hpp"
#include "asterbus/bridge/publisher_lane.hpp"
#include "asterbus/net/backoff.hpp"

#include <asio/post.hpp>
#include <asio/steady_timer.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <random>
#include <utility>

namespace asterbus::bridge {
namespace {

using clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr int records_per_turn = 64;     // of one lane, before the next has its turn
constexpr auto partitions_known_in = 2s; // while connected; then a copy goes where the key says
constexpr auto ask_partitions_every = 50ms;
constexpr auto gauges_every = 250ms;

enum class step { sent, wait };

struct refusal {
    publisher_lane* lane;
    std::uint16_t topic;
    std::string reason;
    std::uint64_t records;
};

void log(int level, std::string_view text)
{
    // librdkafka's levels are syslog's.
    auto const to = level <= 3   ? spdlog::level::err
                    : level == 4 ? spdlog::level::warn
                    : level <= 6 ? spdlog::level::info
                                 : spdlog::level::debug;
    spdlog::log(to, "kafka: {}", text);
}

} // namespace

struct publisher::impl : std::enable_shared_from_this<impl> {
    asio::io_context& io;
    options setup;
    kafka_health& health;

    std::mutex mutex; // guards all_lanes: other threads add, and ask whether all is done
    std::condition_variable progress;
    std::vector<std::unique_ptr<publisher_lane>> all_lanes;
    std::atomic<bool> draining{false};

    std::vector<publisher_lane*> lanes; // in the order of their turns
    std::size_t turn = 0;
    flights flying, again; // `again`: of a producer that is gone, to be published before all else
    std::vector<refusal> refusals;
    std::vector<std::uint16_t> topics; // the producer's index of each of ours
    bool window_full = false;
    bool replacing = false;
    net::backoff delay{{500ms, 30s}, std::random_device{}()};
    asio::steady_timer gauges, partitions, replacement;
    std::unique_ptr<kafka::producer> producer; // last: gone before the memory that it reads

    impl(asio::io_context& c, options o, kafka_health& h)
        : io(c), setup(std::move(o)), health(h), gauges(c), partitions(c), replacement(c)
    {
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

    // --- from the lanes to the producer
    void pump();
    bool repeat();
    bool serve(publisher_lane&);
    step send(publisher_lane&, std::int32_t partition);
    step send_copies(publisher_lane&);
    std::optional<std::int32_t> partitions_of(publisher_lane&);
    std::error_code give(flight&);

    // --- from the producer to the lanes
    void delivered(std::span<kafka::producer::delivery const>);
    void acknowledged(flight&, clock::time_point now);
    void refused(flight&, std::string_view reason);
    void end(flight&, bool failed);
    void tell_refusals();

    // --- lanes come and go
    void look_after_lanes();
    void remove_empty_lanes();
    [[nodiscard]] bool all_done() const;
};

// --- the producer

result<void> publisher::impl::make_producer()
{
    kafka::producer::handlers on;
    on.delivered = [this](auto deliveries) { delivered(deliveries); };
    on.log = log;
    on.connection = [this](bool up, std::string_view why) { connection(up, why); };
    on.fatal = [this](std::string_view why) { replace(why); };
    auto made = kafka::producer::create(io, setup.kafka, std::move(on));
    if (!made) return tl::unexpected{made.error()};
    producer = std::move(*made);
    topics.clear();
    for (auto const& name : setup.topics)
        topics.push_back(producer->topic(name));
    return {};
}

void publisher::impl::connection(bool up, std::string_view why)
{
    health.set_reason(std::string{why});
    health.up = up;
    if (up) {
        spdlog::info("kafka: up");
        pump();
    } else {
        spdlog::warn("kafka: down: {}", why);
    }
}

/// Not at once: the producer that is to go is calling.
void publisher::impl::replace(std::string_view why)
{
    if (std::exchange(replacing, true)) return;
    spdlog::error("kafka: the producer cannot go on and is replaced: {}", why);
    health.set_reason(std::string{why});
    health.up = false;
    replacement.expires_after(delay.next());
    replacement.async_wait(guarded([](impl& me, std::error_code ec) {
        if (!ec) me.replace_now();
    }));
}

void publisher::impl::replace_now()
{
    producer.reset();
    again.prepend(flying);
    window_full = replacing = false;
    add_alone(health.rebuilt);
    if (auto const made = make_producer(); !made) return replace(made.error().text());
    spdlog::info("kafka: a new producer publishes {} records again", again.size());
    pump();
}

// --- from the lanes to the producer

void publisher::impl::pump()
{
    if (!producer || replacing || window_full || !repeat()) return;
    for (std::size_t idle = 0; idle < lanes.size() && !window_full && !replacing;) {
        turn = (turn + 1) % lanes.size();
        idle = serve(*lanes[turn]) ? 0 : idle + 1;
    }
}

/// What a former producer has not got acknowledged. False: the window is full again.
bool publisher::impl::repeat()
{
    while (!again.empty()) {
        auto& f = flying.take_first_of(again);
        auto const error = give(f);
        if (error == kafka::errc::refused) {
            refused(f, producer->refusal());
        } else if (error) {
            flying.give_last_back_to(again);
            return false;
        }
    }
    tell_refusals();
    return true;
}

/// One turn of one lane; false: it has nothing that can be sent now.
bool publisher::impl::serve(publisher_lane& l)
{
    int sent = 0;
    while (sent < records_per_turn && l.next()) {
        auto const everywhere = l.head->what.every_partition;
        if ((everywhere ? send_copies(l) : send(l, -1)) == step::wait) break;
        l.head_sent();
        ++sent;
    }
    tell_refusals();
    return sent == records_per_turn;
}

step publisher::impl::send(publisher_lane& l, std::int32_t partition)
{
    auto& f = flying.begin_flight();
    f.record = *l.head;
    f.lane = &l;
    f.partition = partition;
    f.shared = l.shared;
    auto const error = give(f);
    if (error == kafka::errc::refused) {
        refused(f, producer->refusal());
    } else if (error) {
        flying.end_flight(f);
        return step::wait;
    }
    return step::sent;
}

step publisher::impl::send_copies(publisher_lane& l)
{
    if (!l.shared) {
        auto const count = partitions_of(l);
        if (!count) return step::wait;
        l.begin_copies(*count);
    }
    for (; l.given < l.wanted; ++l.given)
        if (send(l, l.wanted == 1 ? -1 : l.given) == step::wait) return step::wait;
    return step::sent;
}

/// nullopt: not known yet, ask again soon. 1 when waiting longer would hold up the lane.
std::optional<std::int32_t> publisher::impl::partitions_of(publisher_lane& l)
{
    if (auto const known = producer->partitions(topics[l.head->what.topic])) return known;
    if (producer->connected()) {
        auto const now = clock::now();
        if (!l.waits_since) l.waits_since = now;
        if (now - *l.waits_since > partitions_known_in) return 1;
    }
    partitions.expires_after(ask_partitions_every);
    partitions.async_wait(guarded([](impl& me, std::error_code ec) {
        if (!ec) me.pump();
    }));
    return std::nullopt;
}

std::error_code publisher::impl::give(flight& f)
{
    auto const& r = f.record.what;
    auto const key = r.has_key ? std::optional{r.key} : std::nullopt;
    auto const error = producer->publish(topics[r.topic], key, r.value, r.headers, &f, f.partition);
    window_full = error == kafka::errc::queue_full;
    if (error == kafka::errc::fatal) replace("librdkafka takes no more records");
    return error;
}

// --- from the producer to the lanes

void publisher::impl::delivered(std::span<kafka::producer::delivery const> deliveries)
{
    auto const now = clock::now();
    for (auto const& d : deliveries) {
        auto& f = *static_cast<flight*>(d.opaque);
        if (!d.error)
            acknowledged(f, now);
        else if (d.error == kafka::errc::fatal)
            replace(d.text); // it stays among those that fly, and is published again
        else
            refused(f, d.text);
    }
    tell_refusals();
    window_full = false;
    if (draining) progress.notify_all();
    pump();
}

void publisher::impl::acknowledged(flight& f, clock::time_point now)
{
    delay.reset();
    auto const read_at = f.record.what.read_at;
    if (auto* const h = f.lane->setup.health; h != nullptr && read_at != clock::time_point{})
        h->read_to_acknowledged.observe(now - read_at);
    end(f, false);
}

void publisher::impl::refused(flight& f, std::string_view reason)
{
    auto const same = [&](refusal const& r) {
        return r.lane == f.lane && r.topic == f.record.what.topic && r.reason == reason;
    };
    auto const known = std::ranges::find_if(refusals, same);
    if (known != refusals.end())
        ++known->records;
    else
        refusals.push_back({f.lane, f.record.what.topic, std::string{reason}, 1});
    end(f, true);
}

/// Of a record that goes to every partition, the last copy ends it.
void publisher::impl::end(flight& f, bool failed)
{
    if (f.shared) {
        f.shared->failed |= failed;
        failed = f.shared->failed;
    }
    if (!f.shared || --f.shared->left == 0) {
        if (auto* const h = f.lane->setup.health) add_alone(failed ? h->failed : h->delivered);
        f.lane->box.done(f.record.id);
    }
    flying.end_flight(f);
}

void publisher::impl::tell_refusals()
{
    for (auto const& r : std::exchange(refusals, {})) {
        spdlog::error("kafka: {} records for {} are lost: {}", r.records, setup.topics[r.topic],
                      r.reason);
        if (r.lane->setup.failed) r.lane->setup.failed(r.topic, r.reason, r.records);
    }
}

// --- lanes come and go

void publisher::impl::look_after_lanes()
{
    for (auto const* l : lanes)
        l->show_gauges();
    remove_empty_lanes();
    pump();
    gauges.expires_after(gauges_every);
    gauges.async_wait(guarded([](impl& me, std::error_code ec) {
        if (!ec) me.look_after_lanes();
    }));
}

void publisher::impl::remove_empty_lanes()
{
    auto const is_over = [](publisher_lane const* l) {
        return l->removed && l->box.records() == 0;
    };
    for (auto at = std::ranges::find_if(lanes, is_over); at != lanes.end();
         at = std::ranges::find_if(lanes, is_over)) {
        auto const removed = std::move((*at)->removed);
        {
            std::lock_guard const lock{mutex};
            std::erase_if(all_lanes, [&](auto const& l) { return l.get() == *at; });
        }
        lanes.erase(at);
        turn = 0;
        removed();
    }
}

bool publisher::impl::all_done() const
{
    return std::ranges::all_of(all_lanes, [](auto const& l) { return l->box.records() == 0; });
}

// --- the publisher

result<std::unique_ptr<publisher>> publisher::create(asio::io_context& io, options o,
                                                     kafka_health& health)
{
    auto made = std::make_shared<impl>(io, std::move(o), health);
    if (auto producer = made->make_producer(); !producer) return tl::unexpected{producer.error()};
    asio::post(io, made->guarded([](impl& me) { me.look_after_lanes(); }));
    return std::unique_ptr<publisher>{new publisher{std::move(made)}};
}

publisher::publisher(std::shared_ptr<impl> i) : impl_(std::move(i)) {}
publisher::~publisher() = default;

journal::outbox& publisher::add_lane(lane l)
{
    auto wake = [&io = impl_->io, woken = impl_->guarded([](impl& me) { me.pump(); })] {
        asio::post(io, woken);
    };
    auto made = std::make_unique<publisher_lane>(std::move(l), std::move(wake));
    auto* const added = made.get();
    {
        std::lock_guard const lock{impl_->mutex};
        impl_->all_lanes.push_back(std::move(made));
    }
    asio::post(impl_->io, impl_->guarded([added](impl& me) {
        me.lanes.push_back(added);
        me.pump();
    }));
    return added->box;
}

void publisher::remove_lane(journal::outbox& box, std::function<void()> removed)
{
    asio::post(impl_->io, impl_->guarded([&box, removed = std::move(removed)](impl& me) {
        auto const l =
            std::ranges::find(me.lanes, &box, [](publisher_lane* known) { return &known->box; });
        if (l == me.lanes.end()) return;
        (*l)->removed = removed;
        me.remove_empty_lanes();
    }));
}

bool publisher::drain(milliseconds within)
{
    std::unique_lock lock{impl_->mutex};
    impl_->draining = true;
    auto const end = clock::now() + within;
    // Looks again now and then: the last delivery may come between the look and the wait.
    while (!impl_->all_done() && clock::now() < end)
        impl_->progress.wait_for(lock, 20ms);
    impl_->draining = false;
    return impl_->all_done();
}

std::optional<std::uint16_t> publisher::topic(std::string const& name)
{
    auto& known = impl_->setup.topics;
    auto const at = std::ranges::find(known, name);
    if (at != known.end()) return static_cast<std::uint16_t>(at - known.begin());
    if (known.size() >= max_topics) return std::nullopt;
    known.push_back(name);
    if (impl_->producer) impl_->topics.push_back(impl_->producer->topic(name));
    return static_cast<std::uint16_t>(known.size() - 1);
}

kafka::producer* publisher::producer()
{
    return impl_->producer.get();
}

} // namespace asterbus::bridge
