/// What the types are made of that are about the PBX itself, its applications and its lists.
/// Private to this folder: types.hpp has the types.
#pragma once

#include "asterbus/event/schema.hpp"

#include <span>

namespace asterbus::event::rows {

using enum kind;
using k = kind;

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
inline constexpr member log_channel[] = {{"log", text}, {"enabled", boolean}, {"reason", text}};
inline constexpr member deadlock[] = {{"mutex", text}};
inline constexpr member dahdi[] = {
    {"dahdi_channel", text}, {"span", text}, {"alarm", text}, {"status", word, &plain_words}};
inline constexpr member dahdi_assigned[] = {
    {"channel", channel}, {"group", text}, {"span", integer}, {"dahdi_channel", text}};

inline constexpr member agi[] = {{"channel", channel}, {"command", text},
                                 {"command_id", text}, {"environment", text},
                                 {"result", text},     {"result_code", integer}};
inline constexpr member aoc[] = {{"channel", channel},
                                 {"charge", word, &plain_words},
                                 {"type", word, &plain_words},
                                 {"billing_id", word, &plain_words},
                                 {"total_type", word, &plain_words},
                                 {"currency", text},
                                 {"currency_name", text},
                                 {"cost", text},
                                 {"multiplier", word, &plain_words},
                                 {"units", text},
                                 {"number_of", text},
                                 {"type_of", text},
                                 {"charging_association", text},
                                 {"number", text},
                                 {"plan", text},
                                 {"id", text},
                                 {"chargeable", word, &plain_words},
                                 {"rate_type", word, &plain_words},
                                 {"charging_type", word, &plain_words},
                                 {"step_function", word, &plain_words},
                                 {"granularity", text},
                                 {"length", text},
                                 {"scale", text},
                                 {"unit", text},
                                 {"special_code", text}};
inline constexpr member handler[] = {{"channel", channel}, {"handler", text}};
inline constexpr member mixmonitor_mute[] = {
    {"channel", channel}, {"direction", word, &plain_words}, {"muted", boolean}};
inline constexpr member malicious[] = {
    {"channel", channel}, {"malicious", open}, {"number", text}, {"name", text}, {"", close},
    {"connected", open},  {"number", text},    {"name", text},   {"", close}};
inline constexpr member minivm[] = {
    {"channel", channel}, {"action", word, &plain_words}, {"mailbox", text}, {"counter", text}};
inline constexpr member voicemail_password[] = {
    {"context", text}, {"mailbox", text}, {"new_password", digits}};

inline constexpr member fax[] = {
    {"channel", channel},    {"operation", word, &plain_words}, {"status", text},
    {"local_station", text}, {"remote_station", text},          {"pages", integer},
    {"resolution", text},    {"transfer_rate", text},           {"file", text}};
inline constexpr member fax_session[] = {{"session", text},
                                         {"channel", channel},
                                         {"technology", text},
                                         {"type", text},
                                         {"operation", word, &plain_words},
                                         {"state", word, &plain_words},
                                         {"files", text},
                                         {"error_correction", text},
                                         {"data_rate", integer},
                                         {"resolution", text},
                                         {"page", integer},
                                         {"file", text},
                                         {"pages_sent", integer},
                                         {"pages_received", integer},
                                         {"bad_lines", integer}};
inline constexpr member fax_stats[] = {
    {"current_sessions", integer}, {"reserved_sessions", integer}, {"transmit_attempts", integer},
    {"receive_attempts", integer}, {"completed", integer},         {"failed", integer}};

inline constexpr member cdr[] = {
    {"channel", channel},
    {"destination_channel", text},
    {"account_code", text},
    {"source", text},
    {"destination", text},
    {"destination_context", text},
    {"caller_id", text},
    {"last_application", text},
    {"last_data", text},
    {"start", text}, // local time without a zone, as Asterisk writes it
    {"answer", text},
    {"end", text},
    {"duration", seconds},
    {"billable", seconds},
    {"disposition", word, &plain_words},
    {"ama_flags", word, &plain_words},
    {"user_field", text}};
inline constexpr member cel_logged[] = {{"channel", channel},   {"event", word, &plain_words},
                                        {"account_code", text}, {"caller_ani", text},
                                        {"caller_rdnis", text}, {"caller_dnid", text},
                                        {"application", text},  {"application_data", text},
                                        {"event_time", text},   {"ama_flags", word, &plain_words},
                                        {"user_field", text},   {"peer", text},
                                        {"peer_account", text}, {"extra", k::cel}};
inline constexpr member rtcp[] = {{"channel", channel},
                                  {"ssrc", text},
                                  {"payload_type", text},
                                  {"from", text},
                                  {"to", text},
                                  {"round_trip", text},
                                  {"report_count", integer},
                                  {"sent_ntp", text},
                                  {"sent_rtp", text},
                                  {"sent_packets", integer},
                                  {"sent_octets", integer}};
inline constexpr member security[] = {{"severity", word, &plain_words},
                                      {"service", word, &plain_words},
                                      {"event_time", time},
                                      {"event_version", text},
                                      {"account", text},
                                      {"session", text},
                                      {"session_time", time},
                                      {"local_address", text},
                                      {"remote_address", text},
                                      {"module", text},
                                      {"acl", text},
                                      {"request_type", text},
                                      {"request_parameters", text},
                                      {"auth_method", text},
                                      {"expected_address", text},
                                      {"transport", text},
                                      {"challenge", text},
                                      {"response", text},
                                      {"expected_response", text},
                                      {"received_challenge", text},
                                      {"received_hash", text},
                                      {"using_password", boolean}};

inline constexpr member meetme[] = {
    {"channel", channel}, {"conference", text}, {"user", text},       {"duration", seconds},
    {"status", text},     {"role", text},       {"admin", boolean},   {"marked_user", boolean},
    {"muted", text},      {"talking", text},    {"parties", integer}, {"marked", text},
    {"activity", text},   {"creation", text},   {"locked", boolean}};
inline constexpr member conference_listed[] = {{"conference", text},
                                               {"parties", integer},
                                               {"marked", integer},
                                               {"locked", boolean},
                                               {"muted", boolean}};
inline constexpr member conference_member[] = {{"conference", text},     {"channel", channel},
                                               {"admin", boolean},       {"marked_user", boolean},
                                               {"wait_marked", boolean}, {"end_marked", boolean},
                                               {"waiting", boolean},     {"muted", boolean},
                                               {"talking", boolean},     {"answered_for", seconds}};

// answers to list actions, which come as events
inline constexpr member list_end[] = {{"items", integer}};
inline constexpr member channel_listed[] = {{"channel", channel},
                                            {"bridge_id", text},
                                            {"application", text},
                                            {"application_data", text},
                                            {"duration", text}};
inline constexpr member channel_status[] = {{"channel", channel},
                                            {"type", text},
                                            {"dialed", text},
                                            {"effective_connected_number", text},
                                            {"effective_connected_name", text},
                                            {"time_to_hangup", text},
                                            {"bridge_id", text},
                                            {"application", text},
                                            {"application_data", text},
                                            {"native_formats", text},
                                            {"read_format", text},
                                            {"read_translation", text},
                                            {"write_format", text},
                                            {"write_translation", text},
                                            {"call_group", text},
                                            {"pickup_group", text},
                                            {"age", seconds}};
inline constexpr member agent_listed[] = {{"agent", text},      {"channel", channel},
                                          {"name", text},       {"status", word, &plain_words},
                                          {"talking_to", text}, {"call_started", time},
                                          {"logged_in", time}};
inline constexpr member queue_listed[] = {
    {"queue", text},          {"max", integer},       {"strategy", word, &plain_words},
    {"calls", integer},       {"hold_time", seconds}, {"talk_time", seconds},
    {"completed", integer},   {"abandoned", integer}, {"service_level", text},
    {"service_level_2", text}};
inline constexpr member queue_caller_listed[] = {{"channel", channel},
                                                 {"queue", text},
                                                 {"position", integer},
                                                 {"wait", seconds},
                                                 {"priority", integer}};
inline constexpr member mailbox_listed[] = {{"mailbox", text}, {"new", integer}, {"old", integer}};
inline constexpr member pjsip_object[] = {{"type", text},
                                          {"name", text},
                                          {"endpoint", text},
                                          {"aor", text},
                                          {"uri", text},
                                          {"contacts", text},
                                          {"state", word, &plain_words},
                                          {"round_trip_us", integer},
                                          {"active_channels", text},
                                          {"transport", text}};
inline constexpr member endpoint_maintenance[] = {{"endpoint", text},
                                                  {"status", word, &plain_words}};

// ARI's own
inline constexpr std::span<member const> no_members{};
inline constexpr member application_move[] = {
    {"channel", channel}, {"destination", text}, {"arguments", list}};
inline constexpr member text_message[] = {
    {"endpoint", open}, {"technology", text}, {"resource", text}, {"state", word, &plain_words},
    {"channels", list}, {"", close},          {"from", text},     {"to", text},
    {"body", verbatim}};
inline constexpr member channel_refer[] = {{"source_channel", channel},
                                           {"state", word, &plain_words},
                                           {"destination", text},
                                           {"protocol_id", text},
                                           {"destination_channel", channel},
                                           {"connected_channel", channel},
                                           {"bridge", bridge},
                                           {"source_connected_channel", channel},
                                           {"source_bridge", bridge}};
inline constexpr member call_broadcast[] = {
    {"channel", channel}, {"caller", text}, {"called", text}};
inline constexpr member call_claimed[] = {{"channel", channel}, {"winner", text}};

} // namespace asterbus::event::rows
