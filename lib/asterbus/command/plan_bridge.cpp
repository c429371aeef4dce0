#include "asterbus/command/planners.hpp"

namespace asterbus::command {
namespace {

verdict read_bridge(ari::reply const& r)
{
    auto read = accept_ari(r);
    if (!read.why) read.data = {{"bridge", body_of(r)}};
    return read;
}

checked<std::string> channel_list(task const& t)
{
    std::vector<std::string> ids;
    for (auto const& given_channel : texts_of(t.args(), "channels")) {
        if (given_channel.find(',') != std::string::npos)
            return tl::unexpected{invalid_argument("channels", "a channel must not have a comma")};
        ids.push_back(t.pbx.id_of(given_channel));
    }
    return joined(ids);
}

} // namespace

checked<plan> bridge_by_ami(task const& t)
{
    auto const tone = t.text("tone", "no");
    auto const native = tone == "channel_a"   ? "Channel1"
                        : tone == "channel_b" ? "Channel2"
                        : tone == "both"      ? "Both"
                                              : "no";
    return plan_of(act(
        "Bridge",
        {{"Channel1", t.text("channel_a")}, {"Channel2", t.text("channel_b")}, {"Tone", native}}));
}

// A bridge of our own that both enter; taken away again when one cannot.
checked<plan> bridge_by_ari(task const& t)
{
    if (t.has("tone") && t.text("tone") != "no")
        return tl::unexpected{
            invalid_argument("tone", "goes by AMI only, and the PBX's AMI link is not up")};
    auto const id = derived_id(t.what);
    auto create = ask("POST", {"bridges", id}, {{"type", "mixing"}});
    create.read = read_bridge;
    auto p = plan_of(std::move(create));
    for (auto const* const leg : {"channel_a", "channel_b"})
        p.steps.emplace_back(
            ask("POST", {"bridges", id, "addChannel"}, {{"channel", t.channel_id(leg)}}));
    p.undo.push_back({"DELETE", {"bridges", id}, {}, {}});
    return p;
}

checked<plan> bridge_create_by_ari(task const& t)
{
    pairs query;
    if (t.has("type")) query.emplace_back("type", joined(texts_of(t.args(), "type")));
    add_given(query, "name", t, "name");
    auto step = ask("POST", {"bridges", t.text("bridge", derived_id(t.what))}, std::move(query));
    step.read = read_bridge;
    return plan_of(std::move(step));
}

checked<plan> bridge_add_by_ari(task const& t)
{
    auto const channels = channel_list(t);
    if (!channels) return tl::unexpected{channels.error()};
    pairs query{{"channel", *channels}};
    add_given(query, "role", t, "role");
    add_given(query, "mute", t, "mute");
    return plan_of(ask("POST", {"bridges", t.text("bridge"), "addChannel"}, std::move(query)));
}

checked<plan> bridge_remove_by_ami(task const& t)
{
    plan p;
    p.via = "ami";
    for (auto const& channel : texts_of(t.args(), "channels"))
        p.steps.emplace_back(
            act("BridgeKick", {{"BridgeUniqueid", t.text("bridge")}, {"Channel", channel}}));
    return p;
}

checked<plan> bridge_remove_by_ari(task const& t)
{
    auto const channels = channel_list(t);
    if (!channels) return tl::unexpected{channels.error()};
    return plan_of(
        ask("POST", {"bridges", t.text("bridge"), "removeChannel"}, {{"channel", *channels}}));
}

checked<plan> bridge_destroy_by_ami(task const& t)
{
    return plan_of(act("BridgeDestroy", {{"BridgeUniqueid", t.text("bridge")}}));
}

checked<plan> bridge_destroy_by_ari(task const& t)
{
    return plan_of(ask("DELETE", {"bridges", t.text("bridge")}));
}

} // namespace asterbus::command
