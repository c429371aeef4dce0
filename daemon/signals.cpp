#include "daemon/signals.hpp"

#include <ctime>

namespace asterbus::daemon {

signals::signals()
{
    ::sigemptyset(&stop_);
    ::sigaddset(&stop_, SIGTERM);
    ::sigaddset(&stop_, SIGINT);
    all_ = stop_;
    ::sigaddset(&all_, SIGHUP);
    // A shell starts background jobs with SIGINT ignored, and then it would never arrive.
    for (int const number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, SIG_DFL);
    std::signal(SIGPIPE, SIG_IGN);
    ::pthread_sigmask(SIG_BLOCK, &all_, nullptr);
}

signals::what signals::next(std::chrono::milliseconds wait)
{
    auto const s = std::chrono::duration_cast<std::chrono::seconds>(wait);
    std::timespec const within{s.count(), std::chrono::nanoseconds{wait - s}.count()};
    switch (::sigtimedwait(&all_, nullptr, &within)) {
    case SIGTERM:
    case SIGINT: return what::stop;
    case SIGHUP: return what::reload;
    default: return what::nothing;
    }
}

void signals::let_stop_kill()
{
    ::pthread_sigmask(SIG_UNBLOCK, &stop_, nullptr);
}

} // namespace asterbus::daemon
