/// Values as people write them in the config: text -> value, nullopt when it is not one.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace asterbus::daemon {

/// "100ms", "30s", "5m", "24h", "7d".
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_duration(std::string_view);

/// Bytes: "10GiB", "64MiB", "500kB", "4096".
[[nodiscard]] std::optional<std::uint64_t> parse_size(std::string_view);

struct host_port {
    std::string host;
    std::optional<std::uint16_t> port;
};
/// "kafka1:9092", "kafka1", "[::1]:9092", "::1".
[[nodiscard]] std::optional<host_port> parse_host_port(std::string_view);

/// True for "http://host", "https://host:8089", "http://[::1]:8088/": no user, path, or query.
[[nodiscard]] bool is_server_url(std::string_view);

[[nodiscard]] bool is_pbx_name(std::string_view);   ///< [a-z0-9._-]{1,63}
[[nodiscard]] bool is_topic_name(std::string_view); ///< [a-zA-Z0-9._-]{1,249}, not "." or ".."

/// True for this machine's own addresses: traffic to them does not leave it.
[[nodiscard]] bool is_loopback(std::string_view host);

} // namespace asterbus::daemon
