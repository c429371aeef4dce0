#include "asterbus/bridge/publisher.hpp"

#include "asterbus/bridge/publisher_impl.hpp"

#include <asio/post.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace asterbus::bridge {
namespace {

using clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto gauges_every = 250ms;

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
    topics.assign(setup.topics.size(), std::nullopt);
    return {};
}

std::uint16_t publisher::impl::index_of(std::uint16_t topic)
{
    auto& known = topics[topic];
    if (!known) known = producer->topic(setup.topics[topic]);
    return *known;
}

void publisher::impl::connection(bool up, std::string_view why)
{
    health.set_reason(std::string{why});
    bool const was_up = health.up.exchange(up);
    if (up) {
        spdlog::info("kafka: up");
        pump();
    } else if (was_up) {
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
    auto& me = *impl_;
    auto const& known = me.setup.topics;
    auto at = static_cast<std::size_t>(std::ranges::find(known, name) - known.begin());
    if (at < me.own_topics) return std::nullopt;
    if (at == known.size()) {
        auto const place = me.place_for_reply();
        if (!place) return std::nullopt;
        at = *place;
        me.setup.topics[at] = name;
    }
    me.replies[at - me.own_topics].used = ++me.reply_uses;
    return static_cast<std::uint16_t>(at);
}

void publisher::hold(std::uint16_t topic)
{
    ++impl_->replies[topic - impl_->own_topics].waiting;
}

/// A new one, or that of the topic that was not used for the longest time.
std::optional<std::size_t> publisher::impl::place_for_reply()
{
    if (setup.topics.size() < max_topics) {
        setup.topics.emplace_back();
        topics.emplace_back();
        replies.emplace_back();
        return setup.topics.size() - 1;
    }
    auto const least = std::ranges::min_element(replies, {}, [](reply const& r) {
        return std::pair{r.waiting > 0, r.used};
    });
    if (least == replies.end() || least->waiting > 0) return std::nullopt;
    auto const place = own_topics + static_cast<std::size_t>(least - replies.begin());
    if (auto const old = std::exchange(topics[place], std::nullopt); old && producer)
        producer->forget(*old);
    return place;
}

kafka::producer* publisher::producer()
{
    return impl_->producer.get();
}

} // namespace asterbus::bridge
