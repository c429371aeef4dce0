/// An idempotent Kafka producer: RAII over librdkafka. Events of librdkafka (delivery reports,
/// errors, logs) are served on the given io_context, woken by an eventfd: no polling thread. All
/// functions are called on that io_context's thread.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/kafka/errc.hpp"

#include <asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct rd_kafka_s; // librdkafka's client

namespace asterbus::kafka {

using properties = std::vector<std::pair<std::string, std::string>>;
using header = std::pair<std::string_view, std::string_view>;

class producer {
public:
    struct options {
        std::string brokers;         ///< "host:port,host:port"
        properties extra;            ///< the operator's, last word on everything
        std::size_t window = 20'000; ///< records that librdkafka holds at most
    };
    struct delivery {
        void* opaque;          ///< as given to publish
        std::error_code error; ///< none: acknowledged by all in-sync replicas; errc::refused: given
                               ///< up for good; errc::fatal: publish it again by a new producer
        std::string text;      ///< librdkafka's words for the error
    };
    /// Run on the io_context's thread; must not destroy the producer (post that).
    struct handlers {
        std::function<void(std::span<delivery const>)>
            delivered; ///< each accepted publish comes here exactly once
        std::function<void(int level, std::string_view text)> log; ///< syslog levels
        /// Up: a broker answers. Down: none does; told again with each new reason.
        std::function<void(bool up, std::string_view why)> connection;
        std::function<void(std::string_view why)> fatal; ///< make a new producer
    };

    [[nodiscard]] static result<std::unique_ptr<producer>> create(asio::io_context&, options const&,
                                                                  handlers);
    /// What create would say to these options, apart from the brokers' names; connects to nothing.
    [[nodiscard]] static result<void> check(options);
    /// Waits for nothing; what is in flight is given up. flush first.
    ~producer();

    /// A topic by name, made known once; the index is for publish.
    [[nodiscard]] std::uint16_t topic(std::string const& name);
    /// Of a topic that nothing is in flight for: its index is for another one from now on.
    void forget(std::uint16_t topic);
    /// Queues one record; never blocks. Key and value must stay valid until its delivery comes
    /// (they are not copied); a value with data() == nullptr is a tombstone. partition -1: by the
    /// key (murmur2; keyless records spread at random). errc::queue_full: keep the record and wait
    /// for a delivery; errc::refused: it can never be sent, refusal() says why.
    [[nodiscard]] std::error_code publish(std::uint16_t topic, std::optional<std::string_view> key,
                                          std::string_view value, std::span<header const> headers,
                                          void* opaque, std::int32_t partition = -1);
    /// librdkafka's words for the last errc::refused of publish.
    [[nodiscard]] std::string_view refusal() const;
    /// Number of partitions, once the broker has told it; asks for it in the background when not
    /// yet known, and anew every few seconds.
    [[nodiscard]] std::optional<std::int32_t> partitions(std::uint16_t topic);

    /// A broker has answered within the last seconds.
    [[nodiscard]] bool connected() const;
    [[nodiscard]] std::size_t in_flight() const; ///< accepted and not yet delivered
    /// Waits until all is delivered or `within` has passed, serving deliveries; true when nothing
    /// is left.
    bool flush(std::chrono::milliseconds within);
    /// For tests that make the client fail.
    [[nodiscard]] rd_kafka_s* native() const;

private:
    struct impl;
    explicit producer(std::unique_ptr<impl>);
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::kafka
