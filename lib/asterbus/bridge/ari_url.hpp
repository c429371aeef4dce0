/// The address of an ARI server as the operator writes it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace asterbus::bridge {

struct ari_url {
    bool secure = false;
    /// An IPv6 address without its brackets.
    std::string host;
    std::uint16_t port = 0;
    /// "" or "/some/prefix": what stands before /ari.
    std::string prefix;

    /// "http://[::1]:8088/some/prefix", as given.
    [[nodiscard]] std::string text() const;
};

/// "http(s)://host[:port][/prefix]"; nullopt for anything else: credentials, a query, another
/// scheme.
[[nodiscard]] std::optional<ari_url> parse_ari_url(std::string_view);

} // namespace asterbus::bridge
