#include "asterbus/kafka/consumer.hpp"

#include "asterbus/kafka/conf.hpp"
#include "asterbus/kafka/offsets.hpp"
#include "asterbus/kafka/queue_watch.hpp"

#include <asio/steady_timer.hpp>

#include <map>
#include <span>

namespace asterbus::kafka {
namespace {

using clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr int messages_per_turn = 256;
/// Also an idle consumer must poll, or librdkafka thinks that the program hangs.
constexpr auto poll_every = 1s;
constexpr auto close_within = 3s;

// Few prefetched records: commands are small, rare and soon stale.
// session.timeout.ms: after a crash another daemon, or the restarted one, has the partitions by
// then.
constexpr std::initializer_list<setting> defaults{
    {"client.id", "asterbus"},           {"auto.offset.reset", "earliest"},
    {"auto.commit.interval.ms", "1000"}, {"partition.assignment.strategy", "cooperative-sticky"},
    {"session.timeout.ms", "10000"},     {"topic.metadata.refresh.interval.ms", "10000"},
    {"queued.min.messages", "1000"},     {"queued.max.messages.kbytes", "8192"},
    {"fetch.error.backoff.ms", "100"},   {"socket.nagle.disable", "true"},
    {"socket.keepalive.enable", "true"}, {"reconnect.backoff.max.ms", "2000"}};

result<conf_ptr> consumer_conf(consumer::options const& o)
{
    return make_conf(o.brokers, defaults, o.extra,
                     {{"group.id", o.group.c_str()},
                      {"enable.auto.commit", "true"},
                      {"enable.auto.offset.store", "false"},
                      {"enable.partition.eof", "true"}});
}

std::vector<std::pair<std::string, std::string>> headers_of(rd_kafka_message_t const& m)
{
    std::vector<std::pair<std::string, std::string>> headers;
    rd_kafka_headers_t* list = nullptr;
    if (rd_kafka_message_headers(&m, &list) != RD_KAFKA_RESP_ERR_NO_ERROR) return headers;
    char const* name = nullptr;
    void const* value = nullptr;
    std::size_t size = 0;
    for (std::size_t i = 0;
         rd_kafka_header_get_all(list, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR; ++i)
        headers.emplace_back(name, value == nullptr
                                       ? std::string{}
                                       : std::string{static_cast<char const*>(value), size});
    return headers;
}

consumer::message copy(rd_kafka_message_t const& m)
{
    consumer::message copied;
    copied.topic = rd_kafka_topic_name(m.rkt);
    copied.partition = m.partition;
    copied.offset = m.offset;
    rd_kafka_timestamp_type_t type{};
    copied.timestamp_ms = rd_kafka_message_timestamp(&m, &type);
    if (m.key != nullptr) copied.key.emplace(static_cast<char const*>(m.key), m.key_len);
    if (m.payload != nullptr) copied.payload.assign(static_cast<char const*>(m.payload), m.len);
    copied.headers = headers_of(m);
    return copied;
}

} // namespace

struct consumer::impl {
    std::string topic;
    std::size_t max_pending;
    std::size_t max_pending_bytes;
    handlers on;
    client_ptr client;
    std::map<std::int32_t, offsets> partitions; ///< those assigned to this member
    bool assigned = false;
    bool paused = false;
    bool stopped = false;
    std::string last_error;
    asio::steady_timer idle;
    std::shared_ptr<bool> alive =
        std::make_shared<bool>(true); ///< for handlers under way at the end
    std::optional<queue_watch> queue;

    impl(asio::io_context& io, options const& o, handlers h)
        : topic(o.topic),
          max_pending(std::max<std::size_t>(o.max_pending, 1)),
          max_pending_bytes(std::max<std::size_t>(o.max_pending_bytes, 1)),
          on(std::move(h)),
          idle(io)
    {}

    result<void> start(asio::io_context& io, client_ptr made)
    {
        client = std::move(made);
        rd_kafka_poll_set_consumer(client.get());
        partitions_ptr const topics{rd_kafka_topic_partition_list_new(1)};
        rd_kafka_topic_partition_list_add(topics.get(), topic.c_str(), RD_KAFKA_PARTITION_UA);
        auto const error = rd_kafka_subscribe(client.get(), topics.get());
        if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
            return fail(errc::cannot_start, rd_kafka_err2str(error));
        queue.emplace(io, queue_ptr{rd_kafka_queue_get_consumer(client.get())},
                      [this] { return poll(); });
        poll_when_idle();
        return {};
    }

