// Calls that a client starts.
#include "sim/calls/dialplan.hpp"
#include "sim/calls/exchange.hpp"

namespace asterbus::sim {
namespace {

/// Where the answered channel goes.
void send_on(exchange& x, channel& c, originate_wish const& w)
{
    if (!w.stasis.empty()) return x.enter_stasis(c, w.stasis, w.stasis_args);
    x.run_answered(c, w);
}

} // namespace

void exchange::run_answered(channel& c, originate_wish const& w)
{
    if (w.app.empty()) return run(c, w.to);
    ++c.turn;
    c.stop = nullptr;
    pbx_.run_app(c, w.app, w.data);
    execute(c, {w.app, w.data});
}

channel* exchange::originate(originate_wish w, std::function<void(originate_outcome)> done)
{
    auto* leg = call_out(w.endpoint, {.name = w.other_id, .id = w.channel_id});
    if (leg == nullptr) {
        pbx_.clock().after(milliseconds{0}, [done = std::move(done)] { done({}); });
        return nullptr;
    }
    ++pbx_.calls_processed;
    auto& c = *leg;
    auto const second = c.peer;
    c.account_code = w.account_code;
    pbx_.begin_step(c, "AppDial2", "(Outgoing Line)");
    for (auto const& [name, value] : w.variables)
        pbx_.set_variable(c, name, value);
    if (w.caller != party{}) {
        pbx_.set_caller(c, w.caller);
        pbx_.set_connected(c, w.caller);
    }
    std::string dialled{split_endpoint(w.endpoint).resource};
    auto const timeout = w.timeout;
    auto wish = std::make_shared<originate_wish>(std::move(w));
    auto told = std::make_shared<std::function<void(originate_outcome)>>(std::move(done));
    later(c, milliseconds{1}, [this, wish, told, dialled](channel& l) {
        if (l.peer.empty()) pbx_.tell_dial("DialBegin", nullptr, l, "", dialled);
        l.stop = [this, &l, told, dialled](leaving) {
            pbx_.tell_dial("DialEnd", nullptr, l, l.cause == 17 ? "BUSY" : "CANCEL", dialled);
            (*told)({});
        };
        ring(
            l,
            [this, dialled](channel& r) {
                pbx_.tell_dial("DialState", nullptr, r, "RINGING", dialled);
            },
            [this, wish, told, dialled](channel& up) {
                up.stop = nullptr;
                ++up.turn;
                pbx_.tell_dial("DialEnd", nullptr, up, "ANSWER", dialled);
                (*told)({4, &up});
                later(up, milliseconds{0},
                      [this, wish](channel& c2) { send_on(*this, c2, *wish); });
            });
        if (!l.peer.empty()) pbx_.tell_dial("DialBegin", nullptr, l, "", dialled);
    });
    later(c, timeout, [this, told](channel& l) {
        if (l.state == channel_state::up) return;
        l.tech_cause = 480;
        (*told)({3, nullptr});
        l.stop = nullptr;
        on_answer_.erase(l.id);
        hangup(l, 19, hung_up_by::partner, 480);
    });
    return &c;
}

} // namespace asterbus::sim
