#include "daemon/config_scalars.hpp"
#include "daemon/config_sections.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 22> event_classes{
    "on",        "all",      "system",  "call",     "log",       "verbose",     "agent", "user",
    "config",    "command",  "dtmf",    "cdr",      "agi",       "cc",          "aoc",   "test",
    "reporting", "dialplan", "message", "security", "originate", "hookresponse"};

// Found within 20 s: what faults of a network the contract promises to notice.
constexpr auto half_open_bound = 20s;

std::optional<std::string> event_class(value const& v)
{
    auto const known = [](std::string_view word) {
        return std::ranges::find(event_classes, word) != event_classes.end();
    };
    return text_that("'on' or a class of AMI events such as 'call'", known)(v);
}

std::optional<std::string> event_mask(value const& v)
{
    if (!v.node.IsSequence()) return event_class(v);
    auto const classes = list_of("a list of classes", event_class)(v);
    if (!classes) return std::nullopt;
    if (classes->empty()) {
        v.complain("expected at least one class");
        return std::nullopt;
    }
    return fmt::format("{}", fmt::join(*classes, ","));
}

void read_ami_tls(value const& from, bridge::tls_options& tls)
{
    section s{from};
    s.read("enabled", tls.enabled, boolean);
    read_tls(s, tls);
    s.finish();
}

} // namespace

bridge::ami_options read_ami(value const& from)
{
    bridge::ami_options ami;
    section s{from};
    s.require("host", ami.host, text);
    s.read("port", ami.port, number<std::uint16_t>(1, 65'535));
    s.require("username", ami.username, text);
    s.require("password", ami.password, password);
    s.read("auth", ami.plain_login, one_of<bool>({{"md5", false}, {"plain", true}}));
    s.read("events", ami.event_mask, event_mask);
    if (auto const tls = s.find("tls")) read_ami_tls(*tls, ami.tls);
    s.read("connect_timeout", ami.connect_timeout, duration(100ms, 5min));
    s.read("keepalive", ami.keepalive, duration(100ms, half_open_bound));
    s.read("pong_timeout", ami.pong_timeout, duration(100ms, half_open_bound));
    s.read("max_frame", ami.max_frame, size(64U << 10U, 1U << 30U));
    s.read("max_actions", ami.max_actions, number<std::size_t>(1, 1'000'000));
    s.finish();
    if (ami.keepalive + ami.pong_timeout >= half_open_bound)
        from.complain("'keepalive' and 'pong_timeout' together must stay under 20s");
    return ami;
}

} // namespace asterbus::daemon
