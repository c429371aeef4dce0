#include "cli/event_line.hpp"

#include "asterbus/base/time.hpp"

#include "cli/event_words.hpp"
#include "cli/terminal.hpp"

#include <fmt/chrono.h>

#include <array>
#include <ctime>

namespace asterbus::client {
namespace {

constexpr std::string_view common_type = "asterbus.";

struct tint {
    std::string_view entity;
    colour with;
};
constexpr std::array tints{
    tint{"channel.hangup", colour::red}, tint{"channel.", colour::green},
    tint{"dial.", colour::cyan},         tint{"bridge.", colour::blue},
    tint{"queue.", colour::magenta},     tint{"agent.", colour::magenta},
    tint{"transfer.", colour::cyan},     tint{"stasis.", colour::yellow},
    tint{"playback.", colour::yellow},   tint{"recording.", colour::yellow},
    tint{"link.", colour::yellow},       tint{"stream.", colour::red},
};

colour colour_of(std::string_view type)
{
    for (auto const& t : tints)
        if (type.starts_with(t.entity)) return t.with;
    return colour::grey;
}

std::string clock_time(std::string const& rfc, bool utc)
{
    auto const parsed = parse_timestamp(rfc);
    if (!parsed) return padded("", 12);
    auto const ms = std::chrono::floor<milliseconds>(*parsed);
    auto const s = std::chrono::floor<std::chrono::seconds>(ms);
    auto const t = static_cast<std::time_t>(s.time_since_epoch().count());
    std::tm const broken = utc ? fmt::gmtime(t) : fmt::localtime(t);
    return fmt::format("{:%H:%M:%S}.{:03}", broken, (ms - s).count());
}

/// The part behind "<pbx>/".
std::string call_of(json const& event)
{
    auto const id = text(event, "callid");
    auto const slash = id.find('/');
    return slash == std::string::npos ? id : id.substr(slash + 1);
}

} // namespace

std::string event_line(json const& event, bool colours, bool utc)
{
    auto type = text(event, "type");
    if (type.starts_with(common_type)) type.erase(0, common_type.size());
    auto const data = event.contains("data") ? event["data"] : json::object();
    auto const words = words_for(type, data.is_object() ? data : json::object());
    return fmt::format(
        "{} {} {} {} {}", painted(clock_time(text(event, "time"), utc), colour::grey, colours),
        padded(harmless(text(event, "pbx")), 6),
        painted(padded(harmless(call_of(event)), 14), colour::grey, colours),
        painted(padded(harmless(type), 24), colour_of(type), colours), harmless(words));
}

} // namespace asterbus::client
