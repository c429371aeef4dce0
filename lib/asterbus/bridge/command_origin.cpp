#include "asterbus/bridge/command_origin.hpp"

#include "asterbus/command/read.hpp"

namespace asterbus::bridge {
namespace {

constexpr std::size_t max_topic_name = 249; // Kafka's

bool topic_name(std::string_view name)
{
    constexpr std::string_view allowed =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    // "__": the broker's own, such as __consumer_offsets.
    return !name.empty() && name.size() <= max_topic_name && name != "." && name != ".." &&
           !name.starts_with("__") && name.find_first_not_of(allowed) == std::string_view::npos;
}

} // namespace

command_origin::command_origin(kafka::consumer::message const& m)
    : topic(m.topic),
      partition(m.partition),
      offset(m.offset),
      timestamp_ms(m.timestamp_ms),
      key(m.key),
      reply_topic(command::header(m.headers, "kafka_replyTopic")),
      correlation_id(command::header(m.headers, "kafka_correlationId"))
{
    if (!topic_name(reply_topic)) reply_topic.clear();
}

std::string result_text(command::command const& c, command::outcome o, command::times const& t)
{
    auto text = command::encode(c, o, t);
    if (text.size() <= max_record_value) return text;
    o.data = {{"omitted_bytes", text.size()}};
    if (o.why) o.why->native = nullptr;
    return command::encode(c, o, t);
}

std::vector<result_record> records_of(command_origin const& from, std::string const& result)
{
    std::vector<std::pair<std::string, std::string>> headers{{"content-type", "application/json"}};
    if (!from.correlation_id.empty())
        headers.emplace_back("kafka_correlationId", from.correlation_id);
    std::vector<result_record> all;
    all.push_back({result_record::topic::results, {}, from.key, result, headers});
    if (!from.reply_topic.empty())
        all.push_back(
            {result_record::topic::named, from.reply_topic, from.key, result, std::move(headers)});
    return all;
}

result_record rejected_record(kafka::consumer::message m, std::string reason)
{
    result_record r{result_record::topic::rejected, {}, std::move(m.key), std::move(m.payload), {}};
    r.headers = {{"asterbus_reason", std::move(reason)},
                 {"asterbus_topic", std::move(m.topic)},
                 {"asterbus_partition", std::to_string(m.partition)},
                 {"asterbus_offset", std::to_string(m.offset)},
                 {"asterbus_length", std::to_string(r.value.size())}};
    if (r.value.size() > max_record_value) r.value.resize(max_record_value);
    return r;
}

} // namespace asterbus::bridge
