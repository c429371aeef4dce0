#include "asterbus/kafka/producer.hpp"

#include "asterbus/kafka/broker_watch.hpp"
#include "asterbus/kafka/conf.hpp"
#include "asterbus/kafka/queue_watch.hpp"

#include <algorithm>
#include <array>

namespace asterbus::kafka {
namespace {

using clock = std::chrono::steady_clock;

/// Without an answer for so long, the brokers count as down. Covers a broker that hangs, which
/// librdkafka reports only when its requests time out.
constexpr std::chrono::seconds silence{7};
constexpr std::size_t batch = 512;
constexpr std::string_view forgotten; // the name of no topic

struct topic_state {
    std::string name;
    topic_ptr handle;
    std::optional<std::int32_t> partitions;
};

result<conf_ptr> producer_conf(producer::options const& o)
{
    auto const window = std::to_string(std::max<std::size_t>(o.window, 1));
    return make_conf(
        o.brokers,
        {{"client.id", "asterbus"},
         {"enable.idempotence", "true"},
         {"acks", "all"},
         {"partitioner", "murmur2_random"}, // the Java clients' own, so that they can co-partition
         {"compression.codec", "lz4"},
         {"message.timeout.ms", "0"}, // never given up for its age: the outbox owns the record
         {"linger.ms", "0.5"},
         {"queue.buffering.max.messages", window.c_str()},
         {"socket.nagle.disable", "true"},
         {"socket.keepalive.enable", "true"},
         {"reconnect.backoff.max.ms", "2000"}},
        o.extra, {{"delivery.report.only.error", "false"}});
}

std::error_code class_of(rd_kafka_resp_err_t error)
{
    switch (error) {
    case RD_KAFKA_RESP_ERR_NO_ERROR: return {};
    case RD_KAFKA_RESP_ERR__QUEUE_FULL: return errc::queue_full;
    case RD_KAFKA_RESP_ERR__FATAL:
    case RD_KAFKA_RESP_ERR__PURGE_QUEUE:
    case RD_KAFKA_RESP_ERR__PURGE_INFLIGHT: return errc::fatal;
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC: return errc::topic_missing;
    default: return errc::refused;
    }
}

rd_kafka_vu_t argument(rd_kafka_vtype_t type)
{
    rd_kafka_vu_t a{};
    a.vtype = type;
    return a;
}

rd_kafka_vu_t argument(rd_kafka_vtype_t type, std::string_view bytes)
{
    auto a = argument(type);
    // Not const in the C API; without F_COPY and F_FREE it is only read.
    a.u.mem.ptr = const_cast<char*>(bytes.data());
    a.u.mem.size = bytes.size();
    return a;
}

} // namespace

struct producer::impl {
    handlers on;
    client_ptr client;
    std::vector<std::unique_ptr<topic_state>> topics;
    std::size_t in_flight = 0;
    bool up = false;
    bool fatal_told = false;
    clock::time_point answered_at = clock::now();
    std::string last_error = "no broker has answered yet";
    std::string refusal;
    std::vector<delivery> deliveries;
    std::vector<rd_kafka_vu_t> arguments;
    std::optional<broker_watch> brokers; // these two end first, they use what stands above
    std::optional<queue_watch> queue;

