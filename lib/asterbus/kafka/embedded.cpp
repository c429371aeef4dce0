#include "asterbus/kafka/embedded.hpp"

#include "asterbus/kafka/conf.hpp"

#include <librdkafka/rdkafka_mock.h>

namespace asterbus::kafka {
namespace {

using cluster_ptr = owned<rd_kafka_mock_cluster_t, rd_kafka_mock_cluster_destroy>;

} // namespace

struct embedded_broker::impl {
    client_ptr host; // the cluster lives in a client of librdkafka that talks to nobody
    cluster_ptr cluster;
    std::string brokers;
};

result<std::unique_ptr<embedded_broker>> embedded_broker::start()
{
    auto conf = make_conf("", {{"client.id", "asterbus-embedded"}, {"log_level", "2"}}, {});
    if (!conf) return tl::unexpected{conf.error()};
    auto host = make_client(RD_KAFKA_PRODUCER, std::move(*conf));
    if (!host) return tl::unexpected{host.error()};
    cluster_ptr cluster{rd_kafka_mock_cluster_new(host->get(), 1)};
    if (!cluster) return fail(errc::cannot_start, "the embedded broker cannot listen");
    std::string brokers = rd_kafka_mock_cluster_bootstraps(cluster.get());
    return std::unique_ptr<embedded_broker>{new embedded_broker{
        std::make_unique<impl>(impl{std::move(*host), std::move(cluster), std::move(brokers)})}};
}

embedded_broker::embedded_broker(std::unique_ptr<impl> i) : impl_(std::move(i)) {}
embedded_broker::~embedded_broker() = default;

std::string const& embedded_broker::brokers() const
{
    return impl_->brokers;
}

void embedded_broker::create_topic(std::string const& name, int partitions)
{
    rd_kafka_mock_topic_create(impl_->cluster.get(), name.c_str(), partitions, 1);
}

rd_kafka_mock_cluster_s* embedded_broker::native() const
{
    return impl_->cluster.get();
}

} // namespace asterbus::kafka
