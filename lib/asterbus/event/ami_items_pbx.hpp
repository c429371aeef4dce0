/// The headers of AMI's events about the PBX itself, its applications and its lists. Private to
/// ami_table.cpp. Items stand in the order in which Asterisk sends the headers: that is what the
/// reader guesses first.
#pragma once

#include "asterbus/event/dialect_table.hpp"

namespace asterbus::event::ami_items {

inline constexpr item user_event[] = {channel("", "channel"), {"UserEvent", "event"}};

inline constexpr item booted[] = {
    {"Uptime", "uptime"}, {"LastReload", "since_reload"}, {"Status", "status"}};
inline constexpr item shutdown[] = {{"Shutdown", "shutdown"}, {"Restart", "restart"}};
inline constexpr item module[] = {{"Module", "module"}, {"Status", "status"}};
inline constexpr item log_channel[] = {
    {"Channel", "log"}, {"Enabled", "enabled"}, {"Reason", "reason"}};
inline constexpr item deadlock[] = {{"Mutex", "mutex"}};
inline constexpr item dahdi[] = {
    {"DAHDIChannel", "dahdi_channel"}, {"Span", "span"}, {"Alarm", "alarm"}, {"Status", "status"}};
inline constexpr item dahdi_assigned[] = {channel("", "channel"),
                                          {"DAHDIGroup", "group"},
                                          {"DAHDISpan", "span"},
                                          {"DAHDIChannel", "dahdi_channel"}};
inline constexpr item agi[] = {channel("", "channel"),        {"Command", "command"},
                               {"CommandId", "command_id"},   {"CommandID", "command_id"},
                               {"ResultCode", "result_code"}, {"Result", "result"},
                               {"Env", "environment"}};
inline constexpr item aoc[] = {channel("", "channel"),
                               {"Charge", "charge"},
                               {"Type", "type"},
                               {"BillingID", "billing_id"},
                               {"TotalType", "total_type"},
                               {"Chargeable", "chargeable"},
                               {"RateType", "rate_type"},
                               {"Currency", "currency"},
                               {"Name", "currency_name"},
                               {"Cost", "cost"},
                               {"Multiplier", "multiplier"},
                               {"ChargingType", "charging_type"},
                               {"StepFunction", "step_function"},
                               {"Granularity", "granularity"},
                               {"Length", "length"},
                               {"Scale", "scale"},
                               {"Unit", "unit"},
                               {"SpecialCode", "special_code"},
                               {"Units", "units"},
                               {"NumberOf", "number_of"},
                               {"TypeOf", "type_of"},
                               {"ChargingAssociation", "charging_association"},
                               {"Number", "number"},
                               {"Plan", "plan"},
                               {"ID", "id"}};
inline constexpr item handler[] = {channel("", "channel"), {"Handler", "handler"}};
inline constexpr item mixmonitor_mute[] = {
    channel("", "channel"), {"Direction", "direction"}, {"State", "muted"}};
inline constexpr item malicious[] = {channel("", "channel"),
                                     {"MCallerIDNum", "malicious.number"},
                                     {"MCallerIDName", "malicious.name"},
                                     {"MConnectedIDNum", "connected.number"},
                                     {"MConnectedIDName", "connected.name"}};
inline constexpr item minivm[] = {
    channel("", "channel"), {"Action", "action"}, {"Mailbox", "mailbox"}, {"Counter", "counter"}};
inline constexpr item voicemail_password[] = {
    {"Context", "context"}, {"Mailbox", "mailbox"}, {"NewPassword", "new_password"}};
inline constexpr item fax[] = {channel("", "channel"),
                               {"Operation", "operation"},
                               {"Status", "status"},
                               {"LocalStationID", "local_station"},
                               {"RemoteStationID", "remote_station"},
                               {"PagesTransferred", "pages"},
                               {"Resolution", "resolution"},
                               {"TransferRate", "transfer_rate"},
                               {"FileName", "file"}};
inline constexpr item fax_session[] = {{"Channel", "channel.name"},
                                       {"Technology", "technology"},
                                       {"SessionNumber", "session"},
                                       {"SessionType", "type"},
                                       {"Operation", "operation"},
                                       {"State", "state"},
                                       {"Files", "files"},
                                       {"ErrorCorrectionMode", "error_correction"},
                                       {"DataRate", "data_rate"},
                                       {"ImageResolution", "resolution"},
                                       {"PageNumber", "page"},
                                       {"FileName", "file"},
                                       {"PagesTransmitted", "pages_sent"},
                                       {"PagesReceived", "pages_received"},
                                       {"TotalBadLines", "bad_lines"}};
inline constexpr item fax_stats[] = {
    {"CurrentSessions", "current_sessions"},   {"ReservedSessions", "reserved_sessions"},
    {"TransmitAttempts", "transmit_attempts"}, {"ReceiveAttempts", "receive_attempts"},
    {"CompletedFAXes", "completed"},           {"FailedFAXes", "failed"}};
inline constexpr item cdr[] = {{"AccountCode", "account_code"},
                               {"Source", "source"},
                               {"Destination", "destination"},
                               {"DestinationContext", "destination_context"},
                               {"CallerID", "caller_id"},
                               {"Channel", "channel.name"},
                               {"DestinationChannel", "destination_channel"},
                               {"LastApplication", "last_application"},
                               {"LastData", "last_data"},
                               {"StartTime", "start"},
                               {"AnswerTime", "answer"},
                               {"EndTime", "end"},
                               {"Duration", "duration"},
                               {"BillableSeconds", "billable"},
                               {"Disposition", "disposition"},
                               {"AMAFlags", "ama_flags"},
                               {"UniqueID", "channel.id"},
                               {"UserField", "user_field"}};
inline constexpr item cel[] = {{"EventName", "event"},
                               {"AccountCode", "account_code"},
                               {"CallerIDnum", "channel.caller_number"},
                               {"CallerIDname", "channel.caller_name"},
                               {"CallerIDani", "caller_ani"},
                               {"CallerIDrdnis", "caller_rdnis"},
                               {"CallerIDdnid", "caller_dnid"},
                               {"Exten", "channel.extension"},
                               {"Context", "channel.context"},
                               {"Channel", "channel.name"},
                               {"Application", "application"},
                               {"AppData", "application_data"},
                               {"EventTime", "event_time"},
                               {"AMAFlags", "ama_flags"},
                               {"UniqueID", "channel.id"},
                               {"LinkedID", "channel.linked_id"},
                               {"UserField", "user_field"},
                               {"Peer", "peer"},
                               {"PeerAccount", "peer_account"},
                               {"Extra", "extra"}};
inline constexpr item rtcp[] = {channel("", "channel"),
                                {"SSRC", "ssrc"},
                                {"PT", "payload_type"},
                                {"From", "from"},
                                {"To", "to"},
                                {"RTT", "round_trip"},
                                {"ReportCount", "report_count"},
                                {"SentNTP", "sent_ntp"},
                                {"SentRTP", "sent_rtp"},
                                {"SentPackets", "sent_packets"},
                                {"SentOctets", "sent_octets"}};
inline constexpr item security[] = {{"EventTV", "event_time"},
                                    {"Severity", "severity"},
                                    {"Service", "service"},
                                    {"EventVersion", "event_version"},
                                    {"AccountID", "account"},
                                    {"SessionID", "session"},
                                    {"LocalAddress", "local_address"},
                                    {"RemoteAddress", "remote_address"},
                                    {"Module", "module"},
                                    {"SessionTV", "session_time"},
                                    {"UsingPassword", "using_password"},
                                    {"RequestType", "request_type"},
                                    {"RequestParams", "request_parameters"},
                                    {"ACLName", "acl"},
                                    {"AuthMethod", "auth_method"},
                                    {"ExpectedAddress", "expected_address"},
                                    {"AttemptedTransport", "transport"},
                                    {"Challenge", "challenge"},
                                    {"Response", "response"},
                                    {"ExpectedResponse", "expected_response"},
                                    {"ReceivedChallenge", "received_challenge"},
                                    {"ReceivedHash", "received_hash"}};
inline constexpr item meetme[] = {{"Meetme", "conference"},
                                  {"User", "user"},
                                  channel("", "channel"),
                                  {"Duration", "duration"},
                                  {"Status", "status"}};
inline constexpr item meetme_ended[] = {{"Meetme", "conference"}};
inline constexpr item meetme_listed[] = {{"Conference", "conference"},
                                         {"UserNumber", "user"},
                                         {"CallerIDNum", "channel.caller_number"},
                                         {"CallerIDName", "channel.caller_name"},
                                         {"Channel", "channel.name"},
                                         {"Admin", "admin"},
                                         {"Role", "role"},
                                         {"MarkedUser", "marked_user"},
                                         {"Muted", "muted"},
                                         {"Talking", "talking"},
                                         {"Parties", "parties"},
                                         {"Marked", "marked"},
                                         {"Activity", "activity"},
                                         {"Creation", "creation"},
                                         {"Locked", "locked"}};
inline constexpr item conference_listed[] = {{"Conference", "conference"},
                                             {"Parties", "parties"},
                                             {"Marked", "marked"},
                                             {"Locked", "locked"},
                                             {"Muted", "muted"}};
inline constexpr item conference_member[] = {{"Conference", "conference"},
                                             {"Admin", "admin"},
                                             {"MarkedUser", "marked_user"},
                                             {"WaitMarked", "wait_marked"},
                                             {"EndMarked", "end_marked"},
                                             {"Waiting", "waiting"},
                                             {"Muted", "muted"},
                                             {"Talking", "talking"},
                                             {"AnsweredTime", "answered_for"},
                                             channel("", "channel")};
inline constexpr item list_end[] = {{"ListItems", "items"}, dropped("EventList")};
inline constexpr item fax_list_end[] = {{"Total", "items"}};
inline constexpr item status_end[] = {{"Items", "items"}};
inline constexpr item channel_listed[] = {channel("", "channel"),
                                          {"BridgeId", "bridge_id"},
                                          {"Application", "application"},
                                          {"ApplicationData", "application_data"},
                                          {"Duration", "duration"}};
inline constexpr item channel_status[] = {
    channel("", "channel"),
    {"Type", "type"},
    {"DNID", "dialed"},
    {"EffectiveConnectedLineNum", "effective_connected_number"},
    {"EffectiveConnectedLineName", "effective_connected_name"},
    {"TimeToHangup", "time_to_hangup"},
    {"BridgeID", "bridge_id"},
    {"Application", "application"},
    {"Data", "application_data"},
    {"Nativeformats", "native_formats"},
    {"Readformat", "read_format"},
    {"Readtrans", "read_translation"},
    {"Writeformat", "write_format"},
    {"Writetrans", "write_translation"},
    {"Callgroup", "call_group"},
    {"Pickupgroup", "pickup_group"},
    {"Seconds", "age"}};
inline constexpr item agent_listed[] = {{"Agent", "agent"},
                                        {"Name", "name"},
                                        {"Status", "status"},
                                        {"TalkingToChan", "talking_to"},
                                        {"CallStarted", "call_started"},
                                        {"LoggedInTime", "logged_in"},
                                        channel("", "channel")};
inline constexpr item queue_listed[] = {{"Queue", "queue"},
                                        {"Max", "max"},
                                        {"Strategy", "strategy"},
                                        {"Calls", "calls"},
                                        {"Holdtime", "hold_time"},
                                        {"TalkTime", "talk_time"},
                                        {"Completed", "completed"},
                                        {"Abandoned", "abandoned"},
                                        {"ServiceLevelPerf", "service_level"},
                                        {"ServiceLevelPerf2", "service_level_2"}};
inline constexpr item queue_caller_listed[] = {{"Queue", "queue"},
                                               {"Position", "position"},
                                               {"Channel", "channel.name"},
                                               {"Uniqueid", "channel.id"},
                                               {"CallerIDNum", "channel.caller_number"},
                                               {"CallerIDName", "channel.caller_name"},
                                               {"Wait", "wait"},
                                               {"Priority", "priority"}};
inline constexpr item mailbox_listed[] = {
    {"Mailbox", "mailbox"}, {"OldMessages", "old"}, {"NewMessages", "new"}};
inline constexpr item pjsip_object[] = {{"ObjectType", "type"},
                                        {"ObjectName", "name"},
                                        {"Transport", "transport"},
                                        {"DeviceState", "state"},
                                        {"ActiveChannels", "active_channels"},
                                        {"Contacts", "contacts"},
                                        {"EndpointName", "endpoint"},
                                        {"Endpoint", "endpoint"},
                                        {"AOR", "aor"},
                                        {"URI", "uri"},
                                        {"Uri", "uri"},
                                        {"Status", "state"},
                                        {"State", "state"},
                                        {"RoundtripUsec", "round_trip_us"},
                                        secret("Password"),
                                        secret("Md5Cred"),
                                        secret("OauthSecret"),
                                        secret("RefreshToken"),
                                        secret("PasswordDigest")};
inline constexpr item endpoint_maintenance[] = {{"Endpoint", "endpoint"}, {"Status", "status"}};

} // namespace asterbus::event::ami_items
