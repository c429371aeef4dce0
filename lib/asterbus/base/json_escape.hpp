/// Which bytes a JSON string needs escaped, eight at a time: shared by the two writers of JSON,
/// base/json.hpp and event/json_buffer.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace asterbus {

/// What a byte costs in JSON: 0 as it stands, 'u' as \u00xx, else the letter after the backslash.
inline constexpr std::array<char, 256> json_escapes = [] {
    std::array<char, 256> table{};
    for (std::size_t i = 0; i < 0x20; ++i)
        table[i] = 'u';
    table['"'] = '"';
    table['\\'] = '\\';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table[0x7F] = 'u';
    return table;
}();

inline constexpr char hex_digits[] = "0123456789abcdef";

/// True when the byte is ASCII and needs no escape.
constexpr bool plain_in_json(char c)
{
    auto const u = static_cast<unsigned char>(c);
    return u < 0x80 && json_escapes[u] == 0;
}

/// True when all eight bytes are.
constexpr bool plain_in_json(std::uint64_t eight)
{
    auto const each = [](std::uint64_t byte) { return byte * 0x0101010101010101ULL; };
    auto const zero_bytes = [&](std::uint64_t v) { return (v - each(0x01)) & ~v; };
    auto const special = zero_bytes(eight ^ each('"')) | zero_bytes(eight ^ each('\\')) |
                         zero_bytes(eight ^ each(0x7F)) | (eight - each(0x20)) | eight;
    return (special & each(0x80)) == 0;
}

} // namespace asterbus
