#include "asterbus/ami/action.hpp"

#include "asterbus/ami/errc.hpp"
#include "asterbus/base/text.hpp"

namespace asterbus::ami {
namespace {

// Asterisk's own bounds (its manager.c): what is over them is cut or answered without an ActionID.
constexpr std::size_t max_line = 1022;
constexpr std::size_t max_headers = 128;
constexpr std::size_t max_read = max_line + 2;

std::error_code check_name(std::string_view name)
{
    if (find_control_byte(name)) return errc::control_byte;
    if (name.empty() || name.find_first_of(": ") != std::string_view::npos) return errc::bad_name;
    return {};
}

std::error_code check_line(std::string_view name, std::string_view value)
{
    if (auto const bad = check_name(name)) return bad;
    if (find_control_byte(value)) return errc::control_byte;
    if (value.starts_with(' ') || value.ends_with(' ')) return errc::value_altered;
    if (name.size() + 2 + value.size() > max_line) return errc::line_too_long;
    return {};
}

/// Names that the session writes itself: a second one would be another action, or another's answer.
bool is_ours(std::string_view name)
{
    return equal_ignoring_case(name, "Action") || equal_ignoring_case(name, "ActionID");
}

void append_line(std::string& out, std::string_view name, std::string_view value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

result<std::string> encode(action const& a, std::string_view action_id)
{
    if (auto const bad = check_name(a.name)) return fail(bad, "Action");
    if (auto const bad = check_line("Action", a.name)) return fail(bad, "Action");
    if (auto const bad = check_line("ActionID", action_id)) return fail(bad, "ActionID");
    if (a.headers.size() + 2 > max_headers) return fail(errc::too_many_headers, a.name);
    std::string out;
    append_line(out, "Action", a.name);
    append_line(out, "ActionID", action_id);
    for (auto const& [name, value] : a.headers) {
        if (is_ours(name)) return fail(errc::bad_name, name);
        if (auto const bad = check_line(name, value)) return fail(bad, name);
        append_line(out, name, value);
    }
    out += "\r\n";
    return out;
}

std::string_view front_piece(std::string_view encoded)
{
    if (encoded.size() <= max_read) return encoded;
    auto const end = encoded.rfind('\n', max_read - 1);
    return encoded.substr(0, end == std::string_view::npos ? max_read : end + 1);
}

} // namespace asterbus::ami
