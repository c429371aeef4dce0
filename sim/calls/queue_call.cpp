// The application Queue: wait, be offered to agents, talk or give up.
#include "asterbus/base/text.hpp"

#include "sim/calls/exchange.hpp"

#include <algorithm>

namespace asterbus::sim {
namespace {

constexpr std::string_view cleared[] = {"ANSWEREDTIME",  "ANSWEREDTIME_MS", "DIALEDTIME",
                                        "DIALEDTIME_MS", "QUEUEWAIT",       "QUEUEWAIT_MS"};

} // namespace

struct queue_job : std::enable_shared_from_this<queue_job> {
    exchange& x;
    std::string caller, name, leg, interface, member_name;
    wall_time joined, rang, answered;
    std::int64_t held_s = 0;

    queue_job(exchange& e, channel const& c, std::string_view q)
        : x(e), caller(c.id), name(q), joined(e.model().now())
    {}

    sim::pbx& p() { return x.model(); }
    channel& c() { return *p().find_channel(caller); }
    sim::queue& q() { return *p().find_queue(name); }
    std::int64_t seconds_since(wall_time t)
    {
        return std::chrono::duration_cast<std::chrono::seconds>(p().now() - t).count();
    }
    void times(std::string const& variable, wall_time since)
    {
        auto const ms = std::chrono::duration_cast<milliseconds>(p().now() - since).count();
        p().set_variable(c(), variable, std::to_string(ms / 1000));
        p().set_variable(c(), variable + "_MS", std::to_string(ms));
    }
    std::size_t position()
    {
        auto const& waiting = q().callers;
        auto const at = std::ranges::find(waiting, caller, &queue_caller::channel);
        return static_cast<std::size_t>(at - waiting.begin()) + 1;
    }

    void join()
    {
        q().callers.push_back({caller, p().clock().seconds()});
        if (q().callers.size() == 1) p().set_device_state("Queue:" + name, "RINGING");
        p().tell(ami_event{"QueueCallerJoin", ami_class::agent}
                     .of(c())
                     .with("Queue", name)
                     .with("Position", static_cast<std::int64_t>(position()))
                     .with("Count", static_cast<std::int64_t>(q().callers.size())));
    }

    void leave()
    {
        auto const at = static_cast<std::int64_t>(position());
        std::erase_if(q().callers, [&](auto const& w) { return w.channel == caller; });
        if (q().callers.empty()) p().set_device_state("Queue:" + name, "NOT_INUSE");
        p().tell(ami_event{"QueueCallerLeave", ami_class::agent}
                     .of(c())
                     .with("Queue", name)
                     .with("Position", at)
                     .with("Count", static_cast<std::int64_t>(q().callers.size())));
        p().set_variable(c(), "QUEUEPOSITION", std::to_string(at));
    }

    queue_member* pick()
    {
        auto& members = q().members;
        for (std::size_t i = 0; i < members.size(); ++i) {
            auto& m = members[(q().next_member + i) % members.size()];
            if (m.paused || m.offered || p().device_state(m.state_interface) == "INUSE" ||
                p().device_state(m.state_interface) == "RINGING")
                continue;
            q().next_member = (q().next_member + i + 1) % members.size();
            return &m;
        }
        return nullptr;
    }

    void try_again(milliseconds pause)
    {
        x.later(c(), pause, [self = shared_from_this()](channel&) { self->offer(); });
    }

    void offer()
    {
        auto* m = pick();
        if (m == nullptr) return try_again(milliseconds{1000});
        interface = m->interface;
        member_name = m->name;
        auto* l = x.call_out(interface, {.belongs_to = &c()});
        if (l == nullptr) return try_again(milliseconds{1000});
        leg = l->id;
        m->offered = true;
        rang = p().now();
        p().set_variable(*l, "DIALEDPEERNUMBER", std::string{split_endpoint(interface).resource});
        p().tell_dial("DialBegin", &c(), *l, "", interface);
        l->at.extension = c().at.extension;
        l->connected = c().caller;
        about_agent("AgentCalled", *l);
        p().begin_step(*l, "AppQueue", "(Outgoing Line)");
        p().set_connected(*l, c().caller);
        l->stop = [self = shared_from_this(), l](leaving) { self->refused(*l, "BUSY"); };
        x.ring(
            *l,
            [self = shared_from_this()](channel& r) {
                self->p().tell_dial("DialState", &self->c(), r, "RINGING", self->interface);
            },
            [self = shared_from_this()](channel& up) { self->taken(up); });
        x.later(*l, milliseconds{q().ring_seconds * 1000},
                [self = shared_from_this()](channel& still) { self->no_answer(still); });
    }

