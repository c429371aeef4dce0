#include "sim/model/applications.hpp"

#include <algorithm>

namespace asterbus::sim {
namespace {

template <class Set>
bool any_in(Set const& set, std::vector<std::string> const& names)
{
    return std::ranges::any_of(names, [&](auto const& n) { return set.contains(n); });
}

/// "PJSIP" stands for all endpoints of that technology.
bool endpoint_in(std::set<std::string, std::less<>> const& set, std::string const& device)
{
    return set.contains(device) || set.contains(device.substr(0, device.find('/')));
}

} // namespace

int application::copies(std::string_view name, ari_event const& e) const
{
    if (!e.application.empty()) return e.application == name ? 1 : 0;
    bool const own_bridge = any_in(bridges, e.bridges);
    if (subscribe_all) return own_bridge ? 2 : 1;
    if (own_bridge || any_in(channels, e.channels)) return 1;
    bool const no_channel = e.channels.empty();
    return std::ranges::any_of(e.devices,
                               [&](auto const& d) {
                                   return no_channel ? devices.contains(d)
                                                     : endpoint_in(endpoints, d);
                               })
               ? 1
               : 0;
}

void applications::add(std::string const& name, bool subscribe_all)
{
    all_[name].subscribe_all |= subscribe_all;
}

void applications::remove(std::string_view name)
{
    if (auto const at = all_.find(name); at != all_.end()) all_.erase(at);
}

application* applications::find(std::string_view name)
{
    auto const at = all_.find(name);
    return at == all_.end() ? nullptr : &at->second;
}

} // namespace asterbus::sim
