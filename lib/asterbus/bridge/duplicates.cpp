#include "asterbus/bridge/duplicates.hpp"

#include <utility>

namespace asterbus::bridge {

void duplicates::limit(std::chrono::seconds window, std::size_t max_results)
{
    window_ = window;
    max_results_ = max_results;
}

duplicates::seen duplicates::look_up(std::string const& id, steady_time now)
{
    expire(now);
    auto const [known, fresh] = known_.try_emplace(id);
    if (fresh) return seen::never;
    return known->second.finished ? seen::finished : seen::running;
}

std::string const& duplicates::result(std::string const& id) const
{
    return known_.at(id).result;
}

void duplicates::finished(std::string const& id, std::string result, steady_time now)
{
    bytes_ += id.size() + result.size();
    known_[id] = {true, std::move(result)};
    oldest_first_.push_back({id, now});
    expire(now);
}

void duplicates::expire(steady_time now)
{
    while (!oldest_first_.empty() && (oldest_first_.size() > max_results_ || bytes_ > max_bytes ||
                                      now - oldest_first_.front().when >= window_)) {
        auto const found = known_.find(oldest_first_.front().id);
        bytes_ -= found->first.size() + found->second.result.size();
        known_.erase(found);
        oldest_first_.pop_front();
    }
}

} // namespace asterbus::bridge
