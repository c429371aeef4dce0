#include "asterbus/bridge/bridge.hpp"

#include "asterbus/bridge/command_side.hpp"
#include "asterbus/bridge/island.hpp"
#include "asterbus/bridge/lifetime.hpp"
#include "asterbus/bridge/loop.hpp"
#include "asterbus/bridge/publisher.hpp"
#include "asterbus/bridge/topic_keeper.hpp"
#include "asterbus/bridge/topic_list.hpp"
#include "asterbus/kafka/embedded.hpp"

#include <asio/steady_timer.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>

namespace asterbus::bridge {
namespace {

using std::chrono::steady_clock;

template <class T>
T or_throw(result<T> made)
{
    if (!made) throw std::runtime_error{made.error().text()};
    return std::move(*made);
}

std::size_t threads_for(options const& o)
{
    auto const cores = std::max(1U, std::thread::hardware_concurrency());
    auto const at_most = o.threads == 0 ? cores : o.threads;
    return std::clamp<std::size_t>(o.pbxs.size(), 1, at_most);
}

milliseconds until(steady_clock::time_point end)
{
    auto const left = std::chrono::ceil<milliseconds>(end - steady_clock::now());
    return std::max(left, milliseconds{0});
}

} // namespace

struct bridge::impl {
    explicit impl(struct options o) : settings(std::move(o)), topics(settings.topics) {}

    void start_broker();
    void start_publisher();
    void start_pbxs();
    void start_commands();
    void keep_topics();
    void watch_loops();
    void beat();
    void change(island&, pbx_options const&);
    void change_pbxs(std::vector<pbx_options> const&, std::vector<std::string>& needs_restart);

