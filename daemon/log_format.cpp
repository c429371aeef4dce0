#include "daemon/log_format.hpp"

#include "asterbus/base/json.hpp"
#include "asterbus/base/time.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdlib>
#include <string>
#include <string_view>

namespace asterbus::daemon {
namespace {

using spdlog::details::log_msg;

std::string_view level_name(spdlog::level::level_enum level)
{
    switch (level) {
    case spdlog::level::trace: return "trace";
    case spdlog::level::debug: return "debug";
    case spdlog::level::info: return "info";
    case spdlog::level::warn: return "warn";
    default: return "error";
    }
}

char syslog_priority(spdlog::level::level_enum level)
{
    switch (level) {
    case spdlog::level::trace:
    case spdlog::level::debug: return '7';
    case spdlog::level::info: return '6';
    case spdlog::level::warn: return '4';
    default: return '3';
    }
}

std::string when(log_msg const& m)
{
    return rfc3339(std::chrono::time_point_cast<std::chrono::microseconds>(m.time));
}

void append_one_line(spdlog::memory_buf_t& out, std::string_view text)
{
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            fmt::format_to(std::back_inserter(out), "\\x{:02x}", byte);
        else
            out.push_back(c);
    }
    out.push_back('\n');
}

std::string_view payload(log_msg const& m)
{
    return {m.payload.data(), m.payload.size()};
}

class text_formatter final : public spdlog::formatter {
public:
    void format(log_msg const& m, spdlog::memory_buf_t& out) override
    {
        fmt::format_to(std::back_inserter(out), "{} {:<5} ", when(m), level_name(m.level));
        append_one_line(out, payload(m));
    }
    [[nodiscard]] std::unique_ptr<formatter> clone() const override
    {
        return std::make_unique<text_formatter>();
    }
};

class json_formatter final : public spdlog::formatter {
public:
    void format(log_msg const& m, spdlog::memory_buf_t& out) override
    {
        std::string line;
        json_writer w{line};
        w.begin_object();
        w.key("time"), w.string(when(m));
        w.key("level"), w.string(level_name(m.level));
        w.key("message"), w.string(payload(m));
        w.end_object();
        line += '\n';
        out.append(line.data(), line.data() + line.size());
    }
    [[nodiscard]] std::unique_ptr<formatter> clone() const override
    {
        return std::make_unique<json_formatter>();
    }
};

class journal_formatter final : public spdlog::formatter {
public:
    void format(log_msg const& m, spdlog::memory_buf_t& out) override
    {
        fmt::format_to(std::back_inserter(out), "<{}>", syslog_priority(m.level));
        append_one_line(out, payload(m));
    }
    [[nodiscard]] std::unique_ptr<formatter> clone() const override
    {
        return std::make_unique<journal_formatter>();
    }
};

} // namespace

std::unique_ptr<spdlog::formatter> make_formatter(bridge::log_format format)
{
    switch (format) {
    case bridge::log_format::json: return std::make_unique<json_formatter>();
    case bridge::log_format::journal: return std::make_unique<journal_formatter>();
    default: return std::make_unique<text_formatter>();
    }
}

bool is_journal(int fd)
{
    auto const* stream = std::getenv("JOURNAL_STREAM");
    struct stat file {};
    if (stream == nullptr || ::fstat(fd, &file) != 0) return false;
    return fmt::format("{}:{}", file.st_dev, file.st_ino) == stream;
}

} // namespace asterbus::daemon