    ~impl()
    {
        if (!client) return;
        queue.reset();
        close();
        rd_kafka_destroy_flags(client.release(), RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
    }

    /// Leaves the group, bounded in time also when no broker answers.
    void close()
    {
        stopped = true;
        queue_ptr const last{rd_kafka_queue_new(client.get())};
        error_ptr const failed{rd_kafka_consumer_close_queue(client.get(), last.get())};
        auto const end = clock::now() + close_within;
        while (!failed && rd_kafka_consumer_closed(client.get()) == 0 && clock::now() < end)
            close_step(last.get());
    }

    /// On a queue of one's own a rebalance comes as an event, not to the callback.
    void close_step(rd_kafka_queue_t* last)
    {
        event_ptr const e{rd_kafka_queue_poll(last, 50)};
        if (e && rd_kafka_event_type(e.get()) == RD_KAFKA_EVENT_REBALANCE)
            rebalanced(client.get(), rd_kafka_event_error(e.get()),
                       rd_kafka_event_topic_partition_list(e.get()), this);
    }

    void poll_when_idle()
    {
        idle.expires_after(poll_every);
        idle.async_wait([this, here = std::weak_ptr<bool>{alive}](std::error_code ec) {
            if (ec || here.expired()) return;
            while (poll()) {
            }
            poll_when_idle();
        });
    }

    /// True when there may be more.
    bool poll()
    {
        for (int i = 0; i < messages_per_turn; ++i) {
            message_ptr const m{rd_kafka_consumer_poll(client.get(), 0)};
            if (!m) return false;
            handle(*m);
        }
        return true;
    }

    void handle(rd_kafka_message_t const& m)
    {
        auto const ours = partitions.find(m.partition);
        if (m.err == RD_KAFKA_RESP_ERR__PARTITION_EOF) {
            if (ours != partitions.end()) ours->second.reached_end(m.offset);
        } else if (m.err != RD_KAFKA_RESP_ERR_NO_ERROR) {
            say(4, rd_kafka_message_errstr(&m));
        } else if (ours != partitions.end() && !stopped) {
            last_error.clear();
            ours->second.handed_out(m.offset, m.len);
            if (fills(1)) pause(true);
            on.received(copy(m));
        }
    }

    /// librdkafka repeats an error as long as it lasts; it is said once.
    void say(int level, std::string text)
    {
        if (text == last_error) return;
        last_error = std::move(text);
        if (on.log) on.log(level, last_error);
    }

    /// What is handed out and not done reaches the bounds, or a `part` of them.
    [[nodiscard]] bool fills(std::size_t part) const
    {
        std::size_t records = 0;
        std::size_t bytes = 0;
        for (auto const& [partition, o] : partitions) {
            records += o.pending();
            bytes += o.pending_bytes();
        }
        return records * part >= max_pending || bytes * part >= max_pending_bytes;
    }
    void resume_when_half_done()
    {
        if (!stopped && paused && !fills(2)) pause(false);
    }

    void pause(bool wanted)
    {
        if (paused == wanted) return;
        paused = wanted;
        apply_pause();
    }

    void apply_pause()
    {
        partitions_ptr const all{
            rd_kafka_topic_partition_list_new(static_cast<int>(partitions.size()))};
        for (auto const& [partition, o] : partitions)
            rd_kafka_topic_partition_list_add(all.get(), topic.c_str(), partition);
        (paused ? rd_kafka_pause_partitions : rd_kafka_resume_partitions)(client.get(), all.get());
    }

    void done(std::int32_t partition, std::int64_t offset)
    {
        auto const ours = partitions.find(partition);
        if (ours == partitions.end()) return; // it has moved; its new owner does the record again
        if (auto const next = ours->second.done(offset)) store(partition, *next);
        resume_when_half_done();
    }

    void store(std::int32_t partition, std::int64_t next)
    {
        partitions_ptr const one{rd_kafka_topic_partition_list_new(1)};
        rd_kafka_topic_partition_list_add(one.get(), topic.c_str(), partition)->offset = next;
        // Fails only when the partition is being taken away, and then nothing is to be stored.
        rd_kafka_offsets_store(client.get(), one.get());
    }

    // --- rebalances
    static void rebalanced(rd_kafka_t*, rd_kafka_resp_err_t what,
                           rd_kafka_topic_partition_list_t* list, void* self)
    {
        auto& me = *static_cast<impl*>(self);
        if (what == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS)
            me.gained(list);
        else
            me.lost(list);
        if (me.on.assigned && !me.stopped) me.on.assigned(me.partitions.size());
    }

    [[nodiscard]] bool cooperative() const
    {
        auto const* protocol = rd_kafka_rebalance_protocol(client.get());
        return protocol != nullptr && std::string_view{protocol} == "COOPERATIVE";
    }

    void gained(rd_kafka_topic_partition_list_t* list)
    {
        if (cooperative())
            error_ptr const failed{rd_kafka_incremental_assign(client.get(), list)};
        else
            rd_kafka_assign(client.get(), list);
        for (auto const& p : std::span{list->elems, static_cast<std::size_t>(list->cnt)})
            partitions.try_emplace(p.partition);
        assigned = true;
        if (paused || stopped) apply_pause();
    }

    /// What is stored is committed by librdkafka before it gives the partitions up.
    void lost(rd_kafka_topic_partition_list_t* list)
    {
        if (cooperative())
            error_ptr const failed{rd_kafka_incremental_unassign(client.get(), list)};
        else
            rd_kafka_assign(client.get(), nullptr);
        for (auto const& p : std::span{list->elems, static_cast<std::size_t>(list->cnt)})
            partitions.erase(p.partition);
        assigned = !partitions.empty();
        resume_when_half_done();
    }

    static void logged(rd_kafka_t const* client, int level, char const*, char const* text)
    {
        auto const& me = *static_cast<impl const*>(rd_kafka_opaque(client));
        if (me.on.log && worth_logging(text)) me.on.log(level, text);
    }
};

result<std::unique_ptr<consumer>> consumer::create(asio::io_context& io, options const& o,
                                                   handlers h)
{
    auto conf = consumer_conf(o);
    if (!conf) return tl::unexpected{conf.error()};
    auto made = std::make_unique<impl>(io, o, std::move(h));
    rd_kafka_conf_set_opaque(conf->get(), made.get());
    rd_kafka_conf_set_rebalance_cb(conf->get(), &impl::rebalanced);
    rd_kafka_conf_set_log_cb(conf->get(), &impl::logged);
    auto client = make_client(RD_KAFKA_CONSUMER, std::move(*conf));
    if (!client) return tl::unexpected{client.error()};
    if (auto started = made->start(io, std::move(*client)); !started)
        return tl::unexpected{started.error()};
    return std::unique_ptr<consumer>{new consumer{std::move(made)}};
}

result<void> consumer::check(options o)
{
    o.brokers.clear();
    return try_client(RD_KAFKA_CONSUMER, consumer_conf(o));
}

consumer::consumer(std::unique_ptr<impl> i) : impl_(std::move(i)) {}
consumer::~consumer() = default;

void consumer::done(std::int32_t partition, std::int64_t offset)
{
    impl_->done(partition, offset);
}

void consumer::stop()
{
    impl_->stopped = true;
    impl_->pause(true);
}

bool consumer::assigned() const
{
    return impl_->assigned;
}

std::optional<std::int64_t> consumer::lag() const
{
    if (!impl_->assigned) return std::nullopt;
    std::int64_t lag = 0;
    for (auto const& [partition, o] : impl_->partitions) {
        std::int64_t low = 0;
        std::int64_t high = -1;
        rd_kafka_get_watermark_offsets(impl_->client.get(), impl_->topic.c_str(), partition, &low,
                                       &high);
        auto const position = o.position();
        if (!position || high < 0) return std::nullopt;
        lag += std::max<std::int64_t>(high - *position, 0);
    }
    return lag;
}

} // namespace asterbus::kafka
