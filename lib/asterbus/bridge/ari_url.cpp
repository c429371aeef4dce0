#include "asterbus/bridge/ari_url.hpp"

#include "asterbus/base/text.hpp"

namespace asterbus::bridge {
namespace {

bool take(std::string_view& text, std::string_view front)
{
    if (!text.starts_with(front)) return false;
    text.remove_prefix(front.size());
    return true;
}

/// Takes "host" or "[v6]" from the front.
std::string_view take_host(std::string_view& text)
{
    bool const v6 = take(text, "[");
    auto const end = text.find(v6 ? ']' : ':');
    auto const host = text.substr(0, end);
    text.remove_prefix(host.size());
    if (v6 && !take(text, "]")) return {};
    return host;
}

} // namespace

std::optional<ari_url> parse_ari_url(std::string_view text)
{
    ari_url url;
    url.secure = take(text, "https://");
    if (!url.secure && !take(text, "http://")) return {};
    if (text.find_first_of("@?#\\ ") != std::string_view::npos || find_control_byte(text))
        return {};
    auto authority = text.substr(0, text.find('/'));
    text.remove_prefix(authority.size());
    while (text.ends_with('/'))
        text.remove_suffix(1);
    url.prefix = text;
    url.host = take_host(authority);
    url.port = url.secure ? 443 : 80;
    if (url.host.empty()) return {};
    if (authority.empty()) return url;
    auto const port = to_integer(take(authority, ":") ? authority : "");
    if (!port || *port < 1 || *port > 65'535) return {};
    url.port = static_cast<std::uint16_t>(*port);
    return url;
}

std::string ari_url::text() const
{
    bool const v6 = host.find(':') != std::string::npos;
    return (secure ? "https://" : "http://") + (v6 ? '[' + host + ']' : host) + ':' +
           std::to_string(port) + prefix;
}

} // namespace asterbus::bridge
