#include "asterbus/model/call_index.hpp"

#include <utility>

namespace asterbus::model {

std::optional<std::string> call_index::told_by_ami(std::string_view id, std::string_view name,
                                                   std::string_view linked_id)
{
    auto& known = entry(id, name);
    if (linked_id.empty() || known.linked_id == linked_id) return std::nullopt;
    auto before = std::exchange(known.linked_id, std::string{linked_id});
    if (before.empty()) return std::nullopt;
    return before;
}

void call_index::told_by_ari(std::string_view id, std::string_view name)
{
    entry(id, name);
}

void call_index::entered_stasis(std::string_view id, std::string_view application)
{
    entry(id, {}).application = application;
}

void call_index::left_stasis(std::string_view id)
{
    auto const at = channels_.find(id);
    if (at != channels_.end()) at->second.application.clear();
}

void call_index::renamed(std::string_view id, std::string_view name)
{
    auto const at = channels_.find(id);
    if (at == channels_.end() || !at->second.alive || at->second.name == name) return;
    forget_name(at->second);
    at->second.name = name;
    if (!name.empty()) ids_.insert_or_assign(at->second.name, at->second.id);
}

void call_index::gone(std::string_view id)
{
    auto const at = channels_.find(id);
    if (at == channels_.end() || !at->second.alive) return;
    forget_name(at->second);
    at->second.alive = false;
    remembered_.emplace_back(id);
    if (remembered_.size() <= max_remembered) return;
    channels_.erase(remembered_.front());
    remembered_.pop_front();
}

void call_index::begun(std::string_view id)
{
    auto const at = channels_.find(id);
    if (at == channels_.end() || at->second.alive) return;
    channels_.erase(at);
    std::erase(remembered_, id);
}

void call_index::forget(std::string_view id)
{
    auto const at = channels_.find(id);
    if (at == channels_.end() || !at->second.alive) return;
    forget_name(at->second);
    channels_.erase(at);
}

channel const* call_index::find(std::string_view id_or_name) const
{
    auto at = channels_.find(id_or_name);
    if (at == channels_.end()) {
        auto const named = ids_.find(id_or_name);
        if (named == ids_.end()) return nullptr;
        at = channels_.find(named->second);
    }
    return at != channels_.end() && at->second.alive ? &at->second : nullptr;
}

std::string_view call_index::linked_id(std::string_view id) const
{
    auto const at = channels_.find(id);
    return at == channels_.end() ? std::string_view{} : std::string_view{at->second.linked_id};
}

std::vector<std::string> call_index::ids() const
{
    std::vector<std::string> alive;
    alive.reserve(size());
    for (auto const& [id, c] : channels_)
        if (c.alive) alive.push_back(id);
    return alive;
}

channel& call_index::entry(std::string_view id, std::string_view name)
{
    auto at = channels_.find(id);
    if (at == channels_.end()) {
        at = channels_.try_emplace(std::string{id}).first;
        at->second.id = id;
    }
    if (!name.empty() && at->second.name != name) renamed(id, name);
    return at->second;
}

void call_index::forget_name(channel const& c)
{
    auto const named = ids_.find(c.name);
    if (named != ids_.end() && named->second == c.id) ids_.erase(named);
}

} // namespace asterbus::model
