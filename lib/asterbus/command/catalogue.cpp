#include "asterbus/command/catalogue.hpp"

#include "asterbus/base/text.hpp"

#include <algorithm>

namespace asterbus::command {
namespace {

// Free headers by design, or headers that Asterisk takes and does not document.
constexpr std::string_view open_actions[] = {"AOCMessage",  "MWIDelete",    "PJSIPHangup",
                                             "PJSIPNotify", "UpdateConfig", "UserEvent"};

} // namespace

action_spec const* find_action(std::string_view name)
{
    auto const all = actions();
    auto const found = std::ranges::find_if(
        all, [&](action_spec const& a) { return equal_ignoring_case(a.name, name); });
    return found == all.end() ? nullptr : &*found;
}

operation_spec const* find_operation(std::string_view id)
{
    auto const all = operations();
    auto const found = std::ranges::lower_bound(all, id, {}, &operation_spec::id);
    return found == all.end() || found->id != id ? nullptr : &*found;
}

bool takes_any_header(action_spec const& a)
{
    return std::ranges::find(open_actions, a.name) != std::end(open_actions);
}

void nearest::consider(std::string_view candidate)
{
    // Comparing takes the product of both lengths: a hostile name is not compared at all.
    if (wanted_.size() > candidate.size() + 3 || candidate.size() > wanted_.size() + 3) return;
    auto const edits = edit_distance(to_lower(wanted_), to_lower(candidate));
    if (edits >= distance_ || edits * 2 > candidate.size()) return;
    distance_ = edits;
    best_ = candidate;
}

std::string nearest::suggestion(std::string_view prefix) const
{
    if (best_.empty()) return {};
    return ", did you mean \"" + std::string{prefix} + std::string{best_} + "\"?";
}

} // namespace asterbus::command
