#include "asterbus/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <numeric>
#include <vector>

namespace asterbus {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

unsigned char byte_at(std::string_view text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}

bool is_continuation(unsigned char c)
{
    return (c & 0xC0U) == 0x80U;
}

/// Length of the multi-byte character that starts at `i`, or 0 when it is not well-formed.
std::size_t character_length(std::string_view text, std::size_t i)
{
    auto const lead = byte_at(text, i);
    std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || i + length > text.size()) return 0;
    for (std::size_t k = 1; k < length; ++k)
        if (!is_continuation(byte_at(text, i + k))) return 0;
    auto const second = byte_at(text, i + 1);
    bool const overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    bool const surrogate = lead == 0xED && second > 0x9F;
    bool const too_large = lead == 0xF4 && second > 0x8F;
    return overlong || surrogate || too_large ? 0 : length;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool is_utf8(std::string_view bytes)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        if (i + 8 <= bytes.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + i, sizeof word);
            if ((word & high_bits) == 0) {
                i += 8;
                continue;
            }
        }
        if (byte_at(bytes, i) < 0x80) {
            ++i;
            continue;
        }
        auto const length = character_length(bytes, i);
        if (length == 0) return false;
        i += length;
    }
    return true;
}

void append_latin1(std::string& out, std::string_view bytes)
{
    for (char const c : bytes) {
        auto const u = static_cast<unsigned char>(c);
        if (u < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0U | (u >> 6U));
            out += static_cast<char>(0x80U | (u & 0x3FU));
        }
    }
}

std::string quoted(std::string_view bytes, std::size_t limit)
{
    static constexpr char hex[] = "0123456789abcdef";
    std::string out = "\"";
    for (char const c : bytes.substr(0, limit)) {
        auto const u = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (u < 0x20 || u >= 0x7F) {
            out += "\\x";
            out += hex[u >> 4U];
            out += hex[u & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
    if (bytes.size() > limit) out += "...";
    return out;
}

std::optional<std::size_t> find_control_byte(std::string_view value)
{
    auto const at = std::ranges::find_if(value, [](char c) {
        auto const u = static_cast<unsigned char>(c);
        return u < 0x20 || u == 0x7F;
    });
    if (at == value.end()) return std::nullopt;
    return static_cast<std::size_t>(at - value.begin());
}

std::optional<std::int64_t> to_integer(std::string_view text)
{
    std::int64_t value = 0;
    auto const* const end = text.data() + text.size();
    auto const [stop, ec] = std::from_chars(text.data(), end, value);
    if (ec != std::errc{} || stop != end) return std::nullopt;
    return value;
}

bool equal_ignoring_case(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::string to_lower(std::string_view text)
{
    std::string out{text};
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const replaced = diagonal + (a[i] == b[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace asterbus
