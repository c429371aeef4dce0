#include "asterbus/base/text.hpp"
#include "asterbus/command/catalogue.hpp"
#include "asterbus/command/dialplan_text.hpp"
#include "asterbus/command/planners.hpp"

#include <algorithm>

namespace asterbus::command {
namespace {

constexpr std::string_view prefix = "ami.";

std::optional<error> wrong_name(action_spec const& spec, std::string_view given_name)
{
    nearest near{given_name};
    for (auto const& p : spec.parameters) {
        if (equal_ignoring_case(p.name, given_name)) return {};
        near.consider(p.name);
    }
    return invalid_argument(asterbus::quoted(given_name, 60),
                            "the action " + std::string{spec.name} + " has no such header" +
                                near.suggestion());
}

std::optional<error> wrong_value(action_parameter const& p, json const& value)
{
    if (p.words.empty()) return {};
    std::string all;
    for (auto const word : p.words) {
        if (value.is_string() && equal_ignoring_case(word, value.get_ref<std::string const&>()))
            return {};
        all.append(all.empty() ? "" : ", ").append(word);
    }
    return invalid_argument(p.name, "must be one of " + all);
}

std::optional<error> check_against(action_spec const& spec, json const& args)
{
    for (auto const& p : spec.parameters) {
        auto const found = std::ranges::find_if(args.items(), [&](auto const& item) {
            return equal_ignoring_case(item.key(), p.name);
        });
        if (found == args.items().end()) {
            if (p.required) return invalid_argument(p.name, "is required");
        } else if (auto wrong = wrong_value(p, found.value()))
            return wrong;
    }
    if (takes_any_header(spec)) return {};
    for (auto const& [name, value] : args.items())
        if (auto wrong = wrong_name(spec, name)) return wrong;
    return {};
}

/// One header, or one for each element; false when the value has no form as a header.
bool add_headers(pairs& to, std::string const& name, json const& value)
{
    if (value.is_array())
        return std::ranges::all_of(value, [&](json const& one) {
            return !one.is_structured() && add_headers(to, name, one);
        });
    if (value.is_null() || value.is_object()) return false;
    to.emplace_back(name, plain_text(value));
    return true;
}

bool add_variables(pairs& to, json const& variables)
{
    for (auto const& [name, value] : variables.items()) {
        if (value.is_structured() || value.is_null()) return false;
        if (name.empty() || name.find('=') != std::string::npos) return false;
        to.emplace_back("Variable",
                        escaped_argument(name) + "=" + escaped_argument(plain_text(value)));
    }
    return true;
}

checked<pairs> headers_of(json const& args)
{
    pairs headers;
    for (auto const& [name, value] : args.items()) {
        bool const variables = value.is_object() && equal_ignoring_case(name, "Variable");
        if (variables ? !add_variables(headers, value) : !add_headers(headers, name, value))
            return tl::unexpected{
                invalid_argument(asterbus::quoted(name, 60),
                                 "must be a string, or a list of strings for a repeated header")};
    }
    return headers;
}

std::string header_of(pairs const& headers, std::string_view name)
{
    for (auto const& [key, value] : headers)
        if (equal_ignoring_case(key, name)) return value;
    return {};
}

/// An Originate that is not asynchronous holds back every other action for as long as it rings.
std::optional<error> make_async(pairs& headers)
{
    auto const async = to_lower(header_of(headers, "Async"));
    if (async.empty())
        headers.emplace_back("Async", "true");
    else if (async != "true" && async != "yes" && async != "1" && async != "on")
        return invalid_argument("Async",
                                "must be true: asterbus never blocks the PBX's action session");
    return {};
}

} // namespace

checked<plan> native_ami(task const& t)
{
    auto const name = std::string_view{t.what.name}.substr(prefix.size());
    if (auto const at = find_control_byte_in(t.args(), {}))
        return tl::unexpected{invalid_argument(*at, "must not hold control characters")};
    auto const* const spec = find_action(name);
    if (spec != nullptr)
        if (auto wrong = check_against(*spec, t.args())) return tl::unexpected{std::move(*wrong)};
    auto headers = headers_of(t.args());
    if (!headers) return tl::unexpected{headers.error()};
    plan p;
    p.via = "ami";
    if (equal_ignoring_case(name, "Originate"))
        if (auto wrong = make_async(*headers)) return tl::unexpected{std::move(*wrong)};
    // A Park that names a missing AnnounceChannel ends the Asterisk process (seen with 22.10.1).
    if (auto const announce = header_of(*headers, "AnnounceChannel");
        equal_ignoring_case(name, "Park") && !announce.empty())
        p.steps.emplace_back(act("Status", {{"Channel", announce}}));
    auto step = act(std::string{spec == nullptr ? name : spec->name}, std::move(*headers));
    step.read = read_ami_data;
    p.steps.emplace_back(std::move(step));
    p.bound = milliseconds{30'000};
    return p;
}

} // namespace asterbus::command
