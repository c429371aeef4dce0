/// What each ARI operation does. One function per operation, in files by subject; the table is in
/// operations.cpp.
#pragma once

#include "sim/ari/face.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace asterbus::sim {

/// A live recording ends: that is told, and it is kept. Nothing when there is none of that name.
void end_recording(pbx&, std::string const& name);

} // namespace asterbus::sim

namespace asterbus::sim::operations {

/// A request that has found its operation; `arg` are the path's variable parts, in order.
struct call {
    exchange& x;
    ari_request const& asked;
    std::vector<std::string> arg;

    [[nodiscard]] pbx& p() const { return x.model(); }
    [[nodiscard]] std::string_view get(std::string_view name) const { return asked.get(name); }
};

[[nodiscard]] ari_reply error(int status, std::string_view message);
[[nodiscard]] ari_reply body(std::string json, int status = 200);
inline ari_reply done()
{
    return {204, {}, {}, {}};
}
/// [a,b,...] of what append_json knows, from a range.
template <class Range, class Get>
[[nodiscard]] ari_reply list(Range const& range, Get get)
{
    std::string out = "[";
    for (auto const& each : range)
        out += (out.size() > 1 ? "," : "") + to_json(get(each));
    return body(out + "]");
}

// operations_system.cpp
ari_reply info(call const&);
ari_reply ping(call const&);
ari_reply get_global(call const&);
ari_reply set_global(call const&);
ari_reply list_applications(call const&);
ari_reply get_application(call const&);
ari_reply subscribe(call const&);
ari_reply unsubscribe(call const&);
ari_reply list_endpoints(call const&);
ari_reply get_endpoint(call const&);
ari_reply list_devices(call const&);
ari_reply get_device(call const&);
ari_reply user_event(call const&);
// operations_channels.cpp
ari_reply list_channels(call const&);
ari_reply get_channel(call const&);
ari_reply originate(call const&);
ari_reply hang_up(call const&);
ari_reply answer(call const&);
ari_reply ring(call const&);
ari_reply stop_ring(call const&);
ari_reply hold(call const&);
ari_reply unhold(call const&);
ari_reply music(call const&);
ari_reply mute(call const&);
ari_reply dtmf(call const&);
ari_reply get_variable(call const&);
ari_reply set_variable(call const&);
ari_reply go_on(call const&);
ari_reply redirect(call const&);
// operations_bridges.cpp
ari_reply list_bridges(call const&);
ari_reply get_bridge(call const&);
ari_reply create_bridge(call const&);
ari_reply destroy_bridge(call const&);
ari_reply add_channel(call const&);
ari_reply remove_channel(call const&);
ari_reply bridge_music(call const&);
// operations_media.cpp
ari_reply play_channel(call const&);
ari_reply play_bridge(call const&);
ari_reply get_playback(call const&);
ari_reply stop_playback(call const&);
ari_reply control_playback(call const&);
ari_reply record_channel(call const&);
ari_reply record_bridge(call const&);
ari_reply get_live(call const&);
ari_reply cancel_live(call const&);
ari_reply stop_live(call const&);
ari_reply pause_live(call const&);
ari_reply resume_live(call const&);
ari_reply list_stored(call const&);
ari_reply get_stored(call const&);
ari_reply delete_stored(call const&);
ari_reply stored_file(call const&);

} // namespace asterbus::sim::operations
