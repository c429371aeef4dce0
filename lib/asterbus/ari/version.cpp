#include "asterbus/ari/version.hpp"

#include "asterbus/base/text.hpp"

namespace asterbus::ari {

std::string version_number(std::string_view as_told)
{
    auto const begin = as_told.find_first_of("0123456789");
    if (begin == std::string_view::npos) return {};
    as_told.remove_prefix(begin);
    return std::string{as_told.substr(0, as_told.find_first_not_of("0123456789."))};
}

bool has_rest_over_websocket(std::string_view version_number)
{
    auto const dot = version_number.find('.');
    auto const major = to_integer(version_number.substr(0, dot)).value_or(0);
    if (major >= 23) return true;
    if (dot == std::string_view::npos) return false;
    version_number.remove_prefix(dot + 1);
    auto const minor = to_integer(version_number.substr(0, version_number.find('.'))).value_or(0);
    return (major == 22 && minor >= 4) || (major == 21 && minor >= 9) ||
           (major == 20 && minor >= 14);
}

} // namespace asterbus::ari
