// The actions by name: grep here for what the simulated AMI can do.
#include "sim/ami/actions.hpp"

#include "asterbus/base/text.hpp"

namespace asterbus::sim {
namespace {

constexpr ami_action table[] = {
    {"Atxfer", actions::attended_transfer, "Attended transfer.  (Priv: call,all)"},
    {"BlindTransfer", actions::blind_transfer,
     "Blind transfer channel(s) to the given destination  (Priv: call,all)"},
    {"Bridge", actions::bridge, "Bridge two channels already in the PBX.  (Priv: call,all)"},
    {"BridgeDestroy", actions::bridge_destroy, "Destroy a bridge.  (Priv: <none>)"},
    {"BridgeKick", actions::bridge_kick, "Kick a channel from a bridge.  (Priv: <none>)"},
    {"BridgeList", actions::bridge_list, "Get a list of bridges in the system.  (Priv: <none>)"},
    {"Challenge", nullptr, "Generate Challenge for MD5 Auth.  (Priv: <none>)"},
    {"Command", actions::command, "Execute Asterisk CLI Command.  (Priv: command,all)"},
    {"CoreSettings", actions::core_settings,
     "Show PBX core settings (version etc).  (Priv: system,reporting,all)"},
    {"CoreShowChannels", actions::core_show_channels,
     "List currently active channels.  (Priv: system,reporting,all)"},
    {"CoreStatus", actions::core_status,
     "Show PBX core status variables.  (Priv: system,reporting,all)"},
    {"DeviceStateList", actions::device_state_list,
     "List the current known device states.  (Priv: call,reporting,all)"},
    {"Events", actions::events, "Control Event Flow.  (Priv: <none>)"},
    {"ExtensionStateList", actions::extension_state_list,
     "List the current known extension states.  (Priv: call,reporting,all)"},
    {"Getvar", actions::get_variable,
     "Gets a channel variable or function value.  (Priv: call,reporting,all)"},
    {"Hangup", actions::hangup, "Hangup channel.  (Priv: system,call,all)"},
    {"ListCommands", actions::list_commands, "List available manager commands.  (Priv: <none>)"},
    {"Login", nullptr, "Login Manager.  (Priv: <none>)"},
    {"Logoff", nullptr, "Logoff Manager.  (Priv: <none>)"},
    {"MixMonitor", actions::mix_monitor,
     "Record a call and mix the audio during the recording.  (Priv: system,all)"},
    {"ModuleCheck", actions::module_check, "Check if module is loaded.  (Priv: system,all)"},
    {"MuteAudio", actions::mute_audio, "Mute an audio stream.  (Priv: system,all)"},
    {"Originate", actions::originate, "Originate a call.  (Priv: originate,all)"},
    {"Park", actions::park, "Park a channel.  (Priv: call,all)"},
    {"ParkedCalls", actions::parked_calls, "List parked calls.  (Priv: call,all)"},
    {"Parkinglots", actions::parking_lots, "Get a list of parking lots  (Priv: call,all)"},
    {"Ping", actions::ping, "Keepalive command.  (Priv: <none>)"},
    {"PJSIPShowEndpoints", actions::endpoints, "Lists PJSIP endpoints.  (Priv: system,all)"},
    {"PlayDTMF", actions::play_dtmf, "Play DTMF signal on a specific channel.  (Priv: call,all)"},
    {"PresenceStateList", actions::presence_state_list,
     "List the current known presence states.  (Priv: call,reporting,all)"},
    {"QueueAdd", actions::queue_add, "Add interface to queue.  (Priv: agent,all)"},
    {"QueuePause", actions::queue_pause,
     "Makes a queue member temporarily unavailable.  (Priv: agent,all)"},
    {"QueuePenalty", actions::queue_penalty,
     "Set the penalty for a queue member.  (Priv: agent,all)"},
    {"QueueRemove", actions::queue_remove, "Remove interface from queue.  (Priv: agent,all)"},
    {"QueueStatus", actions::queue_status, "Show queue status.  (Priv: <none>)"},
    {"QueueSummary", actions::queue_summary, "Show queue summary.  (Priv: <none>)"},
    {"Redirect", actions::redirect, "Redirect (transfer) a call.  (Priv: call,all)"},
    {"Reload", actions::reload, "Send a reload event.  (Priv: system,config,all)"},
    {"Setvar", actions::set_variable,
     "Sets a channel variable or function value.  (Priv: call,all)"},
    {"Status", actions::status, "List channel status.  (Priv: system,call,reporting,all)"},
    {"StopMixMonitor", actions::stop_mix_monitor,
     "Stop recording a call through MixMonitor.  (Priv: system,call,all)"},
    {"UserEvent", actions::user_event, "Send an arbitrary event.  (Priv: user,all)"},
};

} // namespace

ami_action const* find_ami_action(std::string_view name)
{
    for (auto const& a : table)
        if (a.perform != nullptr && equal_ignoring_case(a.name, name)) return &a;
    return nullptr;
}

void actions::list_commands(ami_call const& call)
{
    std::string out = "Response: Success\r\n" + call.id_line();
    for (auto const& a : table)
        out += std::string{a.name} + ": " + std::string{a.summary} + "\r\n";
    call.session.say(out + "\r\n");
}

} // namespace asterbus::sim
