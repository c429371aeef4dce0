// Channels, one at a time: the dialplan, answering, hanging up, being taken away.
#include "sim/calls/exchange.hpp"

#include "asterbus/base/text.hpp"

#include "sim/calls/dialplan.hpp"
#include "sim/model/words.hpp"

namespace asterbus::sim {

exchange::exchange(sim::pbx& p, applications& a) : pbx_(p), apps_(a) {}

bool exchange::has_extension(place const& where) const
{
    return find_step(where.context, where.extension, where.priority, "").has_value();
}

void exchange::later(channel& c, milliseconds delay, std::function<void(channel&)> what)
{
    pbx_.clock().after(delay, [this, id = c.id, turn = c.turn, what = std::move(what)] {
        auto* still = pbx_.find_channel(id);
        if (still != nullptr && still->turn == turn && !still->ending) what(*still);
    });
}

void exchange::eventually(channel& c, milliseconds delay, std::function<void(channel&)> what)
{
    pbx_.clock().after(delay, [this, id = c.id, what = std::move(what)] {
        auto* still = pbx_.find_channel(id);
        if (still != nullptr && !still->ending) what(*still);
    });
}

void exchange::run(channel& c, place where)
{
    ++c.turn;
    c.stop = nullptr;
    c.dialplan = true;
    c.at = std::move(where);
    auto const step = find_step(c.at.context, c.at.extension, c.at.priority, pbx_.settings().app);
    if (!step) return end_of_dialplan(c);
    pbx_.begin_step(c, step->app, step->data);
    execute(c, *step);
}

void exchange::go_on(channel& c)
{
    auto next = c.at;
    ++next.priority;
    if (c.dialplan && has_extension(next)) return run(c, next);
    end_of_dialplan(c);
}

void exchange::end_of_dialplan(channel& c)
{
    later(c, milliseconds{0},
          [this](channel& still) { hangup(still, still.cause, hung_up_by::partner); });
}

void exchange::move_to(channel& c, place where)
{
    take_away(c, leaving::moved);
    run(c, std::move(where));
}

void exchange::take_away(channel& c, leaving why)
{
    ++c.turn;
    on_answer_.erase(c.id);
    if (auto const stop = std::exchange(c.stop, nullptr)) stop(why);
}

channel& exchange::incoming(std::string_view phone, place where)
{
    auto const known = phone_at(phone);
    auto& c = pbx_.create_channel({.technology = "PJSIP",
                                   .resource = std::string{phone},
                                   .name = {},
                                   .id = {},
                                   .state = channel_state::ring,
                                   .caller = {std::string{phone}, known ? known->name : ""},
                                   .at = where});
    ++pbx_.calls_processed;
    pbx_.refresh_device(c.device);
    pbx_.set_variable(c, "SIPDOMAIN", "127.0.0.1");
    run(c, std::move(where));
    return c;
}

void exchange::answer(channel& c)
{
    if (c.state == channel_state::up) return;
    pbx_.set_state(c, channel_state::up);
    if (auto* other = pbx_.find_channel(c.peer); other != nullptr && !c.peer.empty())
        answer(*other);
    if (auto const at = on_answer_.find(c.id); at != on_answer_.end()) {
        auto const told = std::move(at->second);
        on_answer_.erase(at);
        told(c);
    }
}

void exchange::hangup(channel& c, int cause, hung_up_by who, int tech_cause)
{
    if (c.ending) return;
    c.ending = true;
    c.cause = cause;
    c.tech_cause = tech_cause;
    bool const joined = talks_.contains(c.bridge);
    if (who == hung_up_by::phone) {
        if (joined) tell_quality(c, partner(c));
        pbx_.tell_hangup_request(c, cause, tech_cause);
    }
    if (who == hung_up_by::dialplan) pbx_.tell_soft_hangup(c, 16);
    if (who == hung_up_by::client && !joined)
        pbx_.tell_soft_hangup(c, c.stasis.empty() ? cause : 32);
    take_away(c, leaving::hangup);
    if (who == hung_up_by::phone && c.dialplan) pbx_.tell_soft_hangup(c, 16);
    if (auto* other = pbx_.find_channel(c.peer); other != nullptr && !c.peer.empty())
        hangup(*other, cause, hung_up_by::phone);
    if (!c.bridge.empty()) pbx_.leave_bridge(c);
    pbx_.destroy_channel(c);
}

void exchange::dismiss(channel& leg, int cause)
{
    leg.stop = nullptr;
    on_answer_.erase(leg.id);
    hangup(leg, cause, hung_up_by::partner);
}

void exchange::press(channel& c, char digit, std::int64_t duration_ms)
{
    pbx_.dtmf_begin(c, digit, "Received");
    eventually(c, milliseconds{duration_ms}, [this, digit, duration_ms](channel& still) {
        pbx_.dtmf_end(still, digit, duration_ms, "Received");
    });
    auto* other = partner(c);
    if (other == nullptr) return;
    pbx_.dtmf_begin(*other, digit, "Sent");
    eventually(*other, milliseconds{duration_ms}, [this, digit, duration_ms](channel& still) {
        pbx_.dtmf_end(still, digit, duration_ms, "Sent");
    });
}

std::string variable_of(pbx& p, channel const& c, std::string_view name)
{
    if (auto const at = c.variables.find(name); at != c.variables.end()) return at->second;
    if (name == "CHANNEL(name)" || name == "CHANNEL") return c.name;
    if (name == "CHANNEL(state)") return std::string{words(c.state)};
    if (name == "CALLERID(num)") return c.caller.number;
    if (name == "CALLERID(name)") return c.caller.name;
    if (name == "UNIQUEID") return c.id;
    if (name == "EXTEN") return c.at.extension;
    if (name == "CONTEXT") return c.at.context;
    return p.global(name);
}

} // namespace asterbus::sim
