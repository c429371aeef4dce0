#include "asterbus/base/text.hpp"
#include "asterbus/command/catalogue.hpp"
#include "asterbus/command/json_text.hpp"
#include "asterbus/command/planners.hpp"

namespace asterbus::command {
namespace {

constexpr std::string_view prefix = "ari.";

std::optional<error> unknown_parameter(operation_spec const& spec, json const& args)
{
    for (auto const& [name, value] : args.items()) {
        nearest near{name};
        bool known = false;
        for (auto const& p : spec.parameters) {
            known |= p.name == name;
            near.consider(p.name);
        }
        if (!known)
            return invalid_argument(asterbus::quoted(name, 60),
                                    "the operation " + std::string{spec.id} +
                                        " has no such parameter" + near.suggestion());
    }
    return {};
}

bool has_word(operation_parameter const& p, json const& v)
{
    for (auto const word : p.words)
        if (v.is_string() && v == word) return true;
    return p.words.empty();
}

std::string words_of(operation_parameter const& p)
{
    std::string all;
    for (auto const word : p.words)
        all.append(all.empty() ? "" : ", ").append(word);
    return all;
}

std::optional<error> wrong_scalar(operation_parameter const& p, json const& v)
{
    switch (p.kind) {
    case parameter_kind::integer:
        if (!v.is_number_integer()) return invalid_argument(p.name, "must be a whole number");
        break;
    case parameter_kind::boolean:
        if (!v.is_boolean()) return invalid_argument(p.name, "must be true or false");
        break;
    case parameter_kind::object:
        if (!v.is_structured()) return invalid_argument(p.name, "must be an object");
        break;
    case parameter_kind::string:
        if (v.is_structured() || v.is_null()) return invalid_argument(p.name, "must be a string");
        if (p.multiple && plain_text(v).find(',') != std::string::npos)
            return invalid_argument(p.name,
                                    "must not have a comma: Asterisk would split it; give a list");
        break;
    }
    if (!has_word(p, v)) return invalid_argument(p.name, "must be one of " + words_of(p));
    return {};
}

std::optional<error> wrong_value(operation_parameter const& p, json const& v)
{
    if (!p.multiple || !v.is_array()) return wrong_scalar(p, v);
    for (auto const& one : v)
        if (auto wrong = wrong_scalar(p, one)) return wrong;
    return {};
}

std::optional<error> check_against(operation_spec const& spec, json const& args)
{
    if (auto const at = find_control_byte_in(args, {}))
        return invalid_argument(*at, "must not hold control characters");
    if (auto wrong = unknown_parameter(spec, args)) return wrong;
    for (auto const& p : spec.parameters) {
        if (!given(args, p.name)) {
            if (p.required) return invalid_argument(p.name, "is required");
            continue;
        }
        if (auto wrong = wrong_value(p, args[std::string{p.name}])) return wrong;
    }
    return {};
}

std::vector<std::string> path_of(operation_spec const& spec, json const& args)
{
    std::vector<std::string> segments;
    for (auto rest = spec.path.substr(1); !rest.empty();) {
        auto const slash = rest.find('/');
        auto const segment = rest.substr(0, slash);
        segments.push_back(segment.starts_with('{')
                               ? text_of(args, segment.substr(1, segment.size() - 2))
                               : std::string{segment});
        rest = slash == std::string_view::npos ? "" : rest.substr(slash + 1);
    }
    return segments;
}

ari::request request_of(operation_spec const& spec, json const& args)
{
    ari::request r{std::string{spec.method}, path_of(spec, args), {}, {}};
    auto body = json::object();
    for (auto const& p : spec.parameters) {
        std::string const name{p.name};
        if (!given(args, name)) continue;
        if (p.where == place::query) r.query.emplace_back(name, joined(texts_of(args, name)));
        if (p.where == place::body) body[name] = args[name];
    }
    // The event filter is the body itself.
    if (body.size() == 1 && body.contains("filter")) body = body["filter"];
    if (!body.empty()) r.body = to_text(body);
    return r;
}

} // namespace

checked<plan> native_ari(task const& t)
{
    auto const* const spec = find_operation(std::string_view{t.what.name}.substr(prefix.size()));
    if (spec == nullptr) return tl::unexpected{error{"unknown_command", t.what.name, nullptr}};
    if (spec->id == "events.eventWebsocket")
        return tl::unexpected{
            error{"not_allowed", "the event WebSocket is asterbus' own", nullptr}};
    if (auto wrong = check_against(*spec, t.args())) return tl::unexpected{std::move(*wrong)};
    ari_step step{request_of(*spec, t.args()), {}, spec->body == body_shape::binary};
    step.read = [shape = spec->body](ari::reply const& r) { return read_ari_data(r, shape); };
    return plan_of(std::move(step));
}

} // namespace asterbus::command
