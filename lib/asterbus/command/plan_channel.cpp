#include "asterbus/command/hangup_cause.hpp"
#include "asterbus/command/planners.hpp"

#include <cctype>

namespace asterbus::command {
namespace {

std::string cause_of(task const& t)
{
    auto const& cause = t.args()["cause"];
    if (cause.is_number()) return plain_text(cause);
    return std::to_string(cause_number(cause.get_ref<std::string const&>()).value_or(16));
}

plan on_channel(task const& t, std::string method, std::string operation, pairs query = {})
{
    return plan_of(ask(std::move(method),
                       {"channels", t.channel_id("channel"), std::move(operation)},
                       std::move(query)));
}

plan mute_audio(task const& t, std::string state)
{
    auto const direction = t.text("direction", "both");
    return plan_of(act("MuteAudio", {{"Channel", t.text("channel")},
                                     {"Direction", direction == "both" ? "all" : direction},
                                     {"State", std::move(state)}}));
}

} // namespace

checked<plan> hangup_by_ami(task const& t)
{
    pairs headers{{"Channel", t.text("channel")}};
    if (t.has("cause")) headers.emplace_back("Cause", cause_of(t));
    return plan_of(act("Hangup", std::move(headers)));
}

checked<plan> hangup_by_ari(task const& t)
{
    pairs query;
    if (t.has("cause")) query.emplace_back("reason_code", cause_of(t));
    return plan_of(ask("DELETE", {"channels", t.channel_id("channel")}, std::move(query)));
}

checked<plan> answer_by_ari(task const& t)
{
    return on_channel(t, "POST", "answer");
}
checked<plan> ring_by_ari(task const& t)
{
    return on_channel(t, "POST", "ring");
}
checked<plan> ring_stop_by_ari(task const& t)
{
    return on_channel(t, "DELETE", "ring");
}
checked<plan> hold_by_ari(task const& t)
{
    return on_channel(t, "POST", "hold");
}
checked<plan> unhold_by_ari(task const& t)
{
    return on_channel(t, "DELETE", "hold");
}

checked<plan> mute_by_ami(task const& t)
{
    return mute_audio(t, "on");
}
checked<plan> unmute_by_ami(task const& t)
{
    return mute_audio(t, "off");
}

checked<plan> mute_by_ari(task const& t)
{
    return on_channel(t, "POST", "mute", {{"direction", t.text("direction", "both")}});
}

checked<plan> unmute_by_ari(task const& t)
{
    return on_channel(t, "DELETE", "mute", {{"direction", t.text("direction", "both")}});
}

// AMI takes one digit per action, and answers once it has been sounded.
checked<plan> dtmf_by_ami(task const& t)
{
    constexpr milliseconds half_second{500};
    auto const between = milliseconds{integer_of(t.args(), "between_ms", 100)};
    plan p;
    p.via = "ami";
    milliseconds pause{0};
    for (char const digit : t.text("digits")) {
        if (digit == 'w' || digit == 'W') {
            pause += half_second;
            continue;
        }
        auto step = act("PlayDTMF", {{"Channel", t.text("channel")},
                                     {"Digit", std::string(1, digit)},
                                     {"Duration", t.text("duration_ms", "100")}});
        step.pause_before = pause;
        p.steps.emplace_back(std::move(step));
        pause = between;
    }
    p.bound += milliseconds{integer_of(t.args(), "duration_ms", 100)};
    return p;
}

checked<plan> dtmf_by_ari(task const& t)
{
    pairs query{{"dtmf", t.text("digits")}};
    add_given(query, "duration", t, "duration_ms");
    add_given(query, "between", t, "between_ms");
    return on_channel(t, "POST", "dtmf", std::move(query));
}

} // namespace asterbus::command
