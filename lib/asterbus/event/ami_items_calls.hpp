/// The headers of AMI's events about calls, queues and devices. Private to ami_table.cpp.
/// Items stand in the order in which Asterisk sends the headers: that is what the reader guesses
/// first.
#pragma once

#include "asterbus/event/dialect_table.hpp"

namespace asterbus::event::ami_items {

inline constexpr item only_channel[] = {channel("", "channel")};
inline constexpr item account[] = {channel("", "channel"), {"OldAccountCode", "old_account_code"}};
inline constexpr item caller[] = {channel("", "channel"),
                                  {"CID-CallingPres", "presentation", item::what::leading_number}};
inline constexpr item step[] = {channel("", "channel"),
                                {"Extension", "channel.extension"},
                                {"Application", "application"},
                                {"AppData", "application_data"}};
inline constexpr item variable[] = {
    channel("", "channel"), {"Variable", "variable"}, escaped("Value", "value")};
inline constexpr item dtmf[] = {channel("", "channel"),
                                {"Digit", "digit"},
                                {"DurationMs", "duration"},
                                {"Direction", "direction"}};
inline constexpr item hold[] = {channel("", "channel"), {"MusicClass", "music_class"}};
inline constexpr item music[] = {channel("", "channel"), {"Class", "music_class"}};
inline constexpr item hangup_request[] = {
    channel("", "channel"), {"Cause", "cause.code"}, implied("soft", "false")};
inline constexpr item soft_hangup_request[] = {
    channel("", "channel"), {"Cause", "cause.code"}, implied("soft", "true")};
inline constexpr item hangup[] = {channel("", "channel"),
                                  {"Cause", "cause.code"},
                                  {"Cause-txt", "cause.text"},
                                  {"TechCause", "cause.tech_code"}};
inline constexpr item renamed[] = {
    {"Channel", "old_name"}, {"Newname", "channel.name"}, {"Uniqueid", "channel.id"}};
inline constexpr item talking[] = {channel("", "channel"), {"Duration", "duration"}};
inline constexpr item originated[] = {{"Response", "response"},
                                      {"Channel", "channel.name"},
                                      {"Context", "channel.context"},
                                      {"Exten", "channel.extension"},
                                      {"Application", "application"},
                                      {"Data", "application_data"},
                                      {"Reason", "reason"},
                                      {"Uniqueid", "channel.id"},
                                      {"CallerIDNum", "channel.caller_number"},
                                      {"CallerIDName", "channel.caller_name"}};
inline constexpr item locals[] = {channel("LocalOne", "channel"),
                                  channel("LocalTwo", "other"),
                                  {"Context", "context"},
                                  {"Exten", "extension"},
                                  {"LocalOptimization", "optimization"}};
inline constexpr item optimizing[] = {channel("LocalOne", "channel"),
                                      channel("LocalTwo", "other"),
                                      channel("Source", "source"),
                                      {"DestUniqueId", "destination_id"},
                                      {"Id", "id"}};
inline constexpr item optimized[] = {channel("LocalOne", "channel"),
                                     channel("LocalTwo", "other"),
                                     {"Success", "success"},
                                     {"Id", "id"}};
inline constexpr item spy[] = {channel("Spyer", "channel"), channel("Spyee", "spied")};
inline constexpr item pickup[] = {channel("", "channel"), channel("Target", "target")};

inline constexpr item dial_begin[] = {
    channel("", "channel"), channel("Dest", "destination"), {"DialString", "dial_string"}};
inline constexpr item dial[] = {channel("", "channel"),
                                channel("Dest", "destination"),
                                {"DialStatus", "status"},
                                {"Forward", "forward"}};

inline constexpr item only_bridge[] = {bridge("", "bridge")};
inline constexpr item bridge_enter[] = {
    bridge("", "bridge"), channel("", "channel"), {"SwapUniqueid", "swapped_channel_id"}};
inline constexpr item bridge_leave[] = {bridge("", "bridge"), channel("", "channel")};
inline constexpr item bridge_merge[] = {bridge("To", "bridge"), bridge("From", "from")};
inline constexpr item bridge_video[] = {bridge("", "bridge"),
                                        {"BridgePreviousVideoSource", "previous_video_source"}};

inline constexpr item blind[] = {{"Result", "result"},
                                 channel("Transferer", "transferer"),
                                 channel("Transferee", "transferee"),
                                 bridge("", "bridge"),
                                 {"IsExternal", "external"},
                                 {"Context", "context"},
                                 {"Extension", "extension"}};
inline constexpr item attended[] = {{"Result", "result"},
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

inline constexpr item queue_caller[] = {
    channel("", "channel"), {"Queue", "queue"}, {"Position", "position"}, {"Count", "count"}};
inline constexpr item queue_abandon[] = {channel("", "channel"),
                                         {"Queue", "queue"},
                                         {"Position", "position"},
                                         {"OriginalPosition", "original_position"},
                                         {"HoldTime", "hold_time"}};
inline constexpr item queue_member[] = {{"Queue", "queue"},
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
inline constexpr item agent[] = {channel("", "channel"),
                                 channel("Dest", "destination"),
                                 {"Queue", "queue"},
                                 {"Interface", "member.interface"},
                                 {"MemberName", "member.name"},
                                 {"HoldTime", "hold_time"},
                                 {"RingTime", "ring_time"},
                                 {"TalkTime", "talk_time"},
                                 {"Reason", "reason"}};
inline constexpr item agent_missed[] = {channel("", "channel"),
                                        channel("Dest", "destination"),
                                        {"Queue", "queue"},
                                        {"Interface", "member.interface"},
                                        {"MemberName", "member.name"},
                                        {"RingTime", "ring_time"}};
inline constexpr item agent_session[] = {
    channel("", "channel"), {"Agent", "agent"}, {"Logintime", "login_time"}};

inline constexpr item device[] = {{"Device", "device"}, {"State", "state"}};
inline constexpr item contact[] = {{"URI", "contact.uri"},
                                   {"ContactStatus", "contact.status"},
                                   {"AOR", "contact.aor"},
                                   {"EndpointName", "endpoint.resource"},
                                   {"RoundtripUsec", "contact.round_trip_us"}};
inline constexpr item peer[] = {{"ChannelType", "endpoint.technology"},
                                {"Peer", "endpoint.resource", item::what::behind_slash},
                                {"PeerStatus", "status"},
                                {"Cause", "cause"},
                                {"Address", "address"},
                                {"Port", "port"},
                                {"Time", "time"}};
inline constexpr item registry[] = {{"ChannelType", "technology"},
                                    {"Username", "username"},
                                    {"Domain", "domain"},
                                    {"Status", "status"},
                                    {"Cause", "cause"}};
inline constexpr item presence[] = {{"Presentity", "presentity"},
                                    {"Status", "status"},
                                    {"Subtype", "subtype"},
                                    {"Message", "message"}};
inline constexpr item extension[] = {{"Exten", "extension"},
                                     {"Context", "context"},
                                     {"Hint", "hint"},
                                     {"Status", "status"},
                                     {"StatusText", "status_text"}};
inline constexpr item extension_presence[] = {{"Exten", "extension"}, {"Context", "context"},
                                              {"Hint", "hint"},       {"Status", "status"},
                                              {"Subtype", "subtype"}, {"Message", "message"}};
inline constexpr item mailbox[] = {channel("", "channel"),
                                   {"Mailbox", "mailbox"},
                                   {"Waiting", "waiting"},
                                   {"New", "new"},
                                   {"Old", "old"}};

inline constexpr item parking[] = {channel("Parkee", "channel"),
                                   channel("Parker", "parker"),
                                   {"ParkerDialString", "parker_dial_string"},
                                   {"Parkinglot", "lot"},
                                   {"ParkingSpace", "space"},
                                   {"ParkingTimeout", "timeout"},
                                   {"ParkingDuration", "duration"},
                                   channel("Retriever", "retriever")};
inline constexpr item conference[] = {{"Conference", "conference"}, bridge("", "bridge"),
                                      channel("", "channel"),       {"TalkingStatus", "talking"},
                                      {"Admin", "admin"},           {"Muted", "muted"}};

inline constexpr variant dtmf_ends[] = {{"Sent", "channel.dtmf_sent"},
                                        {"*", "channel.dtmf_received"}};

} // namespace asterbus::event::ami_items
