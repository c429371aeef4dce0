/// Asks the brokers every few seconds, on a thread of its own because librdkafka's call blocks:
/// whether one answers, and how many partitions the client's topics have.
#pragma once

#include "asterbus/kafka/handle.hpp"

#include <asio/io_context.hpp>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace asterbus::kafka {

class broker_watch {
public:
    struct news {
        bool answered = false;
        std::string why; ///< when none answered
        std::vector<std::pair<std::string, std::int32_t>> partitions;
    };
    /// `tell` runs on the io_context's thread, and never after this object is gone.
    broker_watch(asio::io_context&, rd_kafka_t*, std::function<void(news const&)> tell);
    /// Waits for the question under way, 500 ms at most.
    ~broker_watch();
    broker_watch(broker_watch const&) = delete;
    broker_watch& operator=(broker_watch const&) = delete;

    /// Asks now.
    void ask();

private:
    void run();
    bool wait_for_turn(bool answered);
    news question();

    asio::io_context& io_;
    rd_kafka_t* client_;
    std::shared_ptr<std::function<void(news const&)>> tell_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool asked_ = true;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace asterbus::kafka
