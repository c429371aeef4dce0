/// What an AMI client sends, read as Asterisk reads it: lines up to an empty one, CRLF or LF.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::sim {

struct ami_request {
    std::vector<std::pair<std::string, std::string>> headers;
    enum class fault { none, line_too_long, too_many_lines } broken = fault::none;

    /// The first header of that name, names compared without case; empty when there is none.
    [[nodiscard]] std::string_view get(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
};

class ami_reader {
public:
    void feed(std::string_view bytes) { buffer_ += bytes; }
    /// The next whole request; nullopt: feed more.
    [[nodiscard]] std::optional<ami_request> next();

private:
    [[nodiscard]] std::optional<std::string> next_line();

    std::string buffer_;
    ami_request growing_;
    std::size_t lines_ = 0;
};

} // namespace asterbus::sim
