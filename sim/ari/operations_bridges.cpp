// ARI operations on bridges.
#include "sim/ari/operations.hpp"

#include <algorithm>

namespace asterbus::sim::operations {
namespace {

constexpr std::string_view known_types[] = {
    "mixing", "holding", "dtmf_events", "proxy_media", "video_sfu", "video_single", "sdp_label"};

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        auto const end = std::min(text.find(','), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// The applications of a bridge's channels hear of it from then on.
void subscribe_applications(call const& c, bridge const& b, channel const& ch)
{
    if (auto* a = c.x.apps().find(ch.stasis)) a->bridges.insert(b.id);
}

/// The channels that the request names: all of them exist and are in Stasis, or an error.
struct named_channels {
    std::vector<channel*> channels;
    ari_reply refusal;
};
named_channels channels_of(call const& c)
{
    auto const ids = split(c.get("channel"));
    if (ids.empty()) return {{}, error(400, "Missing parameter channel")};
    named_channels found;
    for (auto const& id : ids) {
        auto* ch = c.p().find_channel(id);
        if (ch == nullptr) return {{}, error(400, "Channel not found")};
        if (ch->stasis.empty()) return {{}, error(409, "Channel not in Stasis application")};
        found.channels.push_back(ch);
    }
    return found;
}

} // namespace

ari_reply list_bridges(call const& c)
{
    return list(c.p().bridges(), [](auto const& each) -> bridge const& { return each.second; });
}

ari_reply get_bridge(call const& c)
{
    auto const* b = c.p().find_bridge(c.arg[0]);
    return b == nullptr ? error(404, "Bridge not found") : body(to_json(*b));
}

ari_reply create_bridge(call const& c)
{
    bridge b;
    b.id = c.arg.empty() ? std::string{c.get("bridgeId")} : c.arg[0];
    if (!b.id.empty() && c.p().find_bridge(b.id) != nullptr)
        return error(409, "Bridge with id '" + b.id + "' already exists");
    auto const types = split(c.get("type"));
    for (auto const& type : types)
        if (std::ranges::count(known_types, type) == 0)
            return error(500, "Unable to create bridge. Possible duplicate bridge id '(null)'");
    bool const holding = std::ranges::count(types, "holding") > 0;
    b.type = "stasis";
    b.technology = holding ? "holding_bridge" : "simple_bridge";
    b.ari_type = holding ? "holding" : "mixing";
    b.creator = "Stasis";
    b.name = c.get("name");
    b.video_mode = "talker";
    return body(to_json(c.p().create_bridge(std::move(b))));
}

ari_reply destroy_bridge(call const& c)
{
    auto* b = c.p().find_bridge(c.arg[0]);
    if (b == nullptr) return error(404, "Bridge not found");
    c.p().destroy_bridge(*b);
    return done();
}

ari_reply add_channel(call const& c)
{
    auto* b = c.p().find_bridge(c.arg[0]);
    if (b == nullptr) return error(404, "Bridge not found");
    auto const [channels, refusal] = channels_of(c);
    if (channels.empty()) return refusal;
    for (auto* ch : channels) {
        subscribe_applications(c, *b, *ch);
        if (!ch->bridge.empty()) c.p().leave_bridge(*ch);
        c.p().enter_bridge(*b, *ch);
    }
    return done();
}

ari_reply remove_channel(call const& c)
{
    auto* b = c.p().find_bridge(c.arg[0]);
    if (b == nullptr) return error(404, "Bridge not found");
    auto const [channels, refusal] = channels_of(c);
    if (channels.empty()) return refusal;
    for (auto* ch : channels)
        if (ch->bridge != b->id) return error(422, "Channel not in this bridge");
    for (auto* ch : channels)
        c.p().leave_bridge(*ch);
    return done();
}

ari_reply bridge_music(call const& c)
{
    return c.p().find_bridge(c.arg[0]) == nullptr ? error(404, "Bridge not found") : done();
}

} // namespace asterbus::sim::operations
