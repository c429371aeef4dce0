/// What the types about calls, queues and devices are made of. Private to this folder: types.hpp
/// has the types. The first channel among a type's members that the PBX names is the one whose call
/// it is: hence the caller's side stands first in dials and agent events, the parked one in parking
/// events.
#pragma once

#include "asterbus/event/schema.hpp"

#include <span>

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

} // namespace asterbus::event::rows
