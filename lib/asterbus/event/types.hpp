/// The rows of the schema. Private to this folder: others ask types() and find_type(). The first
/// channel among a type's members that the PBX names is the one whose call it is: hence the
/// caller's side stands first in dials and agent events, the parked one in parking events.
#pragma once

#include "asterbus/event/schema.hpp"

#include <algorithm>

namespace asterbus::event::rows {

using enum kind;
using k = kind;

inline constexpr member channel_only[] = {{"channel", channel}};
inline constexpr member channel_account[] = {{"channel", channel}, {"old_account_code", text}};
inline constexpr member channel_caller[] = {{"channel", channel},
                                            {"presentation", word, &presentations}};
inline constexpr member channel_step[] = {
    {"channel", channel}, {"application", text}, {"application_data", text}};
inline constexpr member channel_variable[] = {
    {"channel", channel}, {"variable", text}, {"value", verbatim}};
inline constexpr member channel_dtmf[] = {{"channel", channel},
                                          {"digit", digits},
                                          {"direction", word, &plain_words},
                                          {"duration", millis}};
inline constexpr member channel_music[] = {{"channel", channel}, {"music_class", text}};
inline constexpr member channel_request[] = {
    {"channel", channel}, {"cause", k::cause}, {"soft", boolean}};
inline constexpr member channel_hangup[] = {{"channel", channel}, {"cause", k::cause}};
inline constexpr member channel_rename[] = {{"channel", channel}, {"old_name", text}};
inline constexpr member channel_talking[] = {{"channel", channel}, {"duration", millis}};
inline constexpr member channel_locals[] = {{"channel", channel},
                                            {"other", channel},
                                            {"context", text},
                                            {"extension", text},
                                            {"optimization", boolean}};
inline constexpr member channel_optimizing[] = {{"channel", channel}, {"other", channel},
                                                {"source", channel},  {"destination_id", text},
                                                {"id", integer},      {"success", boolean}};
inline constexpr member channel_spy[] = {{"channel", channel}, {"spied", channel}};
inline constexpr member channel_pickup[] = {{"channel", channel}, {"target", channel}};
inline constexpr member channel_originated[] = {{"channel", channel},
                                                {"response", word, &plain_words},
                                                {"reason", word, &originate_reasons},
                                                {"application", text},
                                                {"application_data", text}};
inline constexpr member channel_tone[] = {{"channel", channel}};

// dial.begin has no status: a prefix, so that ARI's one Dial event can become any of the three
inline constexpr member dial[] = {{"channel", channel},  {"destination", channel},
                                  {"dial_string", text}, {"forwarded", channel},
                                  {"forward", text},     {"status", word, &dial_statuses}};
inline constexpr auto dial_begin = std::span(dial).first<5>();

inline constexpr member bridge_only[] = {{"bridge", bridge}};
inline constexpr member bridge_channel[] = {{"bridge", bridge}, {"channel", channel}};
inline constexpr member bridge_entered[] = {
    {"bridge", bridge}, {"channel", channel}, {"swapped_channel_id", text}};
inline constexpr member bridge_merged[] = {{"bridge", bridge}, {"from", bridge}};
inline constexpr member bridge_video[] = {{"bridge", bridge}, {"previous_video_source", text}};

inline constexpr member transfer_blind[] = {{"result", word, &plain_words},
                                            {"transferer", channel},
                                            {"transferee", channel},
                                            {"replaced_by", channel},
                                            {"bridge", bridge},
                                            {"external", boolean},
                                            {"context", text},
                                            {"extension", text}};
inline constexpr member transfer_attended[] = {
    {"result", word, &plain_words}, {"external", boolean},
    {"transferer", channel},        {"bridge", bridge},
    {"second_transferer", channel}, {"second_bridge", bridge},
    {"transferee", channel},        {"target", channel},
    {"replaced_by", channel},       {"destination_type", word, &transfer_targets},
    {"destination_bridge", text},   {"destination_application", text},
    {"local_one", channel},         {"local_two", channel},
    {"threeway_channel", channel},  {"threeway_bridge", bridge}};

inline constexpr member stasis_start[] = {
    {"channel", channel}, {"arguments", list}, {"replaced", channel}};
inline constexpr member playback[] = {{"playback", open},
                                      {"id", text},
                                      {"media", text},
                                      {"next_media", text},
                                      {"target", target},
                                      {"language", text},
                                      {"state", word, &plain_words},
                                      {"", close}};
inline constexpr member recording[] = {{"recording", open},
                                       {"name", text},
                                       {"format", text},
                                       {"target", target},
                                       {"state", word, &plain_words},
                                       {"duration", seconds},
                                       {"talking_duration", seconds},
                                       {"silence_duration", seconds},
                                       {"cause", text},
                                       {"", close}};

inline constexpr member queue_caller[] = {
    {"channel", channel}, {"queue", text}, {"position", integer}, {"count", integer}};
inline constexpr member queue_abandoned[] = {{"channel", channel},
                                             {"queue", text},
                                             {"position", integer},
                                             {"original_position", integer},
                                             {"hold_time", seconds}};
inline constexpr member queue_member[] = {{"queue", text},
                                          {"member", open},
                                          {"name", text},
                                          {"interface", text},
                                          {"state_interface", text},
                                          {"membership", word, &plain_words},
                                          {"penalty", integer},
                                          {"calls_taken", integer},
                                          {"last_call", time},
                                          {"last_pause", time},
                                          {"logged_in", time},
                                          {"in_call", boolean},
                                          {"status", word, &member_states},
                                          {"paused", boolean},
                                          {"paused_reason", text},
                                          {"ring_in_use", boolean},
                                          {"wrap_up_time", seconds},
                                          {"", close}};
inline constexpr member agent[] = {{"channel", channel},
                                   {"destination", channel},
                                   {"queue", text},
                                   {"member", open},
                                   {"name", text},
                                   {"interface", text},
                                   {"", close},
                                   {"hold_time", seconds},
                                   {"ring_time", seconds},
                                   {"talk_time", seconds},
                                   {"reason", word, &plain_words}};
// Asterisk tells this ring time in milliseconds, that of a connected agent in seconds
inline constexpr member agent_missed[] = {
    {"channel", channel}, {"destination", channel}, {"queue", text}, {"member", open},
    {"name", text},       {"interface", text},      {"", close},     {"ring_time", millis}};
inline constexpr member agent_session[] = {
    {"channel", channel}, {"agent", text}, {"login_time", seconds}};

inline constexpr member device[] = {{"device", text}, {"state", word, &device_states}};
inline constexpr member endpoint_state[] = {{"endpoint", open}, {"technology", text},
                                            {"resource", text}, {"state", word, &plain_words},
                                            {"channels", list}, {"", close}};
inline constexpr member contact[] = {{"endpoint", open},
                                     {"technology", text},
                                     {"resource", text},
                                     {"state", word, &plain_words},
                                     {"channels", list},
                                     {"", close},
                                     {"contact", open},
                                     {"uri", text},
                                     {"aor", text},
                                     {"status", word, &plain_words},
                                     {"round_trip_us", integer},
                                     {"", close}};
inline constexpr member peer[] = {{"endpoint", open},
                                  {"technology", text},
                                  {"resource", text},
                                  {"state", word, &plain_words},
                                  {"channels", list},
                                  {"", close},
                                  {"status", word, &plain_words},
                                  {"cause", text},
                                  {"address", text},
                                  {"port", text},
                                  {"time", text}};
inline constexpr member registration[] = {{"technology", text},
                                          {"username", text},
                                          {"domain", text},
                                          {"status", word, &plain_words},
                                          {"cause", text}};
inline constexpr member presence[] = {
    {"presentity", text}, {"status", word, &plain_words}, {"subtype", text}, {"message", text}};
inline constexpr member extension[] = {{"extension", text},
                                       {"context", text},
                                       {"hint", text},
                                       {"status", word, &extension_states},
                                       {"status_text", text}};
inline constexpr member extension_presence[] = {{"extension", text}, {"context", text},
                                                {"hint", text},      {"status", word, &plain_words},
                                                {"subtype", text},   {"message", text}};
inline constexpr member mailbox[] = {{"channel", channel},
                                     {"mailbox", text},
                                     {"waiting", boolean},
                                     {"new", integer},
                                     {"old", integer}};

inline constexpr member parking[] = {
    {"channel", channel}, {"parker", channel}, {"retriever", channel}, {"parker_dial_string", text},
    {"lot", text},        {"space", integer},  {"timeout", seconds},   {"duration", seconds}};
inline constexpr member conference[] = {{"conference", text}, {"channel", channel},
                                        {"bridge", bridge},   {"admin", boolean},
                                        {"muted", boolean},   {"talking", boolean}};

inline constexpr member user_event[] = {{"event", text},
                                        {"channel", channel},
                                        {"bridge", bridge},
                                        {"endpoint", open},
                                        {"technology", text},
                                        {"resource", text},
                                        {"state", word, &plain_words},
                                        {"channels", list},
                                        {"", close},
                                        {"fields", fields}};

inline constexpr member booted[] = {
    {"status", text}, {"uptime", seconds}, {"since_reload", seconds}};
inline constexpr member shutdown[] = {{"shutdown", word, &plain_words}, {"restart", boolean}};
inline constexpr member module[] = {{"module", text}, {"status", word, &plain_words}};

inline constexpr auto calls = topic::calls;
inline constexpr auto queues = topic::queues;
inline constexpr auto devices = topic::devices;
inline constexpr auto sys = topic::system;

// name, topic, AMI class, members, key where there is no call
inline constexpr type_info table[] = {
    {"agent.called", calls, ami_class::agent, agent, "queue"},
    {"agent.completed", calls, ami_class::agent, agent, "queue"},
    {"agent.connected", calls, ami_class::agent, agent, "queue"},
    {"agent.dumped", calls, ami_class::agent, agent, "queue"},
    {"agent.logged_in", queues, ami_class::agent, agent_session, "agent"},
    {"agent.logged_off", queues, ami_class::agent, agent_session, "agent"},
    {"agent.ring_no_answer", calls, ami_class::agent, agent_missed, "queue"},
    {"bridge.created", calls, ami_class::call, bridge_only, "bridge.id", false, true},
    {"bridge.destroyed", calls, ami_class::call, bridge_only, "bridge.id", false, true},
    {"bridge.entered", calls, ami_class::call, bridge_entered, "bridge.id", false, true},
    {"bridge.left", calls, ami_class::call, bridge_channel, "bridge.id", false, true},
    {"bridge.merged", calls, ami_class::call, bridge_merged, "bridge.id", false, true},
    {"bridge.video_source_changed", calls, ami_class::call, bridge_video, "bridge.id", false, true},
    {"channel.account_changed", calls, ami_class::call, channel_account},
    {"channel.caller_changed", calls, ami_class::call, channel_caller},
    {"channel.connected_changed", calls, ami_class::call, channel_only},
    {"channel.created", calls, ami_class::call, channel_only},
    {"channel.dialplan_step", calls, ami_class::dialplan, channel_step},
    {"channel.dtmf_received", calls, ami_class::dtmf, channel_dtmf},
    {"channel.dtmf_sent", calls, ami_class::dtmf, channel_dtmf},
    {"channel.dtmf_started", calls, ami_class::dtmf, channel_dtmf},
    {"channel.flashed", calls, ami_class::call, channel_only},
    {"channel.hangup", calls, ami_class::call, channel_hangup},
    {"channel.hangup_requested", calls, ami_class::call, channel_request},
    {"channel.held", calls, ami_class::call, channel_music},
    {"channel.local_bridged", calls, ami_class::call, channel_locals},
    {"channel.local_optimization_ended", calls, ami_class::call, channel_optimizing},
    {"channel.local_optimization_started", calls, ami_class::call, channel_optimizing},
    {"channel.mixmonitor_started", calls, ami_class::call, channel_only},
    {"channel.mixmonitor_stopped", calls, ami_class::call, channel_only},
    {"channel.music_started", calls, ami_class::call, channel_music},
    {"channel.music_stopped", calls, ami_class::call, channel_only},
    {"channel.originated", calls, ami_class::call, channel_originated},
    {"channel.picked_up", calls, ami_class::call, channel_pickup},
    {"channel.renamed", calls, ami_class::call, channel_rename},
    {"channel.spy_started", calls, ami_class::call, channel_spy},
    {"channel.spy_stopped", calls, ami_class::call, channel_spy},
    {"channel.state_changed", calls, ami_class::call, channel_only},
    {"channel.talking_finished", calls, ami_class::call, channel_talking},
    {"channel.talking_started", calls, ami_class::call, channel_only},
    {"channel.tone_detected", calls, ami_class::none, channel_tone},
    {"channel.unheld", calls, ami_class::call, channel_only},
    {"channel.variable_set", sys, ami_class::dialplan, channel_variable, "", true},
    {"conference.ended", calls, ami_class::call, conference, "bridge.id"},
    {"conference.joined", calls, ami_class::call, conference, "bridge.id"},
    {"conference.left", calls, ami_class::call, conference, "bridge.id"},
    {"conference.member_muted", calls, ami_class::call, conference, "bridge.id"},
    {"conference.member_talking", calls, ami_class::call, conference, "bridge.id"},
    {"conference.member_unmuted", calls, ami_class::call, conference, "bridge.id"},
    {"conference.recording_started", calls, ami_class::call, conference, "bridge.id"},
    {"conference.recording_stopped", calls, ami_class::call, conference, "bridge.id"},
    {"conference.started", calls, ami_class::call, conference, "bridge.id"},
    {"contact.status_changed", devices, ami_class::system, contact, "endpoint.resource"},
    {"device.state_changed", devices, ami_class::call, device, "device"},
    {"dial.begin", calls, ami_class::call, dial_begin},
    {"dial.end", calls, ami_class::call, dial},
    {"dial.state", calls, ami_class::call, dial},
    {"endpoint.state_changed", devices, ami_class::none, endpoint_state, "endpoint.resource"},
    {"extension.presence_changed", devices, ami_class::call, extension_presence, "extension"},
    {"extension.status_changed", devices, ami_class::call, extension, "extension"},
    {"mailbox.changed", devices, ami_class::call, mailbox, "mailbox", false, true},
    {"module.loaded", sys, ami_class::system, module},
    {"module.reloaded", sys, ami_class::system, module},
    {"module.unloaded", sys, ami_class::system, module},
    {"parking.gave_up", calls, ami_class::call, parking},
    {"parking.parked", calls, ami_class::call, parking},
    {"parking.swapped", calls, ami_class::call, parking},
    {"parking.timed_out", calls, ami_class::call, parking},
    {"parking.unparked", calls, ami_class::call, parking},
    {"peer.status_changed", devices, ami_class::system, peer, "endpoint.resource"},
    {"playback.continuing", calls, ami_class::none, playback},
    {"playback.finished", calls, ami_class::none, playback},
    {"playback.started", calls, ami_class::none, playback},
    {"presence.changed", devices, ami_class::call, presence, "presentity"},
    {"queue.caller_abandoned", calls, ami_class::agent, queue_abandoned, "queue"},
    {"queue.caller_joined", calls, ami_class::agent, queue_caller, "queue"},
    {"queue.caller_left", calls, ami_class::agent, queue_caller, "queue"},
    {"queue.member_added", queues, ami_class::agent, queue_member, "queue"},
    {"queue.member_paused", queues, ami_class::agent, queue_member, "queue"},
    {"queue.member_penalty", queues, ami_class::agent, queue_member, "queue"},
    {"queue.member_removed", queues, ami_class::agent, queue_member, "queue"},
    {"queue.member_ring_in_use", queues, ami_class::agent, queue_member, "queue"},
    {"queue.member_status", queues, ami_class::agent, queue_member, "queue"},
    {"recording.failed", calls, ami_class::none, recording},
    {"recording.finished", calls, ami_class::none, recording},
    {"recording.started", calls, ami_class::none, recording},
    {"registration.changed", devices, ami_class::system, registration, "username"},
    {"stasis.end", calls, ami_class::none, channel_only},
    {"stasis.start", calls, ami_class::none, stasis_start},
    {"system.booted", sys, ami_class::system, booted},
    {"system.shutdown", sys, ami_class::system, shutdown},
    {"transfer.attended", calls, ami_class::call, transfer_attended, "bridge.id"},
    {"transfer.blind", calls, ami_class::call, transfer_blind, "bridge.id"},
    {"user.event", sys, ami_class::user, user_event, "", true},
};

constexpr bool fits(type_info const& t)
{
    return slot_count(t.members) <= max_slots;
}
constexpr std::string_view key_member(type_info const& t)
{
    return t.key == "bridge.id" ? "bridge" : t.key;
}
constexpr bool key_exists(type_info const& t)
{
    return t.key.empty() || find_place(t.members, key_member(t)).slot >= 0;
}
static_assert(std::ranges::is_sorted(table, {}, &type_info::name));
static_assert(std::ranges::all_of(table, fits));
static_assert(std::ranges::all_of(table, key_exists));

/// -1: no such type. An index, since g++ 12 under -fsanitize=undefined refuses to compare an
/// address with nullptr in a constant expression.
constexpr int find(std::string_view name)
{
    auto const* const row = std::ranges::lower_bound(table, name, {}, &type_info::name);
    return row != std::end(table) && row->name == name ? static_cast<int>(row - table) : -1;
}

} // namespace asterbus::event::rows
