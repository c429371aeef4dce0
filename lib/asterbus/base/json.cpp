#include "asterbus/base/json.hpp"

#include "asterbus/base/json_escape.hpp"
#include "asterbus/base/text.hpp"

#include <charconv>
#include <cstring>

namespace asterbus {
namespace {

/// Length of the front of `text` that can be copied as it stands; bytes from 0x80 up stop it.
std::size_t plain_prefix(std::string_view text)
{
    std::size_t i = 0;
    for (std::uint64_t eight = 0; i + 8 <= text.size(); i += 8) {
        std::memcpy(&eight, text.data() + i, sizeof eight);
        if (!plain_in_json(eight)) break;
    }
    while (i < text.size() && plain_in_json(text[i]))
        ++i;
    return i;
}

void append_escape(std::string& out, unsigned char c)
{
    out += '\\';
    out += json_escapes[c];
    if (json_escapes[c] != 'u') return;
    out += "00";
    out += hex_digits[c >> 4U];
    out += hex_digits[c & 15U];
}

void append_escaped(std::string& out, std::string_view text)
{
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const c = static_cast<unsigned char>(text[i]);
        if (c >= 0x80 || json_escapes[c] == 0) continue;
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
