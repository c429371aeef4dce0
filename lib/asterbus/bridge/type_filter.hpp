/// Which event types the operator wants published: events.include and events.exclude. One thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace asterbus::bridge {

class type_filter {
public:
    /// Glob patterns over types without the "asterbus." in front. A type is wanted when an include
    /// matches and no exclude does.
    type_filter(std::vector<std::string> include, std::vector<std::string> exclude);

    /// `type` is whole: "asterbus.channel.hangup".
    [[nodiscard]] bool wants(std::string_view type);

    /// Answers that are kept; types are few, but native names come from the PBX.
    static constexpr std::size_t max_remembered = 4096;

private:
    struct text_hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    std::vector<std::string> include_;
    std::vector<std::string> exclude_;
    bool everything_;
    std::unordered_map<std::string, bool, text_hash, std::equal_to<>> answers_;
};

} // namespace asterbus::bridge
