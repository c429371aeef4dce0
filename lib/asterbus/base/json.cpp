#include "asterbus/base/json.hpp"

#include "asterbus/base/text.hpp"

#include <array>
#include <charconv>
#include <cstring>

namespace asterbus {
namespace {

/// What a byte costs in JSON: 0 as it stands, 'u' as \u00xx, else the letter after the backslash.
constexpr std::array<char, 256> escapes = [] {
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

constexpr std::uint64_t repeated(std::uint64_t byte)
{
    return byte * 0x0101010101010101ULL;
}

/// True when none of the eight bytes needs an escape or a look at its encoding.
bool plain_word(char const* at)
{
    std::uint64_t w = 0;
    std::memcpy(&w, at, sizeof w);
    auto const has_zero = [](std::uint64_t v) { return (v - repeated(0x01)) & ~v; };
    auto const special = has_zero(w ^ repeated('"')) | has_zero(w ^ repeated('\\')) |
                         has_zero(w ^ repeated(0x7F)) | (w - repeated(0x20)) | w;
    return (special & repeated(0x80)) == 0;
}

/// Length of the front of `text` that can be copied as it stands; bytes from 0x80 up stop it.
std::size_t plain_prefix(std::string_view text)
{
    std::size_t i = 0;
    while (i + 8 <= text.size() && plain_word(text.data() + i))
        i += 8;
    while (i < text.size()) {
        auto const c = static_cast<unsigned char>(text[i]);
        if (c >= 0x80 || escapes[c] != 0) break;
        ++i;
    }
    return i;
}

void append_escape(std::string& out, unsigned char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '\\';
    out += escapes[c];
    if (escapes[c] != 'u') return;
    out += "00";
    out += hex[c >> 4U];
    out += hex[c & 15U];
}

void append_escaped(std::string& out, std::string_view text)
{
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const c = static_cast<unsigned char>(text[i]);
        if (c >= 0x80 || escapes[c] == 0) continue;
        out.append(text, done, i - done);
        append_escape(out, c);
        done = i + 1;
    }
    out.append(text, done);
}

} // namespace

bool append_json_string(std::string& out, std::string_view text)
{
    out += '"';
    auto const plain = plain_prefix(text);
    out.append(text, 0, plain);
    bool as_sent = true;
    if (plain < text.size()) {
        auto const rest = text.substr(plain);
        as_sent = is_utf8(rest);
        if (as_sent) {
            append_escaped(out, rest);
        } else {
            std::string repaired;
            append_latin1(repaired, rest);
            append_escaped(out, repaired);
        }
    }
    out += '"';
    return as_sent;
}

void json_writer::integer(std::int64_t value)
{
    separate();
    char digits[20];
    auto const [end, ec] = std::to_chars(digits, digits + sizeof digits, value);
    out_.append(digits, static_cast<std::size_t>(end - digits));
}

} // namespace asterbus
