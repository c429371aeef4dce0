/// How a log line looks: text for people, JSON for machines, and systemd's journal.
#pragma once

#include "asterbus/bridge/options.hpp"

#include <spdlog/formatter.h>

#include <memory>

namespace asterbus::daemon {

/// text:    2026-11-21T09:06:18.123Z warn  the message
/// json:    {"time":"2026-11-21T09:06:18.123Z","level":"warn","message":"the message"}
/// journal: <4>the message
/// Always one line: control bytes within a message are escaped.
[[nodiscard]] std::unique_ptr<spdlog::formatter> make_formatter(bridge::log_format);

/// True when `fd` is the stream that systemd's journal reads: JOURNAL_STREAM names its device and
/// inode.
[[nodiscard]] bool is_journal(int fd);

} // namespace asterbus::daemon
