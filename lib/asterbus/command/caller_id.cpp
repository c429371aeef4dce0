#include "asterbus/command/caller_id.hpp"

namespace asterbus::command {
namespace {

constexpr std::string_view digits = "0123456789*#+";
// Asterisk takes text of these alone for a number, and cuts out what is no digit.
constexpr std::string_view number_looks = "0123456789*#+ ()-.";

bool only(std::string_view text, std::string_view of)
{
    return text.find_first_not_of(of) == std::string_view::npos;
}

bool spaced(std::string_view text)
{
    return text.starts_with(' ') || text.ends_with(' ');
}

std::optional<std::string> name_problem(std::string_view name)
{
    if (name.ends_with(' ')) name.remove_suffix(1); // the one before <
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"')
        name = name.substr(1, name.size() - 2);
    if (name.find('\\') != std::string_view::npos)
        return "Asterisk cuts backslashes out of a caller's name";
    if (spaced(name)) return "Asterisk trims spaces around a caller's name";
    return {};
}

std::optional<std::string> bare_problem(std::string_view text)
{
    if (only(text, digits) || !only(text, number_looks)) return name_problem(text);
    return "Asterisk cuts spaces, ( ) - and . out of a bare number; write it without, or as "
           "\"<number>\"";
}

} // namespace

std::optional<std::string> caller_id_problem(std::string_view text)
{
    auto const open = text.find('<');
    if (open == std::string_view::npos && text.find('>') == std::string_view::npos)
        return bare_problem(text);
    auto const number = open == std::string_view::npos ? "" : text.substr(open + 1);
    bool const whole = number.size() >= 2 && number.ends_with('>');
    auto const inner = whole ? number.substr(0, number.size() - 1) : std::string_view{};
    if (!whole || inner.find_first_of("<>\"") != std::string_view::npos || spaced(inner))
        return "must be \"Name <number>\", \"<number>\", a number or a name";
    return name_problem(text.substr(0, open));
}

} // namespace asterbus::command
