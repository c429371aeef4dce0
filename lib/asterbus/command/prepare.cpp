#include "asterbus/ami/errc.hpp"
#include "asterbus/base/text.hpp"
#include "asterbus/command/json_text.hpp"
#include "asterbus/command/verbs.hpp"

#include <algorithm>
#include <array>

namespace asterbus::command {
namespace {

constexpr std::string_view ami_prefix = "ami.";
constexpr std::string_view ari_prefix = "ari.";

bool known_action(std::string_view action, view const& pbx)
{
    if (find_action(action) != nullptr) return true;
    return pbx.actions != nullptr && std::ranges::any_of(*pbx.actions, [&](auto const& name) {
               return equal_ignoring_case(name, action);
           });
}

/// `names` with `prefix` in front that are near to what was asked for.
template <class Range, class Name>
std::string near_names(std::string_view wanted, std::string_view prefix, Range const& names,
                       Name name)
{
    nearest near{wanted.substr(prefix.size())};
    for (auto const& one : names)
        near.consider(std::invoke(name, one));
    return near.suggestion(prefix);
}

error unknown_command(std::string_view name)
{
    std::string hint;
    if (name.starts_with(ami_prefix))
        hint = near_names(name, ami_prefix, actions(), &action_spec::name);
    else if (name.starts_with(ari_prefix))
        hint = near_names(name, ari_prefix, operations(), &operation_spec::id);
    else
        hint = near_names(name, "", verbs(), &verb::name);
    return {"unknown_command", "there is no command " + asterbus::quoted(name, 80) + hint, nullptr};
}

bool known(command const& c, view const& pbx)
{
    std::string_view const name = c.name;
    if (name.starts_with(ami_prefix)) return known_action(name.substr(ami_prefix.size()), pbx);
    if (name.starts_with(ari_prefix))
        return find_operation(name.substr(ari_prefix.size())) != nullptr;
    return find_verb(name) != nullptr;
}

/// The verb that a native command is treated as, so that both pass the same checks.
verb native_verb(command const& c)
{
    if (c.name.starts_with(ami_prefix)) return {c.name, {}, native_ami, nullptr};
    return {c.name, {}, nullptr, native_ari};
}

/// The argument that holds what the route would alter or cannot take.
std::string blamed(json const& value, std::string const& path, bool (*guilty)(std::string const&))
{
    if (value.is_string()) return guilty(value.get_ref<std::string const&>()) ? path : "";
    if (!value.is_structured()) return {};
    for (auto const& [name, inner] : value.items())
        if (auto found = blamed(inner, path.empty() ? name : path + "." + name, guilty);
            !found.empty())
            return found;
    return {};
}

error not_sendable(command const& c, failure const& why)
{
    auto const guilty = [](std::string const& s) {
        return s.starts_with(' ') || s.ends_with(' ') || s.size() > 800;
    };
    auto argument = blamed(c.args, {}, guilty);
    if (argument.empty())
        argument = why.peer_text.empty() ? "args" : asterbus::quoted(why.peer_text, 60);
    return invalid_argument(argument, why.code.message());
}

std::optional<error> not_sendable(command const& c, plan const& p)
{
    for (auto const& s : p.steps) {
        if (auto const* const ami_one = std::get_if<ami_step>(&s)) {
            if (auto ok = ami::encode(ami_one->action, "0123456789012345678901234567890123456789");
                !ok)
                return not_sendable(c, ok.error());
        } else if (auto ok = ari::encode_target(std::get<ari_step>(s).request); !ok)
            return not_sendable(c, ok.error());
    }
    return {};
}

bool at_home_in_ari(task const& t)
{
    if (t.has("stasis_app")) return true;
    for (auto const* const name : {"channel", "channel_a", "channel_b"})
        if (t.has(name) && !t.pbx.in_our_application(t.text(name))) return false;
    for (auto const& channel : texts_of(t.args(), "channels"))
        if (!t.pbx.in_our_application(channel)) return false;
    return t.has("channel") || t.has("channel_a") || t.has("channels");
}

bool ari_first(verb const& v, task const& t)
{
    // By AMI its end would not be heard.
    if (v.by_ami == originate_by_ami && t.pbx.ami_calls != call_news::told) return true;
    // Legs that go separate ways, and a tone, are AMI's alone.
    if (v.first == prefer::home) return !t.has("extra_channel") && at_home_in_ari(t);
    return v.first == prefer::ari;
}

error link_down(verb const& v, view const& pbx)
{
    std::string text = "the PBX can be reached by no link that carries this command:";
    if (v.by_ami != nullptr)
        text +=
            std::string{" ami is "} + std::string{pbx.has_ami ? name(pbx.ami) : "not configured"};
    if (v.by_ami != nullptr && v.by_ari != nullptr) text += ",";
    if (v.by_ari != nullptr)
        text +=
            std::string{" ari is "} + std::string{pbx.has_ari ? name(pbx.ari) : "not configured"};
    return {"link_down", std::move(text), nullptr};
}

/// The first route that is up and carries the command as it stands; else the refusal of the first.
checked<plan> choose(verb const& v, task const& t)
{
    std::array<planner, 2> routes{t.pbx.ami_up() ? v.by_ami : nullptr,
                                  t.pbx.ari_up() ? v.by_ari : nullptr};
    if (ari_first(v, t)) std::swap(routes[0], routes[1]);
    std::optional<error> refusal;
    for (auto const route : routes) {
        if (route == nullptr) continue;
        auto made = route(t);
        auto problem = made ? not_sendable(t.what, *made) : std::optional{made.error()};
        if (!problem) return made;
        if (!refusal) refusal = std::move(problem);
    }
    return tl::unexpected{refusal ? std::move(*refusal) : link_down(v, t.pbx)};
}

} // namespace

checked<plan> prepare(command const& c, view const& pbx, policy const& allowed)
{
    if (!known(c, pbx)) return tl::unexpected{unknown_command(c.name)};
    if (auto refusal = allowed.refuses(c.name)) return tl::unexpected{std::move(*refusal)};
    auto const* const found = find_verb(c.name);
    auto const v = found == nullptr ? native_verb(c) : *found;
    if (found != nullptr) {
        if (auto wrong = check(v.arguments, c.args)) return tl::unexpected{std::move(*wrong)};
        if (v.together != nullptr)
            if (auto wrong = v.together(c.args)) return tl::unexpected{std::move(*wrong)};
    }
    if (auto refusal = allowed.refuses_content(c)) return tl::unexpected{std::move(*refusal)};
    return choose(v, task{c, pbx});
}

} // namespace asterbus::command
