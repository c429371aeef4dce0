// The dialplan's applications, by name.
#include "asterbus/base/text.hpp"

#include "sim/calls/dialplan.hpp"
#include "sim/calls/exchange.hpp"

namespace asterbus::sim {
namespace {

/// "300" or "0.5" seconds.
milliseconds seconds_of(std::string_view text)
{
    auto const whole = to_integer(text.substr(0, text.find('.')));
    return milliseconds{whole.value_or(0) * 1000};
}

} // namespace

void exchange::execute(channel& c, dialplan_step const& step)
{
    auto const continue_after = [&](milliseconds delay) {
        later(c, delay, [this](channel& still) { go_on(still); });
    };
    if (step.app == "Answer") {
        bool const phone_waits = c.state != channel_state::up;
        answer(c);
        return continue_after(milliseconds{phone_waits ? 500 : 0});
    }
    if (step.app == "Wait") return continue_after(seconds_of(step.data));
    if (step.app == "Echo" || step.app == "MusicOnHold") return;
    if (step.app == "Hangup")
        return later(c, milliseconds{0},
                     [this](channel& still) { hangup(still, 16, hung_up_by::dialplan); });
    if (step.app == "Dial") return dial(c, step.data);
    if (step.app == "Queue") return queue(c, step.data);
    if (step.app == "Park") return park(c, milliseconds{45'000});
    if (step.app == "Busy")
        return later(c, seconds_of(step.data),
                     [this](channel& still) { hangup(still, 17, hung_up_by::dialplan); });
    if (step.app == "Playback") return continue_after(milliseconds{1500});
    if (step.app == "Stasis") {
        auto const comma = std::min(step.data.find(','), step.data.size());
        auto const args = std::string_view{step.data}.substr(std::min(comma + 1, step.data.size()));
        return enter_stasis(c, step.data.substr(0, comma), args);
    }
    continue_after(milliseconds{0});
}

void exchange::enter_stasis(channel& c, std::string const& app, std::string_view args)
{
    if (c.app != "Stasis")
        pbx_.run_app(c, "Stasis", app + (args.empty() ? "" : ",") + std::string{args});
    pbx_.set_variable(c, "STASISSTATUS", "");
    auto* listener = apps_.find(app);
    if (listener == nullptr) {
        pbx_.set_variable(c, "STASISSTATUS", "FAILED");
        return later(c, milliseconds{0}, [this](channel& still) { go_on(still); });
    }
    c.stasis = app;
    listener->channels.insert(c.id);
    c.stop = [this, &c](leaving) {
        if (!c.bridge.empty()) pbx_.leave_bridge(c);
        pbx_.set_variable(c, "STASISSTATUS", "SUCCESS");
        pbx_.tell(ari_event{"StasisEnd", pbx_.now()}.of("channel", c).only_for(c.stasis));
        if (auto* a = apps_.find(c.stasis); a != nullptr && !c.ending) a->channels.erase(c.id);
        c.stasis.clear();
    };
    std::string list = "[";
    for (std::string_view rest = args; !rest.empty();) {
        auto const end = std::min(rest.find(','), rest.size());
        if (list.size() > 1) list += ',';
        append_json_string(list, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    pbx_.tell(ari_event{"StasisStart", pbx_.now()}
                  .raw("args", list + "]")
                  .of("channel", c)
                  .only_for(app));
}

void exchange::tell_quality(channel& c, channel* other)
{
    static constexpr std::pair<std::string_view, std::string_view> reports[] = {
        {"",
         "ssrc=1275264251;themssrc=0;lp=0;rxjitter=0.000000;rxcount=0;txjitter=0.000000;txcount=0;"
         "rlp=0;rtt=0.000000;rxmes=0.000000;txmes=0.000000"},
        {"JITTER", "minrxjitter=000.000000;maxrxjitter=000.000000;avgrxjitter=000.000000;"
                   "stdevrxjitter=000.000000;mintxjitter=000.000000;maxtxjitter=000.000000;"
                   "avgtxjitter=000.000000;stdevtxjitter=000.000000;"},
        {"LOSS", "  minrxlost=000.000000;  maxrxlost=000.000000;  avgrxlost=000.000000;  "
                 "stdevrxlost=000.000000;  mintxlost=000.000000;  maxtxlost=000.000000;  "
                 "avgtxlost=000.000000;  stdevtxlost=000.000000;"},
        {"RTT", "     minrtt=000.000000;     maxrtt=000.000000;     avgrtt=000.000000;     "
                "stdevrtt=000.000000;"},
        {"MES", "   minrxmes=000.000000;   maxrxmes=000.000000;   avgrxmes=000.000000;   "
                "stdevrxmes=000.000000;   mintxmes=000.000000;   maxtxmes=000.000000;   "
                "avgtxmes=000.000000;   stdevtxmes=000.000000;"},
    };
    for (auto const& [suffix, value] : reports) {
        auto const name = "RTPAUDIOQOS" + std::string{suffix};
        pbx_.set_variable(c, name, value);
        if (other != nullptr) pbx_.set_variable(*other, name + "BRIDGED", value);
    }
}

} // namespace asterbus::sim
