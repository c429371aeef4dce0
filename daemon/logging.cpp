#include "daemon/logging.hpp"

#include "daemon/log_format.hpp"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include <mutex>

namespace asterbus::daemon {
namespace {

class writer_sink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    explicit writer_sink(std::shared_ptr<line_writer> to) : to_(std::move(to)) {}

private:
    void sink_it_(spdlog::details::log_msg const& m) override
    {
        spdlog::memory_buf_t line;
        formatter_->format(m, line);
        to_->write(std::string{line.data(), line.size()});
    }
    void flush_() override {}

    std::shared_ptr<line_writer> to_;
};

} // namespace

logging::logging(bridge::log_options const& options, int fd)
    : writer_(std::make_shared<line_writer>(fd))
{
    auto format = options.format;
    if (format == bridge::log_format::journal && !is_journal(fd)) format = bridge::log_format::text;
    auto sink = std::make_shared<writer_sink>(writer_);
    sink->set_formatter(make_formatter(format));
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("asterbusd", std::move(sink)));
    set_level(options.level);
}

logging::~logging()
{
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("asterbusd")); // says nothing
}

void logging::set_level(std::string const& level)
{
    spdlog::set_level(spdlog::level::from_str(level));
}

} // namespace asterbus::daemon
