// The application Dial: call a phone, wait, join.
#include "asterbus/base/text.hpp"

#include "sim/calls/exchange.hpp"

namespace asterbus::sim {
namespace {

constexpr std::string_view cleared[] = {"DIALSTATUS",    "DIALEDPEERNUMBER", "DIALEDPEERNAME",
                                        "ANSWEREDTIME",  "ANSWEREDTIME_MS",  "DIALEDTIME",
                                        "DIALEDTIME_MS", "RINGTIME",         "RINGTIME_MS",
                                        "PROGRESSTIME",  "PROGRESSTIME_MS"};

std::string_view status_of(int cause)
{
    if (cause == 17 || cause == 21) return "BUSY";
    if (cause == 34 || cause == 38 || cause == 42) return "CONGESTION";
    return "NOANSWER";
}

std::int64_t ms_between(wall_time from, wall_time to)
{
    return std::chrono::duration_cast<milliseconds>(to - from).count();
}

} // namespace

struct dial_job : std::enable_shared_from_this<dial_job> {
    exchange& x;
    std::string caller, leg, number;
    wall_time began, answered;

    dial_job(exchange& e, channel const& c, std::string n)
        : x(e), caller(c.id), number(std::move(n)), began(e.model().now())
    {}

    void time(channel& c, std::string const& name, wall_time from)
    {
        auto const ms = ms_between(from, x.model().now());
        x.model().set_variable(c, name, std::to_string(ms / 1000));
        x.model().set_variable(c, name + "_MS", std::to_string(ms));
    }

    void ringing(channel& l)
    {
        auto* c = x.model().find_channel(caller);
        time(*c, "RINGTIME", began);
        x.model().tell_dial("DialState", c, l, "RINGING", "");
    }

    void taken(channel& l)
    {
        auto& p = x.model();
        auto* c = p.find_channel(caller);
        answered = p.now();
        p.set_variable(*c, "DIALSTATUS", "ANSWER");
        p.set_variable(*c, "DIALEDPEERNAME", l.name);
        p.set_variable(*c, "DIALEDPEERNUMBER", number);
        l.at.extension.clear();
        p.tell_dial("DialEnd", c, l, "ANSWER", "");
        c->stop = nullptr;
        x.answer(*c);
        x.connect(*c, l, [self = shared_from_this()](parting) { self->over(); });
    }

    void over()
    {
        auto* c = x.model().find_channel(caller);
        if (c == nullptr) return;
        time(*c, "ANSWEREDTIME", answered);
        time(*c, "DIALEDTIME", began);
        x.model().set_variable(*c, "DIALSTATUS", "ANSWER");
    }

    /// It ended without an answer; the dialplan goes on.
    void failed(std::string_view status, channel& l)
    {
        auto* c = x.model().find_channel(caller);
        x.model().tell_dial("DialEnd", c, l, status, "");
        x.model().set_variable(*c, "DIALSTATUS", status);
        c->stop = nullptr;
        ++c->turn;
        x.later(*c, milliseconds{0},
                [this, self = shared_from_this()](channel& still) { x.go_on(still); });
    }

    void given_up(std::string_view status)
    {
        auto* c = x.model().find_channel(caller);
        auto* l = x.model().find_channel(leg);
        if (l == nullptr || l->ending) return;
        x.model().tell_dial("DialEnd", c, *l, status, "");
        x.model().set_variable(*c, "DIALSTATUS", status);
        x.dismiss(*l, 0);
    }
};

void exchange::dial(channel& c, std::string_view data)
{
    for (auto const name : cleared)
        pbx_.set_variable(c, name, "");
    auto const comma = std::min(data.find(','), data.size());
    auto const endpoint = data.substr(0, comma);
    auto const timeout_text = data.substr(std::min(comma + 1, data.size()));
    auto const timeout = to_integer(timeout_text.substr(0, timeout_text.find(','))).value_or(60);
    auto* leg = call_out(endpoint, {.belongs_to = &c});
    if (leg == nullptr) {
        pbx_.set_variable(c, "DIALSTATUS", "CHANUNAVAIL");
        return later(c, milliseconds{0}, [this](channel& still) { go_on(still); });
    }
    std::string const number{split_endpoint(endpoint).resource};
    auto job = std::make_shared<dial_job>(*this, c, number);
    job->leg = leg->id;
    pbx_.set_variable(*leg, "DIALEDPEERNUMBER", number);
    leg->at.extension = c.at.extension;
    leg->connected = c.caller;
    pbx_.begin_step(*leg, "AppDial", "(Outgoing Line)");
    pbx_.set_connected(*leg, c.caller);
    pbx_.tell_dial("DialBegin", &c, *leg, "", number);
    pbx_.set_connected(c, leg->caller);
    leg->stop = [job, leg](leaving) { job->failed(status_of(leg->cause), *leg); };
    c.stop = [job](leaving) { job->given_up("CANCEL"); };
    later(c, milliseconds{timeout * 1000}, [this, job](channel& still) {
        still.stop = nullptr;
        job->given_up("NOANSWER");
        go_on(still);
    });
    ring(
        *leg, [job](channel& l) { job->ringing(l); }, [job](channel& l) { job->taken(l); });
}

} // namespace asterbus::sim
