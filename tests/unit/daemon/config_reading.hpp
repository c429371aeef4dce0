/// Reads configs in tests: no environment and no disk but what the test says.
#pragma once

#include "daemon/config.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::daemon {

inline substitution_sources const no_sources{
    [](std::string const&) { return std::nullopt; },
    [](std::string const&) -> tl::expected<std::string, std::string> {
        return tl::unexpected{std::string{"No such file or directory"}};
    }};

using words = std::map<std::string, std::string>;

inline substitution_sources sources_of(words environment, words files = {})
{
    return {[environment](std::string const& name) -> std::optional<std::string> {
                auto const found = environment.find(name);
                if (found == environment.end()) return std::nullopt;
                return found->second;
            },
            [files](std::string const& path) -> tl::expected<std::string, std::string> {
                auto const found = files.find(path);
                if (found == files.end())
                    return tl::unexpected{std::string{"No such file or directory"}};
                return found->second;
            }};
}

/// Every problem of the config, one line each; empty when it is right.
inline std::vector<std::string> problems_of(std::string_view yaml,
                                            substitution_sources const& sources = no_sources)
{
    try {
        static_cast<void>(read_config("c.yaml", yaml, sources));
        return {};
    } catch (config_error const& e) {
        return e.lines();
    }
}

inline bridge::options options_of(std::string_view yaml,
                                  substitution_sources const& sources = no_sources)
{
    return read_config("c.yaml", yaml, sources).options;
}

/// The least that is a config, and 5 lines long.
inline constexpr std::string_view least = "pbxs:\n"
                                          "  - name: hq\n"
                                          "    ami: {host: pbx, username: bus, password: pw}\n"
                                          "kafka:\n"
                                          "  brokers: [\"k1:9092\"]\n";

inline std::string with(std::string_view more)
{
    return std::string{least} + std::string{more};
}

} // namespace asterbus::daemon
