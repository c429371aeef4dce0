#include "daemon/config_values.hpp"

#include "asterbus/base/text.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace asterbus::daemon {
namespace {

using unit = std::pair<std::string_view, std::uint64_t>;

constexpr std::array<unit, 5> duration_units{
    {{"ms", 1}, {"s", 1'000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}}};
constexpr std::array<unit, 10> size_units{{{"", 1},
                                           {"B", 1},
                                           {"kB", 1'000},
                                           {"MB", 1'000'000},
                                           {"GB", 1'000'000'000},
                                           {"TB", 1'000'000'000'000},
                                           {"KiB", 1ULL << 10U},
                                           {"MiB", 1ULL << 20U},
                                           {"GiB", 1ULL << 30U},
                                           {"TiB", 1ULL << 40U}}};

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

template <std::size_t N>
std::optional<std::uint64_t> parse_quantity(std::string_view text, std::array<unit, N> const& units)
{
    auto const end =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
    auto const number = to_integer(text.substr(0, end));
    auto suffix = text.substr(end);
    if (suffix.starts_with(' ')) suffix.remove_prefix(1);
    auto const found = std::ranges::find(units, suffix, &unit::first);
    if (end == 0 || !number || found == units.end()) return std::nullopt;
    auto const most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    auto const count = static_cast<std::uint64_t>(*number);
    if (count > most / found->second) return std::nullopt;
    return count * found->second;
}

bool is_host(std::string_view host)
{
    return !host.empty() && std::ranges::all_of(host, [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
               c == '-' || c == '_' || c == ':' || c == '%';
    });
}

std::optional<host_port> with_port(std::string_view host, std::string_view port)
{
    auto const number = to_integer(port);
    if (!is_host(host) || port.empty() || !is_digit(port.front()) || !number || *number > 65'535)
        return std::nullopt;
    return host_port{std::string{host}, static_cast<std::uint16_t>(*number)};
}

bool has_only(std::string_view text, std::string_view punctuation, bool upper_case)
{
    return std::ranges::all_of(text, [&](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'z') || (upper_case && c >= 'A' && c <= 'Z') ||
               punctuation.find(c) != std::string_view::npos;
    });
}

} // namespace

std::optional<std::chrono::milliseconds> parse_duration(std::string_view text)
{
    auto const count = parse_quantity(text, duration_units);
    if (!count) return std::nullopt;
    return std::chrono::milliseconds{static_cast<std::int64_t>(*count)};
}

std::optional<std::uint64_t> parse_size(std::string_view text)
{
    return parse_quantity(text, size_units);
}

std::optional<host_port> parse_host_port(std::string_view text)
{
    if (text.starts_with('[')) {
        auto const end = text.find(']');
        if (end == std::string_view::npos) return std::nullopt;
        auto const host = text.substr(1, end - 1);
        auto const rest = text.substr(end + 1);
        if (rest.starts_with(':')) return with_port(host, rest.substr(1));
        if (!rest.empty() || !is_host(host)) return std::nullopt;
        return host_port{std::string{host}, std::nullopt};
    }
    auto const colon = text.find(':');
    if (colon == std::string_view::npos || colon != text.rfind(':')) { // several: an IPv6 address
        if (!is_host(text)) return std::nullopt;
        return host_port{std::string{text}, std::nullopt};
    }
    return with_port(text.substr(0, colon), text.substr(colon + 1));
}

bool is_server_url(std::string_view url)
{
    for (std::string_view const scheme : {"http://", "https://"}) {
        if (!url.starts_with(scheme)) continue;
        url.remove_prefix(scheme.size());
        if (url.ends_with('/')) url.remove_suffix(1);
        auto const address = parse_host_port(url);
        auto const bare_ipv6 =
            !url.starts_with('[') && address && address->host.find(':') != std::string::npos;
        return address && !bare_ipv6 && address->port != std::uint16_t{0};
    }
    return false;
}

bool is_pbx_name(std::string_view name)
{
    return !name.empty() && name.size() <= 63 && has_only(name, "._-", false);
}

bool is_topic_name(std::string_view name)
{
    return !name.empty() && name.size() <= 249 && name != "." && name != ".." &&
           has_only(name, "._-", true);
}

bool is_loopback(std::string_view host)
{
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

} // namespace asterbus::daemon
