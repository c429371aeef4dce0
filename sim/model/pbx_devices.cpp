// Device states: counted from the channels of a device, told when they change.
#include "sim/model/pbx.hpp"

#include <algorithm>

namespace asterbus::sim {
namespace {

std::string state_of(std::set<channel*> const& channels)
{
    auto const in = [&](channel_state s) {
        return std::ranges::any_of(channels, [s](channel const* c) { return c->state == s; });
    };
    bool const ringing = in(channel_state::ringing);
    bool const used = in(channel_state::up) || in(channel_state::ring);
    if (ringing) return used ? "RINGINUSE" : "RINGING";
    return used ? "INUSE" : "NOT_INUSE";
}

} // namespace

std::string pbx::device_state(std::string_view device) const
{
    auto const at = device_states_.find(device);
    return at == device_states_.end() ? "UNKNOWN" : at->second;
}

std::vector<std::string> pbx::device_channels(std::string_view device) const
{
    std::vector<std::string> ids;
    if (auto const at = on_device_.find(device); at != on_device_.end())
        for (auto const* c : at->second)
            ids.push_back(c->id);
    return ids;
}

void pbx::refresh_device(std::string const& device)
{
    if (device.empty()) return;
    auto const state = state_of(on_device_[device]);
    if (device_state(device) == state) return;
    set_device_state(device, state);
    for (auto& q : queues_)
        for (auto& m : q.members)
            if (m.state_interface == device) {
                m.device_state = state;
                tell_member("QueueMemberStatus", m);
            }
}

void pbx::set_device_state(std::string const& device, std::string const& state)
{
    device_states_.insert_or_assign(device, state);
    tell(ami_event{"DeviceStateChange", ami_class::call}
             .with("Device", device)
             .with("State", state));
    std::string json = R"({"name":)";
    append_json_string(json, device);
    json += R"(,"state":")" + state + R"("})";
    tell(ari_event{"DeviceStateChanged", now()}.raw("device_state", json).about_device(device));
}

} // namespace asterbus::sim
