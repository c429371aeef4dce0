#include "asterbus/ari/subscriptions.hpp"

#include "asterbus/ari/errc.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <optional>

namespace asterbus::ari {
namespace {

struct source_kind {
    char const* member;      ///< of GET applications/{app}
    std::string_view scheme; ///< of an eventSource; alone it means all of them
    std::string_view all;    ///< how Asterisk lists that
};
constexpr std::array<source_kind, 3> kinds{{
    {"channel_ids", "channel:", "__AST_CHANNEL_ALL_TOPIC"},
    {"bridge_ids", "bridge:", "__AST_BRIDGE_ALL_TOPIC"},
    {"endpoint_ids", "endpoint:", "__AST_ENDPOINT_ALL_TOPIC"},
}};

using simdjson::dom::array;
using simdjson::dom::element;

bool contains(std::vector<std::string> const& list, std::string_view value)
{
    return std::ranges::find(list, value) != list.end();
}

source_kind const* kind_of_source(std::string_view source)
{
    auto const found = std::ranges::find_if(
        kinds, [&](auto const& kind) { return source.starts_with(kind.scheme); });
    return found == kinds.end() ? nullptr : &*found;
}

bool read_sources(element const& application, source_kind const& kind, heard& into)
{
    array ids;
    if (application[kind.member].get(ids) != simdjson::SUCCESS) return false;
    for (auto const id : ids) {
        std::string_view text;
        if (id.get(text) != simdjson::SUCCESS) return false;
        into.sources.push_back(std::string{kind.scheme} +
                               (text == kind.all ? std::string{} : std::string{text}));
    }
    return true;
}

/// Whether the list of {"type": NAME} names RESTResponse; nullopt when the list is empty or absent.
std::optional<bool> names_answers(element const& application, char const* member)
{
    array types;
    if (application[member].get(types) != simdjson::SUCCESS || types.size() == 0) return {};
    return std::ranges::any_of(types, [](element const& type) {
        std::string_view name;
        return type["type"].get(name) == simdjson::SUCCESS && name == "RESTResponse";
    });
}

/// All that is wanted, without what "channel:" and its like already say.
std::vector<std::string> wanted_sources(application const& app)
{
    std::vector<std::string> wanted;
    if (app.subscribe_all)
        for (auto const& kind : kinds)
            wanted.emplace_back(kind.scheme);
    for (auto const& source : app.subscribe) {
        auto const* kind = kind_of_source(source);
        if (kind == nullptr || contains(wanted, source)) continue;
        if (!contains(wanted, kind->scheme) && !contains(app.subscribe, kind->scheme))
            wanted.push_back(source);
        else if (source == kind->scheme)
            wanted.push_back(source);
    }
    return wanted;
}

bool is_all(std::string_view source)
{
    return source.ends_with(':');
}

} // namespace

bool can_subscribe(std::string_view source)
{
    return kind_of_source(source) != nullptr;
}

result<heard> read_application(std::string json)
{
    simdjson::dom::parser parser;
    element application;
    if (parser.parse(json).get(application) != simdjson::SUCCESS) return fail(errc::not_ari, json);
    heard told;
    for (auto const& kind : kinds)
        if (!read_sources(application, kind, told)) return fail(errc::not_ari, json);
    told.answers_hidden = !names_answers(application, "events_allowed").value_or(true) ||
                          names_answers(application, "events_disallowed").value_or(false);
    return told;
}

difference compare(application const& wanted, heard const& now)
{
    difference change;
    auto const sources = wanted_sources(wanted);
    for (auto const& source : now.sources) {
        auto const* kind = kind_of_source(source);
        if (!is_all(source) && contains(sources, kind->scheme)) change.doubled.push_back(source);
    }
    for (auto const& source : sources)
        if (!contains(now.sources, source) &&
            !contains(now.sources, kind_of_source(source)->scheme))
            change.missing.push_back(source);
    return change;
}

request get_applications()
{
    return {"GET", {"applications"}, {}, {}};
}

bool lists_any(std::string const& json, std::vector<application> const& apps)
{
    simdjson::dom::parser parser;
    array listed;
    if (parser.parse(json).get(listed) != simdjson::SUCCESS) return false;
    return std::ranges::any_of(listed, [&](element const& one) {
        std::string_view name;
        return one["name"].get(name) == simdjson::SUCCESS &&
               std::ranges::find(apps, name, &application::name) != apps.end();
    });
}

request get_application(std::string const& app)
{
    return {"GET", {"applications", app}, {}, {}};
}

request subscribe(std::string const& app, std::string const& source)
{
    return {"POST", {"applications", app, "subscription"}, {{"eventSource", source}}, {}};
}

request unsubscribe(std::string const& app, std::string const& source)
{
    return {"DELETE", {"applications", app, "subscription"}, {{"eventSource", source}}, {}};
}

} // namespace asterbus::ari
