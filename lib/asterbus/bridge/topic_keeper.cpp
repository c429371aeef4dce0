#include "asterbus/bridge/topic_keeper.hpp"

#include "asterbus/base/time.hpp"

#include <spdlog/spdlog.h>

#include <utility>

namespace asterbus::bridge {
namespace {

constexpr milliseconds answer_within{1'000};
constexpr milliseconds retry_after{1'000};

} // namespace

topic_keeper::topic_keeper(std::string brokers, kafka::properties properties,
                           std::vector<kafka::wanted_topic> topics, std::function<void()> done)
    : brokers_(std::move(brokers)),
      properties_(std::move(properties)),
      topics_(std::move(topics)),
      done_(std::move(done)),
      thread_([this] { keep(); })
{}

topic_keeper::~topic_keeper()
{
    {
        std::scoped_lock const lock{mutex_};
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void topic_keeper::keep()
{
    while (!ask())
        if (!pause()) return;
}

/// False: something is missing still. What the broker answered once is enough to begin with.
bool topic_keeper::ask()
{
    auto const answers = kafka::ensure_topics(brokers_, properties_, topics_, answer_within);
    bool all_there = !answers.empty();
    for (auto const& topic : answers) {
        if (topic.created) spdlog::info("kafka: created topic {}", topic.name);
        if (topic.error.empty()) continue;
        all_there = false;
        if (std::exchange(told_[topic.name], topic.error) != topic.error)
            spdlog::error("kafka: topic {} is missing and cannot be created: {}", topic.name,
                          topic.error);
    }
    if (!answers.empty() && done_) std::exchange(done_, nullptr)();
    return all_there;
}

bool topic_keeper::pause()
{
    std::unique_lock lock{mutex_};
    return !wake_.wait_for(lock, retry_after, [this] { return stopping_; });
}

} // namespace asterbus::bridge
