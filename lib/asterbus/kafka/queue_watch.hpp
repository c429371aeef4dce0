/// Serves a queue of librdkafka on an io_context: an eventfd tells that it has something, no thread
/// polls.
#pragma once

#include "asterbus/kafka/handle.hpp"

#include <asio/io_context.hpp>

#include <functional>
#include <memory>

namespace asterbus::kafka {

class queue_watch {
public:
    /// `serve` handles what is there, not blocking and not for long; true = there may be more. Runs
    /// on the io_context's thread, and never after this object is gone.
    queue_watch(asio::io_context&, queue_ptr, std::function<bool()> serve);
    ~queue_watch();
    queue_watch(queue_watch const&) = delete;
    queue_watch& operator=(queue_watch const&) = delete;

    [[nodiscard]] rd_kafka_queue_t* queue() const;

private:
    struct impl;
    std::shared_ptr<impl> impl_;
};

} // namespace asterbus::kafka
