/// Command ids that were seen, with their results: the same id is not executed twice. Bounded by
/// time, count and bytes. Pure; time is an argument.
#pragma once

#include "asterbus/base/time.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>

namespace asterbus::bridge {

class duplicates {
public:
    enum class seen : std::uint8_t { never, running, finished };

    static constexpr std::size_t max_bytes = std::size_t{64} << 20U; ///< of remembered results

    duplicates(std::chrono::seconds window, std::size_t max_results)
        : window_(window), max_results_(max_results)
    {}

    /// The bounds from now on.
    void limit(std::chrono::seconds window, std::size_t max_results);
    /// Marks an id that was never seen as running.
    [[nodiscard]] seen look_up(std::string const& id, steady_time now);
    /// The result of a finished id, as it was first given.
    [[nodiscard]] std::string const& result(std::string const& id) const;
    void finished(std::string const& id, std::string result, steady_time now);
    /// Forgets an id that was marked as running and will not be answered.
    void forget(std::string const& id) { known_.erase(id); }

    [[nodiscard]] std::size_t size() const { return known_.size(); }

private:
    struct entry {
        bool finished = false;
        std::string result;
    };
    struct aging {
        std::string id;
        steady_time when;
    };

    void expire(steady_time now);

    std::chrono::seconds window_;
    std::size_t max_results_;
    std::size_t bytes_ = 0;
    std::unordered_map<std::string, entry> known_;
    std::deque<aging> oldest_first_; // the finished ones
};

} // namespace asterbus::bridge
