/// A simulated PBX without sockets and with a clock of its own, and all that it told.
#pragma once

#include "sim/calls/exchange.hpp"
#include "sim/story/audience.hpp"
#include "sim/traffic/furnish.hpp"
#include "sim/traffic/traffic.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace asterbus::sim {

using told_event = std::vector<std::pair<std::string, std::string>>; ///< an AMI event's headers

[[nodiscard]] inline std::string get(told_event const& e, std::string_view name)
{
    for (auto const& [key, value] : e)
        if (key == name) return value;
    return {};
}

struct listener final : audience {
    std::vector<told_event> ami;
    std::vector<nlohmann::json> ari;

    void hear(ami_event const& e) override
    {
        told_event headers;
        std::string_view rest = e.text();
        while (!rest.empty()) {
            auto const line = rest.substr(0, rest.find("\r\n"));
            rest.remove_prefix(line.size() + 2);
            auto const colon = line.find(": ");
            headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        }
        ami.push_back(std::move(headers));
    }
    void hear(ari_event const& e) override { ari.push_back(nlohmann::json::parse(e.text("bus"))); }

    /// The values of `header` in all events of that name, in order.
    [[nodiscard]] std::vector<std::string> all(std::string_view event,
                                               std::string_view header) const
    {
        std::vector<std::string> values;
        for (auto const& e : ami)
            if (e.front().second == event) values.push_back(get(e, header));
        return values;
    }
};

struct world : testing::Test {
    pbx model{{"bus", 1.0, 7, wall_time{std::chrono::seconds{1'795'000'000}}}};
    applications apps;
    exchange calls{model, apps};
    traffic people{calls, {}};
    listener told;

    world()
    {
        furnish(model);
        apps.add("bus", true);
        model.add_audience(told);
    }
    void run(std::chrono::seconds time) { model.clock().run_until(model.now() + time); }
};

} // namespace asterbus::sim
