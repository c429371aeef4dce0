/// The fastest way to write one event: raw pointer writes into a buffer that is kept between events
/// and grows when it must. What base/json.hpp is for everybody, this is for the event path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace asterbus::event {

class json_buffer {
public:
    json_buffer() { grow(4096); }

    void clear()
    {
        at_ = begin_.get();
        repaired_ = false;
    }
    [[nodiscard]] std::string_view view() const
    {
        return {begin_.get(), static_cast<std::size_t>(at_ - begin_.get())};
    }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(at_ - begin_.get()); }
    /// Takes back everything behind the first `size` bytes.
    void cut(std::size_t size) { at_ = begin_.get() + size; }
    /// True when a string since clear() was not UTF-8 and was read as Latin-1.
    [[nodiscard]] bool repaired() const { return repaired_; }

    /// Bytes as they stand: a piece of JSON, or text that is known to need no escape.
    void raw(std::string_view text)
    {
        room(text.size());
        std::memcpy(at_, text.data(), text.size());
        at_ += text.size();
    }
    void raw(char c)
    {
        room(1);
        *at_++ = c;
    }
    /// A JSON string with its quotes. Text that is not UTF-8 is read as Latin-1, whole.
    void string(std::string_view text);
    /// `"name":` of any bytes.
    void key(std::string_view name)
    {
        string(name);
        raw(':');
    }
    void integer(std::int64_t);
    /// Decimal digits, zeros in front up to `width`.
    void padded(std::uint64_t value, int width);
    /// Closes what was written member by member, each followed by a comma: the last comma becomes
    /// the bracket.
    void close(char bracket)
    {
        if (at_ != begin_.get() && at_[-1] == ',') --at_;
        raw(bracket);
    }

private:
    void room(std::size_t size)
    {
        if (static_cast<std::size_t>(end_ - at_) < size + slack) grow(size + slack);
    }
    void grow(std::size_t wanted);
    void escaped(std::string_view);
    void rest_of_string(std::string_view);

    static constexpr std::size_t slack = 16; // string() copies eight bytes at a time
    std::unique_ptr<char[]> begin_;
    char* at_ = nullptr;
    char* end_ = nullptr;
    bool repaired_ = false;
};

} // namespace asterbus::event
