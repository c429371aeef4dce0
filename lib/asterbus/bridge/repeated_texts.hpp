/// Tells an ARI event that has just come once already: Asterisk sends what happens in an
/// application's own bridge twice, byte for byte, when the application also hears everything
/// (subscribe_all). Only events about bridges are looked at. One thread, no clock, no allocation.
#pragma once

#include "asterbus/base/time.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <string_view>

namespace asterbus::bridge {

class repeated_texts {
public:
    /// The second copy follows the first at once; what comes later is another fact.
    static constexpr milliseconds at_most_apart{1'000};

    [[nodiscard]] bool again(std::string_view json, steady_time now)
    {
        if (json.substr(0, front).find("Bridge") == std::string_view::npos) return false;
        auto const hash = std::hash<std::string_view>{}(json);
        for (auto& [known, at] : recent_)
            if (known == hash && now - at <= at_most_apart) {
                known = 0; // a third one would be the first of another pair
                return true;
            }
        recent_[next_++ % recent_.size()] = {hash, now};
        return false;
    }

private:
    static constexpr std::size_t front = 64; // Asterisk writes the type first

    struct told {
        std::size_t hash = 0;
        steady_time at{};
    };
    std::array<told, 32> recent_{};
    std::size_t next_ = 0;
};

} // namespace asterbus::bridge
