#include "asterbus/event/words.hpp"

#include <algorithm>
#include <array>

namespace asterbus::event {
namespace {

constexpr word channel_state_words[] = {
    {"0", "Down", "down"},
    {"1", "Rsrved", "reserved"},
    {"2", "OffHook", "off_hook"},
    {"3", "Dialing", "dialing"},
    {"4", "Ring", "ring"},
    {"5", "Ringing", "ringing"},
    {"6", "Up", "up"},
    {"7", "Busy", "busy"},
    {"8", "Dialing Offhook", "dialing_off_hook"},
    {"9", "Pre-ring", "pre_ring"},
};

constexpr word device_state_words[] = {
    {"UNKNOWN", "Unknown", "unknown"}, {"NOT_INUSE", "Not in use", "not_in_use"},
    {"INUSE", "In use", "in_use"},     {"BUSY", "Busy", "busy"},
    {"INVALID", "Invalid", "invalid"}, {"UNAVAILABLE", "Unavailable", "unavailable"},
    {"RINGING", "Ringing", "ringing"}, {"RINGINUSE", "Ring+Inuse", "ringing_in_use"},
    {"ONHOLD", "On Hold", "on_hold"},
};

constexpr word member_state_words[] = {
    {"0", "", "unknown"}, {"1", "", "not_in_use"},     {"2", "", "in_use"},
    {"3", "", "busy"},    {"4", "", "invalid"},        {"5", "", "unavailable"},
    {"6", "", "ringing"}, {"7", "", "ringing_in_use"}, {"8", "", "on_hold"},
};

constexpr word presentation_words[] = {
    {"0", "", "allowed_not_screened"},
    {"1", "", "allowed_passed_screen"},
    {"2", "", "allowed_failed_screen"},
    {"3", "", "allowed_network_number"},
    {"32", "", "prohibited_not_screened"},
    {"33", "", "prohibited_passed_screen"},
    {"34", "", "prohibited_failed_screen"},
    {"35", "", "prohibited_network_number"},
    {"67", "", "unavailable"},
};

constexpr word originate_reason_words[] = {
    {"0", "", "failed"},   {"1", "", "no_answer"}, {"3", "", "ringing"},
    {"4", "", "answered"}, {"5", "", "busy"},      {"8", "", "congestion"},
};

constexpr word dial_status_words[] = {
    {"CHANUNAVAIL", "", "channel_unavailable"},
    {"NOANSWER", "", "no_answer"},
    {"DONTCALL", "", "do_not_call"},
    {"INVALIDARGS", "", "invalid_arguments"},
};

constexpr word transfer_target_words[] = {
    {"Bridge", "bridge", "bridge"}, {"App", "application", "application"},
    {"Link", "link", "link"},       {"Threeway", "threeway", "threeway"},
    {"Fail", "fail", "fail"},
};

constexpr word extension_state_words[] = {
    {"-2", "", "removed"},     {"-1", "", "deactivated"},   {"0", "", "idle"},
    {"1", "", "in_use"},       {"2", "", "busy"},           {"4", "", "unavailable"},
    {"8", "", "ringing"},      {"9", "", "in_use_ringing"}, {"16", "", "on_hold"},
    {"17", "", "in_use_hold"},
};

constexpr cause cause_table[] = {
    {0, "not_defined", "Unknown"},
    {1, "unallocated", "Unallocated (unassigned) number"},
    {2, "no_route_transit_net", "No route to specified transmit network"},
    {3, "no_route_destination", "No route to destination"},
    {5, "misdialled_trunk_prefix", "Misdialed trunk prefix"},
    {6, "channel_unacceptable", "Channel unacceptable"},
    {7, "call_awarded_delivered", "Call awarded and being delivered in an established channel"},
    {8, "pre_empted", "Pre-empted"},
    {14, "number_ported_not_here", "QoR: ported number"},
    {16, "normal_clearing", "Normal Clearing"},
    {17, "user_busy", "User busy"},
    {18, "no_user_response", "No user responding"},
    {19, "no_answer", "User alerting, no answer"},
    {20, "subscriber_absent", "Subscriber absent"},
    {21, "call_rejected", "Call Rejected"},
    {22, "number_changed", "Number changed"},
    {23, "redirected_to_new_destination", "Redirected to new destination"},
    {26, "answered_elsewhere", "Answered elsewhere"},
    {27, "destination_out_of_order", "Destination out of order"},
    {28, "invalid_number_format", "Invalid number format"},
    {29, "facility_rejected", "Facility rejected"},
    {30, "response_to_status_enquiry", "Response to STATus ENQuiry"},
    {31, "normal_unspecified", "Normal, unspecified"},
    {34, "normal_circuit_congestion", "Circuit/channel congestion"},
    {38, "network_out_of_order", "Network out of order"},
    {41, "normal_temporary_failure", "Temporary failure"},
    {42, "switch_congestion", "Switching equipment congestion"},
    {43, "access_info_discarded", "Access information discarded"},
    {44, "requested_channel_unavailable", "Requested channel not available"},
    {50, "facility_not_subscribed", "Facility not subscribed"},
    {52, "outgoing_call_barred", "Outgoing call barred"},
    {54, "incoming_call_barred", "Incoming call barred"},
    {57, "bearer_capability_not_authorized", "Bearer capability not authorized"},
    {58, "bearer_capability_not_available", "Bearer capability not available"},
    {65, "bearer_capability_not_implemented", "Bearer capability not implemented"},
    {66, "channel_not_implemented", "Channel not implemented"},
    {69, "facility_not_implemented", "Facility not implemented"},
    {81, "invalid_call_reference", "Invalid call reference value"},
    {88, "incompatible_destination", "Incompatible destination"},
    {95, "invalid_message_unspecified", "Invalid message unspecified"},
    {96, "mandatory_ie_missing", "Mandatory information element is missing"},
    {97, "message_type_nonexistent", "Message type nonexist."},
    {98, "wrong_message", "Wrong message"},
    {99, "ie_nonexistent", "Info. element nonexist or not implemented"},
    {100, "invalid_ie_contents", "Invalid information element contents"},
    {101, "wrong_call_state", "Message not compatible with call state"},
    {102, "recovery_on_timer_expire", "Recover on timer expiry"},
    {103, "mandatory_ie_length_error", "Mandatory IE length error"},
    {111, "protocol_error", "Protocol error, unspecified"},
    {127, "interworking", "Interworking, unspecified"},
};
static_assert(std::ranges::is_sorted(cause_table, {}, &cause::code));

} // namespace

constinit vocabulary const channel_states{channel_state_words, true};
constinit vocabulary const device_states{device_state_words, false};
constinit vocabulary const member_states{member_state_words, true};
constinit vocabulary const presentations{presentation_words, true};
constinit vocabulary const originate_reasons{originate_reason_words, true};
constinit vocabulary const dial_statuses{dial_status_words, false};
constinit vocabulary const transfer_targets{transfer_target_words, false};
constinit vocabulary const plain_words{{}, false};
constinit vocabulary const extension_states{extension_state_words, true};

word const* vocabulary::find(std::string_view wanted) const
{
    // numeric tables mostly have the code at its own index
    if (numeric && wanted.size() == 1) {
        auto const i = static_cast<std::size_t>(static_cast<unsigned char>(wanted[0] - '0'));
        if (i < words.size() && words[i].code == wanted) return &words[i];
    }
    for (auto const& w : words)
        if (w.code == wanted || (!w.alias.empty() && w.alias == wanted)) return &w;
    return nullptr;
}

cause const* find_cause(std::int64_t code)
{
    auto const* const found = std::ranges::lower_bound(cause_table, code, {}, &cause::code);
    return found != std::end(cause_table) && found->code == code ? found : nullptr;
}

std::span<cause const> causes()
{
    return cause_table;
}

} // namespace asterbus::event