    impl(asio::io_context& io, client_ptr c, handlers h) : on(std::move(h)), client(std::move(c))
    {
        brokers.emplace(io, client.get(), [this](broker_watch::news const& n) { heard(n); });
        queue.emplace(io, queue_ptr{rd_kafka_queue_get_main(client.get())},
                      [this] { return serve(64, 0) == 64; });
    }
    ~impl()
    {
        queue.reset();
        brokers.reset();
        // Else destroying would wait for what is in flight.
        rd_kafka_purge(client.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
    }

    /// Handles up to `most` events, waiting up to `wait_ms` for the first; returns how many.
    int serve(int most, int wait_ms)
    {
        int served = 0;
        for (; served < most; ++served) {
            event_ptr event{rd_kafka_queue_poll(queue->queue(), served == 0 ? wait_ms : 0)};
            if (!event) break;
            handle(std::move(event));
        }
        return served;
    }

    void handle(event_ptr event)
    {
        switch (rd_kafka_event_type(event.get())) {
        case RD_KAFKA_EVENT_DR: handle_deliveries(std::move(event)); break;
        case RD_KAFKA_EVENT_ERROR:
            handle_error(rd_kafka_event_error(event.get()),
                         rd_kafka_event_error_string(event.get()));
            break;
        case RD_KAFKA_EVENT_LOG: handle_log(event.get()); break;
        default: break;
        }
    }

    /// Told when the event is gone: until then its messages still count against the window.
    void handle_deliveries(event_ptr event)
    {
        deliveries.clear();
        std::array<rd_kafka_message_t const*, batch> messages;
        while (auto const n =
                   rd_kafka_event_message_array(event.get(), messages.data(), messages.size()))
            for (auto const* m : std::span{messages}.first(n))
                deliveries.push_back(outcome(*m));
        event.reset();
        in_flight -= deliveries.size();
        if (std::ranges::any_of(deliveries, [](auto const& d) { return !d.error; })) answered();
        if (on.delivered) on.delivered(deliveries);
    }

    delivery outcome(rd_kafka_message_t const& m)
    {
        if (m.err == RD_KAFKA_RESP_ERR_NO_ERROR) return {m._private, {}, {}};
        auto const error =
            fatal_told || is_fatal() ? make_error_code(errc::fatal) : class_of(m.err);
        // Not rd_kafka_message_errstr: for a produced message it returns the payload.
        return {m._private, error, rd_kafka_err2str(m.err)};
    }

    [[nodiscard]] bool is_fatal() const
    {
        return rd_kafka_fatal_error(client.get(), nullptr, 0) != RD_KAFKA_RESP_ERR_NO_ERROR;
    }

    void handle_error(rd_kafka_resp_err_t error, char const* text)
    {
        if (is_fatal()) { // the event itself carries the error behind it
            std::array<char, 512> why{};
            rd_kafka_fatal_error(client.get(), why.data(), why.size());
            if (!std::exchange(fatal_told, true) && on.fatal) on.fatal(why.data());
        } else if (error == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN) {
            silent();
        } else {
            last_error = text != nullptr ? text : rd_kafka_err2str(error);
            if (!up && on.connection) on.connection(false, last_error);
        }
    }

    void handle_log(rd_kafka_event_t* event)
    {
        char const* facility = nullptr;
        char const* text = nullptr;
        int level = 0;
        if (rd_kafka_event_log(event, &facility, &text, &level) != 0) return;
        if (on.log && worth_logging(text)) on.log(level, text);
    }

    void heard(broker_watch::news const& n)
    {
        if (!n.answered) {
            if (clock::now() - answered_at > silence) silent();
            return;
        }
        for (auto const& [name, partitions] : n.partitions)
            for (auto& t : topics)
                if (t->name == name && partitions > 0) t->partitions = partitions;
        answered();
    }

    void answered()
    {
        answered_at = clock::now();
        last_error = "no broker answers";
        if (!std::exchange(up, true) && on.connection) on.connection(true, {});
    }

    void silent()
    {
        brokers->ask();
        if (std::exchange(up, false) && on.connection) on.connection(false, last_error);
    }
};

result<std::unique_ptr<producer>> producer::create(asio::io_context& io, options const& o,
                                                   handlers h)
{
    auto conf = producer_conf(o);
    if (!conf) return tl::unexpected{conf.error()};
    rd_kafka_conf_set_events(conf->get(),
                             RD_KAFKA_EVENT_DR | RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG);
    auto client = make_client(RD_KAFKA_PRODUCER, std::move(*conf));
    if (!client) return tl::unexpected{client.error()};
    return std::unique_ptr<producer>{
        new producer{std::make_unique<impl>(io, std::move(*client), std::move(h))}};
}

result<void> producer::check(options o)
{
    o.brokers.clear();
    return try_client(RD_KAFKA_PRODUCER, producer_conf(o));
}

producer::producer(std::unique_ptr<impl> i) : impl_(std::move(i)) {}
producer::~producer() = default;

std::uint16_t producer::topic(std::string const& name)
{
    auto& topics = impl_->topics;
    auto const named = [&](std::string_view wanted) {
        return std::ranges::find(topics, wanted,
                                 [](auto const& t) { return std::string_view{t->name}; });
    };
    auto place = named(name);
    if (place == topics.end()) {
        place = named(forgotten);
        if (place == topics.end()) place = topics.insert(place, std::make_unique<topic_state>());
        topic_ptr handle{rd_kafka_topic_new(impl_->client.get(), name.c_str(), nullptr)};
        **place = {name, std::move(handle), std::nullopt};
    }
    return static_cast<std::uint16_t>(place - topics.begin());
}

void producer::forget(std::uint16_t topic)
{
    *impl_->topics[topic] = {};
}

std::error_code producer::publish(std::uint16_t topic, std::optional<std::string_view> key,
                                  std::string_view value, std::span<header const> headers,
                                  void* opaque, std::int32_t partition)
{
    auto& a = impl_->arguments;
    a.clear();
    a.push_back(argument(RD_KAFKA_VTYPE_RKT));
    a.back().u.rkt = impl_->topics[topic]->handle.get();
    a.push_back(argument(RD_KAFKA_VTYPE_PARTITION));
    a.back().u.i32 = partition < 0 ? RD_KAFKA_PARTITION_UA : partition;
    a.push_back(argument(RD_KAFKA_VTYPE_VALUE, value));
    if (key) a.push_back(argument(RD_KAFKA_VTYPE_KEY, *key));
    a.push_back(argument(RD_KAFKA_VTYPE_OPAQUE));
    a.back().u.ptr = opaque;
    rd_kafka_headers_t* copies = nullptr;
    if (!headers.empty()) {
        copies = rd_kafka_headers_new(headers.size());
        for (auto const& [name, text] : headers)
            rd_kafka_header_add(copies, name.data(), static_cast<ssize_t>(name.size()), text.data(),
                                static_cast<ssize_t>(text.size()));
        a.push_back(argument(RD_KAFKA_VTYPE_HEADERS));
        a.back().u.headers = copies;
    }
    error_ptr const failed{rd_kafka_produceva(impl_->client.get(), a.data(), a.size())};
    if (!failed) {
        ++impl_->in_flight;
        return {};
    }
    if (copies != nullptr) rd_kafka_headers_destroy(copies); // its own again: nothing was accepted
    if (impl_->is_fatal()) return errc::fatal;
    auto const error = class_of(rd_kafka_error_code(failed.get()));
    if (error != errc::queue_full) impl_->refusal = rd_kafka_error_string(failed.get());
    return error;
}

std::string_view producer::refusal() const
{
    return impl_->refusal;
}

std::optional<std::int32_t> producer::partitions(std::uint16_t topic)
{
    auto const& known = impl_->topics[topic]->partitions;
    if (!known) impl_->brokers->ask();
    return known;
}

bool producer::connected() const
{
    return impl_->up;
}

std::size_t producer::in_flight() const
{
    return impl_->in_flight;
}

bool producer::flush(std::chrono::milliseconds within)
{
    auto const end = clock::now() + within;
    while (impl_->in_flight > 0 && clock::now() < end)
        impl_->serve(64, 10);
    return impl_->in_flight == 0;
}

rd_kafka_s* producer::native() const
{
    return impl_->client.get();
}

} // namespace asterbus::kafka
