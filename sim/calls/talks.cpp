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

void exchange::join(channel& first, channel& second)
{
    take_away(first, leaving::moved);
    take_away(second, leaving::moved);
    connect(first, second, {}, true);
    pbx_.set_connected(first, second.caller);
    pbx_.set_connected(second, first.caller);
}

channel* exchange::partner(channel const& c)
{
    auto const at = talks_.find(c.bridge);
    if (at == talks_.end()) return nullptr;
    return pbx_.find_channel(at->second.first == c.id ? at->second.second : at->second.first);
}

/// `leaves` goes; the other one ends too, unless a client joined them and it has a dialplan.
void exchange::part(std::string const& id, channel& leaves, parting how)
{
    auto* stays = partner(leaves);
    auto const over = std::move(talks_.at(id));
    talks_.erase(id);
    pbx_.leave_bridge(leaves);
    if (over.after) over.after(how);
    auto* b = pbx_.find_bridge(id);
    if (b != nullptr) pbx_.destroy_bridge(*b);
    if (stays == nullptr || stays->ending) return;
    stays->stop = nullptr;
    ++stays->turn;
    if (over.both_go_on) return later(*stays, milliseconds{0}, [this](channel& c) { go_on(c); });
    if (stays->dialplan)
        return later(*stays, milliseconds{0},
                     [this](channel& c) { hangup(c, 16, hung_up_by::dialplan); });
    hangup(*stays, 16, hung_up_by::partner);
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
    move_to(a, std::move(a_to));
    move_to(b, std::move(b_to));
}

} // namespace asterbus::sim
