/// Creates the topics that are missing, in the background and for as long as the broker is away. A
/// thread of its own: librdkafka's admin requests are waited for.
#pragma once

#include "asterbus/kafka/producer.hpp"
#include "asterbus/kafka/topics.hpp"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace asterbus::bridge {

class topic_keeper {
public:
    /// `done` is called once, from the keeper's thread, when the broker has answered for the first
    /// time. What is missing even then is logged, and tried again for as long as it takes.
    topic_keeper(std::string brokers, kafka::properties, std::vector<kafka::wanted_topic>,
                 std::function<void()> done);
    /// Waits for a request that is under way, a second at most.
    ~topic_keeper();

private:
    void keep();
    [[nodiscard]] bool ask();
    [[nodiscard]] bool pause();

    std::string brokers_;
    kafka::properties properties_;
    std::vector<kafka::wanted_topic> topics_;
    std::function<void()> done_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::map<std::string, std::string> told_; // the error that was logged last, by topic
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace asterbus::bridge
