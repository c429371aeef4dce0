/// What the operator decides, as plain structs with their defaults. daemon/config.cpp reads them
/// from YAML.
#pragma once

#include "asterbus/ari/session.hpp"
#include "asterbus/base/secret.hpp"
#include "asterbus/base/time.hpp"
#include "asterbus/event/encode.hpp"
#include "asterbus/kafka/producer.hpp"
#include "asterbus/net/stream.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace asterbus::bridge {

using std::chrono::seconds;

using net::tls_options;

struct ami_options {
    std::string host;
    std::uint16_t port = 5038;
    std::string username;
    secret password;
    bool plain_login = false;      ///< auth: plain
    std::string event_mask = "on"; ///< `events`: "on" or classes
    tls_options tls;
    milliseconds connect_timeout{5'000};
    milliseconds keepalive{5'000};
    milliseconds pong_timeout{10'000};
    std::size_t max_frame = std::size_t{4} << 20U;
    std::size_t max_actions = 1024; ///< that may wait for their answer at once

    friend bool operator==(ami_options const&, ami_options const&) = default;
};

struct ari_options {
    std::string url; ///< "http://10.0.0.5:8088" or https; "/ari" is added
    std::string username;
    secret password;
    std::vector<ari::application> apps;
    tls_options tls; ///< enabled by https
    milliseconds connect_timeout{5'000};
    milliseconds ping_every{5'000};
    milliseconds pong_timeout{5'000};
    milliseconds request_timeout{10'000};
    std::size_t max_frame = std::size_t{4} << 20U;
    std::size_t max_requests = 256;
    bool requests_over_websocket = true;

    friend bool operator==(ari_options const&, ari_options const&) = default;
};

struct pbx_options {
    std::string name; ///< [a-z0-9._-]{1,63}
    std::optional<ami_options> ami;
    std::optional<ari_options> ari;

    friend bool operator==(pbx_options const&, pbx_options const&) = default;
};

struct kafka_options {
    bool embedded = false;
    std::string brokers;
    kafka::properties properties;
    std::size_t window = 20'000; ///< records that librdkafka holds at most

    friend bool operator==(kafka_options const&, kafka_options const&) = default;
};

struct topic_options {
    std::string prefix = "asterbus";
    bool create = true;
    // empty: <prefix>.<the usual name>
    std::string calls, queues, devices, system, commands, results, rejected, state;

    friend bool operator==(topic_options const&, topic_options const&) = default;
};

enum class sources : std::uint8_t { fused, both, ami, ari };

struct event_options {
    event::encoding encoding = event::encoding::structured;
    event::native_fields native = event::native_fields::unmapped;
    bridge::sources sources = sources::fused;
    std::vector<std::string> include{
        "*"}; ///< glob patterns of types without the "asterbus." in front: "channel.*"
    std::vector<std::string> exclude;
    bool mask_dtmf = true;
};

struct command_options {
    bool enabled = true;
    std::vector<std::string> allow{"*"};
    std::optional<std::vector<std::string>> deny; ///< unset: the list in docs/security
    milliseconds default_deadline{30'000};
    seconds duplicate_window{86'400};
    int originate_per_second = 20;
    std::string group;                    ///< empty: the prefix
    bool ignore_unknown_pbx = false;      ///< unknown_pbx: ignore
    std::size_t max_per_pbx = 64;         ///< commands that run side by side on one PBX
    std::size_t max_waiting = 1'000;      ///< commands that wait for one PBX; more are rejected
    std::size_t max_remembered = 100'000; ///< results kept for duplicates
};

struct outbox_options {
    std::size_t max_size = std::size_t{32} << 20U; ///< bytes per PBX that may wait for Kafka

    friend bool operator==(outbox_options const&, outbox_options const&) = default;
};

struct http_options {
    bool enabled = true;
    std::string host = "127.0.0.1";
    int port = 9400;

    friend bool operator==(http_options const&, http_options const&) = default;
};

enum class log_format : std::uint8_t { text, json, journal };

struct log_options {
    std::string level = "info";
    log_format format = log_format::text;
};

struct options {
    std::vector<pbx_options> pbxs;
    kafka_options kafka;
    topic_options topics;
    event_options events;
    command_options commands;
    outbox_options outbox;
    http_options http;
    log_options log;
    std::string state_dir = "/var/lib/asterbus";
    milliseconds drain_timeout{15'000};
    unsigned threads = 0; ///< for PBXs; 0: as many as there are cores
};

/// Of the consumers of commands.
[[nodiscard]] inline std::string const& group_name(options const& o)
{
    return o.commands.group.empty() ? o.topics.prefix : o.commands.group;
}

} // namespace asterbus::bridge
