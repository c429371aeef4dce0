#include "cli/json.hpp"

#include "cli/terminal.hpp"

namespace asterbus::client {
namespace {

json const* member(json const& object, char const* key)
{
    if (!object.is_object()) return nullptr;
    auto const found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

} // namespace

std::string text(json const& object, char const* key)
{
    auto const* const found = member(object, key);
    return found != nullptr && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string shown(json const& object, char const* key)
{
    auto const* const found = member(object, key);
    if (found == nullptr || found->is_null()) return {};
    return harmless(found->is_string() ? found->get<std::string>() : found->dump());
}

} // namespace asterbus::client
