// What a command becomes, as text: the AMI bytes (without ActionID) or ARI lines of every step.
#pragma once

#include "asterbus/command/json_text.hpp"
#include "asterbus/command/plan.hpp"

#include "support/pbx_view.hpp"

#include <string>

namespace asterbus::test {

inline std::string text_of(command::ami_step const& s)
{
    auto const bytes = ami::encode(s.action, "x");
    if (!bytes) return "cannot be sent: " + bytes.error().text();
    std::string text;
    for (char const c : bytes->substr(std::string_view{"Action: "}.size()))
        if (c != '\r') text += c;
    text.erase(text.find("ActionID: x\n"), std::string_view{"ActionID: x\n"}.size());
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

inline std::string text_of(command::ari_step const& s)
{
    auto const target = ari::encode_target(s.request);
    if (!target) return "cannot be sent: " + target.error().text();
    return s.request.method + " " + *target + (s.request.body.empty() ? "" : " " + s.request.body);
}

/// Steps one after another with "\n--\n" between; or "code: message" of a refusal.
inline std::string planned(std::string const& name, std::string const& args,
                           command::view const& pbx, command::policy const& allowed = {})
{
    auto const parsed = command::parse_json(args);
    if (!parsed) return "bad test: " + parsed.error();
    auto const plan = command::prepare({"c-1", "hq", name, *parsed, {}}, pbx, allowed);
    if (!plan) return plan.error().code + ": " + plan.error().message;
    std::string all;
    for (auto const& step : plan->steps)
        all += (all.empty() ? "" : "\n--\n") +
               std::visit([](auto const& one) { return text_of(one); }, step);
    return all;
}

} // namespace asterbus::test
