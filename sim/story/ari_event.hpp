/// An ARI event as JSON, and whom it concerns: that decides which applications hear it.
#pragma once

#include "asterbus/base/json.hpp"

#include "sim/model/channel.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace asterbus::sim {

/// Appends the thing as ARI shows it.
void append_json(json_writer&, channel const&);
void append_json(json_writer&, bridge const&);
void append_json(json_writer&, playback const&);
void append_json(json_writer&, recording const&);
/// The thing alone: the body of a GET.
template <class T>
[[nodiscard]] std::string to_json(T const& thing)
{
    std::string out;
    json_writer w{out};
    append_json(w, thing);
    return out;
}

/// "2026-11-21T09:07:56.295+0000": how ARI writes times.
[[nodiscard]] std::string ari_time(wall_time);

/// The MAC-like name of the server in every event.
inline constexpr std::string_view asterisk_id = "02:fc:00:00:00:05";

class ari_event {
public:
    ari_event(std::string_view type, wall_time now);

    ari_event&& with(std::string_view name, std::string_view value) &&;
    ari_event&& with(std::string_view name, std::int64_t value) &&;
    ari_event&& flag(std::string_view name, bool value) &&;
    /// JSON that is text already.
    ari_event&& raw(std::string_view name, std::string_view json) &&;
    ari_event&& of(std::string_view name, channel const&) &&;
    ari_event&& of(bridge const&) &&;
    ari_event&& of(playback const&) &&;
    ari_event&& of(recording const&) &&;
    ari_event&& about_device(std::string_view device) &&;
    /// For this application alone: StasisStart and its like.
    ari_event&& only_for(std::string_view application) &&;

    /// The event as `application` gets it.
    [[nodiscard]] std::string text(std::string_view application) const;

    std::vector<std::string> channels, bridges, devices; ///< whom it concerns
    std::string application;                             ///< the only hearer, or empty

private:
    std::string json_;
    json_writer writer_{json_};

public:
    ari_event(ari_event const&) = delete;
    ari_event& operator=(ari_event const&) = delete;
};

} // namespace asterbus::sim
