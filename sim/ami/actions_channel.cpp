// Actions on one channel.
#include "asterbus/base/text.hpp"

#include "sim/ami/actions.hpp"

namespace asterbus::sim::actions {

void get_variable(ami_call const& call)
{
    auto const variable = call.get("Variable");
    auto const name = call.get("Channel");
    if (variable.empty()) return call.error("No variable specified");
    std::string value;
    if (name.empty()) {
        value = call.model().global(variable);
    } else {
        auto const* c = call.model().find_channel(name);
        if (c == nullptr) return call.error("No such channel");
        value = variable_of(call.model(), *c, variable);
    }
    call.answer("Success", {{"Variable", std::string{variable}}, {"Value", value}});
}

void set_variable(ami_call const& call)
{
    auto const variable = call.get("Variable");
    auto const name = call.get("Channel");
    if (variable.empty()) return call.error("No variable specified");
    if (name.empty()) {
        call.success("Variable Set");
        return call.model().set_global(variable, call.get("Value"));
    }
    auto* c = call.model().find_channel(name);
    if (c == nullptr) return call.error("No such channel");
    call.success("Variable Set");
    call.model().set_variable(*c, variable, call.get("Value"));
}

void mute_audio(ami_call const& call)
{
    auto const name = call.get("Channel");
    if (name.empty()) return call.error("Channel not specified");
    auto const* c = call.model().find_channel(name);
    if (c == nullptr) return call.error("No such channel");
    call.success("");
}

void play_dtmf(ami_call const& call)
{
    auto* c = call.model().find_channel(call.get("Channel"));
    auto const digit = call.get("Digit");
    if (c == nullptr) return call.error("Channel not found");
    if (digit.size() != 1) return call.error("No digit specified");
    call.success("DTMF successfully queued");
    if (!equal_ignoring_case(call.get("Receive"), "true")) return;
    call.calls().press(*c, digit.front(), to_integer(call.get("Duration")).value_or(100));
}

void mix_monitor(ami_call const& call)
{
    auto const name = call.get("Channel");
    if (name.empty()) return call.error("No channel specified");
    auto* c = call.model().find_channel(name);
    if (c == nullptr) return call.error("No such channel");
    call.success("");
    call.model().set_variable(*c, "MIXMONITOR_FILENAME",
                              "/var/spool/asterisk/monitor/" + std::string{call.get("File")});
    call.model().tell(ami_event{"MixMonitorStart", ami_class::call}.of(*c));
}

void stop_mix_monitor(ami_call const& call)
{
    auto const name = call.get("Channel");
    if (name.empty()) return call.error("No channel specified");
    auto* c = call.model().find_channel(name);
    if (c == nullptr) return call.error("No such channel");
    if (!c->variables.contains("MIXMONITOR_FILENAME"))
        return call.error("Could not stop monitoring channel");
    call.success("");
    c->variables.erase("MIXMONITOR_FILENAME");
    call.model().tell(ami_event{"MixMonitorStop", ami_class::call}.of(*c));
}

} // namespace asterbus::sim::actions
