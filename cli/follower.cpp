#include "cli/follower.hpp"

#include "asterbus/kafka/conf.hpp"

#include "cli/kafka_log.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <thread>

namespace asterbus::client {
namespace {

using namespace std::chrono_literals;

constexpr auto broker_answers = 10s;

kafka::client_ptr make_consumer(std::string const& brokers, kafka::properties const& extra)
{
    auto conf = kafka::make_conf(brokers, {{"client.id", "asterbus-cli"}}, extra,
                                 {{"group.id", "asterbus-cli"},
                                  {"enable.auto.commit", "false"},
                                  {"auto.offset.reset", "earliest"},
                                  {"fetch.wait.max.ms", "50"}});
    if (!conf) throw std::runtime_error{conf.error().text()};
    rd_kafka_conf_set_log_cb(conf->get(), log_kafka_errors);
    auto made = kafka::make_client(RD_KAFKA_CONSUMER, std::move(*conf));
    if (!made) throw std::runtime_error{made.error().text()};
    rd_kafka_poll_set_consumer(made->get());
    return std::move(*made);
}

kafka::metadata_ptr ask_metadata(rd_kafka_t* client, std::chrono::milliseconds within)
{
    rd_kafka_metadata_t const* raw = nullptr;
    auto const error =
        rd_kafka_metadata(client, 1, nullptr, &raw, static_cast<int>(within.count()));
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
        throw std::runtime_error{std::string{"no Kafka broker answers: "} +
                                 rd_kafka_err2str(error)};
    return kafka::metadata_ptr{raw};
}

std::vector<std::pair<std::string, std::string>> headers_of(rd_kafka_message_t const* m)
{
    std::vector<std::pair<std::string, std::string>> out;
    rd_kafka_headers_t* headers = nullptr;
    if (rd_kafka_message_headers(m, &headers) != RD_KAFKA_RESP_ERR_NO_ERROR) return out;
    char const* name = nullptr;
    void const* value = nullptr;
    std::size_t size = 0;
    for (std::size_t i = 0;
         rd_kafka_header_get_all(headers, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR;
         ++i)
        out.emplace_back(name, std::string{static_cast<char const*>(value), size});
    return out;
}

std::string bytes(void const* data, std::size_t size)
{
    return data == nullptr ? std::string{} : std::string{static_cast<char const*>(data), size};
}

/// A partition that was just made, or moves: it has a leader again in a moment.
bool passes(rd_kafka_resp_err_t error)
{
    return error == RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION ||
           error == RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE ||
           error == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART;
}

} // namespace

follower::follower(std::string const& brokers, kafka::properties const& extra,
                   std::vector<std::string> topics, from start)
    : client_(make_consumer(brokers, extra)),
      topics_(std::move(topics)),
      assigned_(rd_kafka_topic_partition_list_new(16))
{
    look_for_partitions(start, broker_answers);
}

void follower::look_for_partitions(from start, std::chrono::milliseconds within)
{
    keep_positions();
    auto const before = known_.size();
    auto const metadata = ask_metadata(client_.get(), within);
    for (auto const& topic :
         std::span{metadata->topics, static_cast<std::size_t>(metadata->topic_cnt)})
        if (std::ranges::find(topics_, topic.topic) != topics_.end()) add_partitions(topic, start);
    if (known_.size() != before) rd_kafka_assign(client_.get(), assigned_.get());
    look_again_ = std::chrono::steady_clock::now() + (missing().empty() ? 30s : 1s);
}

// A new assignment begins where its offsets say, so they must say how far reading has come.
void follower::keep_positions()
{
    kafka::partitions_ptr const now{rd_kafka_topic_partition_list_copy(assigned_.get())};
    if (rd_kafka_position(client_.get(), now.get()) != RD_KAFKA_RESP_ERR_NO_ERROR) return;
    for (int i = 0; i < now->cnt; ++i)
        if (now->elems[i].offset >= 0) assigned_->elems[i].offset = now->elems[i].offset;
}

void follower::add_partitions(rd_kafka_metadata_topic const& topic, from start)
{
    for (std::int32_t p = 0; p < topic.partition_cnt; ++p) {
        if (!known_.emplace(topic.topic, p).second) continue;
        auto* added = rd_kafka_topic_partition_list_add(assigned_.get(), topic.topic, p);
        added->offset = start_of(topic.topic, p, start);
    }
}

std::int64_t follower::start_of(std::string const& topic, std::int32_t partition, from start) const
{
    if (start == from::beginning) return RD_KAFKA_OFFSET_BEGINNING;
    auto const end = std::chrono::steady_clock::now() + broker_answers;
    for (;;) {
        std::int64_t low = 0;
        std::int64_t high = 0;
        auto const error =
            rd_kafka_query_watermark_offsets(client_.get(), topic.c_str(), partition, &low, &high,
                                             std::chrono::milliseconds{broker_answers}.count());
        if (error == RD_KAFKA_RESP_ERR_NO_ERROR) return high;
        if (!passes(error) || std::chrono::steady_clock::now() > end)
            throw std::runtime_error{"cannot read topic " + topic + ": " + rd_kafka_err2str(error)};
        std::this_thread::sleep_for(100ms);
    }
}

// A broker that is away for a while ends nothing: librdkafka goes on when it is back.
void follower::look_again()
{
    try {
        look_for_partitions(from::beginning, 500ms);
    } catch (std::runtime_error const&) {
        look_again_ = std::chrono::steady_clock::now() + 2s;
    }
}

std::optional<follower::record> follower::next(std::chrono::milliseconds wait)
{
    if (std::chrono::steady_clock::now() >= look_again_) look_again();
    kafka::message_ptr const m{
        rd_kafka_consumer_poll(client_.get(), static_cast<int>(wait.count()))};
    if (!m || m->err != RD_KAFKA_RESP_ERR_NO_ERROR) return std::nullopt;
    return record{rd_kafka_topic_name(m->rkt), bytes(m->key, m->key_len), bytes(m->payload, m->len),
                  headers_of(m.get())};
}

std::vector<std::string> follower::missing() const
{
    std::vector<std::string> out;
    for (auto const& topic : topics_)
        if (!std::ranges::any_of(known_, [&](auto const& known) { return known.first == topic; }))
            out.push_back(topic);
    return out;
}

} // namespace asterbus::client
