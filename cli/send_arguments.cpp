#include "cli/send_arguments.hpp"

#include "asterbus/base/time.hpp"
#include "asterbus/command/catalogue.hpp"
#include "asterbus/command/verbs.hpp"

#include "cli/exit_code.hpp"
#include "daemon/config_values.hpp"

#include <fmt/format.h>

#include <random>

namespace asterbus::client {
namespace {

enum class reading {
    verbatim, ///< a text, whatever it looks like: extension=100
    list,     ///< a text, or a JSON array
    json,     ///< JSON where it is JSON: timeout_ms=20000
};

reading reading_of(command::kind what)
{
    using command::kind;
    switch (what) {
    case kind::integer:
    case kind::boolean:
    case kind::map:
    case kind::priority:
    case kind::cause: return reading::json;
    case kind::words:
    case kind::texts:
    case kind::channels:
    case kind::media: return reading::list;
    default: return reading::verbatim;
    }
}

reading reading_of(command::parameter_kind kind)
{
    return kind == command::parameter_kind::string ? reading::list : reading::json;
}

template <class Range>
reading reading_among(Range const& known, std::string const& key)
{
    for (auto const& one : known)
        if (one.name == key) return reading_of(one.what);
    return reading::json;
}

reading reading_for(std::string const& name, std::string const& key)
{
    constexpr std::string_view ari = "ari.";
    if (name.starts_with("ami.")) return reading::list;
    if (auto const* verb = command::find_verb(name)) return reading_among(verb->arguments, key);
    if (!name.starts_with(ari)) return reading::json;
    auto const* operation = command::find_operation(std::string_view{name}.substr(ari.size()));
    if (operation == nullptr) return reading::json;
    for (auto const& parameter : operation->parameters)
        if (parameter.name == key) return reading_of(parameter.kind);
    return reading::json;
}

json read_value(std::string const& text, reading how)
{
    if (how == reading::verbatim) return text;
    auto parsed = json::parse(text, nullptr, false);
    if (parsed.is_discarded()) return text;
    if (how == reading::list && !parsed.is_array()) return text;
    // 007 and 1e3 are texts that look like numbers.
    if (parsed.is_number() && parsed.dump() != text) return text;
    return parsed;
}

json read_object(std::string const& text)
{
    if (text.empty()) return json::object();
    auto parsed = json::parse(text, nullptr, false);
    if (!parsed.is_object()) throw usage_error{"--args expects a JSON object"};
    return parsed;
}

std::string deadline_of(std::string const& span, std::chrono::system_clock::time_point now)
{
    auto const within = daemon::parse_duration(span);
    if (!within) throw usage_error{"--deadline expects a duration such as 30s, not '" + span + "'"};
    return rfc3339(std::chrono::time_point_cast<std::chrono::microseconds>(now + *within));
}

} // namespace

std::pair<std::string, json> read_argument(std::string const& command, std::string const& typed)
{
    auto const at = typed.find('=');
    if (at == std::string::npos || at == 0)
        throw usage_error{"expected KEY=VALUE, not '" + typed + "'"};
    auto key = typed.substr(0, at);
    auto value = read_value(typed.substr(at + 1), reading_for(command, key));
    return {std::move(key), std::move(value)};
}

std::string random_id()
{
    std::random_device random;
    return fmt::format("cli-{:08x}{:08x}", random(), random());
}

json make_command(typed_command const& typed, std::chrono::system_clock::time_point now)
{
    if (typed.name.empty()) throw usage_error{"which command? For example: asterbus send ping"};
    if (typed.pbx.empty()) throw usage_error{"which PBX? Give --pbx NAME"};
    auto args = read_object(typed.json_arguments);
    for (auto const& one : typed.arguments) {
        auto [key, value] = read_argument(typed.name, one);
        if (args.contains(key)) throw usage_error{"the argument '" + key + "' is given twice"};
        args[key] = std::move(value);
    }
    json command{{"id", typed.id.empty() ? random_id() : typed.id},
                 {"pbx", typed.pbx},
                 {"command", typed.name},
                 {"args", std::move(args)}};
    if (!typed.deadline.empty()) command["deadline"] = deadline_of(typed.deadline, now);
    return command;
}

json read_whole_command(std::string const& text)
{
    auto command = json::parse(text, nullptr, false);
    if (!command.is_object()) throw usage_error{"--stdin expects one JSON object"};
    if (!command.contains("id")) command["id"] = random_id();
    if (!command["id"].is_string()) throw usage_error{"the command's id must be a text"};
    return command;
}

} // namespace asterbus::client
