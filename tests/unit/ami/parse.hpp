/// Parses bytes in pieces and keeps what came out.
#pragma once

#include "asterbus/ami/parser.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::ami::test {

struct packet {
    std::vector<std::pair<std::string, std::string>> fields;
    bool malformed = false;

    friend bool operator==(packet const&, packet const&) = default;
};

/// All packets of `bytes`, fed in pieces of `chunk`. A failure ends it with a packet whose one
/// field is the error's text.
[[nodiscard]] std::vector<packet> parse(std::string_view bytes, std::size_t chunk,
                                        std::size_t max_frame = std::size_t{4} << 20U);

/// As one: every way to split gives the same packets (checked), of which these are the ones.
[[nodiscard]] std::vector<packet> parse_every_way(std::string_view bytes);

} // namespace asterbus::ami::test
