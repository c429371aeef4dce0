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

constexpr action_spec all[] = {
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

} // namespace

std::span<action_spec const> actions() { return all; }

} // namespace asterbus::command
