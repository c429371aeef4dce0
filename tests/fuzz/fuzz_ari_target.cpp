// Whatever is asked for, an ARI target holds only what a URL may hold, and never leaves its
// resource.
#include "asterbus/ari/request.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view rest{reinterpret_cast<char const*>(data), size};
    asterbus::ari::request what{"GET", {"channels"}, {}, {}};
    while (!rest.empty()) {
        auto const part = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        if (part.starts_with('?'))
            what.query.emplace_back("n", part.substr(1));
        else
            what.path.emplace_back(part);
    }
    auto const target = asterbus::ari::encode_target(what);
    if (!target) return 0;
    for (char const c : *target)
        if (c <= 0x20 || c > 0x7E || c == '#' || c == '\\' || c == '"') std::abort();
    if (target->find("/../") != std::string::npos || target->ends_with("/..")) std::abort();
    return 0;
}
