#include "asterbus/ami/waiting.hpp"

#include "asterbus/ami/errc.hpp"

#include <algorithm>
#include <iterator>

namespace asterbus::ami {
namespace {

/// Newer Asterisk says so in a header, older ones only in words.
bool begins_list(message const& response)
{
    if (!equal_ignoring_case(response.response(), "Success")) return false;
    if (response.has("EventList")) return equal_ignoring_case(response.get("EventList"), "start");
    return response.get("Message").find("will follow") != std::string_view::npos;
}

/// What Asterisk sends to everyone has a class list that ends in ",all"; items of a list have none,
/// or the bare word "Call" (Status).
bool is_broadcast(message const& event)
{
    return event.get("Privilege").ends_with(",all");
}

bool ends_list(message const& event)
{
    auto const mark = event.get("EventList");
    return equal_ignoring_case(mark, "Complete") || equal_ignoring_case(mark, "cancelled") ||
           event.event().ends_with("Complete");
}

} // namespace

bool reply::success() const
{
    auto const word = response.get("Response");
    return equal_ignoring_case(word, "Success") || equal_ignoring_case(word, "Follows") ||
           equal_ignoring_case(word, "Goodbye");
}

void waiting::sent(request_id id, steady_time deadline)
{
    requests_.insert_or_assign(id, entry{deadline, std::nullopt});
    order_.push_back(id);
}

std::optional<request_id> waiting::next_in_order() const
{
    if (order_.empty() || order_.front() == ping) return std::nullopt;
    return order_.front();
}

void waiting::passed(request_id id)
{
    auto const at = std::ranges::find(order_, id);
    if (at != order_.end()) order_.erase(order_.begin(), std::next(at));
}

void waiting::take_response(request_id id, message const& m, steps& out)
{
    passed(id);
    auto const at = requests_.find(id);
    if (at == requests_.end() || at->second.list) return;
    reply r{stored_message{m}, {}, {}};
    if (!begins_list(m)) {
        finish(at, std::move(r), out);
        return;
    }
    at->second.list = std::move(r);
    ++lists_open_;
}

bool waiting::take_item(request_id id, message const& m, steps& out)
{
    auto const at = requests_.find(id);
    if (at == requests_.end() || !at->second.list || is_broadcast(m)) return false;
    auto& list = *at->second.list;
    if (!ends_list(m)) {
        list.items.emplace_back(m);
        return true;
    }
    list.complete = stored_message{m};
    auto whole = std::move(list);
    finish(at, std::move(whole), out);
    return true;
}

void waiting::expire(steady_time now, steps& out)
{
    for (auto at = requests_.begin(); at != requests_.end();) {
        auto const here = at++;
        if (here->second.deadline <= now) finish(here, fail(errc::no_response), out);
    }
}

void waiting::give_up(std::error_code why, steps& out)
{
    while (!requests_.empty())
        finish(requests_.begin(), fail(why), out);
    order_.clear();
}

void waiting::finish(table::iterator at, result<reply> what, steps& out)
{
    if (at->second.list) --lists_open_;
    out.emplace_back(answer{at->first, std::move(what)});
    requests_.erase(at);
}

std::optional<steady_time> waiting::earliest_deadline() const
{
    auto const at = std::ranges::min_element(
        requests_, {}, [](auto const& request) { return request.second.deadline; });
    if (at == requests_.end()) return std::nullopt;
    return at->second.deadline;
}

} // namespace asterbus::ami
