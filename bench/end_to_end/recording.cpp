#include "bench/end_to_end/recording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace asterbus::bench {
namespace {

constexpr std::size_t id_digits = 10;  // "1795252076" of the Uniqueid "1795252076.0"
constexpr std::size_t name_digits = 8; // "0000000a" of the channel "Local/100@default-0000000a;1"
constexpr std::uint64_t ids_per_pass = 16;
constexpr std::uint64_t names_per_pass = 64;
constexpr std::string_view timestamp = "Timestamp: 0000000000.000000\r\n";

std::uint64_t number(std::string_view digits, int base)
{
    std::uint64_t n = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), n, base);
    return n;
}

bool all(std::string_view text, std::string_view allowed)
{
    return text.find_first_not_of(allowed) == text.npos;
}

} // namespace

recording::recording(std::string const& file, bool timestamps)
{
    std::ifstream in{file, std::ios::binary};
    std::string const all{std::istreambuf_iterator<char>{in}, {}};
    constexpr std::string_view end = "\r\n\r\n";
    for (std::size_t at = 0, to = 0; (to = all.find(end, at)) != all.npos; at = to + end.size())
        add(std::string_view{all}.substr(at, to + end.size() - at), timestamps);
    if (ends_.empty()) throw std::runtime_error{"no events in " + file};
    find_numbers();
}

void recording::add(std::string_view packet, bool timestamps)
{
    auto const privilege =
        packet.find("\r\n", packet.find("Privilege:")) + 2; // Asterisk's place for it
    bytes_ += packet.substr(0, privilege);
    if (timestamps) {
        timestamps_.push_back(bytes_.size() + timestamp.find('0'));
        bytes_ += timestamp;
    }
    bytes_ += packet.substr(privilege);
    ends_.push_back(bytes_.size());
}

void recording::find_numbers()
{
    std::string_view const text = bytes_;
    for (std::size_t at = 1; at + id_digits < text.size(); ++at) {
        auto const id = text.substr(at, id_digits);
        if (text[at + id_digits] == '.' && text[at - 1] == ' ' && all(id, "0123456789") &&
            id[0] != '0')
            call_ids_.push_back({at, number(id, 10)});
        auto const name = text.substr(at, name_digits);
        if (text[at - 1] == '-' && all(name, "0123456789abcdef") &&
            (text[at + name_digits] == ';' || text[at + name_digits] == '\r'))
            channel_names_.push_back({at, number(name, 16)});
    }
}

void recording::renumber()
{
    ++pass_;
    for (auto const& p : call_ids_)
        fmt::format_to_n(bytes_.data() + p.at, id_digits, "{:010}",
                         p.number + pass_ * ids_per_pass);
    for (auto const& p : channel_names_)
        fmt::format_to_n(bytes_.data() + p.at, name_digits, "{:08x}",
                         (p.number + pass_ * names_per_pass) & 0xffffffffU);
}

recording::piece recording::next(std::size_t most, std::chrono::system_clock::time_point now)
{
    if (event_ == ends_.size()) {
        renumber();
        event_ = 0;
    }
    auto const from = event_ == 0 ? 0 : ends_[event_ - 1];
    auto const count = std::min(most, ends_.size() - event_);
    using std::chrono::microseconds;
    auto const us = std::chrono::duration_cast<microseconds>(now.time_since_epoch()).count();
    if (!timestamps_.empty())
        for (auto i = event_; i < event_ + count; ++i)
            fmt::format_to(bytes_.data() + timestamps_[i], "{:010}.{:06}", us / 1'000'000,
                           us % 1'000'000);
    event_ += count;
    return {std::string_view{bytes_}.substr(from, ends_[event_ - 1] - from), count};
}

} // namespace asterbus::bench
