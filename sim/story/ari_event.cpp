#include "sim/story/ari_event.hpp"

#include "sim/model/words.hpp"

namespace asterbus::sim {
namespace {

void append_party(json_writer& w, std::string_view key, party const& p)
{
    w.key(key);
    w.begin_object();
    w.key("name");
    w.string(p.name);
    w.key("number");
    w.string(p.number);
    w.end_object();
}

void member(json_writer& w, std::string_view key, std::string_view value)
{
    w.key(key);
    w.string(value);
}

/// "channel:1.5" concerns the channel 1.5.
void note_target(ari_event& e, std::string_view target)
{
    auto const colon = target.find(':');
    if (colon == std::string_view::npos) return;
    auto& list = target.substr(0, colon) == "channel" ? e.channels : e.bridges;
    list.emplace_back(target.substr(colon + 1));
}

} // namespace

std::string ari_time(wall_time t)
{
    auto text = rfc3339(t);
    text.replace(text.size() - 1, 1, "+0000");
    return text;
}

void append_json(json_writer& w, channel const& c)
{
    w.begin_object();
    member(w, "id", c.id);
    member(w, "name", c.name);
    member(w, "state", words(c.state));
    member(w, "protocol_id", c.protocol_id);
    append_party(w, "caller", c.caller);
    append_party(w, "connected", c.connected);
    member(w, "accountcode", c.account_code);
    w.key("dialplan");
    w.begin_object();
    member(w, "context", c.at.context);
    member(w, "exten", c.at.extension);
    w.key("priority");
    w.integer(c.at.priority);
    member(w, "app_name", c.app);
    member(w, "app_data", c.app_data);
    w.end_object();
    member(w, "creationtime", ari_time(c.created));
    member(w, "language", c.language);
    w.end_object();
}

void append_json(json_writer& w, bridge const& b)
{
    w.begin_object();
    member(w, "id", b.id);
    member(w, "technology", b.technology);
    member(w, "bridge_type", b.ari_type);
    member(w, "bridge_class", b.type);
    member(w, "creator", b.creator);
    member(w, "name", b.name);
    w.key("channels");
    w.begin_array();
    for (auto const& id : b.channels)
        w.string(id);
    w.end_array();
    member(w, "creationtime", ari_time(b.created));
    member(w, "video_mode", b.video_mode);
    w.end_object();
}

void append_json(json_writer& w, playback const& p)
{
    w.begin_object();
    member(w, "id", p.id);
    member(w, "media_uri", p.media);
    if (!p.rest.empty()) member(w, "next_media_uri", p.rest.front());
    member(w, "target_uri", p.target);
    member(w, "language", p.language);
    member(w, "state", p.state);
    w.end_object();
}

void append_json(json_writer& w, recording const& r)
{
    w.begin_object();
    member(w, "name", r.name);
    member(w, "format", r.format);
    member(w, "state", r.state);
    member(w, "target_uri", r.target);
    if (r.state == "done") {
        w.key("duration");
        w.integer(r.duration_s);
    }
    w.end_object();
}

ari_event::ari_event(std::string_view type, wall_time now)
{
    json_.reserve(640);
    writer_.begin_object();
    member(writer_, "type", type);
    member(writer_, "timestamp", ari_time(now));
}

ari_event&& ari_event::with(std::string_view name, std::string_view value) &&
{
    member(writer_, name, value);
    return std::move(*this);
}

ari_event&& ari_event::with(std::string_view name, std::int64_t value) &&
{
    writer_.key(name);
    writer_.integer(value);
    return std::move(*this);
}

ari_event&& ari_event::flag(std::string_view name, bool value) &&
{
    writer_.key(name);
    writer_.boolean(value);
    return std::move(*this);
}

ari_event&& ari_event::raw(std::string_view name, std::string_view json) &&
{
    writer_.key(name);
    writer_.raw(json);
    return std::move(*this);
}

ari_event&& ari_event::of(std::string_view name, channel const& c) &&
{
    writer_.key(name);
    append_json(writer_, c);
    channels.push_back(c.id);
    devices.push_back(c.device);
    return std::move(*this);
}

ari_event&& ari_event::of(bridge const& b) &&
{
    writer_.key("bridge");
    append_json(writer_, b);
    bridges.push_back(b.id);
    return std::move(*this);
}

ari_event&& ari_event::of(playback const& p) &&
{
    writer_.key("playback");
    append_json(writer_, p);
    note_target(*this, p.target);
    return std::move(*this);
}

ari_event&& ari_event::of(recording const& r) &&
{
    writer_.key("recording");
    append_json(writer_, r);
    note_target(*this, r.target);
    return std::move(*this);
}

ari_event&& ari_event::about_device(std::string_view device) &&
{
    devices.emplace_back(device);
    return std::move(*this);
}

ari_event&& ari_event::only_for(std::string_view name) &&
{
    application = name;
    return std::move(*this);
}

std::string ari_event::text(std::string_view app) const
{
    std::string out = json_;
    out += R"(,"asterisk_id":")";
    out += asterisk_id;
    out += R"(","application":)";
    append_json_string(out, app);
    out += '}';
    return out;
}

} // namespace asterbus::sim
