/// Where a command came from, and where its result goes.
#pragma once

#include "asterbus/command/result.hpp"
#include "asterbus/kafka/consumer.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::bridge {

/// A record for Kafka, made by the command flow.
struct result_record {
    enum class topic : std::uint8_t { results, rejected, named } where;
    std::string named; ///< the topic, when `where` is named
    std::optional<std::string> key;
    std::string value;
    std::vector<std::pair<std::string, std::string>> headers;
};

struct command_origin {
    std::string topic;
    std::int32_t partition = 0;
    std::int64_t offset = 0;
    std::int64_t timestamp_ms = -1; ///< the record's, since 1970; -1: none
    std::optional<std::string> key;
    std::string reply_topic; ///< Spring's request/reply; empty: none
    std::string correlation_id;

    explicit command_origin(kafka::consumer::message const&);
};

/// Bytes of a record's value that every broker takes by default (1 MiB with key, headers and
/// overhead).
inline constexpr std::size_t max_record_value = 900'000;

/// The result as JSON. One that is longer than a record comes without its data and native answer:
/// {"data": {"omitted_bytes": N}}.
[[nodiscard]] std::string result_text(command::command const&, command::outcome,
                                      command::times const&);

/// The records that carry a result: to the results topic, and to the reply topic where one was
/// asked for.
[[nodiscard]] std::vector<result_record> records_of(command_origin const&,
                                                    std::string const& result);
/// The record for the rejected topic: the message byte for byte, as much of it as a record holds,
/// and why.
[[nodiscard]] result_record rejected_record(kafka::consumer::message, std::string reason);

} // namespace asterbus::bridge
