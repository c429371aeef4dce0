#include "cli/native_input.hpp"

namespace asterbus::client {
namespace {

/// The end of the string that begins at `at`, behind its quote.
std::size_t end_of_string(std::string_view text, std::size_t at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

/// The end of the object that begins at `at`; npos when it does not end.
std::size_t end_of_object(std::string_view text, std::size_t at)
{
    std::size_t depth = 0;
    while (at < text.size()) {
        if (text[at] == '"') {
            at = end_of_string(text, at);
            continue;
        }
        if (text[at] == '{') ++depth;
        if (text[at] == '}' && --depth == 0) return at + 1;
        ++at;
    }
    return std::string_view::npos;
}

} // namespace

dialect guess_dialect(std::string_view text)
{
    auto const at = text.find_first_not_of(" \t\r\n");
    auto const json = at != std::string_view::npos && (text[at] == '{' || text[at] == '[');
    return json ? dialect::ari : dialect::ami;
}

std::vector<std::string_view> json_objects(std::string_view text)
{
    std::vector<std::string_view> out;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
        auto const end = end_of_object(text, at);
        if (end == std::string_view::npos) break;
        out.push_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

} // namespace asterbus::client
