#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace asterbus::client {
namespace {

bool is_set(char const* name)
{
    auto const* value = std::getenv(name);
    return value != nullptr && *value != '\0';
}

bool is_dumb()
{
    auto const* term = std::getenv("TERM");
    return term == nullptr || std::string_view{term} == "dumb";
}

// Bytes that begin a UTF-8 character.
std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace

bool stdout_is_terminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

bool stdout_has_colours()
{
    return stdout_is_terminal() && !is_set("NO_COLOR") && !is_dumb();
}

std::string painted(std::string_view text, colour c, bool on)
{
    if (!on || c == colour::none) return std::string{text};
    return fmt::format("\x1b[{}m{}\x1b[0m", static_cast<int>(c), text);
}

std::string padded(std::string_view text, std::size_t width)
{
    auto const have = characters(text);
    return std::string{text} + std::string(have < width ? width - have : 0, ' ');
}

std::string harmless(std::string_view text)
{
    std::string out{text};
    std::ranges::replace_if(
        out,
        [](char c) {
            auto const byte = static_cast<unsigned char>(c);
            return byte < 0x20 || byte == 0x7f;
        },
        '?');
    // C1 controls in UTF-8: 0xC2 0x80 to 0xC2 0x9F.
    for (std::size_t i = 0; i + 1 < out.size(); ++i)
        if (out[i] == '\xC2' && static_cast<unsigned char>(out[i + 1]) < 0xA0) {
            out[i] = '?';
            out[i + 1] = '?';
        }
    return out;
}

bool print_line(std::string_view line)
{
    return std::fwrite(line.data(), 1, line.size(), stdout) == line.size() &&
           std::fputc('\n', stdout) != EOF && std::fflush(stdout) == 0;
}

} // namespace asterbus::client