    struct options settings;
    topic_list topics;
    struct health state;
    std::unique_ptr<kafka::embedded_broker> broker;
    std::unique_ptr<loop> kafka_loop;
    std::vector<std::unique_ptr<loop>> pbx_loops;
    std::unique_ptr<publisher> out;
    std::vector<std::unique_ptr<island>> islands;
    std::unique_ptr<command_side> commands;
    std::unique_ptr<topic_keeper> keeper;
    std::unique_ptr<asio::steady_timer> heart;
    steady_clock::time_point stop_by{};
    bool all_delivered = true;
    lifetime up; // last: what runs is stopped before anything goes
};

bridge::bridge(options o) : impl_(std::make_unique<impl>(std::move(o))) {}

bridge::~bridge()
{
    stop();
}

void bridge::start()
{
    impl_->start_broker();
    impl_->start_publisher();
    impl_->start_pbxs();
    impl_->start_commands();
    impl_->keep_topics();
    impl_->watch_loops();
}

bool bridge::stop()
{
    impl_->stop_by = steady_clock::now() + impl_->settings.drain_timeout;
    impl_->up.stop();
    return impl_->all_delivered;
}

struct health const& bridge::status() const
{
    return impl_->state;
}

struct health& bridge::status()
{
    return impl_->state;
}

void bridge::impl::start_broker()
{
    state.brokers = settings.kafka.brokers;
    if (!settings.kafka.embedded) return;
    broker = or_throw(kafka::embedded_broker::start());
    for (auto const& name : topics.names())
        broker->create_topic(name);
    state.brokers = broker->brokers();
    spdlog::info("kafka: embedded broker at {}, nothing is kept", state.brokers);
}

void bridge::impl::start_publisher()
{
    kafka_loop = std::make_unique<loop>("kafka");
    publisher::options o;
    o.kafka.brokers = state.brokers;
    o.kafka.extra = settings.kafka.properties;
    o.kafka.window = settings.kafka.window;
    o.topics = topics.names();
    std::optional<result<std::unique_ptr<publisher>>> made;
    kafka_loop->run_and_wait(
        [&] { made = publisher::create(kafka_loop->context(), std::move(o), state.kafka); });
    out = or_throw(std::move(*made));
    up.started([this] {
        all_delivered = out->drain(std::max(until(stop_by), milliseconds{100}));
        commands.reset(); // only now: offsets are committed after their results are delivered
        kafka_loop->run_and_wait([this] { out.reset(); });
        islands.clear(); // the publisher's lanes told them of losses
        kafka_loop->stop();
    });
}

void bridge::impl::start_pbxs()
{
    for (std::size_t i = 0; i < threads_for(settings); ++i)
        pbx_loops.push_back(std::make_unique<loop>("pbx-" + std::to_string(i)));
    for (std::size_t i = 0; i < settings.pbxs.size(); ++i) {
        auto& health = *state.pbxs.emplace_back(std::make_unique<pbx_health>());
        health.name = settings.pbxs[i].name;
        auto& at = *pbx_loops[i % pbx_loops.size()];
        islands.push_back(std::make_unique<island>(at, health, *out, settings.outbox.max_size));
        islands.back()->settle(settings.pbxs[i], settings.events, topic_list::event_indices());
    }
    for (auto const& i : islands)
        i->connect();
    up.started([this] {
        for (auto const& i : islands) // all at once: a stuck one costs its seconds once
            i->begin_stop();
        for (auto const& i : islands)
            i->clear();
        for (auto const& l : pbx_loops)
            l->stop();
    });
}

void bridge::impl::start_commands()
{
    if (!settings.commands.enabled) return;
    commands = std::make_unique<command_side>(*kafka_loop, *out, settings, state.brokers, topics,
                                              state.commands);
    for (auto const& i : islands)
        commands->add(i->here(), i->health());
    up.started([this] { commands->stop(until(stop_by) / 2); });
}

void bridge::impl::keep_topics()
{
    auto const ready = [this] {
        if (commands) commands->consume();
    };
    if (broker || !settings.topics.create) return ready();
    std::vector<kafka::wanted_topic> wanted;
    for (auto const& name : topics.names())
        wanted.push_back({name, name == topics.name(stream::state)});
    keeper = std::make_unique<topic_keeper>(state.brokers, settings.kafka.properties,
                                            std::move(wanted), ready);
    up.started([this] { keeper.reset(); });
}

void bridge::impl::watch_loops()
{
    kafka_loop->run_and_wait([this] {
        heart = std::make_unique<asio::steady_timer>(kafka_loop->context());
        beat();
    });
    up.started([this] { kafka_loop->run_and_wait([this] { heart.reset(); }); });
}

void bridge::impl::beat()
{
    auto oldest = kafka_loop->alive_ms();
    for (auto const& l : pbx_loops)
        oldest = std::min(oldest, l->alive_ms());
    state.loops_alive_ms = oldest;
    heart->expires_after(std::chrono::seconds{1});
    heart->async_wait([this](std::error_code ec) {
        if (!ec && heart) beat();
    });
}

std::vector<std::string> bridge::reload(options o)
{
    std::vector<std::string> needs_restart;
    auto& now = impl_->settings;
    if (o.kafka != now.kafka) needs_restart.emplace_back("kafka");
    if (o.topics != now.topics) needs_restart.emplace_back("topics");
    if (o.outbox != now.outbox) needs_restart.emplace_back("outbox");
    if (o.http != now.http) needs_restart.emplace_back("http");
    if (o.threads != now.threads) needs_restart.emplace_back("threads");
    if (o.commands.enabled != now.commands.enabled || o.commands.group != now.commands.group)
        needs_restart.emplace_back("commands.enabled and commands.group");

    now.events = o.events;
    now.drain_timeout = o.drain_timeout;
    if (impl_->commands) impl_->commands->reload(o.commands);
    for (auto const& i : impl_->islands)
        i->reload(o.events);
    impl_->change_pbxs(o.pbxs, needs_restart);
    return needs_restart;
}

void bridge::impl::change_pbxs(std::vector<pbx_options> const& pbxs,
                               std::vector<std::string>& needs_restart)
{
    for (auto const& wanted : pbxs) {
        auto const at = std::ranges::find(islands, wanted.name,
                                          [](auto const& i) { return i->options().name; });
        if (at == islands.end())
            needs_restart.push_back("pbxs: " + wanted.name + " is new");
        else if ((*at)->options() != wanted)
            change(**at, wanted);
    }
    for (auto const& i : islands)
        if (std::ranges::find(pbxs, i->options().name, &pbx_options::name) == pbxs.end())
            needs_restart.push_back("pbxs: " + i->options().name + " is gone");
}

void bridge::impl::change(island& i, pbx_options const& wanted)
{
    spdlog::info("{}: settings have changed, connecting anew", wanted.name);
    if (commands) commands->park(wanted.name);
    i.clear();
    i.settle(wanted, settings.events, topic_list::event_indices());
    if (commands) commands->add(i.here(), i.health());
    i.connect();
}

} // namespace asterbus::bridge
