// Any bytes in any pieces: the first byte says how large the pieces are. Whole or in pieces, the
// same packets must come out.
#include "asterbus/ami/parser.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

constexpr std::size_t max_frame = 4096;

/// Every packet written out, so that two runs can be compared.
std::string packets(std::string_view bytes, std::size_t chunk)
{
    asterbus::ami::parser parser{max_frame};
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += chunk) {
        parser.feed(bytes.substr(at, chunk));
        auto m = parser.next();
        for (; m && *m != nullptr; m = parser.next()) {
            for (auto const& [name, value] : (*m)->fields)
                out.append(name).append(1, '\0').append(value).append(1, '\0');
            out += (*m)->malformed ? '!' : '.';
        }
        if (!m) return out;
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size == 0) return 0;
    std::string_view const bytes{reinterpret_cast<char const*>(data) + 1, size - 1};
    if (packets(bytes, std::size_t{data[0]} + 1) != packets(bytes, size)) std::abort();
    return 0;
}
