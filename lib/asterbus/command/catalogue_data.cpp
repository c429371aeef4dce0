// Written by scripts/generate_catalogue from data/catalog; do not edit.
// clang-format off
#include "asterbus/command/catalogue.hpp"

namespace asterbus::command {
namespace {

constexpr std::string_view words_0[] = {"S", "D", "E"};
constexpr std::string_view words_1[] = {"NA", "FREE", "Currency", "Unit"};
constexpr std::string_view words_2[] = {"OneThousandth", "OneHundredth", "OneTenth", "One", "Ten", "Hundred", "Thousand"};
constexpr std::string_view words_3[] = {"Total", "SubTotal"};
constexpr std::string_view words_4[] = {"Normal", "ReverseCharge", "CreditCard", "CallFwdUnconditional", "CallFwdBusy", "CallFwdNoReply", "CallDeflection", "CallTransfer"};
constexpr std::string_view words_5[] = {"NA", "SpecialArrangement", "BasicCommunication", "CallAttempt", "CallSetup", "UserUserInfo", "SupplementaryService"};
constexpr std::string_view words_6[] = {"NA", "Free", "FreeFromBeginning", "Duration", "Flat", "Volume", "SpecialCode"};
constexpr std::string_view words_7[] = {"OneHundredthSecond", "OneTenthSecond", "Second", "TenSeconds", "Minute", "Hour", "Day"};
constexpr std::string_view words_8[] = {"ContinuousCharging", "StepFunction"};
constexpr std::string_view words_9[] = {"Octet", "Segment", "Message"};
constexpr std::string_view words_10[] = {"no", "Channel1", "Channel2", "Both"};
constexpr std::string_view words_11[] = {"MD5"};
constexpr std::string_view words_12[] = {"stop", "forward", "reverse", "pause", "restart"};
constexpr std::string_view words_13[] = {"plain", "MD5"};
constexpr std::string_view words_14[] = {"load", "unload", "reload", "refresh"};
constexpr std::string_view words_15[] = {"in", "out", "all"};
constexpr std::string_view words_16[] = {"on", "off"};
constexpr std::string_view words_17[] = {"off", "on", "hex", "intense"};
constexpr std::string_view words_18[] = {"yes", "no"};
constexpr std::string_view words_19[] = {"true", "false"};
constexpr std::string_view words_20[] = {"NewCat", "RenameCat", "DelCat", "EmptyCat", "Update", "Delete", "Append", "Insert"};
constexpr std::string_view words_21[] = {"build", "system", "config", "status"};
constexpr std::string_view words_22[] = {"fail", "overwrite", "append"};
constexpr std::string_view words_23[] = {"none", "any", "*", "#"};
constexpr std::string_view words_24[] = {"rtp", "audiosocket", "none"};
constexpr std::string_view words_25[] = {"udp", "tcp", "websocket"};
constexpr std::string_view words_26[] = {"client", "server"};
constexpr std::string_view words_27[] = {"both"};
constexpr std::string_view words_28[] = {"normal", "busy", "congestion", "no_answer", "timeout", "rejected", "unallocated", "normal_unspecified", "number_incomplete", "codec_mismatch", "interworking", "failure", "answered_elsewhere"};
constexpr std::string_view words_29[] = {"both", "in", "out"};
constexpr std::string_view words_30[] = {"none", "both", "out", "in"};
constexpr std::string_view words_31[] = {"NOT_INUSE", "INUSE", "BUSY", "INVALID", "UNAVAILABLE", "RINGING", "RINGINUSE", "ONHOLD"};
constexpr std::string_view words_32[] = {"restart", "pause", "unpause", "reverse", "forward"};

constexpr action_parameter a_AbsoluteTimeout[] = {{"Channel", true, {}}, {"Timeout", true, {}}};
constexpr action_parameter a_AgentLogoff[] = {{"Agent", true, {}}, {"Soft", false, {}}};
constexpr action_parameter a_AGI[] = {{"Channel", true, {}}, {"Command", true, {}}, {"CommandID", false, {}}};
constexpr action_parameter a_AOCMessage[] = {{"Channel", false, {}}, {"ChannelPrefix", false, {}}, {"MsgType", true, words_0}, {"ChargeType", false, words_1}, {"UnitAmount(0)", false, {}}, {"UnitType(0)", false, {}}, {"CurrencyName", false, {}}, {"CurrencyAmount", false, {}}, {"CurrencyMultiplier", false, words_2}, {"TotalType", false, words_3}, {"AOCBillingId", false, words_4}, {"ChargingAssociationId", false, {}}, {"ChargingAssociationNumber", false, {}}, {"ChargingAssociationPlan", false, {}}, {"ChargedItem", false, words_5}, {"RateType", false, words_6}, {"Time", false, {}}, {"TimeScale", false, words_7}, {"Granularity", false, {}}, {"GranularityTimeScale", false, words_7}, {"ChargingType", false, words_8}, {"VolumeUnit", false, words_9}, {"Code", false, {}}};
constexpr action_parameter a_Atxfer[] = {{"Channel", true, {}}, {"Exten", true, {}}, {"Context", false, {}}};
constexpr action_parameter a_BlindTransfer[] = {{"Channel", true, {}}, {"Context", false, {}}, {"Exten", false, {}}};
constexpr action_parameter a_Bridge[] = {{"Channel1", true, {}}, {"Channel2", true, {}}, {"Tone", false, words_10}};
constexpr action_parameter a_BridgeDestroy[] = {{"BridgeUniqueid", true, {}}};
constexpr action_parameter a_BridgeInfo[] = {{"BridgeUniqueid", true, {}}};
constexpr action_parameter a_BridgeKick[] = {{"BridgeUniqueid", false, {}}, {"Channel", true, {}}};
constexpr action_parameter a_BridgeList[] = {{"BridgeType", false, {}}};
constexpr action_parameter a_BridgeTechnologySuspend[] = {{"BridgeTechnology", true, {}}};
constexpr action_parameter a_BridgeTechnologyUnsuspend[] = {{"BridgeTechnology", true, {}}};
constexpr action_parameter a_CancelAtxfer[] = {{"Channel", true, {}}};
constexpr action_parameter a_Challenge[] = {{"AuthType", true, words_11}};
constexpr action_parameter a_Command[] = {{"Command", true, {}}};
constexpr action_parameter a_ConfbridgeKick[] = {{"Conference", true, {}}, {"Channel", true, {}}};
constexpr action_parameter a_ConfbridgeList[] = {{"Conference", true, {}}};
constexpr action_parameter a_ConfbridgeLock[] = {{"Conference", true, {}}};
constexpr action_parameter a_ConfbridgeMute[] = {{"Conference", true, {}}, {"Channel", true, {}}};
constexpr action_parameter a_ConfbridgeSetSingleVideoSrc[] = {{"Conference", true, {}}, {"Channel", true, {}}};
constexpr action_parameter a_ConfbridgeStartRecord[] = {{"Conference", true, {}}, {"RecordFile", false, {}}};
constexpr action_parameter a_ConfbridgeStopRecord[] = {{"Conference", true, {}}};
constexpr action_parameter a_ConfbridgeUnlock[] = {{"Conference", true, {}}};
constexpr action_parameter a_ConfbridgeUnmute[] = {{"Conference", true, {}}, {"Channel", true, {}}};
constexpr action_parameter a_ControlPlayback[] = {{"Channel", true, {}}, {"Control", true, words_12}};
constexpr action_parameter a_CoreShowChannelMap[] = {{"Channel", false, {}}};
constexpr action_parameter a_CreateConfig[] = {{"Filename", true, {}}};
constexpr action_parameter a_DAHDIDialOffhook[] = {{"DAHDIChannel", true, {}}, {"Number", true, {}}};
constexpr action_parameter a_DAHDIDNDoff[] = {{"DAHDIChannel", true, {}}};
constexpr action_parameter a_DAHDIDNDon[] = {{"DAHDIChannel", true, {}}};
constexpr action_parameter a_DAHDIHangup[] = {{"DAHDIChannel", true, {}}};
constexpr action_parameter a_DAHDIShowChannels[] = {{"DAHDIChannel", false, {}}};
constexpr action_parameter a_DAHDITransfer[] = {{"DAHDIChannel", true, {}}};
constexpr action_parameter a_DBDel[] = {{"Family", true, {}}, {"Key", true, {}}};
constexpr action_parameter a_DBDelTree[] = {{"Family", true, {}}, {"Key", false, {}}};
constexpr action_parameter a_DBGet[] = {{"Family", true, {}}, {"Key", true, {}}};
constexpr action_parameter a_DBGetTree[] = {{"Family", false, {}}, {"Key", false, {}}};
constexpr action_parameter a_DBPut[] = {{"Family", true, {}}, {"Key", true, {}}, {"Val", false, {}}};
constexpr action_parameter a_DialplanExtensionAdd[] = {{"Context", true, {}}, {"Extension", true, {}}, {"Priority", true, {}}, {"Application", true, {}}, {"ApplicationData", false, {}}, {"Replace", false, {}}};
constexpr action_parameter a_DialplanExtensionRemove[] = {{"Context", true, {}}, {"Extension", true, {}}, {"Priority", false, {}}};
constexpr action_parameter a_Events[] = {{"EventMask", true, {}}};
constexpr action_parameter a_ExtensionState[] = {{"Exten", true, {}}, {"Context", true, {}}};
constexpr action_parameter a_FAXSession[] = {{"SessionNumber", true, {}}};
constexpr action_parameter a_Filter[] = {{"Operation", false, {}}, {"MatchCriteria", false, {}}, {"Filter", false, {}}};
constexpr action_parameter a_GetConfig[] = {{"Filename", true, {}}, {"Category", false, {}}, {"Filter", false, {}}};
constexpr action_parameter a_GetConfigJSON[] = {{"Filename", true, {}}, {"Category", false, {}}, {"Filter", false, {}}};
constexpr action_parameter a_Getvar[] = {{"Channel", false, {}}, {"Variable", true, {}}};
constexpr action_parameter a_Hangup[] = {{"Channel", true, {}}, {"Cause", false, {}}};
constexpr action_parameter a_JabberSend[] = {{"Jabber", true, {}}, {"JID", true, {}}, {"Message", true, {}}};
constexpr action_parameter a_ListCategories[] = {{"Filename", true, {}}};
constexpr action_parameter a_LocalOptimizeAway[] = {{"Channel", true, {}}};
constexpr action_parameter a_Login[] = {{"Username", true, {}}, {"AuthType", false, words_13}, {"Secret", false, {}}, {"Key", false, {}}, {"Events", false, {}}};
constexpr action_parameter a_MailboxCount[] = {{"Mailbox", true, {}}};
constexpr action_parameter a_MailboxStatus[] = {{"Mailbox", true, {}}};
constexpr action_parameter a_MeetmeList[] = {{"Conference", false, {}}};
constexpr action_parameter a_MeetmeMute[] = {{"Meetme", true, {}}, {"Usernum", true, {}}};
constexpr action_parameter a_MeetmeUnmute[] = {{"Meetme", true, {}}, {"Usernum", true, {}}};
constexpr action_parameter a_MessageSend[] = {{"Destination", false, {}}, {"To", false, {}}, {"From", false, {}}, {"Body", false, {}}, {"Base64Body", false, {}}, {"Variable", false, {}}};
constexpr action_parameter a_MixMonitor[] = {{"Channel", true, {}}, {"File", false, {}}, {"Options", false, {}}, {"Command", false, {}}};
constexpr action_parameter a_MixMonitorMute[] = {{"Channel", true, {}}, {"Direction", false, {}}, {"State", false, {}}};
constexpr action_parameter a_ModuleCheck[] = {{"Module", true, {}}};
constexpr action_parameter a_ModuleLoad[] = {{"Module", false, {}}, {"LoadType", true, words_14}, {"Recursive", false, {}}};
constexpr action_parameter a_MuteAudio[] = {{"Channel", true, {}}, {"Direction", true, words_15}, {"State", true, words_16}};
constexpr action_parameter a_MWIGet[] = {{"Mailbox", true, {}}};
constexpr action_parameter a_MWIUpdate[] = {{"Mailbox", true, {}}, {"OldMessages", false, {}}, {"NewMessages", false, {}}};
constexpr action_parameter a_Originate[] = {{"Channel", true, {}}, {"Exten", false, {}}, {"Context", false, {}}, {"Priority", false, {}}, {"Application", false, {}}, {"Data", false, {}}, {"Timeout", false, {}}, {"CallerID", false, {}}, {"Variable", false, {}}, {"Account", false, {}}, {"EarlyMedia", false, {}}, {"Async", false, {}}, {"Codecs", false, {}}, {"ChannelId", false, {}}, {"OtherChannelId", false, {}}, {"PreDialGoSub", false, {}}};
constexpr action_parameter a_Park[] = {{"Channel", true, {}}, {"TimeoutChannel", false, {}}, {"AnnounceChannel", false, {}}, {"Timeout", false, {}}, {"Parkinglot", false, {}}, {"ParkingSpace", false, {}}};
constexpr action_parameter a_ParkedCalls[] = {{"ParkingLot", false, {}}};
constexpr action_parameter a_PJSIPNotify[] = {{"Endpoint", false, {}}, {"URI", false, {}}, {"channel", false, {}}, {"Option", false, {}}, {"Variable", false, {}}};
constexpr action_parameter a_PJSIPQualify[] = {{"Endpoint", true, {}}};
constexpr action_parameter a_PJSIPRegister[] = {{"Registration", true, {}}};
constexpr action_parameter a_PJSIPSetMaintenance[] = {{"Endpoint", true, {}}, {"State", true, words_16}};
constexpr action_parameter a_PJSIPShowEndpoint[] = {{"Endpoint", true, {}}};
constexpr action_parameter a_PJSIPShowMaintenance[] = {{"Endpoint", false, {}}};
constexpr action_parameter a_PJSIPUnregister[] = {{"Registration", true, {}}};
constexpr action_parameter a_PlayDTMF[] = {{"Channel", true, {}}, {"Digit", true, {}}, {"Duration", false, {}}, {"Receive", false, {}}};
constexpr action_parameter a_PlayMF[] = {{"Channel", true, {}}, {"Digit", true, {}}, {"Duration", false, {}}};
constexpr action_parameter a_PresenceState[] = {{"Provider", true, {}}};
constexpr action_parameter a_PRIDebugFileSet[] = {{"File", true, {}}};
constexpr action_parameter a_PRIDebugSet[] = {{"Span", true, {}}, {"Level", true, words_17}};
constexpr action_parameter a_PRIShowSpans[] = {{"Span", false, {}}};
constexpr action_parameter a_QueueAdd[] = {{"Queue", true, {}}, {"Interface", true, {}}, {"Penalty", false, {}}, {"Paused", false, {}}, {"Reason", false, {}}, {"MemberName", false, {}}, {"StateInterface", false, {}}};
constexpr action_parameter a_QueueChangePriorityCaller[] = {{"Queue", true, {}}, {"Caller", true, {}}, {"Priority", true, {}}, {"Immediate", false, {}}};
constexpr action_parameter a_QueueLog[] = {{"Queue", true, {}}, {"Event", true, {}}, {"Uniqueid", false, {}}, {"Interface", false, {}}, {"Message", false, {}}};
constexpr action_parameter a_QueueMemberRingInUse[] = {{"Interface", true, {}}, {"RingInUse", true, {}}, {"Queue", false, {}}};
constexpr action_parameter a_QueuePause[] = {{"Interface", true, {}}, {"Paused", true, {}}, {"Queue", false, {}}, {"Reason", false, {}}};
constexpr action_parameter a_QueuePenalty[] = {{"Interface", true, {}}, {"Penalty", true, {}}, {"Queue", false, {}}};
constexpr action_parameter a_QueueReload[] = {{"Queue", false, {}}, {"Members", false, words_18}, {"Rules", false, words_18}, {"Parameters", false, words_18}};
constexpr action_parameter a_QueueRemove[] = {{"Queue", true, {}}, {"Interface", true, {}}};
constexpr action_parameter a_QueueReset[] = {{"Queue", false, {}}};
constexpr action_parameter a_QueueRule[] = {{"Rule", false, {}}};
constexpr action_parameter a_QueueStatus[] = {{"Queue", false, {}}, {"Member", false, {}}};
constexpr action_parameter a_QueueSummary[] = {{"Queue", false, {}}};
constexpr action_parameter a_QueueWithdrawCaller[] = {{"Queue", true, {}}, {"Caller", true, {}}, {"WithdrawInfo", false, {}}};
constexpr action_parameter a_Redirect[] = {{"Channel", true, {}}, {"ExtraChannel", false, {}}, {"Exten", true, {}}, {"ExtraExten", false, {}}, {"Context", true, {}}, {"ExtraContext", false, {}}, {"Priority", true, {}}, {"ExtraPriority", false, {}}};
constexpr action_parameter a_Reload[] = {{"Module", false, {}}};
constexpr action_parameter a_SendFlash[] = {{"Channel", true, {}}, {"Receive", false, {}}};
constexpr action_parameter a_SendText[] = {{"Channel", true, {}}, {"Message", true, {}}, {"Content-Type", false, {}}};
constexpr action_parameter a_Setvar[] = {{"Channel", false, {}}, {"Variable", true, {}}, {"Value", true, {}}};
constexpr action_parameter a_ShowDialPlan[] = {{"Extension", false, {}}, {"Context", false, {}}};
constexpr action_parameter a_SorceryMemoryCacheExpire[] = {{"Cache", true, {}}};
constexpr action_parameter a_SorceryMemoryCacheExpireObject[] = {{"Cache", true, {}}, {"Object", true, {}}};
constexpr action_parameter a_SorceryMemoryCachePopulate[] = {{"Cache", true, {}}};
constexpr action_parameter a_SorceryMemoryCacheStale[] = {{"Cache", true, {}}};
constexpr action_parameter a_SorceryMemoryCacheStaleObject[] = {{"Cache", true, {}}, {"Object", true, {}}, {"Reload", false, {}}};
constexpr action_parameter a_Status[] = {{"Channel", false, {}}, {"Variables", false, {}}, {"AllVariables", false, words_19}};
constexpr action_parameter a_StopMixMonitor[] = {{"Channel", true, {}}, {"MixMonitorID", false, {}}};
constexpr action_parameter a_UpdateConfig[] = {{"SrcFilename", true, {}}, {"DstFilename", true, {}}, {"Reload", false, {}}, {"PreserveEffectiveContext", false, {}}, {"Action-000000", false, words_20}, {"Cat-000000", false, {}}, {"Var-000000", false, {}}, {"Value-000000", false, {}}, {"Match-000000", false, {}}, {"Line-000000", false, {}}, {"Options-000000", false, {}}};
constexpr action_parameter a_UserEvent[] = {{"UserEvent", true, {}}, {"Header1", false, {}}, {"HeaderN", false, {}}};
constexpr action_parameter a_VoicemailBoxSummary[] = {{"Context", true, {}}, {"Mailbox", true, {}}};
constexpr action_parameter a_VoicemailForward[] = {{"Context", true, {}}, {"Mailbox", true, {}}, {"Folder", true, {}}, {"ID", true, {}}, {"ToContext", true, {}}, {"ToMailbox", true, {}}, {"ToFolder", true, {}}};
constexpr action_parameter a_VoicemailMove[] = {{"Context", true, {}}, {"Mailbox", true, {}}, {"Folder", true, {}}, {"ID", true, {}}, {"ToFolder", true, {}}};
constexpr action_parameter a_VoicemailRefresh[] = {{"Context", false, {}}, {"Mailbox", false, {}}};
constexpr action_parameter a_VoicemailRemove[] = {{"Context", true, {}}, {"Mailbox", true, {}}, {"Folder", true, {}}, {"ID", true, {}}};
constexpr action_parameter a_VoicemailUserStatus[] = {{"Context", true, {}}, {"Mailbox", true, {}}};
constexpr action_parameter a_WaitEvent[] = {{"Timeout", true, {}}};

constexpr action_spec all_actions[] = {
    {"AbsoluteTimeout", a_AbsoluteTimeout},
    {"AgentLogoff", a_AgentLogoff},
    {"Agents", {}},
    {"AGI", a_AGI},
    {"AOCMessage", a_AOCMessage},
    {"Atxfer", a_Atxfer},
    {"BlindTransfer", a_BlindTransfer},
    {"Bridge", a_Bridge},
    {"BridgeDestroy", a_BridgeDestroy},
    {"BridgeInfo", a_BridgeInfo},
    {"BridgeKick", a_BridgeKick},
    {"BridgeList", a_BridgeList},
    {"BridgeTechnologyList", {}},
    {"BridgeTechnologySuspend", a_BridgeTechnologySuspend},
    {"BridgeTechnologyUnsuspend", a_BridgeTechnologyUnsuspend},
    {"CancelAtxfer", a_CancelAtxfer},
    {"Challenge", a_Challenge},
    {"Command", a_Command},
    {"ConfbridgeKick", a_ConfbridgeKick},
    {"ConfbridgeList", a_ConfbridgeList},
    {"ConfbridgeListRooms", {}},
    {"ConfbridgeLock", a_ConfbridgeLock},
    {"ConfbridgeMute", a_ConfbridgeMute},
    {"ConfbridgeSetSingleVideoSrc", a_ConfbridgeSetSingleVideoSrc},
    {"ConfbridgeStartRecord", a_ConfbridgeStartRecord},
    {"ConfbridgeStopRecord", a_ConfbridgeStopRecord},
    {"ConfbridgeUnlock", a_ConfbridgeUnlock},
    {"ConfbridgeUnmute", a_ConfbridgeUnmute},
    {"ControlPlayback", a_ControlPlayback},
    {"CoreSettings", {}},
    {"CoreShowChannelMap", a_CoreShowChannelMap},
    {"CoreShowChannels", {}},
    {"CoreStatus", {}},
    {"CreateConfig", a_CreateConfig},
    {"DAHDIDialOffhook", a_DAHDIDialOffhook},
    {"DAHDIDNDoff", a_DAHDIDNDoff},
    {"DAHDIDNDon", a_DAHDIDNDon},
    {"DAHDIHangup", a_DAHDIHangup},
    {"DAHDIRestart", {}},
    {"DAHDIShowChannels", a_DAHDIShowChannels},
    {"DAHDIShowStatus", {}},
    {"DAHDITransfer", a_DAHDITransfer},
    {"DBDel", a_DBDel},
    {"DBDelTree", a_DBDelTree},
    {"DBGet", a_DBGet},
    {"DBGetTree", a_DBGetTree},
    {"DBPut", a_DBPut},
    {"DeviceStateList", {}},
    {"DialplanExtensionAdd", a_DialplanExtensionAdd},
    {"DialplanExtensionRemove", a_DialplanExtensionRemove},
    {"Events", a_Events},
    {"ExtensionState", a_ExtensionState},
    {"ExtensionStateList", {}},
    {"FAXSession", a_FAXSession},
    {"FAXSessions", {}},
    {"FAXStats", {}},
    {"Filter", a_Filter},
    {"GetConfig", a_GetConfig},
    {"GetConfigJSON", a_GetConfigJSON},
    {"Getvar", a_Getvar},
    {"Hangup", a_Hangup},
    {"IAXnetstats", {}},
    {"IAXpeerlist", {}},
    {"IAXpeers", {}},
    {"IAXregistry", {}},
    {"JabberSend", a_JabberSend},
    {"ListCategories", a_ListCategories},
    {"ListCommands", {}},
    {"LocalOptimizeAway", a_LocalOptimizeAway},
    {"LoggerRotate", {}},
    {"Login", a_Login},
    {"Logoff", {}},
    {"MailboxCount", a_MailboxCount},
    {"MailboxStatus", a_MailboxStatus},
    {"MeetmeList", a_MeetmeList},
    {"MeetmeListRooms", {}},
    {"MeetmeMute", a_MeetmeMute},
    {"MeetmeUnmute", a_MeetmeUnmute},
    {"MessageSend", a_MessageSend},
    {"MixMonitor", a_MixMonitor},
    {"MixMonitorMute", a_MixMonitorMute},
    {"ModuleCheck", a_ModuleCheck},
    {"ModuleLoad", a_ModuleLoad},
    {"MuteAudio", a_MuteAudio},
    {"MWIDelete", {}},
    {"MWIGet", a_MWIGet},
    {"MWIUpdate", a_MWIUpdate},
    {"Originate", a_Originate},
    {"Park", a_Park},
    {"ParkedCalls", a_ParkedCalls},
    {"Parkinglots", {}},
    {"Ping", {}},
    {"PJSIPHangup", {}},
    {"PJSIPNotify", a_PJSIPNotify},
    {"PJSIPQualify", a_PJSIPQualify},
    {"PJSIPRegister", a_PJSIPRegister},
    {"PJSIPSetMaintenance", a_PJSIPSetMaintenance},
    {"PJSIPShowAors", {}},
    {"PJSIPShowAuths", {}},
    {"PJSIPShowContacts", {}},
    {"PJSIPShowEndpoint", a_PJSIPShowEndpoint},
    {"PJSIPShowEndpoints", {}},
    {"PJSIPShowMaintenance", a_PJSIPShowMaintenance},
    {"PJSIPShowRegistrationInboundContactStatuses", {}},
    {"PJSIPShowRegistrationsInbound", {}},
    {"PJSIPShowRegistrationsOutbound", {}},
    {"PJSIPShowResourceLists", {}},
    {"PJSIPShowSubscriptionsInbound", {}},
    {"PJSIPShowSubscriptionsOutbound", {}},
    {"PJSIPUnregister", a_PJSIPUnregister},
    {"PlayDTMF", a_PlayDTMF},
    {"PlayMF", a_PlayMF},
    {"PresenceState", a_PresenceState},
    {"PresenceStateList", {}},
    {"PRIDebugFileSet", a_PRIDebugFileSet},
    {"PRIDebugFileUnset", {}},
    {"PRIDebugSet", a_PRIDebugSet},
    {"PRIShowSpans", a_PRIShowSpans},
    {"QueueAdd", a_QueueAdd},
    {"QueueChangePriorityCaller", a_QueueChangePriorityCaller},
    {"QueueLog", a_QueueLog},
    {"QueueMemberRingInUse", a_QueueMemberRingInUse},
    {"QueuePause", a_QueuePause},
    {"QueuePenalty", a_QueuePenalty},
    {"QueueReload", a_QueueReload},
    {"QueueRemove", a_QueueRemove},
    {"QueueReset", a_QueueReset},
    {"QueueRule", a_QueueRule},
    {"QueueStatus", a_QueueStatus},
    {"QueueSummary", a_QueueSummary},
    {"QueueWithdrawCaller", a_QueueWithdrawCaller},
    {"Redirect", a_Redirect},
    {"Reload", a_Reload},
    {"SendFlash", a_SendFlash},
    {"SendText", a_SendText},
    {"Setvar", a_Setvar},
    {"ShowDialPlan", a_ShowDialPlan},
    {"SorceryMemoryCacheExpire", a_SorceryMemoryCacheExpire},
    {"SorceryMemoryCacheExpireObject", a_SorceryMemoryCacheExpireObject},
    {"SorceryMemoryCachePopulate", a_SorceryMemoryCachePopulate},
    {"SorceryMemoryCacheStale", a_SorceryMemoryCacheStale},
    {"SorceryMemoryCacheStaleObject", a_SorceryMemoryCacheStaleObject},
    {"Status", a_Status},
    {"StopMixMonitor", a_StopMixMonitor},
    {"UpdateConfig", a_UpdateConfig},
    {"UserEvent", a_UserEvent},
    {"VoicemailBoxSummary", a_VoicemailBoxSummary},
    {"VoicemailForward", a_VoicemailForward},
    {"VoicemailMove", a_VoicemailMove},
    {"VoicemailRefresh", a_VoicemailRefresh},
    {"VoicemailRemove", a_VoicemailRemove},
    {"VoicemailUsersList", {}},
    {"VoicemailUserStatus", a_VoicemailUserStatus},
    {"WaitEvent", a_WaitEvent},
};

constexpr operation_parameter o_applications_filter[] = {{"applicationName", place::path, parameter_kind::string, true, false, {}}, {"filter", place::body, parameter_kind::object, false, false, {}}};
constexpr operation_parameter o_applications_get[] = {{"applicationName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_applications_subscribe[] = {{"applicationName", place::path, parameter_kind::string, true, false, {}}, {"eventSource", place::query, parameter_kind::string, true, true, {}}};
constexpr operation_parameter o_applications_unsubscribe[] = {{"applicationName", place::path, parameter_kind::string, true, false, {}}, {"eventSource", place::query, parameter_kind::string, true, true, {}}};
constexpr operation_parameter o_asterisk_addLog[] = {{"logChannelName", place::path, parameter_kind::string, true, false, {}}, {"configuration", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_deleteLog[] = {{"logChannelName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_deleteObject[] = {{"configClass", place::path, parameter_kind::string, true, false, {}}, {"objectType", place::path, parameter_kind::string, true, false, {}}, {"id", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_getGlobalVar[] = {{"variable", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_asterisk_getInfo[] = {{"only", place::query, parameter_kind::string, false, true, words_21}};
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
constexpr operation_parameter o_bridges_record[] = {{"bridgeId", place::path, parameter_kind::string, true, false, {}}, {"name", place::query, parameter_kind::string, true, false, {}}, {"format", place::query, parameter_kind::string, true, false, {}}, {"recorder_format", place::query, parameter_kind::string, false, false, {}}, {"maxDurationSeconds", place::query, parameter_kind::integer, false, false, {}}, {"maxSilenceSeconds", place::query, parameter_kind::integer, false, false, {}}, {"ifExists", place::query, parameter_kind::string, false, false, words_22}, {"beep", place::query, parameter_kind::boolean, false, false, {}}, {"terminateOn", place::query, parameter_kind::string, false, false, words_23}};
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
constexpr operation_parameter o_channels_externalMedia[] = {{"channelId", place::query, parameter_kind::string, false, false, {}}, {"app", place::query, parameter_kind::string, true, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}, {"external_host", place::query, parameter_kind::string, false, false, {}}, {"encapsulation", place::query, parameter_kind::string, false, false, words_24}, {"transport", place::query, parameter_kind::string, false, false, words_25}, {"connection_type", place::query, parameter_kind::string, false, false, words_26}, {"format", place::query, parameter_kind::string, true, false, {}}, {"direction", place::query, parameter_kind::string, false, false, words_27}, {"data", place::query, parameter_kind::string, false, false, {}}, {"transport_data", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_get[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_getChannelVar[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"variable", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_getChannelVars[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"variables", place::query, parameter_kind::string, true, true, {}}};
constexpr operation_parameter o_channels_hangup[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"reason_code", place::query, parameter_kind::string, false, false, {}}, {"reason", place::query, parameter_kind::string, false, false, words_28}};
constexpr operation_parameter o_channels_hold[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_move[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"app", place::query, parameter_kind::string, true, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_mute[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"direction", place::query, parameter_kind::string, false, false, words_29}};
constexpr operation_parameter o_channels_originate[] = {{"endpoint", place::query, parameter_kind::string, true, false, {}}, {"extension", place::query, parameter_kind::string, false, false, {}}, {"context", place::query, parameter_kind::string, false, false, {}}, {"priority", place::query, parameter_kind::integer, false, false, {}}, {"label", place::query, parameter_kind::string, false, false, {}}, {"app", place::query, parameter_kind::string, false, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}, {"callerId", place::query, parameter_kind::string, false, false, {}}, {"timeout", place::query, parameter_kind::integer, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}, {"channelId", place::query, parameter_kind::string, false, false, {}}, {"otherChannelId", place::query, parameter_kind::string, false, false, {}}, {"originator", place::query, parameter_kind::string, false, false, {}}, {"formats", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_originateWithId[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"endpoint", place::query, parameter_kind::string, true, false, {}}, {"extension", place::query, parameter_kind::string, false, false, {}}, {"context", place::query, parameter_kind::string, false, false, {}}, {"priority", place::query, parameter_kind::integer, false, false, {}}, {"label", place::query, parameter_kind::string, false, false, {}}, {"app", place::query, parameter_kind::string, false, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}, {"callerId", place::query, parameter_kind::string, false, false, {}}, {"timeout", place::query, parameter_kind::integer, false, false, {}}, {"variables", place::body, parameter_kind::object, false, false, {}}, {"otherChannelId", place::query, parameter_kind::string, false, false, {}}, {"originator", place::query, parameter_kind::string, false, false, {}}, {"formats", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_play[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"media", place::query, parameter_kind::string, true, true, {}}, {"lang", place::query, parameter_kind::string, false, false, {}}, {"offsetms", place::query, parameter_kind::integer, false, false, {}}, {"skipms", place::query, parameter_kind::integer, false, false, {}}, {"playbackId", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_playWithId[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"playbackId", place::path, parameter_kind::string, true, false, {}}, {"media", place::query, parameter_kind::string, true, true, {}}, {"lang", place::query, parameter_kind::string, false, false, {}}, {"offsetms", place::query, parameter_kind::integer, false, false, {}}, {"skipms", place::query, parameter_kind::integer, false, false, {}}};
constexpr operation_parameter o_channels_progress[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_record[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"name", place::query, parameter_kind::string, true, false, {}}, {"format", place::query, parameter_kind::string, true, false, {}}, {"maxDurationSeconds", place::query, parameter_kind::integer, false, false, {}}, {"maxSilenceSeconds", place::query, parameter_kind::integer, false, false, {}}, {"ifExists", place::query, parameter_kind::string, false, false, words_22}, {"beep", place::query, parameter_kind::boolean, false, false, {}}, {"terminateOn", place::query, parameter_kind::string, false, false, words_23}};
constexpr operation_parameter o_channels_redirect[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"endpoint", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_ring[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_ringStop[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_rtpstatistics[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_sendDTMF[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"dtmf", place::query, parameter_kind::string, false, false, {}}, {"before", place::query, parameter_kind::integer, false, false, {}}, {"between", place::query, parameter_kind::integer, false, false, {}}, {"duration", place::query, parameter_kind::integer, false, false, {}}, {"after", place::query, parameter_kind::integer, false, false, {}}};
constexpr operation_parameter o_channels_setChannelVar[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"variable", place::query, parameter_kind::string, true, false, {}}, {"value", place::query, parameter_kind::string, false, false, {}}, {"report_events", place::query, parameter_kind::boolean, false, false, {}}};
constexpr operation_parameter o_channels_setChannelVars[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"variables", place::body, parameter_kind::object, true, false, {}}};
constexpr operation_parameter o_channels_snoopChannel[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"spy", place::query, parameter_kind::string, false, false, words_30}, {"whisper", place::query, parameter_kind::string, false, false, words_30}, {"app", place::query, parameter_kind::string, true, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}, {"snoopId", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_snoopChannelWithId[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"snoopId", place::path, parameter_kind::string, true, false, {}}, {"spy", place::query, parameter_kind::string, false, false, words_30}, {"whisper", place::query, parameter_kind::string, false, false, words_30}, {"app", place::query, parameter_kind::string, true, false, {}}, {"appArgs", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_startMoh[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"mohClass", place::query, parameter_kind::string, false, false, {}}};
constexpr operation_parameter o_channels_startSilence[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_stopMoh[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_stopSilence[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_transfer_progress[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"states", place::query, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_unhold[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_channels_unmute[] = {{"channelId", place::path, parameter_kind::string, true, false, {}}, {"direction", place::query, parameter_kind::string, false, false, words_29}};
constexpr operation_parameter o_deviceStates_delete[] = {{"deviceName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_deviceStates_get[] = {{"deviceName", place::path, parameter_kind::string, true, false, {}}};
constexpr operation_parameter o_deviceStates_update[] = {{"deviceName", place::path, parameter_kind::string, true, false, {}}, {"deviceState", place::query, parameter_kind::string, true, false, words_31}};
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
constexpr operation_parameter o_playbacks_control[] = {{"playbackId", place::path, parameter_kind::string, true, false, {}}, {"operation", place::query, parameter_kind::string, true, false, words_32}};
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

constexpr operation_spec all_operations[] = {
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

std::span<action_spec const> actions() { return all_actions; }
std::span<operation_spec const> operations() { return all_operations; }

} // namespace asterbus::command
