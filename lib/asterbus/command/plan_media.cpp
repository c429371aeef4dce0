#include "asterbus/command/planners.hpp"

namespace asterbus::command {
namespace {

/// {"channels", id} or {"bridges", id}, whichever the command names.
std::vector<std::string> stage(task const& t)
{
    if (t.has("channel")) return {"channels", t.channel_id("channel")};
    return {"bridges", t.text("bridge")};
}

/// Reads the answer's body as the member `name` of the data.
auto as_member(std::string name)
{
    return [name = std::move(name)](ari::reply const& r) {
        auto read = accept_ari(r);
        if (!read.why) read.data = {{name, body_of(r)}};
        return read;
    };
}

plan control(task const& t, std::string operation)
{
    return plan_of(ask("POST", {"playbacks", t.text("playback"), "control"},
                       {{"operation", std::move(operation)}}));
}

/// ARI counts in seconds.
std::optional<error> add_seconds(pairs& query, std::string name, task const& t,
                                 std::string_view argument)
{
    if (!t.has(argument)) return {};
    auto const ms = integer_of(t.args(), argument, 0);
    if (ms % 1000 != 0) return invalid_argument(argument, "must be whole seconds, as 5000");
    query.emplace_back(std::move(name), std::to_string(ms / 1000));
    return {};
}

} // namespace

checked<plan> play_by_ari(task const& t)
{
    auto path = stage(t);
    path.insert(path.end(), {"play", t.text("playback", derived_id(t.what))});
    pairs query{{"media", joined(texts_of(t.args(), "media"))}};
    add_given(query, "lang", t, "language");
    auto step = ask("POST", std::move(path), std::move(query));
    step.read = as_member("playback");
    return plan_of(std::move(step));
}

checked<plan> playback_stop_by_ari(task const& t)
{
    return plan_of(ask("DELETE", {"playbacks", t.text("playback")}));
}

checked<plan> playback_pause_by_ari(task const& t)
{
    return control(t, "pause");
}
checked<plan> playback_resume_by_ari(task const& t)
{
    return control(t, "unpause");
}

checked<plan> record_by_ari(task const& t)
{
    auto path = stage(t);
    path.emplace_back("record");
    pairs query{{"name", t.text("name")}, {"format", t.text("format", "wav")}};
    if (auto wrong = add_seconds(query, "maxDurationSeconds", t, "max_duration_ms"))
        return tl::unexpected{std::move(*wrong)};
    if (auto wrong = add_seconds(query, "maxSilenceSeconds", t, "max_silence_ms"))
        return tl::unexpected{std::move(*wrong)};
    add_given(query, "ifExists", t, "if_exists");
    add_given(query, "beep", t, "beep");
    add_given(query, "terminateOn", t, "terminate_on");
    auto step = ask("POST", std::move(path), std::move(query));
    step.read = as_member("recording");
    return plan_of(std::move(step));
}

checked<plan> recording_stop_by_ari(task const& t)
{
    return plan_of(ask("POST", {"recordings", "live", t.text("name"), "stop"}));
}

checked<plan> recording_pause_by_ari(task const& t)
{
    return plan_of(ask("POST", {"recordings", "live", t.text("name"), "pause"}));
}

checked<plan> recording_resume_by_ari(task const& t)
{
    return plan_of(ask("DELETE", {"recordings", "live", t.text("name"), "pause"}));
}

} // namespace asterbus::command
