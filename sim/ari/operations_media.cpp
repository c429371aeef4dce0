// ARI operations that play and record.
#include "asterbus/base/text.hpp"

#include "sim/ari/operations.hpp"

namespace asterbus::sim::operations {
namespace {

constexpr milliseconds sound_length{1500};

void tell(pbx& p, std::string_view event, playback const& sound)
{
    p.tell(ari_event{event, p.now()}.of(sound));
}

void finish(pbx& p, std::string const& id)
{
    auto const at = p.playbacks.find(id);
    if (at == p.playbacks.end()) return;
    auto sound = std::move(at->second);
    p.playbacks.erase(at);
    sound.state = "done";
    sound.rest.clear();
    tell(p, "PlaybackFinished", sound);
}

/// The present medium ends in its time, unless it was paused or stopped meanwhile.
void let_run(pbx& p, playback& sound)
{
    p.clock().after(sound_length, [&p, id = sound.id, turn = ++sound.turn] {
        auto const at = p.playbacks.find(id);
        if (at == p.playbacks.end() || at->second.turn != turn) return;
        auto& now = at->second;
        if (now.rest.empty()) return finish(p, id);
        now.media = now.rest.front();
        now.rest.erase(now.rest.begin());
        tell(p, "PlaybackContinuing", now);
        let_run(p, now);
    });
}

std::vector<std::string> media_of(std::string_view text)
{
    std::vector<std::string> media;
    while (!text.empty()) {
        auto const end = std::min(text.find(','), text.size());
        media.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return media;
}

ari_reply play(call const& c, std::string target)
{
    auto media = media_of(c.get("media"));
    if (media.empty()) return body(R"({"error":"Allocation failed"})", 500);
    playback sound;
    sound.id = c.arg.size() > 1 ? c.arg[1] : std::string{c.get("playbackId")};
    if (sound.id.empty()) sound.id = c.p().new_uuid();
    sound.target = std::move(target);
    sound.media = media.front();
    sound.rest.assign(media.begin() + 1, media.end());
    if (!c.get("lang").empty()) sound.language = c.get("lang");
    auto reply = body(to_json(sound), 201);
    reply.location = "/ari/playbacks/" + sound.id;
    auto& kept = c.p().playbacks[sound.id] = sound;
    c.p().clock().after(milliseconds{1}, [&p = c.p(), id = kept.id] {
        auto const at = p.playbacks.find(id);
        if (at == p.playbacks.end()) return;
        at->second.state = "playing";
        tell(p, "PlaybackStarted", at->second);
        let_run(p, at->second);
    });
    return reply;
}

void tell(pbx& p, std::string_view event, recording const& r)
{
    p.tell(ari_event{event, p.now()}.of(r));
}

ari_reply record(call const& c, std::string target)
{
    if (c.get("name").empty()) return error(400, "Missing parameter name");
    if (c.get("format").empty()) return error(400, "Missing parameter format");
    recording r;
    r.name = c.get("name");
    r.format = c.get("format");
    r.target = std::move(target);
    r.started = c.p().now();
    auto const exists = c.get("ifExists");
    if (c.p().live_recordings.contains(r.name) ||
        (c.p().stored_recordings.contains(r.name) && exists != "overwrite" && exists != "append"))
        return error(409, "Recording '" + r.name + "' already exists and can not be overwritten");
    auto reply = body(to_json(r), 201);
    reply.location = "/ari/recordings/live/" + r.name;
    c.p().live_recordings[r.name] = r;
    c.p().clock().after(milliseconds{1}, [&p = c.p(), name = r.name] {
        auto const at = p.live_recordings.find(name);
        if (at == p.live_recordings.end()) return;
        at->second.state = "recording";
        tell(p, "RecordingStarted", at->second);
    });
    if (auto const limit = to_integer(c.get("maxDurationSeconds")); limit && *limit > 0)
        c.p().clock().after(milliseconds{*limit * 1000},
                            [&p = c.p(), name = r.name] { end_recording(p, name); });
    return reply;
}

} // namespace

ari_reply play_channel(call const& c)
{
    auto const* ch = c.p().find_channel(c.arg[0]);
    if (ch == nullptr) return error(404, "Channel not found");
    if (ch->stasis.empty()) return error(409, "Channel not in Stasis application");
    return play(c, "channel:" + ch->id);
}

ari_reply play_bridge(call const& c)
{
    if (c.p().find_bridge(c.arg[0]) == nullptr) return error(404, "Bridge not found");
    return play(c, "bridge:" + c.arg[0]);
}

ari_reply get_playback(call const& c)
{
    auto const at = c.p().playbacks.find(c.arg[0]);
    return at == c.p().playbacks.end() ? error(404, "Playback not found")
                                       : body(to_json(at->second));
}

ari_reply stop_playback(call const& c)
{
    if (!c.p().playbacks.contains(c.arg[0])) return error(404, "Playback not found");
    finish(c.p(), c.arg[0]);
    return done();
}

ari_reply control_playback(call const& c)
{
    auto const at = c.p().playbacks.find(c.arg[0]);
    if (at == c.p().playbacks.end()) return error(404, "Playback not found");
    auto& sound = at->second;
    auto const what = c.get("operation");
    if (what == "pause") {
        ++sound.turn;
        sound.state = "paused";
    } else if (what == "unpause" || what == "restart") {
        sound.state = "playing";
        let_run(c.p(), sound);
    } else if (what != "reverse" && what != "forward") {
        return error(400, "Invalid operation " + std::string{what});
    }
    return done();
}

ari_reply record_channel(call const& c)
{
    auto const* ch = c.p().find_channel(c.arg[0]);
    if (ch == nullptr) return error(404, "Channel not found");
    if (ch->stasis.empty()) return error(409, "Channel not in Stasis application");
    return record(c, "channel:" + ch->id);
}

ari_reply record_bridge(call const& c)
{
    if (c.p().find_bridge(c.arg[0]) == nullptr) return error(404, "Bridge not found");
    return record(c, "bridge:" + c.arg[0]);
}

} // namespace asterbus::sim::operations
