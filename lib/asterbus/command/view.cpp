#include "asterbus/command/view.hpp"

#include <algorithm>

namespace asterbus::command {

std::string view::id_of(std::string_view id_or_name) const
{
    auto const* const found = channels == nullptr ? nullptr : channels->find(id_or_name);
    return found == nullptr ? std::string{id_or_name} : found->id;
}

bool view::knows(std::string_view id_or_name) const
{
    return channels != nullptr && channels->find(id_or_name) != nullptr;
}

bool view::in_dialplan(std::string_view id_or_name) const
{
    auto const* const found = channels == nullptr ? nullptr : channels->find(id_or_name);
    return found != nullptr && found->application.empty();
}

bool view::serves(std::string_view application) const
{
    return applications != nullptr &&
           std::ranges::find(*applications, application) != applications->end();
}

bool view::in_our_application(std::string_view id_or_name) const
{
    auto const* const found = channels == nullptr ? nullptr : channels->find(id_or_name);
    return found != nullptr && serves(found->application);
}

} // namespace asterbus::command
