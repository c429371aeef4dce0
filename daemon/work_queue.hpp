/// Threads for the HTTP server, as cpp-httplib wants them. Unlike its own pool this one is bounded:
/// when too much waits, accepting waits too, and the kernel's backlog holds off the rest.
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace asterbus::daemon {

class work_queue final : public httplib::TaskQueue {
public:
    work_queue(std::size_t threads, std::size_t max_waiting);
    ~work_queue() override;

    /// Waits while `max_waiting` pieces of work wait.
    void enqueue(std::function<void()> work) override;
    /// Does what waits, then ends the threads.
    void shutdown() override;

private:
    void run();

    std::size_t max_waiting_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> waiting_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

} // namespace asterbus::daemon
