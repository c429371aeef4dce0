#include "cli/event_filter.hpp"

#include "asterbus/base/glob.hpp"

#include <algorithm>

namespace asterbus::client {
namespace {

constexpr std::string_view common_type = "asterbus.";

bool wants_type(std::vector<std::string> const& patterns, std::string_view type)
{
    if (patterns.empty() || matches_any_glob(patterns, type)) return true;
    return type.starts_with(common_type) &&
           matches_any_glob(patterns, type.substr(common_type.size()));
}

bool is_call(std::string_view id, std::string_view wanted)
{
    return id == wanted || (id.ends_with(wanted) && id.size() > wanted.size() &&
                            id[id.size() - wanted.size() - 1] == '/');
}

} // namespace

bool event_filter::wants(json const& event) const
{
    if (!event.is_object()) return false;
    auto const pbx = text(event, "pbx");
    auto const call = text(event, "callid");
    return wants_type(types, text(event, "type")) &&
           (pbxs.empty() || std::ranges::find(pbxs, pbx) != pbxs.end()) &&
           (calls.empty() ||
            std::ranges::any_of(calls, [&](auto const& wanted) { return is_call(call, wanted); }));
}

} // namespace asterbus::client
