#include "sim/ami/request.hpp"

#include "asterbus/base/text.hpp"

namespace asterbus::sim {
namespace {

constexpr std::size_t longest_line = 1022; // Asterisk's bounds
constexpr std::size_t most_lines = 128;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

} // namespace

std::string_view ami_request::get(std::string_view name) const
{
    for (auto const& [key, value] : headers)
        if (equal_ignoring_case(key, name)) return value;
    return {};
}

std::vector<std::string> ami_request::all(std::string_view name) const
{
    std::vector<std::string> values;
    for (auto const& [key, value] : headers)
        if (equal_ignoring_case(key, name)) values.push_back(value);
    return values;
}

std::optional<std::string> ami_reader::next_line()
{
    auto const end = buffer_.find('\n');
    if (end == std::string::npos) return std::nullopt;
    auto line = buffer_.substr(0, end);
    buffer_.erase(0, end + 1);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

std::optional<ami_request> ami_reader::next()
{
    while (auto line = next_line()) {
        if (line->empty()) {
            lines_ = 0;
            if (growing_.headers.empty() && growing_.broken == ami_request::fault::none) continue;
            return std::exchange(growing_, {});
        }
        if (line->size() > longest_line) growing_.broken = ami_request::fault::line_too_long;
        if (++lines_ > most_lines) growing_.broken = ami_request::fault::too_many_lines;
        auto const colon = line->find(':');
        if (colon == std::string::npos || lines_ > most_lines) continue;
        growing_.headers.emplace_back(line->substr(0, colon),
                                      trimmed(std::string_view{*line}.substr(colon + 1)));
    }
    return std::nullopt;
}

} // namespace asterbus::sim
