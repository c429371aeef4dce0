// The texts of a real Asterisk 22.10; older ones say the same.
#include "asterbus/base/text.hpp"
#include "asterbus/command/answer.hpp"

namespace asterbus::command {
namespace {

struct known_text {
    std::string_view part; ///< in lower case; the first that the message holds counts
    std::string_view code;
};

constexpr known_text texts[] = {
    {"permission denied", "permission_denied"},
    {"access denied", "permission_denied"},
    {"authentication required", "permission_denied"},
    {"invalid/unknown command", "not_supported"},
    {"not in stasis application", "not_in_application"},
    {"already exists", "already_exists"},
    {"no such queue", "queue_not_found"},
    {"already there", "already_member"},
    {"not there", "member_not_found"},
    {"interface not found", "member_not_found"},
    {"member not dynamic", "member_not_dynamic"},
    {"not in a bridge", "not_in_bridge"},
    {"not in this bridge", "not_in_bridge"},
    {"kick from bridge failed", "not_in_bridge"},
    {"bridge not found", "bridge_not_found"},
    {"bridgeuniqueid not found", "bridge_not_found"},
    {"playback not found", "playback_not_found"},
    {"while media is playing", "not_playing"},
    {"recording not in session", "not_recording"},
    {"recording not found", "recording_not_found"},
    {"no such channel", "channel_not_found"},
    {"channel not found", "channel_not_found"},
    {"channel was not found", "channel_not_found"},
    {"channel does not exist", "channel_not_found"},
    {"channel1 does not exist", "channel_not_found"},
    {"channel2 does not exist", "channel_not_found"},
    {"extrachannel does not exist", "channel_not_found"},
    {"channel specified does not exist", "channel_not_found"},
    {"extension does not exist", "no_such_extension"},
    {"transfer invalid", "transfer_invalid"},
    {"transfer not permitted", "transfer_not_permitted"},
    {"transfer failed", "transfer_failed"},
    {"no attended transfer feature", "transfer_not_configured"},
    {"park action failed", "park_failed"},
    {"variable not set", "variable_not_set"},
    {"variable was not found", "variable_not_found"},
    {"provided function", "variable_not_found"},
    {"allocation failed", "unreachable"},
    {"is invalid", "invalid_argument"},
    {"invalid priority", "invalid_argument"},
    {"invalid timeout", "invalid_argument"},
    {"invalid channel", "invalid_argument"},
    {"uniqueid length", "invalid_argument"},
    {"could not convert", "invalid_argument"},
    {"not found", "not_found"},
};

std::string_view by_text(std::string_view message)
{
    auto const text = to_lower(message);
    for (auto const& known : texts)
        if (text.find(known.part) != std::string::npos) return known.code;
    return {};
}

} // namespace

std::string_view ami_error_code(std::string_view message)
{
    auto const code = by_text(message);
    return code.empty() ? "refused" : code;
}

std::string_view ari_error_code(int status, std::string_view message)
{
    if (auto const code = by_text(message); !code.empty()) return code;
    switch (status) {
    case 400:
    case 422: return "invalid_argument";
    case 401:
    case 403: return "permission_denied";
    case 404: return "not_found";
    case 409:
    case 412: return "not_possible_now";
    default: return "refused";
    }
}

} // namespace asterbus::command
