/// Work in order per key: of the same key one at a time, in the order in which it came; different
/// keys side by side. What has no key waits for nothing. Pure.
#pragma once

#include <deque>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace asterbus::bridge {

template <class Item>
class key_queue {
public:
    using key = std::optional<std::string>;

    void push(key k, Item item)
    {
        if (k) {
            auto const [lane, first] = lanes_.try_emplace(*k);
            if (!first) {
                lane->second.push_back(std::move(item));
                ++waiting_;
                return;
            }
        }
        ready_.emplace_back(std::move(k), std::move(item));
    }

    /// Takes the first ready item that `may_start`; nullopt when there is none. Its key is busy
    /// until finished(key).
    template <class Predicate>
    std::optional<std::pair<key, Item>> take(Predicate may_start)
    {
        for (auto at = ready_.begin(); at != ready_.end(); ++at) {
            if (!may_start(at->second)) continue;
            std::optional<std::pair<key, Item>> taken{std::move(*at)};
            ready_.erase(at);
            return taken;
        }
        return {};
    }

    /// The item that was taken with this key is over.
    void finished(key const& k)
    {
        if (!k) return;
        auto const lane = lanes_.find(*k);
        if (lane == lanes_.end()) return;
        if (lane->second.empty()) {
            lanes_.erase(lane);
            return;
        }
        ready_.emplace_back(k, std::move(lane->second.front()));
        lane->second.pop_front();
        --waiting_;
    }

    /// Takes out every waiting or ready item that `leaves`.
    template <class Predicate>
    std::vector<Item> remove_if(Predicate leaves)
    {
        std::vector<Item> removed;
        for (auto& [name, lane] : lanes_)
            for (auto at = lane.begin(); at != lane.end();)
                at = leaves(*at) ? (removed.push_back(std::move(*at)), --waiting_, lane.erase(at))
                                 : std::next(at);
        std::vector<key> left;
        for (auto at = ready_.begin(); at != ready_.end();) {
            if (!leaves(at->second)) {
                ++at;
                continue;
            }
            removed.push_back(std::move(at->second));
            left.push_back(std::move(at->first));
            at = ready_.erase(at);
        }
        for (auto const& k : left)
            finished(k);
        return removed;
    }

    [[nodiscard]] std::size_t size() const { return ready_.size() + waiting_; }

private:
    std::list<std::pair<key, Item>> ready_;
    std::unordered_map<std::string, std::deque<Item>> lanes_; // of each busy key: what waits
    std::size_t waiting_ = 0;
};

} // namespace asterbus::bridge
