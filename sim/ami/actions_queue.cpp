// Actions on queues and their members.
#include "asterbus/base/text.hpp"

#include "sim/ami/actions.hpp"
#include "sim/model/words.hpp"

#include <algorithm>

namespace asterbus::sim::actions {
namespace {

bool is_true(std::string_view text)
{
    return equal_ignoring_case(text, "true") || equal_ignoring_case(text, "yes") || text == "1" ||
           equal_ignoring_case(text, "on");
}

ami_event params_of(queue const& q)
{
    return ami_event{"QueueParams"}
        .with("Queue", q.name)
        .with("Max", 0)
        .with("Strategy", q.strategy)
        .with("Calls", static_cast<std::int64_t>(q.callers.size()))
        .with("Holdtime", q.hold_time)
        .with("TalkTime", q.talk_time)
        .with("Completed", q.completed)
        .with("Abandoned", q.abandoned)
        .with("ServiceLevel", 0)
        .with("ServicelevelPerf", "0.0")
        .with("ServicelevelPerf2", "0.0")
        .with("Weight", 0);
}

ami_event entry_of(queue_member const& m)
{
    return ami_event{"QueueMember"}
        .with("Queue", m.queue)
        .with("Name", m.name)
        .with("Location", m.interface)
        .with("StateInterface", m.state_interface)
        .with("Membership", m.dynamic ? "dynamic" : "static")
        .with("Penalty", m.penalty)
        .with("CallsTaken", m.calls_taken)
        .with("LastCall", m.last_call)
        .with("LastPause", m.last_pause)
        .with("LoginTime", m.login_time)
        .with("InCall", m.in_call ? 1 : 0)
        .with("Status", device_state_number(m.device_state))
        .with("Paused", m.paused ? 1 : 0)
        .with("PausedReason", m.paused_reason)
        .with("Wrapuptime", 0);
}

ami_event entry_of(pbx& p, queue const& q, queue_caller const& caller, std::int64_t position)
{
    auto const* c = p.find_channel(caller.channel);
    return ami_event{"QueueEntry"}
        .with("Queue", q.name)
        .with("Position", position)
        .with("Channel", c->name)
        .with("Uniqueid", c->id)
        .with("CallerIDNum", c->caller.number)
        .with("CallerIDName", c->caller.name)
        .with("ConnectedLineNum", c->connected.number.empty() ? "unknown" : c->connected.number)
        .with("ConnectedLineName", c->connected.name.empty() ? "unknown" : c->connected.name)
        .with("Wait", p.clock().seconds() - caller.joined)
        .with("Priority", 0);
}

/// Every member of that interface, in `wanted` or in all queues.
std::vector<queue_member*> members_of(pbx& p, std::string_view interface, std::string_view wanted)
{
    std::vector<queue_member*> found;
    for (auto& q : p.queues())
        if (wanted.empty() || q.name == wanted)
            if (auto* m = q.member(interface)) found.push_back(m);
    return found;
}

} // namespace

void queue_status(ami_call const& call)
{
    std::vector<ami_event> items;
    auto const wanted = call.get("Queue");
    for (auto const& q : call.model().queues()) {
        if (!wanted.empty() && q.name != wanted) continue;
        items.push_back(params_of(q));
        for (auto const& m : q.members)
            items.push_back(entry_of(m));
        std::int64_t position = 0;
        for (auto const& waiting : q.callers)
            items.push_back(entry_of(call.model(), q, waiting, ++position));
    }
    call.list("Queue status will follow", std::move(items), "QueueStatusComplete");
}

void queue_summary(ami_call const& call)
{
    std::vector<ami_event> items;
    auto const wanted = call.get("Queue");
    for (auto const& q : call.model().queues()) {
        if (!wanted.empty() && q.name != wanted) continue;
        auto const free = std::ranges::count_if(
            q.members, [](auto const& m) { return !m.paused && m.device_state == "NOT_INUSE"; });
        items.push_back(ami_event{"QueueSummary"}
                            .with("Queue", q.name)
                            .with("LoggedIn", static_cast<std::int64_t>(q.members.size()))
                            .with("Available", static_cast<std::int64_t>(free))
                            .with("Callers", static_cast<std::int64_t>(q.callers.size()))
                            .with("HoldTime", q.hold_time)
                            .with("TalkTime", q.talk_time)
                            .with("LongestHoldTime", q.hold_time));
    }
    call.list("Queue summary will follow", std::move(items), "QueueSummaryComplete");
}

void queue_add(ami_call const& call)
{
    auto const name = call.get("Queue");
    auto const interface = std::string{call.get("Interface")};
    if (name.empty()) return call.error("'Queue' not specified.");
    if (interface.empty()) return call.error("'Interface' not specified.");
    auto* q = call.model().find_queue(name);
    if (q == nullptr) return call.error("Unable to add interface to queue: No such queue");
    if (q->member(interface) != nullptr)
        return call.error("Unable to add interface: Already there");
    queue_member m;
    m.queue = name;
    m.interface = interface;
    m.name = call.get("MemberName").empty() ? interface : std::string {
        call.get("MemberName")
    };
    m.state_interface = call.get("StateInterface").empty() ? interface : std::string {
        call.get("StateInterface")
    };
    m.dynamic = true;
    m.penalty = static_cast<int>(to_integer(call.get("Penalty")).value_or(0));
    m.paused = is_true(call.get("Paused"));
    m.login_time = call.model().clock().seconds();
    q->members.push_back(m);
    call.success("Added interface to queue");
    call.model().tell_member("QueueMemberAdded", m);
}

void queue_remove(ami_call const& call)
{
    auto const name = call.get("Queue");
    auto const interface = call.get("Interface");
    if (name.empty() || interface.empty())
        return call.error("Need 'Queue' and 'Interface' parameters.");
    auto* q = call.model().find_queue(name);
    if (q == nullptr) return call.error("Unable to remove interface from queue: No such queue");
    auto* m = q->member(interface);
    if (m == nullptr) return call.error("Unable to remove interface: Not there");
    if (!m->dynamic) return call.error("Member not dynamic");
    call.success("Removed interface from queue");
    call.model().tell_member("QueueMemberRemoved", *m);
    std::erase_if(q->members, [&](auto const& each) { return each.interface == interface; });
}

void queue_pause(ami_call const& call)
{
    auto const interface = call.get("Interface");
    auto const text = call.get("Paused");
    if (interface.empty() || text.empty())
        return call.error("Need 'Interface' and 'Paused' parameters.");
    auto const members = members_of(call.model(), interface, call.get("Queue"));
    if (members.empty()) return call.error("Interface not found");
    bool const paused = is_true(text);
    call.success(paused ? "Interface paused successfully" : "Interface unpaused successfully");
    for (auto* m : members) {
        m->paused = paused;
        m->paused_reason = paused ? call.get("Reason") : "";
        if (paused) m->last_pause = call.model().clock().seconds();
        call.model().tell_member("QueueMemberPause", *m);
    }
}

void queue_penalty(ami_call const& call)
{
    auto const interface = call.get("Interface");
    auto const penalty = to_integer(call.get("Penalty"));
    if (interface.empty() || call.get("Penalty").empty())
        return call.error("Need 'Interface' and 'Penalty' parameters.");
    auto const members = members_of(call.model(), interface, call.get("Queue"));
    if (members.empty() || !penalty || *penalty < 0)
        return call.error("Invalid interface, queuename or penalty");
    call.success("Interface penalty set successfully");
    for (auto* m : members) {
        m->penalty = static_cast<int>(*penalty);
        call.model().tell_member("QueueMemberPenalty", *m);
    }
}

} // namespace asterbus::sim::actions
