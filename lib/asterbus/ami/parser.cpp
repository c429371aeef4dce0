#include "asterbus/ami/parser.hpp"

#include "asterbus/ami/errc.hpp"

#include <cstring>
#include <functional>

namespace asterbus::ami {
namespace {

constexpr std::size_t max_banner = 1024;
constexpr std::string_view output_name = "Output";
constexpr std::string_view output_end = "--END COMMAND--";

bool is_one_of_headers_before_output(std::string_view name)
{
    return equal_ignoring_case(name, "Privilege") || equal_ignoring_case(name, "ActionID") ||
           equal_ignoring_case(name, "Message");
}

/// `line` as a field; a line without a name stays whole, as a value.
field split(std::string_view line)
{
    auto const colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return {line.substr(0, 0), line};
    auto value = line.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    return {line.substr(0, colon), value};
}

std::string_view without_cr(std::string_view line)
{
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// `old` as it is after its bytes moved from `from` to `to`; constants do not move.
std::string_view moved(std::string_view old, std::string_view from, char const* to)
{
    std::less<> const before;
    if (before(old.data(), from.data()) || before(from.data() + from.size(), old.data()))
        return old;
    return {to + (old.data() - from.data()), old.size()};
}

} // namespace

parser::parser(std::size_t max_frame) : max_frame_(max_frame)
{
    fields_.reserve(64);
}

std::span<char> parser::prepare(std::size_t size)
{
    start_packet();
    auto const before = buffer_.view();
    auto const room = buffer_.prepare(size);
    if (buffer_.data() != before.data()) {
        for (auto& f : fields_)
            f = {moved(f.name, before, buffer_.data()), moved(f.value, before, buffer_.data())};
    }
    return room;
}

void parser::feed(std::string_view bytes)
{
    if (bytes.empty()) return;
    std::memcpy(prepare(bytes.size()).data(), bytes.data(), bytes.size());
    commit(bytes.size());
}

result<std::optional<std::string_view>> parser::banner()
{
    auto const line = next_line();
    if ((line ? line->size() : buffered()) > max_banner) return fail(errc::not_ami);
    if (!line) return std::nullopt;
    buffer_.consume(taken_);
    taken_ = scanned_ = 0;
    return without_cr(*line);
}

result<message const*> parser::next()
{
    start_packet();
    while (auto const line = next_line()) {
        if (taken_ > max_frame_) return fail(errc::frame_too_long);
        if (!take_line(*line)) continue;
        finish_packet();
        return &message_;
    }
    if (scanned_ > max_frame_) return fail(errc::frame_too_long);
    return nullptr;
}

void parser::start_packet()
{
    if (!handed_out_) return;
    handed_out_ = false;
    fields_.clear();
    message_ = {};
}

std::optional<std::string_view> parser::next_line()
{
    auto const* const at = buffer_.data();
    auto const rest = buffer_.size() - scanned_;
    auto const* const end =
        rest == 0 ? nullptr : static_cast<char const*>(std::memchr(at + scanned_, '\n', rest));
    if (end == nullptr) {
        scanned_ = buffer_.size();
        return std::nullopt;
    }
    std::string_view const line{at + taken_, static_cast<std::size_t>(end - at) - taken_};
    taken_ = scanned_ = static_cast<std::size_t>(end - at) + 1;
    return line;
}

bool parser::take_line(std::string_view line)
{
    line = without_cr(line);
    if (reading_ == reading::output) {
        take_output(line);
        return false;
    }
    if (!line.empty()) {
        take_header(line);
        return false;
    }
    if (reading_ == reading::headers_before_output) {
        take_output(line);
        return false;
    }
    if (!fields_.empty()) return true;
    buffer_.consume(taken_); // a blank line between packets
    taken_ = scanned_ = 0;
    return false;
}

void parser::take_header(std::string_view line)
{
    auto const f = split(line);
    if (reading_ == reading::headers_before_output && !is_one_of_headers_before_output(f.name)) {
        take_output(line);
        return;
    }
    bool const first = fields_.empty();
    fields_.push_back(f);
    message_.malformed |= f.name.empty() || std::memchr(line.data(), '\r', line.size()) != nullptr;
    if (first && f.value == "Follows" && equal_ignoring_case(f.name, "Response"))
        reading_ = reading::headers_before_output;
}

void parser::take_output(std::string_view line)
{
    reading_ = reading::output;
    if (line.ends_with(output_end)) {
        reading_ = reading::headers;
        line.remove_suffix(output_end.size());
        if (line.empty()) return;
    }
    fields_.push_back({output_name, line});
}

void parser::finish_packet()
{
    message_.fields = fields_;
    message_.malformed |= std::memchr(buffer_.data(), '\0', taken_) != nullptr ||
                          (message_.event().empty() && message_.response().empty());
    handed_out_ = true;
    buffer_.consume(taken_);
    taken_ = scanned_ = 0;
}

} // namespace asterbus::ami
