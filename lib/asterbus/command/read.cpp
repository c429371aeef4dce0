#include "asterbus/command/read.hpp"

#include "asterbus/base/text.hpp"
#include "asterbus/command/catalogue.hpp"
#include "asterbus/command/json_text.hpp"

#include <array>
#include <optional>

namespace asterbus::command {
namespace {

constexpr std::array<std::string_view, 5> members{"id", "pbx", "command", "args", "deadline"};
constexpr std::size_t max_id = 255;

error invalid(std::string_view argument, std::string_view what)
{
    return {"invalid_argument", std::string{argument} + ": " + std::string{what}, nullptr};
}

std::optional<std::string> word(json const& object, std::string_view name)
{
    auto const found = object.find(std::string{name});
    if (found == object.end() || !found->is_string()) return {};
    return found->get<std::string>();
}

bool usable_id(std::string const& id)
{
    return !id.empty() && id.size() <= max_id && !find_control_byte(id);
}

std::optional<error> unknown_member(json const& object)
{
    for (auto const& [name, value] : object.items()) {
        nearest near{name};
        bool known = false;
        for (auto const member : members) {
            known |= name == member;
            near.consider(member);
        }
        if (!known)
            return invalid(asterbus::quoted(name, 60),
                           "a command has no such member" + near.suggestion() +
                               " (it has id, pbx, command, args, deadline)");
    }
    return {};
}

std::optional<error> read_word(json const& object, std::string_view name, std::string& to)
{
    auto const given = word(object, name);
    if (!given) return invalid(name, "is required, a string");
    if (given->empty() || given->size() > max_id || find_control_byte(*given))
        return invalid(name, "must have 1 to 255 characters, none of them a control character");
    to = *given;
    return {};
}

std::optional<error> read_args(json const& object, json& to)
{
    auto const found = object.find("args");
    if (found == object.end() || found->is_null()) return {};
    if (!found->is_object()) return invalid("args", "must be an object");
    to = *found;
    return {};
}

std::optional<error> read_deadline(json const& object, std::optional<wall_time>& to)
{
    auto const found = object.find("deadline");
    if (found == object.end() || found->is_null()) return {};
    if (found->is_string()) to = parse_timestamp(found->get_ref<std::string const&>());
    if (!to) return invalid("deadline", "must be an RFC 3339 time as \"2026-11-21T09:07:00Z\"");
    return {};
}

std::optional<error> read_members(json const& object, command& to)
{
    std::optional<error> first;
    auto const note = [&](std::optional<error> problem) {
        if (problem && !first) first = std::move(problem);
    };
    note(read_word(object, "command", to.name));
    note(read_word(object, "pbx", to.pbx));
    note(read_args(object, to.args));
    note(read_deadline(object, to.deadline));
    note(unknown_member(object));
    return first;
}

reading read_object(json const& object, std::string_view spare_id)
{
    if (!object.is_object()) return unreadable{"not_an_object"};
    if (!object.contains("command") && !object.contains("pbx")) return unreadable{"not_a_command"};
    command c;
    c.id = word(object, "id").value_or(object.contains("id") ? "" : std::string{spare_id});
    if (!usable_id(c.id)) return unreadable{"no_usable_id"};
    if (auto problem = read_members(object, c)) return faulty{std::move(c), std::move(*problem)};
    return c;
}

reading read_cloud_event(json const& event)
{
    auto const data = event.find("data");
    if (data == event.end()) return unreadable{"cloud_event_without_data"};
    return read_object(*data, word(event, "id").value_or(""));
}

bool has_type(record_headers headers, std::string_view type)
{
    auto const value = to_lower(header(headers, "content-type"));
    return value == type || (value.starts_with(type) && value[type.size()] == ';');
}

} // namespace

std::string_view header(record_headers headers, std::string_view name)
{
    for (auto const& [key, value] : headers)
        if (equal_ignoring_case(key, name)) return value;
    return {};
}

reading read(std::string_view payload, record_headers headers)
{
    if (payload.empty()) return unreadable{"empty"};
    auto const document = parse_json(payload);
    if (!document) return unreadable{document.error()};
    bool const structured = has_type(headers, "application/cloudevents+json") ||
                            (document->is_object() && document->contains("specversion"));
    if (structured && document->is_object()) return read_cloud_event(*document);
    return read_object(*document, header(headers, "ce_id"));
}

} // namespace asterbus::command