    ami_event about(std::string_view event, channel& l)
    {
        ami_event e{event, ami_class::agent};
        std::move(e)
            .of(c())
            .of(l, "Dest")
            .with("Queue", name)
            .with("Interface", interface)
            .with("MemberName", member_name);
        return e;
    }
    void about_agent(std::string_view event, channel& l) { p().tell(about(event, l)); }
    void free_member()
    {
        if (auto* m = q().member(interface)) m->offered = false;
    }

    void no_answer(channel& l)
    {
        auto const ms = std::chrono::duration_cast<milliseconds>(p().now() - rang).count();
        p().tell(about("AgentRingNoAnswer", l).with("RingTime", ms));
        l.stop = nullptr;
        refused(l, "NOANSWER");
        x.dismiss(l, 0);
    }

    /// The agent's phone did not take the call; the caller waits on.
    void refused(channel& l, std::string_view status)
    {
        p().tell_dial("DialEnd", &c(), l, status, "");
        leg.clear();
        free_member();
        try_again(milliseconds{1000});
    }

    void taken(channel& l)
    {
        free_member();
        answered = p().now();
        held_s = seconds_since(joined);
        auto const ring_s = seconds_since(rang);
        p().tell_dial("DialEnd", &c(), l, "ANSWER", interface);
        p().set_connected(c(), l.caller);
        leave();
        times("QUEUEWAIT", joined);
        if (auto* m = q().member(interface)) {
            m->in_call = true;
            p().tell_member("QueueMemberStatus", *m);
        }
        p().tell(about("AgentConnect", l).with("HoldTime", held_s).with("RingTime", ring_s));
        c().stop = nullptr;
        x.connect(c(), l, [self = shared_from_this()](parting how) { self->over(how); });
    }

    void over(parting how)
    {
        auto* l = p().find_channel(leg);
        static constexpr std::string_view reasons[] = {"caller", "agent", "transfer"};
        auto const talked = seconds_since(answered);
        if (l != nullptr)
            p().tell(about("AgentComplete", *l)
                         .with("HoldTime", held_s)
                         .with("TalkTime", talked)
                         .with("Reason", reasons[static_cast<std::size_t>(how)]));
        ++q().completed;
        q().hold_time = held_s;
        q().talk_time = talked;
        if (auto* m = q().member(interface)) {
            m->in_call = false;
            ++m->calls_taken;
            m->last_call = p().clock().seconds();
        }
        times("ANSWEREDTIME", answered);
        times("DIALEDTIME", joined);
    }

    /// The caller is gone, or moved elsewhere, before an agent took the call.
    void given_up(leaving why)
    {
        auto* l = p().find_channel(leg);
        if (l != nullptr && !l->ending) p().tell_dial("DialEnd", &c(), *l, "CANCEL", interface);
        times("QUEUEWAIT", joined);
        if (why == leaving::hangup) {
            p().set_variable(c(), "ABANDONED", "TRUE");
            ++q().abandoned;
            auto const at = static_cast<std::int64_t>(position());
            p().tell(ami_event{"QueueCallerAbandon", ami_class::agent}
                         .of(c())
                         .with("Queue", name)
                         .with("Position", at)
                         .with("OriginalPosition", at)
                         .with("HoldTime", seconds_since(joined)));
        }
        drop_leg();
        leave();
    }

    void drop_leg()
    {
        auto* l = p().find_channel(leg);
        leg.clear();
        if (l == nullptr || l->ending) return;
        free_member();
        x.dismiss(*l, 0);
    }

    void waited_long_enough()
    {
        c().stop = nullptr;
        ++c().turn;
        drop_leg();
        leave();
        p().set_variable(c(), "QUEUESTATUS", "TIMEOUT");
        x.go_on(c());
    }
};

void exchange::queue(channel& c, std::string_view data)
{
    auto const name = data.substr(0, data.find(','));
    if (pbx_.find_queue(name) == nullptr)
        return later(c, milliseconds{0}, [this](channel& still) { go_on(still); });
    for (auto const variable : cleared)
        pbx_.set_variable(c, variable, "");
    auto job = std::make_shared<queue_job>(*this, c, name);
    auto const seconds = to_integer(data.substr(data.rfind(',') + 1));
    c.stop = [job](leaving why) { job->given_up(why); };
    job->join();
    if (seconds)
        later(c, milliseconds{*seconds * 1000}, [job](channel&) { job->waited_long_enough(); });
    job->offer();
}

} // namespace asterbus::sim
