#include "asterbus/command/json_text.hpp"
#include "asterbus/command/planners.hpp"

namespace asterbus::command {
namespace {

std::vector<std::string> ari_path(task const& t)
{
    if (t.has("channel")) return {"channels", t.channel_id("channel"), "variable"};
    return {"asterisk", "variable"};
}

verdict value_of_ami(ami::reply const& r)
{
    auto read = accept_ami(r);
    if (!read.why) read.data = {{"value", foreign_string(r.response.get("Value"))}};
    return read;
}

// A variable that is not set reads as empty, as it does by AMI.
verdict value_of_ari(ari::reply const& r)
{
    auto read = accept_ari(r);
    auto const body = body_of(r);
    if (read.why && read.why->code == "variable_not_found" && r.status == 404)
        return {{}, {{"value", ""}}};
    if (!read.why) read.data = {{"value", text_in(body, "value")}};
    return read;
}

} // namespace

checked<plan> variable_get_by_ami(task const& t)
{
    pairs headers;
    add_given(headers, "Channel", t, "channel");
    headers.emplace_back("Variable", t.text("name"));
    auto step = act("Getvar", std::move(headers));
    step.read = value_of_ami;
    return plan_of(std::move(step));
}

checked<plan> variable_get_by_ari(task const& t)
{
    auto step = ask("GET", ari_path(t), {{"variable", t.text("name")}});
    step.read = value_of_ari;
    return plan_of(std::move(step));
}

checked<plan> variable_set_by_ami(task const& t)
{
    pairs headers;
    add_given(headers, "Channel", t, "channel");
    headers.emplace_back("Variable", t.text("name"));
    headers.emplace_back("Value", t.text("value"));
    return plan_of(act("Setvar", std::move(headers)));
}

// Comes second to AMI, so that it is asked for values that AMI would alter.
checked<plan> variable_set_by_ari(task const& t)
{
    if (t.has("channel") && t.pbx.ami_up() && t.pbx.in_dialplan(t.text("channel")))
        return tl::unexpected{
            invalid_argument("channel", "ARI sets variables only in a Stasis application")};
    return plan_of(
        ask("POST", ari_path(t), {{"variable", t.text("name")}, {"value", t.text("value")}}));
}

} // namespace asterbus::command
