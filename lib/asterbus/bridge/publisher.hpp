/// Takes records out of several outboxes (lanes: one per PBX, one for results) in turn, and
/// publishes them to Kafka in order per lane. What Kafka cannot take now stays in the outbox; what
/// it refuses for good is counted and told. A producer that cannot go on is replaced, and what it
/// had not acknowledged is published again, in order.
///
/// A record for every partition waits at the head of its lane until the broker has told how many
/// there are, two seconds at most while connected; then its key decides. So it keeps its place
/// among the records of its lane, and other lanes go on.
///
/// Lives on one io_context with one thread; the functions say where they differ.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/base/time.hpp"
#include "asterbus/bridge/health.hpp"
#include "asterbus/journal/outbox.hpp"
#include "asterbus/kafka/producer.hpp"

#include <asio/io_context.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::bridge {

class publisher {
public:
    struct options {
        kafka::producer::options kafka;
        std::vector<std::string> topics; ///< journal::record::topic is an index into it
    };
    struct lane {
        std::size_t max_bytes = std::size_t{32} << 20U;
        pbx_health* health = nullptr; ///< delivered, failed, outbox_* and latency; may be none
        /// Records were refused for good. On the publisher's thread; must not block.
        std::function<void(std::uint16_t topic, std::string_view reason, std::uint64_t records)>
            failed;
        /// The nth record that was put, from 1, is acknowledged or refused for good. On the
        /// publisher's thread.
        std::function<void(std::uint64_t n)> ended{};
    };

    /// On the io_context's thread. Fails as kafka::producer::create does. Kafka need not be there.
    /// `health` must outlive it.
    [[nodiscard]] static result<std::unique_ptr<publisher>> create(asio::io_context&, options,
                                                                   kafka_health&);
    /// On the io_context's thread, or when that no longer runs. What is not acknowledged is lost:
    /// drain first. Nobody may put into a lane any more.
    ~publisher();

    /// Any thread. The outbox lives until the lane is removed or the publisher ends.
    [[nodiscard]] journal::outbox& add_lane(lane);
    /// Any thread, after the last put into that outbox. `removed` runs on the publisher's thread
    /// when all of it is acknowledged or refused; the outbox is gone then.
    void remove_lane(journal::outbox&, std::function<void()> removed);

    /// Waits until every lane is empty and acknowledged; false: `within` was over before. Not from
    /// the io_context's thread, which must run.
    [[nodiscard]] bool drain(milliseconds within);

    /// The index of a topic that was not among the options (a reply topic that a command named). On
    /// the io_context's thread. nullopt: it was among them, or there are max_topics already, all of
    /// them with records waiting. An index may name another topic at the next call, unless it is
    /// held.
    [[nodiscard]] std::optional<std::uint16_t> topic(std::string const& name);
    /// A record for such a topic was put: its index is held until that record has ended. On the
    /// io_context's thread.
    void hold(std::uint16_t topic);
    static constexpr std::size_t max_topics = 1000;

    /// For tests that make the producer fail; on the io_context's thread.
    [[nodiscard]] kafka::producer* producer();

private:
    struct impl;
    explicit publisher(std::shared_ptr<impl>);
    std::shared_ptr<impl> impl_;
};

} // namespace asterbus::bridge
