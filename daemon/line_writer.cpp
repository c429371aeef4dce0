#include "daemon/line_writer.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <utility>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;

// A pipe that poll() calls writable takes this much without blocking.
constexpr std::size_t chunk = 4096;

std::int64_t steady_ns()
{
    return std::chrono::steady_clock::now().time_since_epoch() / 1ns;
}

bool writable(int fd)
{
    pollfd p{fd, POLLOUT, 0};
    return ::poll(&p, 1, 100) == 1;
}

} // namespace

line_writer::line_writer(int fd, std::size_t max_waiting)
    : fd_(fd), max_waiting_(max_waiting), thread_([this] { run(); })
{}

line_writer::~line_writer()
{
    {
        std::scoped_lock const lock{mutex_};
        stop_by_ns_ = steady_ns() + std::int64_t{1'000'000'000};
    }
    more_.notify_one();
    thread_.join();
}

void line_writer::write(std::string line)
{
    {
        std::scoped_lock const lock{mutex_};
        if (waiting_ + line.size() > max_waiting_) {
            ++untold_;
            ++dropped_;
            return;
        }
        waiting_ += line.size();
        lines_.push_back(std::move(line));
    }
    more_.notify_one();
}

bool line_writer::take(std::string& line)
{
    std::unique_lock lock{mutex_};
    more_.wait(lock, [this] { return !lines_.empty() || stop_by_ns_ != 0; });
    if (lines_.empty()) return false;
    line = std::move(lines_.front());
    lines_.pop_front();
    waiting_ -= line.size();
    if (lines_.empty() && untold_ > 0)
        line += fmt::format("{} log lines before this one were dropped: nobody read the log\n",
                            std::exchange(untold_, 0));
    return true;
}

bool line_writer::give_up() const
{
    return stop_by_ns_ != 0 && steady_ns() > stop_by_ns_;
}

bool line_writer::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (give_up()) return false;
        if (!writable(fd_)) continue;
        auto const n = ::write(fd_, bytes.data(), std::min(bytes.size(), chunk));
        if (n < 0 && errno != EINTR && errno != EAGAIN) return true; // nobody will ever read it
        if (n > 0) bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

void line_writer::run()
{
    std::string line;
    while (take(line))
        if (!send(line)) return;
}

} // namespace asterbus::daemon
