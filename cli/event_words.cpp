#include "cli/event_words.hpp"

#include "asterbus/base/glob.hpp"
#include "asterbus/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace asterbus::client {
namespace {

struct wording {
    std::string_view types;
    std::string_view pattern;
};

// The first that fits.
constexpr std::array wordings{
    wording{"channel.created", "{channel.name}[ from {channel.caller.number}]"
                               "[ to {channel.dialplan.extension}@{channel.dialplan.context}]"},
    wording{"channel.state_changed", "{channel.name}[ is {channel.state}]"},
    wording{"channel.hangup*", "{channel.name}[: {cause.name}]"},
    wording{"channel.renamed", "{channel.name}[ from {old_name}][ to {new_name}]"},
    wording{"channel.dialplan_step",
            "{channel.name}[ {channel.dialplan.extension}@{channel.dialplan.context}]"
            "[:{channel.dialplan.priority}][ {application}]([{application_data}])"},
    wording{"channel.variable_set", "[{channel.name} ]{variable}=[{value}]"},
    wording{"channel.dtmf_*", "{channel.name}[ '{digit}'][ {direction}][ {duration_ms} ms]"},
    wording{"channel.caller_changed", "{channel.name}[ caller {channel.caller.number}]"
                                      "[ \"{channel.caller.name}\"]"},
    wording{"channel.connected_changed", "{channel.name}[ connected {channel.connected.number}]"
                                         "[ \"{channel.connected.name}\"]"},
    wording{"channel.originated", "{channel.name}[ {response}]"},
    wording{"dial.begin", "[{channel.name} ]calls {destination.name}"},
    wording{"dial.*", "[{channel.name} ]-> {destination.name}[: {status}]"},
    wording{"bridge.entered", "{channel.name} enters[ bridge {bridge.id:8}]"
                              "[ ({bridge.channel_count})]"},
    wording{"bridge.left", "{channel.name} leaves[ bridge {bridge.id:8}]"
                           "[ ({bridge.channel_count})]"},
    wording{"bridge.*", "{bridge.id:8}[ {bridge.technology}][ \"{bridge.name}\"]"},
    wording{"transfer.*",
            "[{transferer.name} ]gives[ {transferee.name}][ to {extension}][: {result}]"},
    wording{"stasis.*", "{channel.name}[ in {stasis_app}]"},
    wording{"playback.*", "{playback.media}[: {playback.state}]"},
    wording{"recording.*", "{recording.name}[.{recording.format}][: {recording.state}]"
                           "[ {recording.duration_ms} ms]"},
    wording{"queue.caller_*", "{queue}: {channel.name}[ at position {position}]"
                              "[ after {hold_time_ms} ms]"},
    wording{"queue.member_*", "{queue}: {member.name}[ ({member.interface})][ is {member.status}]"
                              "[, penalty {member.penalty}]"},
    wording{"agent.*", "[{queue}: ]{member.name}[ ({member.interface})][ {channel.name}]"
                       "[ held {hold_time_ms} ms][, talked {talk_time_ms} ms]"},
    wording{"device.state_changed", "{device} is {state}"},
    wording{"user.event", "{event}"},
    wording{"conference.*", "{conference}[ {channel.name}]"},
    wording{"parking.*", "{channel.name}[ in {lot}][ {space}]"},
    wording{"call.merged", "{from} is now {to}"},
    wording{"link.*", "{link}[: {reason}]"},
    wording{"stream.gap", "{link}[: {reason}][, from {from}][ to {to}]"},
    wording{"stream.synced", "{link}"},
};

std::string text_of(json const& value)
{
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null() || value.is_structured()) return {};
    return value.dump();
}

std::string member(json const& data, std::string_view path)
{
    auto const* at = &data;
    while (!path.empty()) {
        auto const dot = path.find('.');
        std::string const key{path.substr(0, dot)};
        if (!at->is_object() || !at->contains(key)) return {};
        at = &(*at)[key];
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return text_of(*at);
}

/// A placeholder: "channel.name", or with the most characters of it to show, "bridge.id:8".
std::string placeholder(json const& data, std::string_view what)
{
    auto const colon = what.find(':');
    auto text = member(data, what.substr(0, colon));
    if (colon != std::string_view::npos)
        text.resize(std::min(text.size(),
                             static_cast<std::size_t>(to_integer(what.substr(colon + 1)).value())));
    return text;
}

/// One stretch without brackets; sets `complete` to false when a member in it has no text.
std::string fill_stretch(std::string_view stretch, json const& data, bool& complete)
{
    std::string out;
    while (!stretch.empty()) {
        auto const open = stretch.find('{');
        out += stretch.substr(0, open);
        if (open == std::string_view::npos) break;
        auto const close = stretch.find('}', open);
        auto const text = placeholder(data, stretch.substr(open + 1, close - open - 1));
        if (text.empty()) complete = false;
        out += text;
        stretch.remove_prefix(close + 1);
    }
    return out;
}

constexpr std::size_t shown_members = 6;

// Said elsewhere in the line, or to nobody's use there.
bool is_shown(std::string_view key)
{
    return key != "time_source" && key != "inferred" && key != "Event" && key != "Privilege";
}

void add_members(json const& object, std::string& out, std::size_t& left)
{
    for (auto const& [key, value] : object.items()) {
        auto const text = text_of(value);
        if (left == 0 || text.empty() || !is_shown(key)) continue;
        if (!out.empty()) out += ' ';
        out += fmt::format("{}={}", key, text);
        --left;
    }
}

/// For types without a pattern, and for what Asterisk alone knows.
std::string all_members(json const& data)
{
    auto out = member(data, "channel.name");
    auto left = shown_members;
    add_members(data, out, left);
    if (data.contains("native") && data["native"].is_object())
        add_members(data["native"], out, left);
    return out;
}

} // namespace

std::string fill(std::string_view pattern, json const& data)
{
    std::string out;
    while (!pattern.empty()) {
        bool complete = true;
        auto const open = pattern.find('[');
        out += fill_stretch(pattern.substr(0, open), data, complete);
        if (open == std::string_view::npos) break;
        auto const close = pattern.find(']', open);
        complete = true;
        auto const optional =
            fill_stretch(pattern.substr(open + 1, close - open - 1), data, complete);
        if (complete) out += optional;
        pattern.remove_prefix(close + 1);
    }
    return out;
}

std::string words_for(std::string_view type, json const& data)
{
    std::string out;
    for (auto const& w : wordings)
        if (matches_glob(w.types, type)) {
            out = fill(w.pattern, data);
            break;
        }
    if (out.empty()) out = all_members(data);
    if (type == "user.event" && data.contains("fields")) {
        auto left = shown_members;
        add_members(data["fields"], out, left);
    }
    if (data.value("inferred", false)) out += " (inferred)";
    return out;
}

} // namespace asterbus::client
