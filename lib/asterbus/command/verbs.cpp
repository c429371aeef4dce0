#include "asterbus/command/verbs.hpp"

#include <algorithm>

namespace asterbus::command {
namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr bool required = true;

constexpr std::string_view tones[] = {"no", "channel_a", "channel_b", "both"};
constexpr std::string_view bridge_types[] = {
    "mixing", "holding", "dtmf_events", "proxy_media", "video_sfu", "video_single", "sdp_label"};
constexpr std::string_view directions[] = {"in", "out", "both"};
constexpr std::string_view if_exists[] = {"fail", "overwrite", "append"};
constexpr std::string_view terminators[] = {"none", "any", "*", "#"};

constexpr argument one_channel[] = {{"channel", kind::channel, required}};
constexpr argument hangup[] = {{"channel", kind::channel, required}, {"cause", kind::cause}};
constexpr argument originate[] = {{"endpoint", kind::endpoint, required},
                                  {"context"},
                                  {"extension"},
                                  {"priority", kind::priority},
                                  {"application"},
                                  {"application_data", kind::value},
                                  {"stasis_app"},
                                  {"stasis_args", kind::texts},
                                  {"caller_id", kind::caller},
                                  {"timeout_ms", kind::integer, false, 1000, day_ms},
                                  {"variables", kind::map},
                                  {"channel_id"},
                                  {"other_channel_id"},
                                  {"early_media", kind::boolean},
                                  {"codecs", kind::texts},
                                  {"account_code"}};
constexpr argument redirect[] = {{"channel", kind::channel, required},
                                 {"context", kind::text, required},
                                 {"extension", kind::text, required},
                                 {"priority", kind::priority},
                                 {"extra_channel", kind::channel},
                                 {"extra_context"},
                                 {"extra_extension"},
                                 {"extra_priority", kind::priority}};
constexpr argument bridge[] = {{"channel_a", kind::channel, required},
                               {"channel_b", kind::channel, required},
                               {"tone", kind::word, false, 0, 0, tones}};
constexpr argument bridge_create[] = {
    {"bridge"}, {"name"}, {"type", kind::words, false, 0, 0, bridge_types}};
constexpr argument bridge_add[] = {{"bridge", kind::text, required},
                                   {"channels", kind::channels, required},
                                   {"role"},
                                   {"mute", kind::boolean}};
constexpr argument bridge_remove[] = {{"bridge", kind::text, required},
                                      {"channels", kind::channels, required}};
constexpr argument bridge_destroy[] = {{"bridge", kind::text, required}};
constexpr argument mute[] = {{"channel", kind::channel, required},
                             {"direction", kind::word, false, 0, 0, directions}};
constexpr argument dtmf[] = {{"channel", kind::channel, required},
                             {"digits", kind::digits, required},
                             {"duration_ms", kind::integer, false, 40, 10'000},
                             {"between_ms", kind::integer, false, 0, 10'000}};
constexpr argument play[] = {{"channel", kind::channel},
                             {"bridge"},
                             {"media", kind::media, required},
                             {"playback"},
                             {"language"}};
constexpr argument playback[] = {{"playback", kind::text, required}};
constexpr argument record[] = {{"channel", kind::channel},
                               {"bridge"},
                               {"name", kind::text, required},
                               {"format"},
                               {"max_duration_ms", kind::integer, false, 0, day_ms},
                               {"max_silence_ms", kind::integer, false, 0, day_ms},
                               {"if_exists", kind::word, false, 0, 0, if_exists},
                               {"beep", kind::boolean},
                               {"terminate_on", kind::word, false, 0, 0, terminators}};
constexpr argument recording[] = {{"name", kind::text, required}};
constexpr argument variable_get[] = {{"name", kind::text, required}, {"channel", kind::channel}};
constexpr argument variable_set[] = {
    {"name", kind::text, required}, {"value", kind::value, required}, {"channel", kind::channel}};
constexpr argument transfer[] = {{"channel", kind::channel, required},
                                 {"context", kind::text, required},
                                 {"extension", kind::text, required}};
constexpr argument park[] = {{"channel", kind::channel, required},
                             {"lot"},
                             {"timeout_ms", kind::integer, false, 1000, day_ms},
                             {"announce_channel", kind::channel}};
constexpr argument queue_add[] = {{"queue", kind::text, required},
                                  {"interface", kind::endpoint, required},
                                  {"name"},
                                  {"penalty", kind::integer, false, 0, 1'000'000},
                                  {"paused", kind::boolean},
                                  {"reason"},
                                  {"state_interface"}};
constexpr argument queue_remove[] = {{"queue", kind::text, required},
                                     {"interface", kind::endpoint, required}};
constexpr argument queue_pause[] = {
    {"queue"}, {"interface", kind::endpoint, required}, {"paused", kind::boolean}, {"reason"}};
constexpr argument queue_status[] = {{"queue"}};

std::optional<error> one_destination(json const& args)
{
    int places = 0;
    for (auto const* const name : {"context", "application", "stasis_app"})
        places += given(args, name) ? 1 : 0;
    if (places != 1)
        return invalid_argument(
            "context",
            "exactly one of context (with extension), application and stasis_app is required");
    if (given(args, "context") != given(args, "extension"))
        return invalid_argument("extension", "is required with context, and only with it");
    if (given(args, "priority") && !given(args, "context"))
        return invalid_argument("priority", "goes with context and extension only");
    if (given(args, "application_data") && !given(args, "application"))
        return invalid_argument("application_data", "goes with application only");
    if (given(args, "stasis_args") && !given(args, "stasis_app"))
        return invalid_argument("stasis_args", "goes with stasis_app only");
    for (auto const* const name : {"channel_id", "other_channel_id"})
        if (text_of(args, name).size() > 140)
            return invalid_argument(name, "must have at most 140 bytes");
    for (auto const* const name : {"application", "stasis_app"})
        if (text_of(args, name).find(',') != std::string::npos)
            return invalid_argument(name, "must not have a comma");
    return {};
}

std::optional<error> both_extra(json const& args)
{
    bool const place = given(args, "extra_context");
    if (place != given(args, "extra_extension") || (given(args, "extra_priority") && !place))
        return invalid_argument("extra_context", "extra_context and extra_extension go together");
    if (place && !given(args, "extra_channel"))
        return invalid_argument("extra_channel", "is required with extra_context");
    return {};
}

std::optional<error> one_stage(json const& args)
{
    if (given(args, "channel") != given(args, "bridge")) return {};
    return invalid_argument("channel", "exactly one of channel and bridge is required");
}

/// A name with directories stays below the spool of recordings.
std::optional<error> recording_target(json const& args)
{
    auto const name = "/" + text_of(args, "name") + "/";
    for (auto const* const part : {"/../", "/./", "//"})
        if (name.find(part) != std::string::npos)
            return invalid_argument("name", "must be a file name, or one below directories");
    return one_stage(args);
}

constexpr verb all_verbs[] = {
    // sorted by name
    {"answer", one_channel, nullptr, answer_by_ari},
    {"bridge", bridge, bridge_by_ami, bridge_by_ari, prefer::home},
    {"bridge.add", bridge_add, nullptr, bridge_add_by_ari},
    {"bridge.create", bridge_create, nullptr, bridge_create_by_ari},
    {"bridge.destroy", bridge_destroy, bridge_destroy_by_ami, bridge_destroy_by_ari, prefer::ari},
    {"bridge.remove", bridge_remove, bridge_remove_by_ami, bridge_remove_by_ari, prefer::home},
    {"dtmf", dtmf, dtmf_by_ami, dtmf_by_ari, prefer::home},
    {"hangup", hangup, hangup_by_ami, hangup_by_ari, prefer::home},
    {"hold", one_channel, nullptr, hold_by_ari},
    {"mute", mute, mute_by_ami, mute_by_ari, prefer::home},
    {"originate", originate, originate_by_ami, originate_by_ari, prefer::home, one_destination},
    {"park", park, park_by_ami, nullptr},
    {"ping", {}, ping_by_ami, ping_by_ari},
    {"play", play, nullptr, play_by_ari, prefer::ari, one_stage},
    {"playback.pause", playback, nullptr, playback_pause_by_ari},
    {"playback.resume", playback, nullptr, playback_resume_by_ari},
    {"playback.stop", playback, nullptr, playback_stop_by_ari},
    {"queue.member.add", queue_add, queue_add_by_ami, nullptr},
    {"queue.member.pause", queue_pause, queue_pause_by_ami, nullptr},
    {"queue.member.remove", queue_remove, queue_remove_by_ami, nullptr},
    {"queue.status", queue_status, queue_status_by_ami, nullptr},
    {"record", record, nullptr, record_by_ari, prefer::ari, recording_target},
    {"recording.pause", recording, nullptr, recording_pause_by_ari},
    {"recording.resume", recording, nullptr, recording_resume_by_ari},
    {"recording.stop", recording, nullptr, recording_stop_by_ari},
    {"redirect", redirect, redirect_by_ami, redirect_by_ari, prefer::home, both_extra},
    {"ring", one_channel, nullptr, ring_by_ari},
    {"ring.stop", one_channel, nullptr, ring_stop_by_ari},
    {"transfer.attended", transfer, attended_transfer_by_ami, nullptr},
    {"transfer.blind", transfer, blind_transfer_by_ami, nullptr},
    {"unhold", one_channel, nullptr, unhold_by_ari},
    {"unmute", mute, unmute_by_ami, unmute_by_ari, prefer::home},
    {"variable.get", variable_get, variable_get_by_ami, variable_get_by_ari},
    {"variable.set", variable_set, variable_set_by_ami, variable_set_by_ari},
};
static_assert(std::ranges::is_sorted(all_verbs, {}, &verb::name));

} // namespace

std::span<verb const> verbs()
{
    return all_verbs;
}

verb const* find_verb(std::string_view name)
{
    auto const* const found = std::ranges::lower_bound(all_verbs, name, {}, &verb::name);
    return found == std::end(all_verbs) || found->name != name ? nullptr : found;
}

} // namespace asterbus::command
