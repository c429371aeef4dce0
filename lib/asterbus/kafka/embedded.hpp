/// A Kafka broker inside this process (librdkafka's mock cluster), for trying things out: other
/// Kafka clients on this machine can connect to it; nothing is kept on disk, about 5 MB per
/// partition in memory. Listens on 127.0.0.1, ports chosen by the system.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/kafka/errc.hpp"

#include <memory>
#include <string>

struct rd_kafka_mock_cluster_s; // librdkafka's mock cluster

namespace asterbus::kafka {

class embedded_broker {
public:
    [[nodiscard]] static result<std::unique_ptr<embedded_broker>> start();
    ~embedded_broker();
    /// "127.0.0.1:40001"
    [[nodiscard]] std::string const& brokers() const;
    /// Makes the topic known with that many partitions.
    void create_topic(std::string const& name, int partitions = 4);
    /// For tests that make the broker fail.
    [[nodiscard]] rd_kafka_mock_cluster_s* native() const;

private:
    struct impl;
    explicit embedded_broker(std::unique_ptr<impl>);
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::kafka
