#include "sim/story/ami_event.hpp"

#include "asterbus/base/text.hpp"

#include "sim/model/words.hpp"

#include <charconv>

namespace asterbus::sim {
namespace {

constexpr std::string_view class_names[] = {
    "system", "call", "log",       "verbose",  "command",  "agent",     "user",
    "config", "dtmf", "reporting", "cdr",      "dialplan", "originate", "agi",
    "cc",     "aoc",  "test",      "security", "message"};

std::string_view name_of(ami_class c)
{
    auto const bits = static_cast<std::uint32_t>(c);
    std::size_t i = 0;
    while ((bits >> i) > 1U)
        ++i;
    return class_names[i];
}

std::uint32_t bit_of(std::string_view word)
{
    for (std::size_t i = 0; i < std::size(class_names); ++i)
        if (equal_ignoring_case(class_names[i], word)) return 1U << i;
    return 0;
}

/// What Asterisk writes for a caller id that it does not know.
std::string_view or_unknown(std::string_view value)
{
    return value.empty() ? "<unknown>" : value;
}

/// Asterisk escapes what stands in a snapshot's caller name.
std::string escaped(std::string_view value)
{
    std::string out;
    for (char const c : value) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

} // namespace

std::uint32_t parse_ami_mask(std::string_view text)
{
    constexpr std::uint32_t all = ~std::uint32_t{0};
    if (equal_ignoring_case(text, "on") || equal_ignoring_case(text, "all") || text == "-1" ||
        equal_ignoring_case(text, "yes") || equal_ignoring_case(text, "true"))
        return all;
    if (auto const number = to_integer(text)) return static_cast<std::uint32_t>(*number);
    std::uint32_t mask = 0;
    while (!text.empty()) {
        auto const end = std::min(text.find(','), text.size());
        mask |= bit_of(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return mask;
}

ami_event::ami_event(std::string_view name, ami_class privilege) : ami_event(name)
{
    class_ = privilege;
    add({}, "Privilege", std::string{name_of(privilege)} + ",all");
}

ami_event::ami_event(std::string_view name)
{
    text_.reserve(512);
    add({}, "Event", name);
}

void ami_event::add(std::string_view prefix, std::string_view name, std::string_view value)
{
    text_ += prefix;
    text_ += name;
    text_ += ": ";
    text_ += value;
    text_ += "\r\n";
}

void ami_event::add(std::string_view prefix, std::string_view name, std::int64_t value)
{
    char digits[20];
    auto const [end, ec] = std::to_chars(digits, digits + sizeof digits, value);
    add(prefix, name, std::string_view{digits, static_cast<std::size_t>(end - digits)});
}

ami_event&& ami_event::with(std::string_view name, std::string_view value) &&
{
    add({}, name, value);
    return std::move(*this);
}

ami_event&& ami_event::with(std::string_view name, std::int64_t value) &&
{
    add({}, name, value);
    return std::move(*this);
}

ami_event&& ami_event::of(channel const& c, std::string_view prefix) &&
{
    add(prefix, "Channel", c.name);
    add(prefix, "ChannelState", static_cast<std::int64_t>(c.state));
    add(prefix, "ChannelStateDesc", words(c.state));
    add(prefix, "CallerIDNum", or_unknown(c.caller.number));
    add(prefix, "CallerIDName", escaped(or_unknown(c.caller.name)));
    add(prefix, "ConnectedLineNum", or_unknown(c.connected.number));
    add(prefix, "ConnectedLineName", escaped(or_unknown(c.connected.name)));
    add(prefix, "Language", c.language);
    add(prefix, "AccountCode", c.account_code);
    add(prefix, "Context", c.at.context);
    add(prefix, "Exten", c.at.extension);
    add(prefix, "Priority", c.at.priority);
    add(prefix, "Uniqueid", c.id);
    add(prefix, "Linkedid", c.linked_id);
    return std::move(*this);
}

ami_event&& ami_event::of(bridge const& b, std::string_view prefix) &&
{
    std::string const before = std::string{prefix} + "Bridge";
    add(before, "Uniqueid", b.id);
    add(before, "Type", b.type);
    add(before, "Technology", b.technology);
    add(before, "Creator", or_unknown(b.creator));
    add(before, "Name", or_unknown(b.name));
    add(before, "NumChannels", static_cast<std::int64_t>(b.channels.size()));
    add(before, "VideoSourceMode", b.video_mode);
    return std::move(*this);
}

ami_event&& ami_event::of(queue_member const& m) &&
{
    add({}, "Queue", m.queue);
    add({}, "MemberName", m.name);
    add({}, "Interface", m.interface);
    add({}, "StateInterface", m.state_interface);
    add({}, "Membership", m.dynamic ? "dynamic" : "static");
    add({}, "Penalty", m.penalty);
    add({}, "CallsTaken", m.calls_taken);
    add({}, "LastCall", m.last_call);
    add({}, "LastPause", m.last_pause);
    add({}, "LoginTime", m.login_time);
    add({}, "InCall", m.in_call ? 1 : 0);
    add({}, "Status", device_state_number(m.device_state));
    add({}, "Paused", m.paused ? 1 : 0);
    add({}, "PausedReason", m.paused_reason);
    add({}, "Ringinuse", m.dynamic ? 1 : 0);
    add({}, "Wrapuptime", std::int64_t{0});
    return std::move(*this);
}

} // namespace asterbus::sim
