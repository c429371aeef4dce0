/// ARI's events in the words of the schema. A new event is a line here, a type in types.hpp where
/// it is a new fact, and a transcript in tests/data/ari. Names are JSON paths.
#include "asterbus/event/dialect_table.hpp"

namespace asterbus::event {
namespace {

constexpr item only_channel[] = {channel("channel", "channel")};
constexpr item caller[] = {{"caller_presentation", "presentation"},
                           dropped("caller_presentation_txt"),
                           channel("channel", "channel")};
constexpr item step[] = {{"dialplan_app", "application"},
                         {"dialplan_app_data", "application_data"},
                         channel("channel", "channel")};
constexpr item variable[] = {
    {"variable", "variable"}, {"value", "value"}, channel("channel", "channel")};
constexpr item dtmf[] = {{"digit", "digit"},
                         {"duration_ms", "duration"},
                         implied("direction", "Received"),
                         channel("channel", "channel")};
constexpr item hold[] = {channel("channel", "channel"),
                         {"musicclass", "music_class", item::what::or_na}};
constexpr item hangup_request[] = {{"cause", "cause.code"},
                                   {"tech_cause", "cause.tech_code"},
                                   {"soft", "soft"},
                                   channel("channel", "channel"),
                                   implied("soft", "false")};
constexpr item hangup[] = {{"cause", "cause.code"},
                           {"cause_txt", "cause.text"},
                           {"tech_cause", "cause.tech_code"},
                           channel("channel", "channel")};
constexpr item talking[] = {channel("channel", "channel"), {"duration", "duration"}};
constexpr item dial[] = {{"dialstatus", "status"},       {"forward", "forward"},
                         {"dialstring", "dial_string"},  channel("caller", "channel"),
                         channel("peer", "destination"), channel("forwarded", "forwarded")};

constexpr item only_bridge[] = {bridge("bridge", "bridge")};
constexpr item bridge_channel[] = {bridge("bridge", "bridge"), channel("channel", "channel")};
constexpr item bridge_merged[] = {bridge("bridge", "bridge"), bridge("bridge_from", "from")};
constexpr item bridge_video[] = {bridge("bridge", "bridge"),
                                 {"old_video_source_id", "previous_video_source"}};
constexpr item blind[] = {{"result", "result"},
                          {"is_external", "external"},
                          {"exten", "extension"},
                          {"context", "context"},
                          channel("channel", "transferer"),
                          channel("transferee", "transferee"),
                          channel("replace_channel", "replaced_by"),
                          bridge("bridge", "bridge")};
constexpr item attended[] = {{"result", "result"},
                             {"is_external", "external"},
                             channel("transferer_first_leg", "transferer"),
                             bridge("transferer_first_leg_bridge", "bridge"),
                             channel("transferer_second_leg", "second_transferer"),
                             bridge("transferer_second_leg_bridge", "second_bridge"),
                             channel("transferee", "transferee"),
                             channel("transfer_target", "target"),
                             channel("replace_channel", "replaced_by"),
                             {"destination_type", "destination_type"},
                             {"destination_bridge", "destination_bridge"},
                             {"destination_application", "destination_application"},
                             channel("destination_link_first_leg", "local_one"),
                             channel("destination_link_second_leg", "local_two"),
                             channel("destination_threeway_channel", "threeway_channel"),
                             bridge("destination_threeway_bridge", "threeway_bridge")};
constexpr item stasis_start[] = {
    {"args", "arguments"}, channel("channel", "channel"), channel("replace_channel", "replaced")};
constexpr item playback[] = {{"playback.id", "playback.id"},
                             {"playback.media_uri", "playback.media"},
                             {"playback.next_media_uri", "playback.next_media"},
                             {"playback.target_uri", "playback.target"},
                             {"playback.language", "playback.language"},
                             {"playback.state", "playback.state"}};
constexpr item recording[] = {{"recording.name", "recording.name"},
                              {"recording.format", "recording.format"},
                              {"recording.state", "recording.state"},
                              {"recording.target_uri", "recording.target"},
                              {"recording.duration", "recording.duration"},
                              {"recording.talking_duration", "recording.talking_duration"},
                              {"recording.silence_duration", "recording.silence_duration"},
                              {"recording.cause", "recording.cause"}};
constexpr item device[] = {{"device_state.name", "device"}, {"device_state.state", "state"}};
constexpr item endpoint[] = {{"endpoint.technology", "endpoint.technology"},
                             {"endpoint.resource", "endpoint.resource"},
                             {"endpoint.state", "endpoint.state"},
                             {"endpoint.channel_ids", "endpoint.channels"}};
constexpr item contact[] = {{"endpoint.technology", "endpoint.technology"},
                            {"endpoint.resource", "endpoint.resource"},
                            {"endpoint.state", "endpoint.state"},
                            {"endpoint.channel_ids", "endpoint.channels"},
                            {"contact_info.uri", "contact.uri"},
                            {"contact_info.contact_status", "contact.status"},
                            {"contact_info.aor", "contact.aor"},
                            {"contact_info.roundtrip_usec", "contact.round_trip_us"}};
constexpr item peer[] = {{"endpoint.technology", "endpoint.technology"},
                         {"endpoint.resource", "endpoint.resource"},
                         {"endpoint.state", "endpoint.state"},
                         {"endpoint.channel_ids", "endpoint.channels"},
                         {"peer.peer_status", "status"},
                         {"peer.cause", "cause"},
                         {"peer.address", "address"},
                         {"peer.port", "port"},
                         {"peer.time", "time"}};
constexpr item user_event[] = {{"eventname", "event"},
                               {"userevent", "fields"},
                               channel("channel", "channel"),
                               bridge("bridge", "bridge"),
                               {"endpoint.technology", "endpoint.technology"},
                               {"endpoint.resource", "endpoint.resource"},
                               {"endpoint.state", "endpoint.state"},
                               {"endpoint.channel_ids", "endpoint.channels"}};

constexpr item moved[] = {
    channel("channel", "channel"), {"destination", "destination"}, {"args", "arguments"}};
constexpr item message[] = {{"message.from", "from"},
                            {"message.to", "to"},
                            {"message.body", "body"},
                            {"endpoint.technology", "endpoint.technology"},
                            {"endpoint.resource", "endpoint.resource"},
                            {"endpoint.state", "endpoint.state"},
                            {"endpoint.channel_ids", "endpoint.channels"}};
constexpr item refer[] = {{"state", "state"},
                          {"refer_to.requested_destination.destination", "destination"},
                          {"refer_to.requested_destination.protocol_id", "protocol_id"},
                          channel("refer_to.destination_channel", "destination_channel"),
                          channel("refer_to.connected_channel", "connected_channel"),
                          bridge("refer_to.bridge", "bridge"),
                          channel("referred_by.source_channel", "source_channel"),
                          channel("referred_by.connected_channel", "source_connected_channel"),
                          bridge("referred_by.bridge", "source_bridge")};
constexpr item broadcast[] = {
    channel("channel", "channel"), {"caller", "caller"}, {"called", "called"}};
constexpr item claimed[] = {channel("channel", "channel"), {"winner_app", "winner"}};

constexpr variant dial_moments[] = {{"", "dial.begin"},
                                    {"RINGING", "dial.state"},
                                    {"PROCEEDING", "dial.state"},
                                    {"PROGRESS", "dial.state"},
                                    {"*", "dial.end"}};

// sorted by event
constexpr dialect_row table[] = {
    {"ApplicationMoveFailed", "application.move_failed", moved},
    {"ApplicationRegistered", "application.registered", {}},
    {"ApplicationReplaced", "application.replaced", {}},
    {"ApplicationUnregistered", "application.unregistered", {}},
    {"BridgeAttendedTransfer", "transfer.attended", attended},
    {"BridgeBlindTransfer", "transfer.blind", blind},
    {"BridgeCreated", "bridge.created", only_bridge},
    {"BridgeDestroyed", "bridge.destroyed", only_bridge},
    {"BridgeMerged", "bridge.merged", bridge_merged},
    {"BridgeVideoSourceChanged", "bridge.video_source_changed", bridge_video},
    {"CallBroadcast", "call.broadcast", broadcast},
    {"CallClaimed", "call.claimed", claimed},
    {"ChannelCallerId", "channel.caller_changed", caller},
    {"ChannelConnectedLine", "channel.connected_changed", only_channel},
    {"ChannelCreated", "channel.created", only_channel},
    {"ChannelDestroyed", "channel.hangup", hangup},
    {"ChannelDialplan", "channel.dialplan_step", step},
    {"ChannelDtmfReceived", "channel.dtmf_received", dtmf},
    {"ChannelEnteredBridge", "bridge.entered", bridge_channel},
    {"ChannelHangupRequest", "channel.hangup_requested", hangup_request},
    {"ChannelHold", "channel.held", hold},
    {"ChannelLeftBridge", "bridge.left", bridge_channel},
    {"ChannelStateChange", "channel.state_changed", only_channel},
    {"ChannelTalkingFinished", "channel.talking_finished", talking},
    {"ChannelTalkingStarted", "channel.talking_started", only_channel},
    {"ChannelToneDetected", "channel.tone_detected", only_channel},
    {"ChannelTransfer", "channel.transfer_requested", refer},
    {"ChannelUnhold", "channel.unheld", only_channel},
    {"ChannelUserevent", "user.event", user_event},
    {"ChannelVarset", "channel.variable_set", variable},
    {"ContactStatusChange", "contact.status_changed", contact},
    {"DeviceStateChanged", "device.state_changed", device},
    {"Dial", "dial.end", dial, "status", dial_moments},
    {"EndpointStateChange", "endpoint.state_changed", endpoint},
    {"PeerStatusChange", "peer.status_changed", peer},
    {"PlaybackContinuing", "playback.continuing", playback},
    {"PlaybackFinished", "playback.finished", playback},
    {"PlaybackStarted", "playback.started", playback},
    {"RecordingFailed", "recording.failed", recording},
    {"RecordingFinished", "recording.finished", recording},
    {"RecordingStarted", "recording.started", recording},
    {"StasisEnd", "stasis.end", only_channel},
    {"StasisStart", "stasis.start", stasis_start},
    {"TextMessageReceived", "message.received", message},
};
static_assert(consistent(table));

} // namespace

std::span<dialect_row const> ari_table()
{
    return table;
}

} // namespace asterbus::event
