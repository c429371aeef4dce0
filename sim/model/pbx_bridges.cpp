// Bridges, and what entering them does to channels.
#include "sim/model/pbx.hpp"

#include <algorithm>

namespace asterbus::sim {

bridge& pbx::create_bridge(bridge wanted)
{
    if (wanted.id.empty()) wanted.id = new_uuid();
    wanted.created = now();
    auto& b = bridges_.insert_or_assign(wanted.id, wanted).first->second;
    tell(ami_event{"BridgeCreate", ami_class::call}.of(b));
    tell(ari_event{"BridgeCreated", now()}.of(b));
    return b;
}

bridge* pbx::find_bridge(std::string_view id)
{
    auto const at = bridges_.find(id);
    return at == bridges_.end() ? nullptr : &at->second;
}

/// Channels that meet in a bridge become one call: that of the oldest.
void pbx::join_call(bridge const& b)
{
    if (b.type == "parking") return;
    channel const* oldest = nullptr;
    std::uint64_t oldest_serial = 0;
    for (auto const& id : b.channels) {
        auto const* c = find_channel(id);
        auto const* root = find_channel(c->linked_id);
        auto const serial = root != nullptr ? root->serial : c->serial;
        if (oldest == nullptr || serial < oldest_serial) {
            oldest = c;
            oldest_serial = serial;
        }
    }
    for (auto const& id : b.channels)
        find_channel(id)->linked_id = oldest->linked_id;
}

/// BRIDGEPEER in every channel of a bridge of two or more.
void pbx::announce_peers(bridge const& b)
{
    if (b.type == "parking" || b.channels.size() < 2) return;
    for (auto const& id : b.channels) {
        std::string peers, peer_call;
        for (auto const& other : b.channels) {
            if (other == id) continue;
            auto const* c = find_channel(other);
            peers += (peers.empty() ? "" : ",") + c->name;
            peer_call = c->protocol_id;
        }
        auto& c = *find_channel(id);
        set_variable(c, "BRIDGEPEER", peers);
        if (b.channels.size() == 2) set_variable(c, "BRIDGEPVTCALLID", peer_call);
    }
}

void pbx::enter_bridge(bridge& b, channel& c)
{
    c.bridge = b.id;
    b.channels.push_back(c.id);
    join_call(b);
    tell(ami_event{"BridgeEnter", ami_class::call}.of(b).of(c));
    tell(ari_event{"ChannelEnteredBridge", now()}.of(b).of("channel", c));
    announce_peers(b);
}

void pbx::clear_bridge_peers(bridge& b)
{
    if (b.type == "parking" || b.channels.size() < 2) return;
    for (auto const& id : b.channels) {
        auto& c = *find_channel(id);
        set_variable(c, "BRIDGEPEER", "");
        set_variable(c, "BRIDGEPVTCALLID", "");
    }
}

void pbx::leave_bridge(channel& c)
{
    auto* b = find_bridge(c.bridge);
    c.bridge.clear();
    if (b == nullptr) return;
    clear_bridge_peers(*b);
    std::erase(b->channels, c.id);
    tell(ami_event{"BridgeLeave", ami_class::call}.of(*b).of(c));
    tell(ari_event{"ChannelLeftBridge", now()}.of(*b).of("channel", c));
}

void pbx::destroy_bridge(bridge& b)
{
    while (!b.channels.empty())
        leave_bridge(*find_channel(b.channels.front()));
    tell(ami_event{"BridgeDestroy", ami_class::call}.of(b));
    tell(ari_event{"BridgeDestroyed", now()}.of(b));
    bridges_.erase(b.id);
}

} // namespace asterbus::sim
