#include "asterbus/base/glob.hpp"

#include <algorithm>

namespace asterbus {

bool matches_glob(std::string_view pattern, std::string_view text)
{
    // Where to go back to when a character does not fit: the last `*` and the text that it covers
    // so far.
    auto star = std::string_view::npos;
    std::size_t covered = 0;
    std::size_t p = 0;
    std::size_t t = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            covered = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++covered;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool matches_any_glob(std::vector<std::string> const& patterns, std::string_view text)
{
    return std::ranges::any_of(patterns, [&](auto const& p) { return matches_glob(p, text); });
}

} // namespace asterbus
