#include "asterbus/kafka/broker_watch.hpp"

#include <asio/post.hpp>

#include <chrono>
#include <span>

namespace asterbus::kafka {
namespace {

using namespace std::chrono_literals;

constexpr auto while_answered = 5s;
constexpr auto while_silent = 200ms;
constexpr int patience_ms = 500;

} // namespace

broker_watch::broker_watch(asio::io_context& io, rd_kafka_t* client,
                           std::function<void(news const&)> tell)
    : io_(io),
      client_(client),
      tell_(std::make_shared<std::function<void(news const&)>>(std::move(tell))),
      thread_([this] { run(); })
{}

broker_watch::~broker_watch()
{
    {
        std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void broker_watch::ask()
{
    {
        std::lock_guard lock{mutex_};
        asked_ = true;
    }
    changed_.notify_one();
}

void broker_watch::run()
{
    for (bool answered = true; wait_for_turn(answered);) {
        auto heard = question();
        answered = heard.answered;
        asio::post(io_, [tell = std::weak_ptr{tell_}, heard = std::move(heard)] {
            if (auto alive = tell.lock()) (*alive)(heard);
        });
    }
}

bool broker_watch::wait_for_turn(bool answered)
{
    std::unique_lock lock{mutex_};
    auto const pause = answered ? std::chrono::milliseconds{while_answered} : while_silent;
    changed_.wait_for(lock, pause, [this] { return asked_ || stopping_; });
    asked_ = false;
    return !stopping_;
}

broker_watch::news broker_watch::question()
{
    rd_kafka_metadata_t const* raw = nullptr;
    auto const error = rd_kafka_metadata(client_, 0, nullptr, &raw, patience_ms);
    metadata_ptr const answer{raw};
    news heard;
    heard.answered = error == RD_KAFKA_RESP_ERR_NO_ERROR;
    if (!heard.answered) {
        heard.why = rd_kafka_err2str(error);
        return heard;
    }
    for (auto const& topic : std::span{raw->topics, static_cast<std::size_t>(raw->topic_cnt)})
        if (topic.err == RD_KAFKA_RESP_ERR_NO_ERROR)
            heard.partitions.emplace_back(topic.topic, topic.partition_cnt);
    return heard;
}

} // namespace asterbus::kafka
