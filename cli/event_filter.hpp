/// Which events somebody wants to see.
#pragma once

#include "cli/json.hpp"

#include <string>
#include <vector>

namespace asterbus::client {

struct event_filter {
    std::vector<std::string> types; ///< patterns with or without "asterbus."; empty: all
    std::vector<std::string> pbxs;
    std::vector<std::string> calls; ///< call ids, with or without "<pbx>/"

    [[nodiscard]] bool wants(json const& event) const;
};

} // namespace asterbus::client
