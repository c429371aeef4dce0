#include "cli/cloud_event.hpp"

namespace asterbus::client {
namespace {

constexpr std::string_view prefix = "ce_";

std::optional<json> from_binary(follower::record const& r)
{
    json event = json::object();
    for (auto const& [name, value] : r.headers) {
        if (name.starts_with(prefix)) event[name.substr(prefix.size())] = value;
        if (name == "content-type") event["datacontenttype"] = value;
    }
    if (!event.contains("specversion")) return std::nullopt;
    auto data = json::parse(r.value, nullptr, false);
    if (data.is_discarded()) return std::nullopt;
    event["data"] = std::move(data);
    return event;
}

} // namespace

std::optional<json> cloud_event_of(follower::record const& r)
{
    if (auto event = from_binary(r)) return event;
    auto event = json::parse(r.value, nullptr, false);
    if (!event.is_object() || !event.contains("specversion")) return std::nullopt;
    return event;
}

} // namespace asterbus::client
