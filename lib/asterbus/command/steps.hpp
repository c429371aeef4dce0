/// Short ways to write the steps of a plan.
#pragma once

#include "asterbus/command/answer.hpp"
#include "asterbus/command/arguments.hpp"
#include "asterbus/command/plan.hpp"

#include <string>
#include <utility>
#include <vector>

namespace asterbus::command {

using pairs = std::vector<std::pair<std::string, std::string>>;

/// What a planner works from: arguments that are checked, and the PBX.
struct task {
    command const& what;
    view const& pbx;

    [[nodiscard]] json const& args() const { return what.args; }
    [[nodiscard]] std::string text(std::string_view name, std::string_view otherwise = {}) const
    {
        return text_of(what.args, name, otherwise);
    }
    [[nodiscard]] bool has(std::string_view name) const { return given(what.args, name); }
    /// The id of the channel that an argument names.
    [[nodiscard]] std::string channel_id(std::string_view name) const
    {
        return pbx.id_of(text(name));
    }
};

[[nodiscard]] inline ami_step act(std::string name, pairs headers)
{
    return {{std::move(name), std::move(headers)}, accept_ami, {}};
}

[[nodiscard]] inline ari_step ask(std::string method, std::vector<std::string> path,
                                  pairs query = {}, std::string body = {})
{
    return {{std::move(method), std::move(path), std::move(query), std::move(body)}, accept_ari};
}

[[nodiscard]] inline plan plan_of(ami_step one)
{
    plan p;
    p.via = "ami";
    p.steps.emplace_back(std::move(one));
    return p;
}

[[nodiscard]] inline plan plan_of(ari_step one)
{
    plan p;
    p.via = "ari";
    p.steps.emplace_back(std::move(one));
    return p;
}

/// Adds `name` for the PBX when the command gives `argument`.
inline void add_given(pairs& to, std::string name, task const& t, std::string_view argument)
{
    if (t.has(argument)) to.emplace_back(std::move(name), t.text(argument));
}

/// An id of our own making that is the same for the same command: "ab-" and the command's id, or
/// its digest where the id has capitals or characters that do not belong into one. At most 140
/// bytes.
[[nodiscard]] std::string derived_id(command const&);

/// A step that fails with no_such_extension when the dialplan lacks the place: Asterisk itself
/// would say yes to a redirect and drop the call. Passes when the PBX does not tell.
[[nodiscard]] std::optional<ami_step> dialplan_check(std::string const& context,
                                                     std::string const& extension,
                                                     std::string const& priority);
/// The same by ARI, as seen from a channel.
[[nodiscard]] std::optional<ari_step> dialplan_check(std::string const& channel,
                                                     std::string const& context,
                                                     std::string const& extension,
                                                     std::string const& priority);

} // namespace asterbus::command
