#include "asterbus/ari/request.hpp"

#include "asterbus/ari/errc.hpp"
#include "asterbus/base/text.hpp"

#include <algorithm>
#include <array>

namespace asterbus::ari {
namespace {

constexpr std::array<std::string_view, 4> methods{"GET", "POST", "PUT", "DELETE"};

bool unreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

/// True when a part between slashes is "." or "..".
bool climbs(std::string_view segment)
{
    for (;;) {
        auto const slash = segment.find('/');
        auto const part = segment.substr(0, slash);
        if (part == "." || part == "..") return true;
        if (slash == std::string_view::npos) return false;
        segment.remove_prefix(slash + 1);
    }
}

bool sendable_segment(std::string_view segment)
{
    return !segment.empty() && !find_control_byte(segment) && !climbs(segment);
}

bool sendable_pair(std::pair<std::string, std::string> const& pair)
{
    return !pair.first.empty() && !find_control_byte(pair.first) && !find_control_byte(pair.second);
}

result<void> check(request const& what)
{
    if (std::ranges::find(methods, what.method) == methods.end())
        return fail(errc::invalid_segment, what.method);
    if (what.path.empty()) return fail(errc::invalid_segment);
    for (auto const& segment : what.path)
        if (!sendable_segment(segment)) return fail(errc::invalid_segment, segment);
    for (auto const& pair : what.query)
        if (!sendable_pair(pair)) return fail(errc::invalid_segment, pair.first);
    if (what.body.size() > max_body) return fail(errc::body_too_long);
    return {};
}

} // namespace

void append_percent_encoded(std::string& out, std::string_view text)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    for (char const c : text) {
        if (unreserved(c)) {
            out += c;
            continue;
        }
        auto const byte = static_cast<unsigned char>(c);
        out += {'%', hex[byte >> 4U], hex[byte & 15U]};
    }
}

result<std::string> encode_target(request const& what)
{
    if (auto ok = check(what); !ok) return tl::unexpected{std::move(ok.error())};
    std::string target;
    for (auto const& segment : what.path) {
        if (!target.empty()) target += '/';
        append_percent_encoded(target, segment);
    }
    char separator = '?';
    for (auto const& [name, value] : what.query) {
        target += std::exchange(separator, '&');
        append_percent_encoded(target, name);
        target += '=';
        append_percent_encoded(target, value);
    }
    return target;
}

} // namespace asterbus::ari
