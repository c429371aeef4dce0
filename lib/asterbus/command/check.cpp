#include "asterbus/base/text.hpp"
#include "asterbus/command/arguments.hpp"
#include "asterbus/command/caller_id.hpp"
#include "asterbus/command/catalogue.hpp"
#include "asterbus/command/hangup_cause.hpp"

#include <algorithm>

namespace asterbus::command {
namespace {

using problem = std::optional<std::string>; // what is allowed instead

problem check_text(json const& v)
{
    if (!v.is_string() || v.get_ref<std::string const&>().empty())
        return "must be a string that is not empty";
    return {};
}

problem check_channel(json const& v)
{
    if (auto wrong = check_text(v)) return "must be a channel's id or name, a string";
    if (v.get_ref<std::string const&>().front() == '/')
        return "must be a channel's id or name, not a pattern";
    return {};
}

problem check_integer(argument const& a, json const& v)
{
    bool const fits =
        v.is_number_integer() && !(v.is_number_unsigned() && v.get<std::uint64_t>() > INT64_MAX);
    if (fits && v.get<std::int64_t>() >= a.min && v.get<std::int64_t>() <= a.max) return {};
    return "must be a whole number from " + std::to_string(a.min) + " to " + std::to_string(a.max);
}

problem check_word(argument const& a, json const& v)
{
    nearest near{v.is_string() ? v.get_ref<std::string const&>() : std::string_view{}};
    std::string all;
    for (auto const word : a.words) {
        if (v.is_string() && v == word) return {};
        near.consider(word);
        all.append(all.empty() ? "" : ", ").append(word);
    }
    return "must be one of " + all + near.suggestion();
}

template <class Check>
problem check_each(json const& v, Check check_one)
{
    if (!v.is_array()) return check_one(v);
    if (v.empty()) return "must not be an empty list";
    for (auto const& one : v)
        if (auto wrong = check_one(one)) return "each " + *wrong;
    return {};
}

problem check_map(json const& v)
{
    if (!v.is_object()) return "must be an object of strings";
    for (auto const& [name, value] : v.items()) {
        if (name.empty() || name.find('=') != std::string::npos)
            return "a name in it is empty or has a '=': " + asterbus::quoted(name, 60);
        if (!value.is_string() && !value.is_number() && !value.is_boolean())
            return asterbus::quoted(name, 60) + " must be a string";
    }
    return {};
}

problem check_priority(json const& v)
{
    if (v.is_number_integer() && v.get<std::int64_t>() >= 1 && v.get<std::int64_t>() <= 1'000'000)
        return {};
    if (v.is_string() && !check_text(v)) return {};
    return "must be a number from 1 on, or a label";
}

problem check_cause(json const& v)
{
    if (v.is_number_integer() && v.get<std::int64_t>() >= 1 && v.get<std::int64_t>() <= 127)
        return {};
    if (!v.is_string()) return "must be a number from 1 to 127, or a word";
    if (cause_number(v.get_ref<std::string const&>())) return {};
    return "must be a number from 1 to 127, or one of " + cause_words();
}

problem check_digits(json const& v)
{
    constexpr std::string_view allowed = "0123456789*#ABCDabcdwW";
    if (!check_text(v) && v.get_ref<std::string const&>().size() <= 64 &&
        v.get_ref<std::string const&>().find_first_not_of(allowed) == std::string::npos &&
        v.get_ref<std::string const&>().find_first_not_of("wW") != std::string::npos)
        return {};
    return "must be 1 to 64 of 0-9 * # A-D, and w for half a second of silence";
}

problem check_caller(json const& v)
{
    if (auto wrong = check_text(v)) return wrong;
    return caller_id_problem(v.get_ref<std::string const&>());
}

problem check_endpoint(json const& v)
{
    if (!check_text(v)) {
        auto const& text = v.get_ref<std::string const&>();
        auto const slash = text.find('/');
        if (slash != std::string::npos && slash > 0 && slash + 1 < text.size()) return {};
    }
    return "must be technology/resource, as \"PJSIP/6001\"";
}

problem check_media(json const& v)
{
    if (!check_text(v) && v.get_ref<std::string const&>().find(',') == std::string::npos) return {};
    return "must be a media URI as \"sound:hello\", without a comma";
}

problem check_value(argument const& a, json const& v)
{
    switch (a.what) {
    case kind::text: return check_text(v);
    case kind::value: return v.is_string() ? problem{} : "must be a string";
    case kind::channel: return check_channel(v);
    case kind::integer: return check_integer(a, v);
    case kind::boolean: return v.is_boolean() ? problem{} : "must be true or false";
    case kind::word: return check_word(a, v);
    case kind::words: return check_each(v, [&](json const& one) { return check_word(a, one); });
    case kind::texts: return check_each(v, check_text);
    case kind::channels: return check_each(v, check_channel);
    case kind::map: return check_map(v);
    case kind::priority: return check_priority(v);
    case kind::cause: return check_cause(v);
    case kind::digits: return check_digits(v);
    case kind::caller: return check_caller(v);
    case kind::endpoint: return check_endpoint(v);
    case kind::media: return check_each(v, check_media);
    }
    return {};
}

std::optional<error> check_name(std::span<argument const> allowed, std::string const& name)
{
    nearest near{name};
    for (auto const& a : allowed) {
        if (a.name == name) return {};
        near.consider(a.name);
    }
    return invalid_argument(asterbus::quoted(name, 60),
                            "this command has no such argument" + near.suggestion());
}

} // namespace

std::optional<error> check(std::span<argument const> allowed, json const& args)
{
    if (auto const at = find_control_byte_in(args, {}))
        return invalid_argument(*at, "must not hold control characters");
    for (auto const& [name, value] : args.items())
        if (auto wrong = check_name(allowed, name)) return wrong;
    for (auto const& a : allowed) {
        if (!given(args, a.name)) {
            if (a.required) return invalid_argument(a.name, "is required");
            continue;
        }
        if (auto wrong = check_value(a, args[std::string{a.name}]))
            return invalid_argument(a.name, *wrong);
    }
    return {};
}

} // namespace asterbus::command
