/// The Stasis applications that clients have registered, and what each has asked to hear of.
#pragma once

#include "sim/story/ari_event.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace asterbus::sim {

struct application {
    bool subscribe_all = false;
    std::set<std::string, std::less<>> channels, bridges, endpoints, devices; ///< by id or name

    /// How often it gets this event: 0, 1, or 2 as Asterisk does for an application that hears of
    /// everything and of the event's bridge besides.
    [[nodiscard]] int copies(std::string_view name, ari_event const&) const;
};

class applications {
public:
    void add(std::string const& name, bool subscribe_all);
    void remove(std::string_view name);
    [[nodiscard]] application* find(std::string_view name);
    [[nodiscard]] std::map<std::string, application, std::less<>> const& all() const
    {
        return all_;
    }

private:
    std::map<std::string, application, std::less<>> all_;
};

} // namespace asterbus::sim
