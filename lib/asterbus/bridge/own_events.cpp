#include "asterbus/bridge/own_events.hpp"

#include <string>

namespace asterbus::bridge {

void write_gap(json_writer& data, gap const& g)
{
    data.key("link");
    data.string(g.link);
    data.key("from");
    data.string(rfc3339(g.from));
    data.key("to");
    data.string(rfc3339(g.to));
    data.key("reason");
    data.string(g.reason);
    if (!g.events) return;
    data.key("events");
    data.integer(static_cast<std::int64_t>(*g.events));
}

void write_merge(json_writer& data, std::string_view pbx, merge const& m)
{
    auto const call = [&](std::string_view linked_id) {
        auto id = std::string{pbx};
        return id.append("/").append(linked_id);
    };
    data.key("channel");
    data.begin_object();
    data.key("id");
    data.string(m.channel_id);
    data.key("name");
    data.string(m.channel_name);
    data.end_object();
    data.key("from");
    data.string(call(m.from));
    data.key("to");
    data.string(call(m.to));
}

void write_link(json_writer& data, std::string_view link, std::string_view reason)
{
    data.key("link");
    data.string(link);
    if (reason.empty()) return;
    data.key("reason");
    data.string(reason);
}

} // namespace asterbus::bridge
