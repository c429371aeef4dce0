/// Signals as values: blocked in every thread, taken by the one that asks.
#pragma once

#include <chrono>
#include <csignal>

namespace asterbus::daemon {

class signals {
public:
    enum class what { nothing, stop, reload };

    /// Make it before any thread: threads inherit what is blocked. SIGPIPE is ignored from now on.
    signals();

    /// SIGTERM or SIGINT: stop. SIGHUP: reload. nothing: none came within `wait`.
    [[nodiscard]] what next(std::chrono::milliseconds wait);

    /// From now on SIGTERM or SIGINT ends the process at once.
    void let_stop_kill();

private:
    sigset_t stop_{};
    sigset_t all_{};
};

} // namespace asterbus::daemon
