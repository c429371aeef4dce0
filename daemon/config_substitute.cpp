#include "daemon/config_substitute.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace asterbus::daemon {
namespace {

constexpr std::size_t max_file = std::size_t{64} << 10U;
constexpr std::string_view file_prefix = "file:";

tl::expected<std::string, std::string> read_file(std::string const& path)
{
    std::ifstream in{path, std::ios::binary};
    std::string content(max_file + 1, '\0');
    if (!in) return tl::unexpected{std::string{std::strerror(errno)}};
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (in.bad()) return tl::unexpected{std::string{std::strerror(errno)}};
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (content.size() > max_file) return tl::unexpected{std::string{"it is over 64 KiB long"}};
    return content;
}

bool is_variable_name(std::string_view name)
{
    auto const letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    return !name.empty() && letter(name.front()) &&
           std::ranges::all_of(name, [&](char c) { return letter(c) || digit(c); });
}

void drop_line_end(std::string& text)
{
    if (text.ends_with('\n')) text.pop_back();
    if (text.ends_with('\r')) text.pop_back();
}

tl::expected<std::string, std::string> look_up(std::string const& name,
                                               substitution_sources const& from)
{
    if (name.starts_with(file_prefix)) {
        auto const path = name.substr(file_prefix.size());
        auto content = from.file(path);
        if (!content)
            return tl::unexpected{fmt::format("cannot read '{}': {}", path, content.error())};
        drop_line_end(*content);
        return content;
    }
    if (!is_variable_name(name))
        return tl::unexpected{
            std::string{"expected ${NAME} or ${file:PATH}; write $${ for a plain ${"}};
    auto value = from.environment(name);
    if (!value) return tl::unexpected{fmt::format("the environment has no '{}'", name)};
    return std::move(*value);
}

} // namespace

substitution_sources machine_sources()
{
    auto environment = [](std::string const& name) -> std::optional<std::string> {
        auto const* value = std::getenv(name.c_str());
        if (value == nullptr) return std::nullopt;
        return value;
    };
    return {environment, read_file};
}

tl::expected<substituted, std::string> substitute(std::string_view text,
                                                  substitution_sources const& from)
{
    substituted out;
    while (!text.empty()) {
        auto const at = text.find("${");
        out.text += text.substr(0, at);
        if (at == std::string_view::npos) break;
        if (at > 0 && text[at - 1] == '$') { // $${: the first dollar is the escape
            out.text += '{';
            text.remove_prefix(at + 2);
            continue;
        }
        auto const end = text.find('}', at);
        if (end == std::string_view::npos)
            return tl::unexpected{std::string{"'${' without its '}'; write $${ for a plain ${"}};
        std::string const name{text.substr(at + 2, end - at - 2)};
        auto value = look_up(name, from);
        if (!value) return tl::unexpected{value.error()};
        out.text += *value;
        out.changed = true;
        if (name.starts_with(file_prefix)) out.files.push_back(name.substr(file_prefix.size()));
        text.remove_prefix(end + 1);
    }
    return out;
}

} // namespace asterbus::daemon
