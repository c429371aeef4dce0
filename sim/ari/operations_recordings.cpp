// ARI operations on recordings, live and stored.
#include "sim/ari/operations.hpp"

namespace asterbus::sim {

void end_recording(pbx& p, std::string const& name)
{
    auto const at = p.live_recordings.find(name);
    if (at == p.live_recordings.end()) return;
    auto r = std::move(at->second);
    p.live_recordings.erase(at);
    r.state = "done";
    r.duration_s = std::chrono::duration_cast<std::chrono::seconds>(p.now() - r.started).count();
    p.tell(ari_event{"RecordingFinished", p.now()}.of(r));
    p.stored_recordings[name] = std::move(r);
}

} // namespace asterbus::sim

namespace asterbus::sim::operations {
namespace {

std::string stored_json(recording const& r)
{
    std::string out = R"({"name":)";
    append_json_string(out, r.name);
    out += R"(,"format":)";
    append_json_string(out, r.format);
    return out + "}";
}

ari_reply missing()
{
    return error(404, "Recording not found");
}

ari_reply set_state(call const& c, std::string_view state)
{
    auto const at = c.p().live_recordings.find(c.arg[0]);
    if (at == c.p().live_recordings.end()) return missing();
    at->second.state = state;
    return done();
}

} // namespace

ari_reply get_live(call const& c)
{
    auto const at = c.p().live_recordings.find(c.arg[0]);
    return at == c.p().live_recordings.end() ? missing() : body(to_json(at->second));
}

ari_reply cancel_live(call const& c)
{
    auto const at = c.p().live_recordings.find(c.arg[0]);
    if (at == c.p().live_recordings.end()) return missing();
    auto r = std::move(at->second);
    c.p().live_recordings.erase(at);
    r.state = "canceled";
    c.p().tell(ari_event{"RecordingFinished", c.p().now()}.of(r));
    return done();
}

ari_reply stop_live(call const& c)
{
    if (!c.p().live_recordings.contains(c.arg[0])) return missing();
    end_recording(c.p(), c.arg[0]);
    return done();
}

ari_reply pause_live(call const& c)
{
    return set_state(c, "paused");
}

ari_reply resume_live(call const& c)
{
    return set_state(c, "recording");
}

ari_reply list_stored(call const& c)
{
    std::string out = "[";
    for (auto const& [name, r] : c.p().stored_recordings)
        out += (out.size() > 1 ? "," : "") + stored_json(r);
    return body(out + "]");
}

ari_reply get_stored(call const& c)
{
    auto const at = c.p().stored_recordings.find(c.arg[0]);
    return at == c.p().stored_recordings.end() ? missing() : body(stored_json(at->second));
}

ari_reply delete_stored(call const& c)
{
    auto const at = c.p().stored_recordings.find(c.arg[0]);
    if (at == c.p().stored_recordings.end()) return missing();
    c.p().stored_recordings.erase(at);
    return done();
}

/// A WAV file of silence.
ari_reply stored_file(call const& c)
{
    if (!c.p().stored_recordings.contains(c.arg[0])) return missing();
    static constexpr std::string_view header{
        "RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x80\x3e\0\0\2\0\x10\0data\0\0\0\0",
        44};
    return {200, std::string{header}, "audio/x-wav", {}};
}

} // namespace asterbus::sim::operations
