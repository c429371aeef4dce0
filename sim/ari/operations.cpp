// The operations by method and path: grep here for what the simulated ARI can do.
#include "sim/ari/operations.hpp"

#include <optional>

namespace asterbus::sim {
namespace {

using namespace operations;

struct route {
    std::string_view method, path; ///< a star stands for any segment
    ari_reply (*perform)(operations::call const&);
};

constexpr route routes[] = {
    {"GET", "asterisk/info", info},
    {"GET", "asterisk/ping", operations::ping},
    {"GET", "asterisk/variable", get_global},
    {"POST", "asterisk/variable", operations::set_global},
    {"GET", "applications", list_applications},
    {"GET", "applications/*", get_application},
    {"POST", "applications/*/subscription", subscribe},
    {"DELETE", "applications/*/subscription", unsubscribe},
    {"GET", "endpoints", list_endpoints},
    {"GET", "endpoints/*", list_endpoints},
    {"GET", "endpoints/*/*", get_endpoint},
    {"GET", "deviceStates", list_devices},
    {"GET", "deviceStates/*", get_device},
    {"POST", "events/user/*", operations::user_event},
    {"GET", "channels", list_channels},
    {"POST", "channels", operations::originate},
    {"GET", "channels/*", get_channel},
    {"POST", "channels/*", operations::originate},
    {"DELETE", "channels/*", hang_up},
    {"POST", "channels/*/answer", operations::answer},
    {"POST", "channels/*/ring", operations::ring},
    {"DELETE", "channels/*/ring", stop_ring},
    {"POST", "channels/*/hold", operations::hold},
    {"DELETE", "channels/*/hold", unhold},
    {"POST", "channels/*/moh", music},
    {"DELETE", "channels/*/moh", music},
    {"POST", "channels/*/silence", music},
    {"DELETE", "channels/*/silence", music},
    {"POST", "channels/*/mute", mute},
    {"DELETE", "channels/*/mute", mute},
    {"POST", "channels/*/dtmf", dtmf},
    {"GET", "channels/*/variable", operations::get_variable},
    {"POST", "channels/*/variable", operations::set_variable},
    {"POST", "channels/*/continue", operations::go_on},
    {"POST", "channels/*/redirect", operations::redirect},
    {"POST", "channels/*/play", play_channel},
    {"POST", "channels/*/play/*", play_channel},
    {"POST", "channels/*/record", record_channel},
    {"GET", "bridges", list_bridges},
    {"POST", "bridges", operations::create_bridge},
    {"GET", "bridges/*", get_bridge},
    {"POST", "bridges/*", operations::create_bridge},
    {"DELETE", "bridges/*", operations::destroy_bridge},
    {"POST", "bridges/*/addChannel", add_channel},
    {"POST", "bridges/*/removeChannel", remove_channel},
    {"POST", "bridges/*/moh", bridge_music},
    {"DELETE", "bridges/*/moh", bridge_music},
    {"POST", "bridges/*/play", play_bridge},
    {"POST", "bridges/*/play/*", play_bridge},
    {"POST", "bridges/*/record", record_bridge},
    {"GET", "playbacks/*", get_playback},
    {"DELETE", "playbacks/*", stop_playback},
    {"POST", "playbacks/*/control", control_playback},
    {"GET", "recordings/live/*", get_live},
    {"DELETE", "recordings/live/*", cancel_live},
    {"POST", "recordings/live/*/stop", stop_live},
    {"POST", "recordings/live/*/pause", pause_live},
    {"DELETE", "recordings/live/*/pause", resume_live},
    {"GET", "recordings/stored", list_stored},
    {"GET", "recordings/stored/*", get_stored},
    {"DELETE", "recordings/stored/*", delete_stored},
    {"GET", "recordings/stored/*/file", stored_file},
};

/// The variable parts of the path; nullopt when it does not match.
std::optional<std::vector<std::string>> match(std::string_view pattern,
                                              std::vector<std::string> const& path)
{
    std::vector<std::string> found;
    for (auto const& segment : path) {
        auto const end = std::min(pattern.find('/'), pattern.size());
        auto const wanted = pattern.substr(0, end);
        if (wanted == "*")
            found.push_back(segment);
        else if (wanted != segment)
            return std::nullopt;
        pattern.remove_prefix(std::min(end + 1, pattern.size()));
    }
    if (!pattern.empty()) return std::nullopt;
    return found;
}

} // namespace

ari_reply operations::error(int status, std::string_view message)
{
    std::string out = R"({"message":)";
    append_json_string(out, message);
    return body(out + "}", status);
}

ari_reply operations::body(std::string json, int status)
{
    return {status, std::move(json), "application/json", {}};
}

ari_reply answer_ari(exchange& x, ari_request const& asked)
{
    bool path_known = false;
    for (auto const& r : routes) {
        auto arg = match(r.path, asked.path);
        if (!arg) continue;
        if (r.method == asked.method) return r.perform({x, asked, std::move(*arg)});
        path_known = true;
    }
    return path_known ? operations::error(405, "Invalid method")
                      : operations::error(404, "Resource not found");
}

} // namespace asterbus::sim
