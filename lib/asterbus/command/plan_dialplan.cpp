#include "asterbus/command/planners.hpp"

namespace asterbus::command {
namespace {

/// The check of the place, where it can be made, and then `last`.
plan checked_place(task const& t, std::string_view priority, ami_step last)
{
    plan p;
    p.via = "ami";
    if (auto check = dialplan_check(t.text("context"), t.text("extension"), std::string{priority}))
        p.steps.emplace_back(std::move(*check));
    p.steps.emplace_back(std::move(last));
    return p;
}

} // namespace

checked<plan> redirect_by_ami(task const& t)
{
    auto const priority = t.text("priority", "1");
    pairs headers{{"Channel", t.text("channel")},
                  {"Context", t.text("context")},
                  {"Exten", t.text("extension")},
                  {"Priority", priority}};
    add_given(headers, "ExtraChannel", t, "extra_channel");
    add_given(headers, "ExtraContext", t, "extra_context");
    add_given(headers, "ExtraExten", t, "extra_extension");
    if (t.has("extra_context"))
        headers.emplace_back("ExtraPriority", t.text("extra_priority", "1"));
    auto p = checked_place(t, priority, act("Redirect", std::move(headers)));
    if (t.has("extra_context"))
        if (auto check = dialplan_check(t.text("extra_context"), t.text("extra_extension"),
                                        t.text("extra_priority", "1")))
            p.steps.insert(p.steps.begin(), std::move(*check));
    return p;
}

checked<plan> redirect_by_ari(task const& t)
{
    if (t.has("extra_channel"))
        return tl::unexpected{invalid_argument(
            "extra_channel", "goes by AMI only, and the PBX's AMI link is not up")};
    auto const id = t.channel_id("channel");
    auto const priority = t.has("priority") ? t.args()["priority"] : json(1);
    plan p;
    p.via = "ari";
    if (auto check =
            dialplan_check(id, t.text("context"), t.text("extension"), plain_text(priority)))
        p.steps.emplace_back(std::move(*check));
    p.steps.emplace_back(
        ask("POST", {"channels", id, "continue"},
            {{"context", t.text("context")},
             {"extension", t.text("extension")},
             {priority.is_string() ? "label" : "priority", plain_text(priority)}}));
    return p;
}

checked<plan> blind_transfer_by_ami(task const& t)
{
    return checked_place(t, "1",
                         act("BlindTransfer", {{"Channel", t.text("channel")},
                                               {"Context", t.text("context")},
                                               {"Exten", t.text("extension")}}));
}

checked<plan> attended_transfer_by_ami(task const& t)
{
    return checked_place(t, "1",
                         act("Atxfer", {{"Channel", t.text("channel")},
                                        {"Context", t.text("context")},
                                        {"Exten", t.text("extension")}}));
}

// Park with an AnnounceChannel that does not exist ends the Asterisk process (seen with 22.10.1):
// Status asks for it first.
checked<plan> park_by_ami(task const& t)
{
    pairs headers{{"Channel", t.text("channel")}};
    add_given(headers, "Parkinglot", t, "lot");
    add_given(headers, "Timeout", t, "timeout_ms");
    add_given(headers, "AnnounceChannel", t, "announce_channel");
    plan p;
    p.via = "ami";
    if (t.has("announce_channel"))
        p.steps.emplace_back(act("Status", {{"Channel", t.text("announce_channel")}}));
    p.steps.emplace_back(act("Park", std::move(headers)));
    return p;
}

} // namespace asterbus::command
