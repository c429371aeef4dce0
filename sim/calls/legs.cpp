// Called legs: phones that ring, and Local channels whose other half runs the dialplan.
#include "sim/calls/exchange.hpp"

namespace asterbus::sim {

channel* exchange::call_out(std::string_view endpoint, channel_wish wish)
{
    auto const [technology, resource] = split_endpoint(endpoint);
    if (technology == "PJSIP") {
        auto const phone = phone_at(resource);
        if (!phone) return nullptr;
        wish.technology = "PJSIP";
        wish.resource = resource;
        wish.caller = {std::string{resource}, phone->name};
        return &pbx_.create_channel(wish);
    }
    if (technology != "Local") return nullptr;
    auto const at = resource.find('@');
    if (at == std::string_view::npos) return nullptr;
    wish.technology = "Local";
    wish.resource = resource.substr(0, resource.find('/'));
    wish.at = {wish.resource.substr(at + 1), std::string{resource.substr(0, at)}, 1};
    auto const other_id = std::exchange(wish.name, {});
    auto& first = pbx_.create_local(wish, other_id);
    return &first;
}

void exchange::start_local(channel& first, place to)
{
    auto& second = *pbx_.find_channel(first.peer);
    for (auto const& [name, value] : first.variables)
        pbx_.set_variable(second, name, value);
    if (first.caller != party{}) pbx_.set_caller(second, first.caller);
    if (first.connected != party{}) pbx_.set_connected(second, first.connected);
    pbx_.tell(ami_event{"LocalBridge", ami_class::call}
                  .of(first, "LocalOne")
                  .of(second, "LocalTwo")
                  .with("Context", to.context)
                  .with("Exten", to.extension)
                  .with("LocalOptimization", "Yes"));
    later(second, milliseconds{0}, [this, to](channel& c) { run(c, to); });
}

void exchange::ring(channel& leg, std::function<void(channel&)> ringing,
                    std::function<void(channel&)> answered)
{
    on_answer_[leg.id] = std::move(answered);
    if (!leg.peer.empty()) return start_local(leg, leg.at);
    auto const phone = phone_at(split_endpoint(leg.device).resource);
    using enum phone::manner;
    if (phone->does == busy || phone->does == congested) {
        bool const is_busy = phone->does == busy;
        return later(leg, milliseconds{2}, [this, is_busy](channel& c) {
            hangup(c, is_busy ? 17 : 34, hung_up_by::phone, is_busy ? 486 : 503);
        });
    }
    later(leg, milliseconds{2}, [this, ringing = std::move(ringing)](channel& c) {
        pbx_.set_state(c, channel_state::ringing);
        if (ringing) ringing(c);
    });
    if (phone->does == never_answers) return;
    later(leg, milliseconds{pbx_.between(800, 4000)}, [this](channel& c) { answer(c); });
    // whoever was called hangs up some day, unless the caller was first
    eventually(leg, milliseconds{pbx_.between(8000, 30'000)}, [this](channel& c) {
        if (c.state == channel_state::up && talks_.contains(c.bridge))
            hangup(c, 16, hung_up_by::phone);
    });
}

} // namespace asterbus::sim
