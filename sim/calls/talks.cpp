// Two channels in one bridge, and how they part.
#include "sim/calls/exchange.hpp"

namespace asterbus::sim {

void exchange::connect(channel& first, channel& second, std::function<void(parting)> after,
                       bool both_go_on)
{
    auto& b = pbx_.create_bridge({});
    auto const id = b.id;
    talks_[id] = {first.id, second.id, std::move(after), both_go_on};
    ++first.turn;
    ++second.turn;
    first.stop = [this, id, &first](leaving) { part(id, first, parting::first_left); };
    second.stop = [this, id, &second](leaving) { part(id, second, parting::second_left); };
    if (second.app.starts_with("AppDial")) pbx_.begin_step(second, second.app, second.app_data);
    pbx_.enter_bridge(b, second);
    pbx_.enter_bridge(b, first);
}

bool exchange::join(channel& first, channel& second)
{
    if (partner(first) == &second) return true;
    auto const first_id = first.id;
    auto const second_id = second.id;
    take_away(first, leaving::moved);
    if (auto* c = pbx_.find_channel(second_id)) take_away(*c, leaving::moved);
    auto* a = pbx_.find_channel(first_id);
    auto* b = pbx_.find_channel(second_id);
    if (a == nullptr || b == nullptr || a->ending || b->ending) return false;
    connect(*a, *b, {}, true);
    pbx_.set_connected(*a, b->caller);
    pbx_.set_connected(*b, a->caller);
    return true;
}

channel* exchange::partner(channel const& c)
{
    auto const at = talks_.find(c.bridge);
    if (at == talks_.end()) return nullptr;
    return pbx_.find_channel(at->second.first == c.id ? at->second.second : at->second.first);
}

/// `leaves` goes; the other one ends too, unless a client joined them and it has a dialplan.
/// `id` is a copy, since leaving clears the channel's own.
void exchange::part(std::string id, channel& leaves, parting how)
{
    auto* stays = partner(leaves);
    auto const stays_id = stays != nullptr ? stays->id : std::string{};
    if (stays != nullptr) {
        stays->stop = nullptr;
        ++stays->turn;
    }
    auto const over = std::move(talks_.at(id));
    talks_.erase(id);
    pbx_.leave_bridge(leaves);
    if (over.after) over.after(how); // may end other channels, `stays` among them
    if (auto* b = pbx_.find_bridge(id)) pbx_.destroy_bridge(*b);
    stays = pbx_.find_channel(stays_id);
    if (stays == nullptr || stays->ending) return;
    if (over.both_go_on) return later(*stays, milliseconds{0}, [this](channel& c) { go_on(c); });
    if (stays->dialplan)
        return later(*stays, milliseconds{0},
                     [this](channel& c) { hangup(c, 16, hung_up_by::dialplan); });
    hangup(*stays, 16, hung_up_by::partner);
}

void exchange::kick(channel& c)
{
    if (!c.stasis.empty()) return pbx_.leave_bridge(c);
    auto const id = c.id;
    auto const bridge = c.bridge;
    take_away(c, leaving::moved); // may end it
    auto* still = pbx_.find_channel(id);
    if (still == nullptr || still->ending) return;
    if (still->bridge == bridge) pbx_.leave_bridge(*still);
    later(*still, milliseconds{0}, [this](channel& kicked) { go_on(kicked); });
}

void exchange::dissolve(std::string const& bridge)
{
    // One that leaves may take others with it, and the bridge too: look anew each time.
    auto* b = pbx_.find_bridge(bridge);
    for (; b != nullptr && !b->channels.empty(); b = pbx_.find_bridge(bridge))
        kick(*pbx_.find_channel(b->channels.front()));
    if (b != nullptr) pbx_.destroy_bridge(*b);
}

void exchange::move_both(channel& a, place a_to, channel& b, place b_to)
{
    if (auto const at = talks_.find(a.bridge); at != talks_.end() && partner(a) == &b) {
        auto const over = std::move(at->second);
        auto const id = at->first;
        talks_.erase(at);
        a.stop = b.stop = nullptr;
        pbx_.leave_bridge(a);
        if (over.after) over.after(parting::transferred);
        pbx_.destroy_bridge(*pbx_.find_bridge(id));
    }
    auto const b_id = b.id;
    move_to(a, std::move(a_to));
    if (auto* still = pbx_.find_channel(b_id)) move_to(*still, std::move(b_to));
}

} // namespace asterbus::sim
