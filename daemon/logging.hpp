/// The daemon's log, on stderr: makes spdlog's default logger, which every flow logs to, and takes
/// it away again.
#pragma once

#include "asterbus/bridge/options.hpp"

#include "daemon/line_writer.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace asterbus::daemon {

class logging {
public:
    /// `log.format: journal` writes plain text where `fd` is not the journal's.
    explicit logging(bridge::log_options const&, int fd = 2);
    ~logging();

    void set_level(std::string const&);
    /// Lines lost because nobody read them.
    [[nodiscard]] std::uint64_t dropped() const { return writer_->dropped(); }

private:
    std::shared_ptr<line_writer> writer_;
};

} // namespace asterbus::daemon
