/// Lines to a file descriptor from a thread of its own: who writes a line never waits for the
/// reader of the other end. Bounded: lines that find no room are counted and said later.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

namespace asterbus::daemon {

class line_writer {
public:
    /// `fd` stays the caller's. At most `max_waiting` bytes wait to be written.
    explicit line_writer(int fd, std::size_t max_waiting = std::size_t{1} << 20U);
    /// Writes what waits, for at most a second.
    ~line_writer();
    line_writer(line_writer const&) = delete;
    line_writer& operator=(line_writer const&) = delete;

    /// Any thread. `line` has its line end.
    void write(std::string line);
    /// Lines that found no room.
    [[nodiscard]] std::uint64_t dropped() const { return dropped_; }

private:
    void run();
    [[nodiscard]] bool take(std::string& line);
    [[nodiscard]] bool send(std::string_view bytes);
    [[nodiscard]] bool give_up() const;

    int fd_;
    std::size_t max_waiting_;
    std::mutex mutex_;
    std::condition_variable more_;
    std::deque<std::string> lines_;
    std::size_t waiting_ = 0;
    std::uint64_t untold_ = 0; // dropped since the last line that said so
    std::atomic<std::uint64_t> dropped_{0};
    std::atomic<std::int64_t> stop_by_ns_{0}; // steady clock; 0: go on
    std::thread thread_;
};

} // namespace asterbus::daemon
