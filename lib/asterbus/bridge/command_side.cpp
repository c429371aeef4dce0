#include "asterbus/bridge/command_side.hpp"

#include <asio/post.hpp>
#include <spdlog/spdlog.h>

#include <future>
#include <optional>
#include <utility>
#include <vector>

namespace asterbus::bridge {
namespace {

constexpr std::chrono::seconds lag_every{1};

/// Results are few and small beside events; what does not fit waits in the command flow.
constexpr std::size_t results_bytes = std::size_t{16} << 20U;

void log_consumer(int level, std::string_view text)
{
    auto const to = level <= 3   ? spdlog::level::err
                    : level == 4 ? spdlog::level::warn
                                 : spdlog::level::debug;
    spdlog::log(to, "kafka commands: {}", text);
}

kafka::consumer::options group_of(options const& o, std::string brokers, topic_list const& topics)
{
    kafka::consumer::options group;
    group.brokers = std::move(brokers);
    group.group = group_name(o);
    group.topic = topics.name(stream::commands);
    group.extra = o.kafka.properties;
    return group;
}

} // namespace

command_side::command_side(loop& l, publisher& out, options const& o, std::string brokers,
                           topic_list const& topics, command_health& health)
    : loop_(l),
      out_(out),
      results_(out.add_lane({results_bytes, nullptr,
                             [](std::uint16_t, std::string_view reason, std::uint64_t records) {
                                 spdlog::error("kafka: {} results refused: {}", records, reason);
                             },
                             [this, alive = alive_](std::uint64_t n) {
                                 if (*alive) ended(n);
                             }})),
      health_(health),
      group_(group_of(o, std::move(brokers), topics))
{
    loop_.run_and_wait([&] {
        command_flow::hooks hooks;
        hooks.put = [this](auto const& r, auto const& delivered) { return put(r, delivered); };
        hooks.done = [this](std::int32_t partition, std::int64_t offset) {
            if (consumer_) consumer_->done(partition, offset);
        };
        flow_ =
            std::make_unique<command_flow>(loop_.context(), o.commands, health_, std::move(hooks));
        lag_timer_ = std::make_unique<asio::steady_timer>(loop_.context());
    });
}

command_side::~command_side()
{
    loop_.run_and_wait([this] {
        *alive_ = false;
        lag_timer_.reset();
        consumer_.reset(); // commits what is done, leaves the group
        flow_.reset();
    });
}

void command_side::add(target& pbx, pbx_health& health)
{
    loop_.run_and_wait([&] { flow_->add(pbx, health); });
}

void command_side::park(std::string const& name)
{
    std::promise<void> parked;
    asio::post(loop_.context(), [&] { flow_->park(name, [&parked] { parked.set_value(); }); });
    parked.get_future().wait();
}

void command_side::reload(command_options const& o)
{
    loop_.run_and_wait([&] { flow_->reload(o); });
}

void command_side::consume()
{
    asio::post(loop_.context(), [this] {
        if (!stopped_) join();
    });
}

void command_side::join()
{
    kafka::consumer::handlers on;
    on.received = [this](kafka::consumer::message m) { flow_->received(std::move(m)); };
    on.log = log_consumer;
    on.assigned = [this](std::size_t partitions) {
        health_.assigned = partitions > 0;
        spdlog::info("kafka commands: {} partitions of {} assigned", partitions, group_.topic);
    };
    auto made = kafka::consumer::create(loop_.context(), group_, std::move(on));
    if (!made) return spdlog::error("kafka commands: no consumer: {}", made.error().text());
    consumer_ = std::move(*made);
    watch_lag();
}

void command_side::watch_lag()
{
    health_.lag = consumer_->lag().value_or(-1);
    lag_timer_->expires_after(lag_every);
    lag_timer_->async_wait([this, alive = alive_](std::error_code ec) {
        if (!ec && *alive) watch_lag();
    });
}

void command_side::stop(milliseconds within)
{
    std::promise<void> stopped;
    asio::post(loop_.context(), [&] {
        stopped_ = true;
        if (consumer_) consumer_->stop();
        flow_->stop(within, [&stopped] { stopped.set_value(); });
    });
    stopped.get_future().wait();
}

bool command_side::put(result_record const& r, std::function<void()> const& delivered)
{
    std::optional<std::uint16_t> topic;
    switch (r.where) {
    case result_record::topic::results: topic = topic_list::index(stream::results); break;
    case result_record::topic::rejected: topic = topic_list::index(stream::rejected); break;
    case result_record::topic::named: topic = out_.topic(r.named); break;
    }
    if (!topic) {
        spdlog::warn(
            "kafka: no reply goes to topic {}: it is asterbus' own, or too many others have "
            "replies waiting",
            r.named);
        delivered();
        return true;
    }
    std::vector<journal::header> headers{r.headers.begin(), r.headers.end()};
    journal::record record;
    record.topic = *topic;
    record.has_key = r.key.has_value();
    if (r.key) record.key = *r.key;
    record.value = r.value;
    record.headers = headers;
    record.read_at = std::chrono::steady_clock::now();
    if (!results_.put(record)) return false;
    undelivered_.emplace(++put_, delivered);
    if (r.where == result_record::topic::named) out_.hold(*topic);
    return true;
}

void command_side::ended(std::uint64_t n)
{
    if (auto const found = undelivered_.extract(n)) found.mapped()();
}

} // namespace asterbus::bridge
