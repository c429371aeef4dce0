// Written by scripts/generate_catalogue from data/catalog; do not edit.
// clang-format off
#include "asterbus/command/catalogue.hpp"

namespace asterbus::command {
namespace {

constexpr std::string_view words_0[] = {"build", "system", "config", "status"};
constexpr std::string_view words_1[] = {"fail", "overwrite", "append"};
constexpr std::string_view words_2[] = {"none", "any", "*", "#"};
constexpr std::string_view words_3[] = {"rtp", "audiosocket", "none"};
constexpr std::string_view words_4[] = {"udp", "tcp", "websocket"};
constexpr std::string_view words_5[] = {"client", "server"};
constexpr std::string_view words_6[] = {"both"};
constexpr std::string_view words_7[] = {"normal", "busy", "congestion", "no_answer", "timeout", "rejected", "unallocated", "normal_unspecified", "number_incomplete", "codec_mismatch", "interworking", "failure", "answered_elsewhere"};
constexpr std::string_view words_8[] = {"both", "in", "out"};
constexpr std::string_view words_9[] = {"none", "both", "out", "in"};
constexpr std::string_view words_10[] = {"NOT_INUSE", "INUSE", "BUSY", "INVALID", "UNAVAILABLE", "RINGING", "RINGINUSE", "ONHOLD"};
constexpr std::string_view words_11[] = {"restart", "pause", "unpause", "reverse", "forward"};

constexpr operation_parameter o_applications_filter[] = {{"applicationName", place::path, parameter_kind::string, true, false, {}}, {"filter", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_applications_get[] = {{"applicationName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_applications_subscribe[] = {{"applicationName", place::path, parameter_kind::string, true, false, {}}, {"eventSource", place::query, parameter_kind::string, true, true, {}}};
constexpr operation_parameter o_applications_unsubscribe[] = {{"applicationName", place::path, parameter_kind::string, true, false, {}}, {"eventSource", place::query, parameter_kind::string, true, true, {}}};
constexpr operation_parameter o_asterisk_addLog[] = {{"logChannelName", place::path, parameter_kind::string, true, false, {}}, {"configuration", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_deleteLog[] = {{"logChannelName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_deleteObject[] = {{"configClass", place::path, parameter_kind::string, true, false, {}}, {"objectType", place::path, parameter_kind::string, true, false, {}}, {"id", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_getGlobalVar[] = {{"variable", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_getInfo[] = {{"only", place::query, parameter_kind::string, false, true, words_0}};
constexpr operation_parameter o_asterisk_getModule[] = {{"moduleName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_getObject[] = {{"configClass", place::path, parameter_kind::string, true, false, {}}, {"objectType", place::path, parameter_kind::string, true, false, {}}, {"id", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_loadModule[] = {{"moduleName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_reloadModule[] = {{"moduleName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_rotateLog[] = {{"logChannelName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_setGlobalVar[] = {{"variable", place::query, parameter_kind::string, true, false, {}}, {"value", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_asterisk_unloadModule[] = {{"moduleName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_updateObject[] = {{"configClass", place::path, parameter_kind::string, true, false, {}}, {"objectType", place::path, parameter_kind::string, true, false, {}}, {"id", place::path, parameter_kind::string, true, false, {}}, {"fields", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_bridges_addChannel[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"channel", place::query, parameter_kind::string, true, true, {}}, {"role", place::query, parameter_kind::string, false, false, {}}, {"absorbDTMF", place::query, parameter_kind::boolean, false, false, {}}, {"mute", place::query, parameter_kind::boolean, false, false, {}}, {"inhibitConnectedLineUpdates", place::query, parameter_kind::boolean, false, false, {}}};
constexpr operation_parameter o_bridges_clearVideoSource[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_bridges_create[] = {{"type", place::query, parameter_kind::string, false, false, {}}, {"bridgeId", place::query, parameter_kind::string, false, false, {}}, {"name", place::query, parameter_kind::string, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_bridges_createWithId[] = {{"type", place::query, parameter_kind::string, false, false, {}}, {"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"name", place::query, parameter_kind::string, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_bridges_destroy[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_bridges_get[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_bridges_getBridgeVar[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"variable", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_bridges_getBridgeVars[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"variables", place::query, parameter_kind::string, true, true, {}}};
constexpr operation_parameter o_bridges_play[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"media", place::query, parameter_kind::string, true, true, {}}, {"announcer_format", place::query, parameter_kind::string, false, false, {}}, {"lang", place::query, parameter_kind::string, false, false, {}}, {"offsetms", place::query, parameter_kind::integer, false, false, {}}, {"skipms", place::query, parameter_kind::integer, false, false, {}}, {"playbackId", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_bridges_playWithId[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"playbackId", place::path, parameter_kind::string, true, false, {}}, {"media", place::query, parameter_kind::string, true, true, {}}, {"announcer_format", place::query, parameter_kind::string, false, false, {}}, {"lang", place::query, parameter_kind::string, false, false, {}}, {"offsetms", place::query, parameter_kind::integer, false, false, {}}, {"skipms", place::query, parameter_kind::integer, false, false, {}}};
constexpr operation_parameter o_bridges_record[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"name", place::query, parameter_kind::string, true, false, {}}, {"format", place::query, parameter_kind::string, true, false, {}}, {"recorder_format", place::query, parameter_kind::string, false, false, {}}, {"maxDurationSeconds", place::query, parameter_kind::integer, false, false, {}}, {"maxSilenceSeconds", place::query, parameter_kind::integer, false, false, {}}, {"ifExists", place::query, parameter_kind::string, false, false, words_1}, {"beep", place::query, parameter_kind::boolean, false, false, {}}, {"terminateOn", place::query, parameter_kind::string, false, false, words_2}};
constexpr operation_parameter o_bridges_removeChannel[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"channel", place::query, parameter_kind::string, true, true, {}}};
constexpr operation_parameter o_bridges_setBridgeVar[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"variable", place::query, parameter_kind::string, true, false, {}}, {"value", place::query, parameter_kind::string, false, false, {}}, {"report_events", place::query, parameter_kind::boolean, false, false, {}}};
constexpr operation_parameter o_bridges_setBridgeVars[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"variables", place::body, parameter_kind::object, true, false, {}}};
constexpr operation_parameter o_bridges_setVideoSource[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_bridges_startMoh[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"mohClass", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_bridges_stopMoh[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_answer[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_continueInDialplan[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"context", place::query, parameter_kind::string, false, false, {}}, {"extension", place::query, parameter_kind::string, false, false, {}}, {"priority", place::query, parameter_kind::integer, false, false, {}}, {"label", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_create[] = {{"endpoint", place::query, parameter_kind::string, true, false, {}}, {"app", place::query, parameter_kind::string, true, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}, {"channelId", place::query, parameter_kind::string, false, false, {}}, {"otherChannelId", place::query, parameter_kind::string, false, false, {}}, {"originator", place::query, parameter_kind::string, false, false, {}}, {"formats", place::query, parameter_kind::string, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_channels_dial[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"caller", place::query, parameter_kind::string, false, false, {}}, {"timeout", place::query, parameter_kind::integer, false, false, {}}};
constexpr operation_parameter o_channels_externalMedia[] = {{"channelId", place::query, parameter_kind::string, false, false, {}}, {"app", place::query, parameter_kind::string, true, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}, {"external_host", place::query, parameter_kind::string, false, false, {}}, {"encapsulation", place::query, parameter_kind::string, false, false, words_3}, {"transport", place::query, parameter_kind::string, false, false, words_4}, {"connection_type", place::query, parameter_kind::string, false, false, words_5}, {"format", place::query, parameter_kind::string, true, false, {}}, {"direction", place::query, parameter_kind::string, false, false, words_6}, {"data", place::query, parameter_kind::string, false, false, {}}, {"transport_data", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_get[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_getChannelVar[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"variable", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_getChannelVars[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"variables", place::query, parameter_kind::string, true, true, {}}};
constexpr operation_parameter o_channels_hangup[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"reason_code", place::query, parameter_kind::string, false, false, {}}, {"reason", place::query, parameter_kind::string, false, false, words_7}};
constexpr operation_parameter o_channels_hold[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_move[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"app", place::query, parameter_kind::string, true, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_mute[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"direction", place::query, parameter_kind::string, false, false, words_8}};
constexpr operation_parameter o_channels_originate[] = {{"endpoint", place::query, parameter_kind::string, true, false, {}}, {"extension", place::query, parameter_kind::string, false, false, {}}, {"context", place::query, parameter_kind::string, false, false, {}}, {"priority", place::query, parameter_kind::integer, false, false, {}}, {"label", place::query, parameter_kind::string, false, false, {}}, {"app", place::query, parameter_kind::string, false, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}, {"callerId", place::query, parameter_kind::string, false, false, {}}, {"timeout", place::query, parameter_kind::integer, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}, {"channelId", place::query, parameter_kind::string, false, false, {}}, {"otherChannelId", place::query, parameter_kind::string, false, false, {}}, {"originator", place::query, parameter_kind::string, false, false, {}}, {"formats", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_originateWithId[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"endpoint", place::query, parameter_kind::string, true, false, {}}, {"extension", place::query, parameter_kind::string, false, false, {}}, {"context", place::query, parameter_kind::string, false, false, {}}, {"priority", place::query, parameter_kind::integer, false, false, {}}, {"label", place::query, parameter_kind::string, false, false, {}}, {"app", place::query, parameter_kind::string, false, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}, {"callerId", place::query, parameter_kind::string, false, false, {}}, {"timeout", place::query, parameter_kind::integer, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}, {"otherChannelId", place::query, parameter_kind::string, false, false, {}}, {"originator", place::query, parameter_kind::string, false, false, {}}, {"formats", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_play[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"media", place::query, parameter_kind::string, true, true, {}}, {"lang", place::query, parameter_kind::string, false, false, {}}, {"offsetms", place::query, parameter_kind::integer, false, false, {}}, {"skipms", place::query, parameter_kind::integer, false, false, {}}, {"playbackId", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_playWithId[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"playbackId", place::path, parameter_kind::string, true, false, {}}, {"media", place::query, parameter_kind::string, true, true, {}}, {"lang", place::query, parameter_kind::string, false, false, {}}, {"offsetms", place::query, parameter_kind::integer, false, false, {}}, {"skipms", place::query, parameter_kind::integer, false, false, {}}};
constexpr operation_parameter o_channels_progress[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_record[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"name", place::query, parameter_kind::string, true, false, {}}, {"format", place::query, parameter_kind::string, true, false, {}}, {"maxDurationSeconds", place::query, parameter_kind::integer, false, false, {}}, {"maxSilenceSeconds", place::query, parameter_kind::integer, false, false, {}}, {"ifExists", place::query, parameter_kind::string, false, false, words_1}, {"beep", place::query, parameter_kind::boolean, false, false, {}}, {"terminateOn", place::query, parameter_kind::string, false, false, words_2}};
constexpr operation_parameter o_channels_redirect[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"endpoint", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_ring[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_ringStop[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_rtpstatistics[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_sendDTMF[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"dtmf", place::query, parameter_kind::string, false, false, {}}, {"before", place::query, parameter_kind::integer, false, false, {}}, {"between", place::query, parameter_kind::integer, false, false, {}}, {"duration", place::query, parameter_kind::integer, false, false, {}}, {"after", place::query, parameter_kind::integer, false, false, {}}};
constexpr operation_parameter o_channels_setChannelVar[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"variable", place::query, parameter_kind::string, true, false, {}}, {"value", place::query, parameter_kind::string, false, false, {}}, {"report_events", place::query, parameter_kind::boolean, false, false, {}}};
constexpr operation_parameter o_channels_setChannelVars[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"variables", place::body, parameter_kind::object, true, false, {}}};
constexpr operation_parameter o_channels_snoopChannel[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"spy", place::query, parameter_kind::string, false, false, words_9}, {"whisper", place::query, parameter_kind::string, false, false, words_9}, {"app", place::query, parameter_kind::string, true, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}, {"snoopId", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_snoopChannelWithId[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"snoopId", place::path, parameter_kind::string, true, false, {}}, {"spy", place::query, parameter_kind::string, false, false, words_9}, {"whisper", place::query, parameter_kind::string, false, false, words_9}, {"app", place::query, parameter_kind::string, true, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_startMoh[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"mohClass", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_startSilence[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_stopMoh[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_stopSilence[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_transfer_progress[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"states", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_unhold[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_unmute[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"direction", place::query, parameter_kind::string, false, false, words_8}};
constexpr operation_parameter o_deviceStates_delete[] = {{"deviceName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_deviceStates_get[] = {{"deviceName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_deviceStates_update[] = {{"deviceName", place::path, parameter_kind::string, true, false, {}}, {"deviceState", place::query, parameter_kind::string, true, false, words_10}};
constexpr operation_parameter o_endpoints_get[] = {{"tech", place::path, parameter_kind::string, true, false, {}}, {"resource", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_endpoints_listByTech[] = {{"tech", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_endpoints_refer[] = {{"to", place::query, parameter_kind::string, true, false, {}}, {"from", place::query, parameter_kind::string, true, false, {}}, {"refer_to", place::query, parameter_kind::string, true, false, {}}, {"to_self", place::query, parameter_kind::boolean, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_endpoints_referToEndpoint[] = {{"tech", place::path, parameter_kind::string, true, false, {}}, {"resource", place::path, parameter_kind::string, true, false, {}}, {"from", place::query, parameter_kind::string, true, false, {}}, {"refer_to", place::query, parameter_kind::string, true, false, {}}, {"to_self", place::query, parameter_kind::boolean, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_endpoints_sendMessage[] = {{"to", place::query, parameter_kind::string, true, false, {}}, {"from", place::query, parameter_kind::string, true, false, {}}, {"body", place::query, parameter_kind::string, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_endpoints_sendMessageToEndpoint[] = {{"tech", place::path, parameter_kind::string, true, false, {}}, {"resource", place::path, parameter_kind::string, true, false, {}}, {"from", place::query, parameter_kind::string, true, false, {}}, {"body", place::query, parameter_kind::string, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_events_claimChannel[] = {{"channelId", place::query, parameter_kind::string, true, false, {}}, {"application", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_events_eventWebsocket[] = {{"app", place::query, parameter_kind::string, true, true, {}}, {"subscribeAll", place::query, parameter_kind::boolean, false, false, {}}};
constexpr operation_parameter o_events_userEvent[] = {{"eventName", place::path, parameter_kind::string, true, false, {}}, {"application", place::query, parameter_kind::string, true, false, {}}, {"source", place::query, parameter_kind::string, false, true, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_mailboxes_delete[] = {{"mailboxName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_mailboxes_get[] = {{"mailboxName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_mailboxes_update[] = {{"mailboxName", place::path, parameter_kind::string, true, false, {}}, {"oldMessages", place::query, parameter_kind::integer, true, false, {}}, {"newMessages", place::query, parameter_kind::integer, true, false, {}}};
constexpr operation_parameter o_playbacks_control[] = {{"playbackId", place::path, parameter_kind::string, true, false, {}}, {"operation", place::query, parameter_kind::string, true, false, words_11}};
constexpr operation_parameter o_playbacks_get[] = {{"playbackId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_playbacks_stop[] = {{"playbackId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_cancel[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_copyStored[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}, {"destinationRecordingName", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_deleteStored[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_getLive[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_getStored[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_getStoredFile[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_mute[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_pause[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_stop[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_unmute[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_recordings_unpause[] = {{"recordingName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_sounds_get[] = {{"soundId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_sounds_list[] = {{"lang", place::query, parameter_kind::string, false, false, {}}, {"format", place::query, parameter_kind::string, false, false, {}}};

constexpr operation_spec all[] = {
    {"applications.filter", "PUT", "/applications/{applicationName}/eventFilter", body_shape::object, o_applications_filter},
    {"applications.get", "GET", "/applications/{applicationName}", body_shape::object, o_applications_get},
    {"applications.list", "GET", "/applications", body_shape::list, {}},
    {"applications.subscribe", "POST", "/applications/{applicationName}/subscription", body_shape::object, o_applications_subscribe},
    {"applications.unsubscribe", "DELETE", "/applications/{applicationName}/subscription", body_shape::object, o_applications_unsubscribe},
    {"asterisk.addLog", "POST", "/asterisk/logging/{logChannelName}", body_shape::nothing, o_asterisk_addLog},
    {"asterisk.deleteLog", "DELETE", "/asterisk/logging/{logChannelName}", body_shape::nothing, o_asterisk_deleteLog},
    {"asterisk.deleteObject", "DELETE", "/asterisk/config/dynamic/{configClass}/{objectType}/{id}", body_shape::nothing, o_asterisk_deleteObject},
    {"asterisk.getGlobalVar", "GET", "/asterisk/variable", body_shape::object, o_asterisk_getGlobalVar},
    {"asterisk.getInfo", "GET", "/asterisk/info", body_shape::object, o_asterisk_getInfo},
    {"asterisk.getModule", "GET", "/asterisk/modules/{moduleName}", body_shape::object, o_asterisk_getModule},
    {"asterisk.getObject", "GET", "/asterisk/config/dynamic/{configClass}/{objectType}/{id}", body_shape::list, o_asterisk_getObject},
    {"asterisk.listLogChannels", "GET", "/asterisk/logging", body_shape::list, {}},
    {"asterisk.listModules", "GET", "/asterisk/modules", body_shape::list, {}},
    {"asterisk.loadModule", "POST", "/asterisk/modules/{moduleName}", body_shape::nothing, o_asterisk_loadModule},
    {"asterisk.ping", "GET", "/asterisk/ping", body_shape::object, {}},
    {"asterisk.reloadModule", "PUT", "/asterisk/modules/{moduleName}", body_shape::nothing, o_asterisk_reloadModule},
    {"asterisk.rotateLog", "PUT", "/asterisk/logging/{logChannelName}/rotate", body_shape::nothing, o_asterisk_rotateLog},
    {"asterisk.setGlobalVar", "POST", "/asterisk/variable", body_shape::nothing, o_asterisk_setGlobalVar},
    {"asterisk.unloadModule", "DELETE", "/asterisk/modules/{moduleName}", body_shape::nothing, o_asterisk_unloadModule},
    {"asterisk.updateObject", "PUT", "/asterisk/config/dynamic/{configClass}/{objectType}/{id}", body_shape::list, o_asterisk_updateObject},
    {"bridges.addChannel", "POST", "/bridges/{bridgeId}/addChannel", body_shape::nothing, o_bridges_addChannel},
    {"bridges.clearVideoSource", "DELETE", "/bridges/{bridgeId}/videoSource", body_shape::nothing, o_bridges_clearVideoSource},
    {"bridges.create", "POST", "/bridges", body_shape::object, o_bridges_create},
    {"bridges.createWithId", "POST", "/bridges/{bridgeId}", body_shape::object, o_bridges_createWithId},
    {"bridges.destroy", "DELETE", "/bridges/{bridgeId}", body_shape::nothing, o_bridges_destroy},
    {"bridges.get", "GET", "/bridges/{bridgeId}", body_shape::object, o_bridges_get},
    {"bridges.getBridgeVar", "GET", "/bridges/{bridgeId}/variable", body_shape::object, o_bridges_getBridgeVar},
    {"bridges.getBridgeVars", "GET", "/bridges/{bridgeId}/variables", body_shape::object, o_bridges_getBridgeVars},
    {"bridges.list", "GET", "/bridges", body_shape::list, {}},
    {"bridges.play", "POST", "/bridges/{bridgeId}/play", body_shape::object, o_bridges_play},
    {"bridges.playWithId", "POST", "/bridges/{bridgeId}/play/{playbackId}", body_shape::object, o_bridges_playWithId},
    {"bridges.record", "POST", "/bridges/{bridgeId}/record", body_shape::object, o_bridges_record},
    {"bridges.removeChannel", "POST", "/bridges/{bridgeId}/removeChannel", body_shape::nothing, o_bridges_removeChannel},
    {"bridges.setBridgeVar", "POST", "/bridges/{bridgeId}/variable", body_shape::nothing, o_bridges_setBridgeVar},
    {"bridges.setBridgeVars", "POST", "/bridges/{bridgeId}/variables", body_shape::nothing, o_bridges_setBridgeVars},
    {"bridges.setVideoSource", "POST", "/bridges/{bridgeId}/videoSource/{channelId}", body_shape::nothing, o_bridges_setVideoSource},
    {"bridges.startMoh", "POST", "/bridges/{bridgeId}/moh", body_shape::nothing, o_bridges_startMoh},
    {"bridges.stopMoh", "DELETE", "/bridges/{bridgeId}/moh", body_shape::nothing, o_bridges_stopMoh},
    {"channels.answer", "POST", "/channels/{channelId}/answer", body_shape::nothing, o_channels_answer},
    {"channels.continueInDialplan", "POST", "/channels/{channelId}/continue", body_shape::nothing, o_channels_continueInDialplan},
    {"channels.create", "POST", "/channels/create", body_shape::object, o_channels_create},
    {"channels.dial", "POST", "/channels/{channelId}/dial", body_shape::nothing, o_channels_dial},
    {"channels.externalMedia", "POST", "/channels/externalMedia", body_shape::object, o_channels_externalMedia},
    {"channels.get", "GET", "/channels/{channelId}", body_shape::object, o_channels_get},
    {"channels.getChannelVar", "GET", "/channels/{channelId}/variable", body_shape::object, o_channels_getChannelVar},
    {"channels.getChannelVars", "GET", "/channels/{channelId}/variables", body_shape::object, o_channels_getChannelVars},
    {"channels.hangup", "DELETE", "/channels/{channelId}", body_shape::nothing, o_channels_hangup},
    {"channels.hold", "POST", "/channels/{channelId}/hold", body_shape::nothing, o_channels_hold},
    {"channels.list", "GET", "/channels", body_shape::list, {}},
    {"channels.move", "POST", "/channels/{channelId}/move", body_shape::nothing, o_channels_move},
    {"channels.mute", "POST", "/channels/{channelId}/mute", body_shape::nothing, o_channels_mute},
    {"channels.originate", "POST", "/channels", body_shape::object, o_channels_originate},
    {"channels.originateWithId", "POST", "/channels/{channelId}", body_shape::object, o_channels_originateWithId},
    {"channels.play", "POST", "/channels/{channelId}/play", body_shape::object, o_channels_play},
    {"channels.playWithId", "POST", "/channels/{channelId}/play/{playbackId}", body_shape::object, o_channels_playWithId},
    {"channels.progress", "POST", "/channels/{channelId}/progress", body_shape::nothing, o_channels_progress},
    {"channels.record", "POST", "/channels/{channelId}/record", body_shape::object, o_channels_record},
    {"channels.redirect", "POST", "/channels/{channelId}/redirect", body_shape::nothing, o_channels_redirect},
    {"channels.ring", "POST", "/channels/{channelId}/ring", body_shape::nothing, o_channels_ring},
    {"channels.ringStop", "DELETE", "/channels/{channelId}/ring", body_shape::nothing, o_channels_ringStop},
    {"channels.rtpstatistics", "GET", "/channels/{channelId}/rtp_statistics", body_shape::object, o_channels_rtpstatistics},
    {"channels.sendDTMF", "POST", "/channels/{channelId}/dtmf", body_shape::nothing, o_channels_sendDTMF},
    {"channels.setChannelVar", "POST", "/channels/{channelId}/variable", body_shape::nothing, o_channels_setChannelVar},
    {"channels.setChannelVars", "POST", "/channels/{channelId}/variables", body_shape::nothing, o_channels_setChannelVars},
    {"channels.snoopChannel", "POST", "/channels/{channelId}/snoop", body_shape::object, o_channels_snoopChannel},
    {"channels.snoopChannelWithId", "POST", "/channels/{channelId}/snoop/{snoopId}", body_shape::object, o_channels_snoopChannelWithId},
    {"channels.startMoh", "POST", "/channels/{channelId}/moh", body_shape::nothing, o_channels_startMoh},
    {"channels.startSilence", "POST", "/channels/{channelId}/silence", body_shape::nothing, o_channels_startSilence},
    {"channels.stopMoh", "DELETE", "/channels/{channelId}/moh", body_shape::nothing, o_channels_stopMoh},
    {"channels.stopSilence", "DELETE", "/channels/{channelId}/silence", body_shape::nothing, o_channels_stopSilence},
    {"channels.transfer_progress", "POST", "/channels/{channelId}/transfer_progress", body_shape::nothing, o_channels_transfer_progress},
    {"channels.unhold", "DELETE", "/channels/{channelId}/hold", body_shape::nothing, o_channels_unhold},
    {"channels.unmute", "DELETE", "/channels/{channelId}/mute", body_shape::nothing, o_channels_unmute},
    {"deviceStates.delete", "DELETE", "/deviceStates/{deviceName}", body_shape::nothing, o_deviceStates_delete},
    {"deviceStates.get", "GET", "/deviceStates/{deviceName}", body_shape::object, o_deviceStates_get},
    {"deviceStates.list", "GET", "/deviceStates", body_shape::list, {}},
    {"deviceStates.update", "PUT", "/deviceStates/{deviceName}", body_shape::nothing, o_deviceStates_update},
    {"endpoints.get", "GET", "/endpoints/{tech}/{resource}", body_shape::object, o_endpoints_get},
    {"endpoints.list", "GET", "/endpoints", body_shape::list, {}},
    {"endpoints.listByTech", "GET", "/endpoints/{tech}", body_shape::list, o_endpoints_listByTech},
    {"endpoints.refer", "POST", "/endpoints/refer", body_shape::nothing, o_endpoints_refer},
    {"endpoints.referToEndpoint", "POST", "/endpoints/{tech}/{resource}/refer", body_shape::nothing, o_endpoints_referToEndpoint},
    {"endpoints.sendMessage", "PUT", "/endpoints/sendMessage", body_shape::nothing, o_endpoints_sendMessage},
    {"endpoints.sendMessageToEndpoint", "PUT", "/endpoints/{tech}/{resource}/sendMessage", body_shape::nothing, o_endpoints_sendMessageToEndpoint},
    {"events.claimChannel", "POST", "/events/claim", body_shape::nothing, o_events_claimChannel},
    {"events.eventWebsocket", "GET", "/events", body_shape::object, o_events_eventWebsocket},
    {"events.userEvent", "POST", "/events/user/{eventName}", body_shape::nothing, o_events_userEvent},
    {"mailboxes.delete", "DELETE", "/mailboxes/{mailboxName}", body_shape::nothing, o_mailboxes_delete},
    {"mailboxes.get", "GET", "/mailboxes/{mailboxName}", body_shape::object, o_mailboxes_get},
    {"mailboxes.list", "GET", "/mailboxes", body_shape::list, {}},
    {"mailboxes.update", "PUT", "/mailboxes/{mailboxName}", body_shape::nothing, o_mailboxes_update},
    {"playbacks.control", "POST", "/playbacks/{playbackId}/control", body_shape::nothing, o_playbacks_control},
    {"playbacks.get", "GET", "/playbacks/{playbackId}", body_shape::object, o_playbacks_get},
    {"playbacks.stop", "DELETE", "/playbacks/{playbackId}", body_shape::nothing, o_playbacks_stop},
    {"recordings.cancel", "DELETE", "/recordings/live/{recordingName}", body_shape::nothing, o_recordings_cancel},
    {"recordings.copyStored", "POST", "/recordings/stored/{recordingName}/copy", body_shape::object, o_recordings_copyStored},
    {"recordings.deleteStored", "DELETE", "/recordings/stored/{recordingName}", body_shape::nothing, o_recordings_deleteStored},
    {"recordings.getLive", "GET", "/recordings/live/{recordingName}", body_shape::object, o_recordings_getLive},
    {"recordings.getStored", "GET", "/recordings/stored/{recordingName}", body_shape::object, o_recordings_getStored},
    {"recordings.getStoredFile", "GET", "/recordings/stored/{recordingName}/file", body_shape::binary, o_recordings_getStoredFile},
    {"recordings.listStored", "GET", "/recordings/stored", body_shape::list, {}},
    {"recordings.mute", "POST", "/recordings/live/{recordingName}/mute", body_shape::nothing, o_recordings_mute},
    {"recordings.pause", "POST", "/recordings/live/{recordingName}/pause", body_shape::nothing, o_recordings_pause},
    {"recordings.stop", "POST", "/recordings/live/{recordingName}/stop", body_shape::nothing, o_recordings_stop},
    {"recordings.unmute", "DELETE", "/recordings/live/{recordingName}/mute", body_shape::nothing, o_recordings_unmute},
    {"recordings.unpause", "DELETE", "/recordings/live/{recordingName}/pause", body_shape::nothing, o_recordings_unpause},
    {"sounds.get", "GET", "/sounds/{soundId}", body_shape::object, o_sounds_get},
    {"sounds.list", "GET", "/sounds", body_shape::list, o_sounds_list},
};

} // namespace

std::span<operation_spec const> operations() { return all; }

} // namespace asterbus::command
