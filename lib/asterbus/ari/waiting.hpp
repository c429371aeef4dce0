/// The requests that wait for their answer, with their deadlines. Bounded by its user.
#pragma once

#include "asterbus/ari/step.hpp"
#include "asterbus/base/time.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace asterbus::ari {

class waiting {
public:
    void add_socket(request_id id, steady_time deadline) { requests_[id] = deadline; }
    void add_http(request_id id) { requests_[id] = std::nullopt; }

    [[nodiscard]] std::size_t size() const { return requests_.size(); }
    [[nodiscard]] bool has(request_id id) const { return requests_.contains(id); }
    /// True when it was waiting.
    bool remove(request_id id) { return requests_.erase(id) != 0; }
    /// Removes those that went over the WebSocket with a deadline until `now`.
    [[nodiscard]] std::vector<request_id> take_overdue(steady_time now)
    {
        return take([&](steady_time deadline) { return deadline <= now; });
    }
    /// Removes all that went over the WebSocket; those by HTTP are answered by HTTP.
    [[nodiscard]] std::vector<request_id> take_socket()
    {
        return take([](steady_time) { return true; });
    }
    /// Of those over the WebSocket.
    [[nodiscard]] std::optional<steady_time> earliest() const
    {
        std::optional<steady_time> first;
        for (auto const& [id, deadline] : requests_)
            if (deadline && (!first || *deadline < *first)) first = deadline;
        return first;
    }

private:
    template <class Predicate>
    std::vector<request_id> take(Predicate is_taken)
    {
        std::vector<request_id> taken;
        for (auto at = requests_.begin(); at != requests_.end();) {
            bool const take_it = at->second && is_taken(*at->second);
            if (take_it) taken.push_back(at->first);
            at = take_it ? requests_.erase(at) : std::next(at);
        }
        return taken;
    }

    std::map<request_id, std::optional<steady_time>> requests_; ///< no deadline: by HTTP
};

} // namespace asterbus::ari
