#include "asterbus/command/steps.hpp"

#include "asterbus/base/text.hpp"

#include <cstdint>

namespace asterbus::command {
namespace {

constexpr std::size_t max_plain_id = 120;

bool plain(std::string_view text, std::string_view also)
{
    for (char const c : text) {
        bool const letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && also.find(c) == std::string_view::npos) return false;
    }
    return true;
}

/// FNV-1a: no secret hangs on it, it only has to differ.
std::uint64_t digest(std::string_view text, std::uint64_t hash)
{
    for (char const c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

std::string hex(std::uint64_t value)
{
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[value >> static_cast<unsigned>(shift) & 15U];
    return out;
}

/// "DIALPLAN_EXISTS(default,100,1)"; empty when a part cannot stand in it.
std::string exists_function(std::string const& context, std::string const& extension,
                            std::string const& priority)
{
    for (auto const* const part : {&context, &extension, &priority})
        if (part->empty() || !plain(to_lower(*part), "-_.+*#")) return {};
    return "DIALPLAN_EXISTS(" + context + "," + extension + "," + priority + ")";
}

verdict judge(std::string_view value, std::string const& function)
{
    if (value != "0") return {};
    return {error{"no_such_extension", "the dialplan has no such place: " + function, nullptr},
            nullptr};
}

} // namespace

// Asterisk knows no case in ids: "A" and "a" must not become the same one.
std::string derived_id(command const& c)
{
    if (c.id.size() <= max_plain_id && plain(c.id, "-_.")) return "ab-" + c.id;
    return "ab-" + hex(digest(c.id, 14695981039346656037ULL)) +
           hex(digest(c.id, 88172645463325252ULL));
}

std::optional<ami_step> dialplan_check(std::string const& context, std::string const& extension,
                                       std::string const& priority)
{
    auto const function = exists_function(context, extension, priority);
    if (function.empty()) return {};
    auto step = act("Getvar", {{"Variable", function}});
    step.read = [function](ami::reply const& r) {
        return judge(r.response.get("Value"), function);
    };
    return step;
}

std::optional<ari_step> dialplan_check(std::string const& channel, std::string const& context,
                                       std::string const& extension, std::string const& priority)
{
    auto const function = exists_function(context, extension, priority);
    if (function.empty()) return {};
    auto step = ask("GET", {"channels", channel, "variable"}, {{"variable", function}});
    step.read = [function](ari::reply const& r) {
        return judge(text_in(body_of(r), "value"), function);
    };
    return step;
}

} // namespace asterbus::command
