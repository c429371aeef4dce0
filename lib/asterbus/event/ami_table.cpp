/// AMI's events in the words of the schema. A new event is a line here, a type in types.hpp where
/// it is a new fact, and a transcript in tests/data/ami. Items stand in the order in which Asterisk
/// sends the headers: that is what the reader guesses first.
#include "asterbus/event/dialect_table.hpp"

namespace asterbus::event {
namespace {

constexpr item only_channel[] = {channel("", "channel")};
constexpr item account[] = {channel("", "channel"), {"OldAccountCode", "old_account_code"}};
constexpr item caller[] = {channel("", "channel"),
                           {"CID-CallingPres", "presentation", item::what::leading_number}};
constexpr item step[] = {channel("", "channel"),
                         {"Extension", "channel.extension"},
                         {"Application", "application"},
                         {"AppData", "application_data"}};
constexpr item variable[] = {
    channel("", "channel"), {"Variable", "variable"}, escaped("Value", "value")};
constexpr item dtmf[] = {channel("", "channel"),
                         {"Digit", "digit"},
                         {"DurationMs", "duration"},
                         {"Direction", "direction"}};
constexpr item hold[] = {channel("", "channel"), {"MusicClass", "music_class"}};
constexpr item music[] = {channel("", "channel"), {"Class", "music_class"}};
constexpr item hangup_request[] = {
    channel("", "channel"), {"Cause", "cause.code"}, implied("soft", "false")};
constexpr item soft_hangup_request[] = {
    channel("", "channel"), {"Cause", "cause.code"}, implied("soft", "true")};
constexpr item hangup[] = {channel("", "channel"),
                           {"Cause", "cause.code"},
                           {"Cause-txt", "cause.text"},
                           {"TechCause", "cause.tech_code"}};
constexpr item renamed[] = {
    {"Channel", "old_name"}, {"Newname", "channel.name"}, {"Uniqueid", "channel.id"}};
constexpr item talking[] = {channel("", "channel"), {"Duration", "duration"}};
constexpr item originated[] = {{"Response", "response"},
                               {"Channel", "channel.name"},
                               {"Context", "channel.context"},
                               {"Exten", "channel.extension"},
                               {"Application", "application"},
                               {"Data", "application_data"},
                               {"Reason", "reason"},
                               {"Uniqueid", "channel.id"},
                               {"CallerIDNum", "channel.caller_number"},
                               {"CallerIDName", "channel.caller_name"}};
constexpr item locals[] = {channel("LocalOne", "channel"),
                           channel("LocalTwo", "other"),
                           {"Context", "context"},
                           {"Exten", "extension"},
                           {"LocalOptimization", "optimization"}};
constexpr item optimizing[] = {channel("LocalOne", "channel"),
                               channel("LocalTwo", "other"),
                               channel("Source", "source"),
                               {"DestUniqueId", "destination_id"},
                               {"Id", "id"}};
constexpr item optimized[] = {channel("LocalOne", "channel"),
                              channel("LocalTwo", "other"),
                              {"Success", "success"},
                              {"Id", "id"}};
constexpr item spy[] = {channel("Spyer", "channel"), channel("Spyee", "spied")};
constexpr item pickup[] = {channel("", "channel"), channel("Target", "target")};

constexpr item dial_begin[] = {
    channel("", "channel"), channel("Dest", "destination"), {"DialString", "dial_string"}};
constexpr item dial[] = {channel("", "channel"),
                         channel("Dest", "destination"),
                         {"DialStatus", "status"},
                         {"Forward", "forward"}};

constexpr item only_bridge[] = {bridge("", "bridge")};
constexpr item bridge_enter[] = {
    bridge("", "bridge"), channel("", "channel"), {"SwapUniqueid", "swapped_channel_id"}};
constexpr item bridge_leave[] = {bridge("", "bridge"), channel("", "channel")};
constexpr item bridge_merge[] = {bridge("To", "bridge"), bridge("From", "from")};
constexpr item bridge_video[] = {bridge("", "bridge"),
                                 {"BridgePreviousVideoSource", "previous_video_source"}};

constexpr item blind[] = {{"Result", "result"},
                          channel("Transferer", "transferer"),
                          channel("Transferee", "transferee"),
                          bridge("", "bridge"),
                          {"IsExternal", "external"},
                          {"Context", "context"},
                          {"Extension", "extension"}};
constexpr item attended[] = {{"Result", "result"},
                             channel("OrigTransferer", "transferer"),
                             bridge("Orig", "bridge"),
                             channel("SecondTransferer", "second_transferer"),
                             bridge("Second", "second_bridge"),
                             channel("Transferee", "transferee"),
                             channel("TransferTarget", "target"),
                             {"IsExternal", "external"},
                             {"DestType", "destination_type"},
                             {"DestBridgeUniqueid", "destination_bridge"},
                             {"DestApp", "destination_application"},
                             channel("LocalOne", "local_one"),
                             channel("LocalTwo", "local_two"),
                             {"DestTransfererChannel", "threeway_channel.name"}};

constexpr item queue_caller[] = {
    channel("", "channel"), {"Queue", "queue"}, {"Position", "position"}, {"Count", "count"}};
constexpr item queue_abandon[] = {channel("", "channel"),
                                  {"Queue", "queue"},
                                  {"Position", "position"},
                                  {"OriginalPosition", "original_position"},
                                  {"HoldTime", "hold_time"}};
constexpr item queue_member[] = {{"Queue", "queue"},
                                 {"MemberName", "member.name"},
                                 {"Interface", "member.interface"},
                                 {"StateInterface", "member.state_interface"},
                                 {"Membership", "member.membership"},
                                 {"Penalty", "member.penalty"},
                                 {"CallsTaken", "member.calls_taken"},
                                 {"LastCall", "member.last_call"},
                                 {"LastPause", "member.last_pause"},
                                 {"LoginTime", "member.logged_in"},
                                 {"InCall", "member.in_call"},
                                 {"Status", "member.status"},
                                 {"Paused", "member.paused"},
                                 {"PausedReason", "member.paused_reason"},
                                 {"Ringinuse", "member.ring_in_use"},
                                 {"Wrapuptime", "member.wrap_up_time"}};
constexpr item agent[] = {channel("", "channel"),
                          channel("Dest", "destination"),
                          {"Queue", "queue"},
                          {"Interface", "member.interface"},
                          {"MemberName", "member.name"},
                          {"HoldTime", "hold_time"},
                          {"RingTime", "ring_time"},
                          {"TalkTime", "talk_time"},
                          {"Reason", "reason"}};
constexpr item agent_missed[] = {channel("", "channel"),
                                 channel("Dest", "destination"),
                                 {"Queue", "queue"},
                                 {"Interface", "member.interface"},
                                 {"MemberName", "member.name"},
                                 {"RingTime", "ring_time"}};
constexpr item agent_session[] = {
    channel("", "channel"), {"Agent", "agent"}, {"Logintime", "login_time"}};

constexpr item device[] = {{"Device", "device"}, {"State", "state"}};
constexpr item contact[] = {{"URI", "contact.uri"},
                            {"ContactStatus", "contact.status"},
                            {"AOR", "contact.aor"},
                            {"EndpointName", "endpoint.resource"},
                            {"RoundtripUsec", "contact.round_trip_us"}};
constexpr item peer[] = {{"ChannelType", "endpoint.technology"},
                         {"Peer", "endpoint.resource", item::what::behind_slash},
                         {"PeerStatus", "status"},
                         {"Cause", "cause"},
                         {"Address", "address"},
                         {"Port", "port"},
                         {"Time", "time"}};
constexpr item registry[] = {{"ChannelType", "technology"},
                             {"Username", "username"},
                             {"Domain", "domain"},
                             {"Status", "status"},
                             {"Cause", "cause"}};
constexpr item presence[] = {{"Presentity", "presentity"},
                             {"Status", "status"},
                             {"Subtype", "subtype"},
                             {"Message", "message"}};
constexpr item extension[] = {{"Exten", "extension"},
                              {"Context", "context"},
                              {"Hint", "hint"},
                              {"Status", "status"},
                              {"StatusText", "status_text"}};
constexpr item extension_presence[] = {{"Exten", "extension"}, {"Context", "context"},
                                       {"Hint", "hint"},       {"Status", "status"},
                                       {"Subtype", "subtype"}, {"Message", "message"}};
constexpr item mailbox[] = {channel("", "channel"),
                            {"Mailbox", "mailbox"},
                            {"Waiting", "waiting"},
                            {"New", "new"},
                            {"Old", "old"}};

constexpr item parking[] = {channel("Parkee", "channel"),
                            channel("Parker", "parker"),
                            {"ParkerDialString", "parker_dial_string"},
                            {"Parkinglot", "lot"},
                            {"ParkingSpace", "space"},
                            {"ParkingTimeout", "timeout"},
                            {"ParkingDuration", "duration"},
                            channel("Retriever", "retriever")};
constexpr item conference[] = {{"Conference", "conference"}, bridge("", "bridge"),
                               channel("", "channel"),       {"TalkingStatus", "talking"},
                               {"Admin", "admin"},           {"Muted", "muted"}};
constexpr item user_event[] = {channel("", "channel"), {"UserEvent", "event"}};

constexpr item booted[] = {
    {"Uptime", "uptime"}, {"LastReload", "since_reload"}, {"Status", "status"}};
constexpr item shutdown[] = {{"Shutdown", "shutdown"}, {"Restart", "restart"}};
constexpr item module[] = {{"Module", "module"}, {"Status", "status"}};

constexpr variant dtmf_ends[] = {{"Sent", "channel.dtmf_sent"}, {"*", "channel.dtmf_received"}};

// sorted by event
constexpr dialect_row table[] = {
    {"AgentCalled", "agent.called", agent},
    {"AgentComplete", "agent.completed", agent},
    {"AgentConnect", "agent.connected", agent},
    {"AgentDump", "agent.dumped", agent},
    {"AgentLogin", "agent.logged_in", agent_session},
    {"AgentLogoff", "agent.logged_off", agent_session},
    {"AgentRingNoAnswer", "agent.ring_no_answer", agent_missed},
    {"AttendedTransfer", "transfer.attended", attended},
    {"BlindTransfer", "transfer.blind", blind},
    {"BridgeCreate", "bridge.created", only_bridge},
    {"BridgeDestroy", "bridge.destroyed", only_bridge},
    {"BridgeEnter", "bridge.entered", bridge_enter},
    {"BridgeLeave", "bridge.left", bridge_leave},
    {"BridgeMerge", "bridge.merged", bridge_merge},
    {"BridgeVideoSourceUpdate", "bridge.video_source_changed", bridge_video},
    {"ChanSpyStart", "channel.spy_started", spy},
    {"ChanSpyStop", "channel.spy_stopped", spy},
    {"ChannelTalkingStart", "channel.talking_started", only_channel},
    {"ChannelTalkingStop", "channel.talking_finished", talking},
    {"ConfbridgeEnd", "conference.ended", conference},
    {"ConfbridgeJoin", "conference.joined", conference},
    {"ConfbridgeLeave", "conference.left", conference},
    {"ConfbridgeMute", "conference.member_muted", conference},
    {"ConfbridgeRecord", "conference.recording_started", conference},
    {"ConfbridgeStart", "conference.started", conference},
    {"ConfbridgeStopRecord", "conference.recording_stopped", conference},
    {"ConfbridgeTalking", "conference.member_talking", conference},
    {"ConfbridgeUnmute", "conference.member_unmuted", conference},
    {"ContactStatus", "contact.status_changed", contact},
    {"DTMFBegin", "channel.dtmf_started", dtmf},
    {"DTMFEnd", "channel.dtmf_received", dtmf, "direction", dtmf_ends},
    {"DeviceStateChange", "device.state_changed", device},
    {"DialBegin", "dial.begin", dial_begin},
    {"DialEnd", "dial.end", dial},
    {"DialState", "dial.state", dial},
    {"ExtensionStatus", "extension.status_changed", extension},
    {"Flash", "channel.flashed", only_channel},
    {"FullyBooted", "system.booted", booted},
    {"Hangup", "channel.hangup", hangup},
    {"HangupRequest", "channel.hangup_requested", hangup_request},
    {"Hold", "channel.held", hold},
    {"Load", "module.loaded", module},
    {"LocalBridge", "channel.local_bridged", locals},
    {"LocalOptimizationBegin", "channel.local_optimization_started", optimizing},
    {"LocalOptimizationEnd", "channel.local_optimization_ended", optimized},
    {"MessageWaiting", "mailbox.changed", mailbox},
    {"MixMonitorStart", "channel.mixmonitor_started", only_channel},
    {"MixMonitorStop", "channel.mixmonitor_stopped", only_channel},
    {"MusicOnHoldStart", "channel.music_started", music},
    {"MusicOnHoldStop", "channel.music_stopped", only_channel},
    {"NewAccountCode", "channel.account_changed", account},
    {"NewCallerid", "channel.caller_changed", caller},
    {"NewConnectedLine", "channel.connected_changed", only_channel},
    {"NewExten", "channel.dialplan_step", step}, // Asterisk really says "Newexten"
    {"Newchannel", "channel.created", only_channel},
    {"Newstate", "channel.state_changed", only_channel},
    {"OriginateResponse", "channel.originated", originated},
    {"ParkedCall", "parking.parked", parking},
    {"ParkedCallGiveUp", "parking.gave_up", parking},
    {"ParkedCallSwap", "parking.swapped", parking},
    {"ParkedCallTimeOut", "parking.timed_out", parking},
    {"PeerStatus", "peer.status_changed", peer},
    {"Pickup", "channel.picked_up", pickup},
    {"PresenceStateChange", "presence.changed", presence},
    {"PresenceStatus", "extension.presence_changed", extension_presence},
    {"QueueCallerAbandon", "queue.caller_abandoned", queue_abandon},
    {"QueueCallerJoin", "queue.caller_joined", queue_caller},
    {"QueueCallerLeave", "queue.caller_left", queue_caller},
    {"QueueMemberAdded", "queue.member_added", queue_member},
    {"QueueMemberPause", "queue.member_paused", queue_member},
    {"QueueMemberPenalty", "queue.member_penalty", queue_member},
    {"QueueMemberRemoved", "queue.member_removed", queue_member},
    {"QueueMemberRinginuse", "queue.member_ring_in_use", queue_member},
    {"QueueMemberStatus", "queue.member_status", queue_member},
    {"Registry", "registration.changed", registry},
    {"Reload", "module.reloaded", module},
    {"Rename", "channel.renamed", renamed},
    {"Shutdown", "system.shutdown", shutdown},
    {"SoftHangupRequest", "channel.hangup_requested", soft_hangup_request},
    {"UnParkedCall", "parking.unparked", parking},
    {"Unhold", "channel.unheld", only_channel},
    {"Unload", "module.unloaded", module},
    {"UserEvent", "user.event", user_event},
    {"VarSet", "channel.variable_set", variable},
};
static_assert(consistent(table));

} // namespace

std::span<dialect_row const> ami_table()
{
    return table;
}

} // namespace asterbus::event
