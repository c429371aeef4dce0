// The parking lot.
#include "sim/calls/exchange.hpp"

#include <algorithm>

namespace asterbus::sim {
namespace {

constexpr int first_space = 701, last_space = 720;

bridge& lot(pbx& p)
{
    for (auto const& [id, b] : p.bridges())
        if (b.type == "parking") return *p.find_bridge(id);
    bridge wanted;
    wanted.type = "parking";
    wanted.technology = "holding_bridge";
    wanted.creator = "Parking";
    wanted.name = "default";
    wanted.ari_type = "holding";
    return p.create_bridge(std::move(wanted));
}

} // namespace

ami_event&& exchange::of_parked(ami_event&& e, parked_call const& call)
{
    auto const spent = pbx_.now() - call.since;
    auto const s = std::chrono::duration_cast<std::chrono::seconds>(spent).count();
    auto const left =
        std::chrono::duration_cast<std::chrono::seconds>(call.timeout - spent).count();
    auto const* c = pbx_.find_channel(call.channel);
    return std::move(e)
        .of(*c, "Parkee")
        .with("ParkerDialString", c->device)
        .with("Parkinglot", "default")
        .with("ParkingSpace", call.space)
        .with("ParkingTimeout", left)
        .with("ParkingDuration", s);
}

void exchange::park(channel& c, milliseconds timeout)
{
    take_away(c, leaving::moved);
    auto& b = lot(pbx_);
    int space = first_space;
    while (space < last_space && std::ranges::count(parked_, space, &parked_call::space) > 0)
        ++space;
    parked_.push_back({c.id, space, pbx_.now(), timeout});
    ami_event parked{"ParkedCall", ami_class::call};
    pbx_.tell(of_parked(std::move(parked), parked_.back()));
    pbx_.enter_bridge(b, c);
    auto const end = [this, &c](std::string_view event) {
        auto const at = std::ranges::find(parked_, c.id, &parked_call::channel);
        if (at == parked_.end()) return;
        ami_event over{event, ami_class::call};
        pbx_.tell(of_parked(std::move(over), *at));
        parked_.erase(at);
        pbx_.leave_bridge(c);
    };
    c.stop = [end](leaving) { end("ParkedCallGiveUp"); };
    later(c, timeout, [this, end](channel& still) {
        still.stop = nullptr;
        end("ParkedCallTimeOut");
        hangup(still, 16, hung_up_by::dialplan);
    });
}

} // namespace asterbus::sim
