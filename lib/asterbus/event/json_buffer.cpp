#include "asterbus/event/json_buffer.hpp"

#include "asterbus/base/json_escape.hpp"
#include "asterbus/base/text.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace asterbus::event {

void json_buffer::grow(std::size_t wanted)
{
    auto const used = view();
    auto const capacity =
        std::max(used.size() + wanted, 2 * static_cast<std::size_t>(end_ - begin_.get()));
    auto bigger = std::make_unique_for_overwrite<char[]>(capacity);
    if (!used.empty()) std::memcpy(bigger.get(), used.data(), used.size());
    begin_ = std::move(bigger);
    at_ = begin_.get() + used.size();
    end_ = begin_.get() + capacity;
}

void json_buffer::string(std::string_view text)
{
    room(text.size() + 2);
    *at_++ = '"';
    char const* from = text.data();
    char const* const end = from + text.size();
    for (; end - from >= 8; from += 8, at_ += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, from, sizeof word);
        if (!plain_in_json(word)) break;
        std::memcpy(at_, &word, sizeof word);
    }
    while (from != end && plain_in_json(*from))
        *at_++ = *from++;
    if (from != end) rest_of_string({from, static_cast<std::size_t>(end - from)});
    raw('"');
}

void json_buffer::rest_of_string(std::string_view text)
{
    if (is_utf8(text)) {
        escaped(text);
    } else {
        repaired_ = true;
        std::string latin1;
        append_latin1(latin1, text);
        escaped(latin1);
    }
}

void json_buffer::escaped(std::string_view text)
{
    room(6 * text.size());
    for (char const c : text) {
        auto const u = static_cast<unsigned char>(c);
        auto const how = json_escapes[u];
        if (how == 0) {
            *at_++ = c;
            continue;
        }
        *at_++ = '\\';
        *at_++ = how;
        if (how != 'u') continue;
        *at_++ = '0';
        *at_++ = '0';
        *at_++ = hex_digits[u >> 4U];
        *at_++ = hex_digits[u & 15U];
    }
}

void json_buffer::integer(std::int64_t value)
{
    room(20);
    at_ = std::to_chars(at_, at_ + 20, value).ptr;
}

void json_buffer::padded(std::uint64_t value, int width)
{
    room(20);
    for (int i = width - 1; i >= 0; --i) {
        at_[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    at_ += width;
}

} // namespace asterbus::event
