/// Owners of librdkafka's objects.
#pragma once

#include <librdkafka/rdkafka.h>

#include <memory>

namespace asterbus::kafka {

template <auto destroy>
struct call {
    template <class T>
    void operator()(T* object) const
    {
        destroy(object);
    }
};
template <class T, auto destroy>
using owned = std::unique_ptr<T, call<destroy>>;

using client_ptr = owned<rd_kafka_t, rd_kafka_destroy>;
using conf_ptr = owned<rd_kafka_conf_t, rd_kafka_conf_destroy>;
using topic_ptr = owned<rd_kafka_topic_t, rd_kafka_topic_destroy>;
using queue_ptr = owned<rd_kafka_queue_t, rd_kafka_queue_destroy>;
using event_ptr = owned<rd_kafka_event_t, rd_kafka_event_destroy>;
using error_ptr = owned<rd_kafka_error_t, rd_kafka_error_destroy>;
using message_ptr = owned<rd_kafka_message_t, rd_kafka_message_destroy>;
using metadata_ptr = owned<rd_kafka_metadata_t const, rd_kafka_metadata_destroy>;
using partitions_ptr =
    owned<rd_kafka_topic_partition_list_t, rd_kafka_topic_partition_list_destroy>;

} // namespace asterbus::kafka
