/// Reads topics from now on, or from their beginning: all partitions, no consumer group, nothing
/// committed.
#pragma once

#include "asterbus/kafka/handle.hpp"
#include "asterbus/kafka/producer.hpp"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace asterbus::client {

class follower {
public:
    enum class from { beginning, now };

    struct record {
        std::string topic;
        std::string key;
        std::string value;
        std::vector<std::pair<std::string, std::string>> headers;
    };

    /// Waits up to 10 s for a broker. What is produced after this returns will be read. Throws
    /// std::runtime_error, with what is wrong. Topics that come later are read from their
    /// beginning.
    follower(std::string const& brokers, kafka::properties const&, std::vector<std::string> topics,
             from);

    [[nodiscard]] std::optional<record> next(std::chrono::milliseconds wait);
    /// Topics that do not exist yet.
    [[nodiscard]] std::vector<std::string> missing() const;

private:
    void look_for_partitions(from, std::chrono::milliseconds within);
    void look_again();
    void keep_positions();
    void add_partitions(rd_kafka_metadata_topic const&, from);
    [[nodiscard]] std::int64_t start_of(std::string const& topic, std::int32_t partition,
                                        from) const;

    kafka::client_ptr client_;
    std::vector<std::string> topics_;
    std::set<std::pair<std::string, std::int32_t>> known_;
    kafka::partitions_ptr assigned_;
    std::chrono::steady_clock::time_point look_again_{};
};

} // namespace asterbus::client
