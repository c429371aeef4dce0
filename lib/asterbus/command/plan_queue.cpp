#include "asterbus/base/text.hpp"
#include "asterbus/command/planners.hpp"

#include <algorithm>

namespace asterbus::command {
namespace {

verdict read_items(ami::reply const& r)
{
    auto read = read_ami_data(r);
    if (read.why) return read;
    auto items = read.data.contains("items") ? read.data["items"] : json::array();
    read.data = {{"items", std::move(items)}};
    return read;
}

bool tells_a_queue(ami::reply const& r)
{
    return std::ranges::any_of(r.items, [](auto const& item) {
        return equal_ignoring_case(item.get("Event"), "QueueParams");
    });
}

} // namespace

checked<plan> queue_add_by_ami(task const& t)
{
    pairs headers{{"Queue", t.text("queue")}, {"Interface", t.text("interface")}};
    add_given(headers, "MemberName", t, "name");
    add_given(headers, "Penalty", t, "penalty");
    add_given(headers, "Paused", t, "paused");
    add_given(headers, "Reason", t, "reason");
    add_given(headers, "StateInterface", t, "state_interface");
    return plan_of(act("QueueAdd", std::move(headers)));
}

checked<plan> queue_remove_by_ami(task const& t)
{
    return plan_of(
        act("QueueRemove", {{"Queue", t.text("queue")}, {"Interface", t.text("interface")}}));
}

checked<plan> queue_pause_by_ami(task const& t)
{
    pairs headers;
    add_given(headers, "Queue", t, "queue");
    headers.emplace_back("Interface", t.text("interface"));
    headers.emplace_back("Paused", t.text("paused", "true"));
    add_given(headers, "Reason", t, "reason");
    return plan_of(act("QueuePause", std::move(headers)));
}

// Asked for a queue that it does not have, Asterisk answers an empty list.
checked<plan> queue_status_by_ami(task const& t)
{
    pairs headers;
    add_given(headers, "Queue", t, "queue");
    auto step = act("QueueStatus", std::move(headers));
    step.read = read_items;
    if (t.has("queue"))
        step.read = [queue = t.text("queue")](ami::reply const& r) {
            if (r.success() && !tells_a_queue(r))
                return verdict{
                    error{"queue_not_found", "no such queue: " + asterbus::quoted(queue), nullptr},
                    nullptr};
            return read_items(r);
        };
    auto p = plan_of(std::move(step));
    p.bound = milliseconds{30'000};
    return p;
}

checked<plan> ping_by_ami(task const&)
{
    auto p = plan_of(act("Ping", {}));
    p.measures_round_trip = true;
    return p;
}

checked<plan> ping_by_ari(task const&)
{
    auto p = plan_of(ask("GET", {"asterisk", "ping"}));
    p.measures_round_trip = true;
    return p;
}

} // namespace asterbus::command
