#include "asterbus/base/time.hpp"

#include "asterbus/base/text.hpp"

#include <cstdint>

namespace asterbus {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

void append_digits(std::string& out, std::uint64_t value, int width)
{
    char digits[20];
    for (int i = width - 1; i >= 0; --i) {
        digits[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    out.append(digits, static_cast<std::size_t>(width));
}

/// Reads a text from the front, field by field; once a field fails, all later ones do.
class reader {
public:
    explicit reader(std::string_view text) : rest_(text) {}

    std::int64_t number(std::size_t width)
    {
        if (rest_.size() < width) return miss();
        std::int64_t value = 0;
        for (char const c : rest_.substr(0, width)) {
            if (c < '0' || c > '9') return miss();
            value = value * 10 + (c - '0');
        }
        rest_.remove_prefix(width);
        return value;
    }

    bool take(char c)
    {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void expect(char c)
    {
        if (!take(c)) miss();
    }

    /// Up to nine decimals, as microseconds.
    microseconds fraction()
    {
        std::int64_t value = 0;
        int count = 0;
        while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9' && count < 9) {
            if (count < 6) value = value * 10 + (rest_.front() - '0');
            rest_.remove_prefix(1);
            ++count;
        }
        if (count == 0) miss();
        for (; count < 6; ++count)
            value *= 10;
        return microseconds{value};
    }

    [[nodiscard]] bool done() const { return ok_ && rest_.empty(); }
    [[nodiscard]] bool empty() const { return rest_.empty(); }

private:
    std::int64_t miss()
    {
        ok_ = false;
        rest_ = {};
        return 0;
    }

    std::string_view rest_;
    bool ok_ = true;
};

minutes zone_offset(reader& in)
{
    if (in.take('Z')) return minutes{0};
    bool const west = in.take('-');
    if (!west) in.expect('+');
    auto const h = in.number(2);
    in.take(':');
    auto const m = in.number(2);
    auto const offset = hours{h} + minutes{m};
    return west ? -offset : offset;
}

} // namespace

void append_rfc3339(std::string& out, wall_time t)
{
    auto const day = std::chrono::floor<days>(t);
    auto const ymd = std::chrono::year_month_day{day};
    auto const of_day = std::chrono::duration_cast<milliseconds>(t - day).count();
    auto const ms = static_cast<std::uint64_t>(of_day);
    append_digits(out, static_cast<std::uint64_t>(static_cast<int>(ymd.year())), 4);
    out += '-';
    append_digits(out, static_cast<unsigned>(ymd.month()), 2);
    out += '-';
    append_digits(out, static_cast<unsigned>(ymd.day()), 2);
    out += 'T';
    append_digits(out, ms / 3'600'000, 2);
    out += ':';
    append_digits(out, ms / 60'000 % 60, 2);
    out += ':';
    append_digits(out, ms / 1'000 % 60, 2);
    out += '.';
    append_digits(out, ms % 1'000, 3);
    out += 'Z';
}

std::string rfc3339(wall_time t)
{
    std::string out;
    append_rfc3339(out, t);
    return out;
}

std::optional<wall_time> parse_timestamp(std::string_view text)
{
    reader in{text};
    auto const year = std::chrono::year{static_cast<int>(in.number(4))};
    in.expect('-');
    auto const month = std::chrono::month{static_cast<unsigned>(in.number(2))};
    in.expect('-');
    auto const day = std::chrono::day{static_cast<unsigned>(in.number(2))};
    if (!in.take('T')) in.expect(' ');
    auto const h = in.number(2);
    in.expect(':');
    auto const m = in.number(2);
    in.expect(':');
    auto const s = in.number(2);
    auto const decimals = in.take('.') ? in.fraction() : microseconds{0};
    auto const offset = zone_offset(in);
    auto const date = std::chrono::year_month_day{year, month, day};
    if (!in.done() || !date.ok() || h > 23 || m > 59 || s > 60) return std::nullopt;
    return wall_time{std::chrono::sys_days{date}} + hours{h} + minutes{m} + seconds{s} + decimals -
           offset;
}

std::optional<wall_time> parse_epoch_seconds(std::string_view text)
{
    auto const dot = text.find('.');
    auto const whole = to_integer(text.substr(0, dot));
    if (!whole || *whole < 0 || *whole > 253'402'300'799) return std::nullopt;
    auto decimals = microseconds{0};
    if (dot != std::string_view::npos) {
        reader in{text.substr(dot + 1)};
        decimals = in.fraction();
        if (!in.done()) return std::nullopt;
    }
    return wall_time{seconds{*whole}} + decimals;
}

} // namespace asterbus
