/// A thread with its io_context. It says once a second that it moves, so that /healthz can tell a
/// dead loop from a quiet one.
#pragma once

#include "asterbus/base/time.hpp"

#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/steady_timer.hpp>

#include <atomic>
#include <functional>
#include <future>
#include <string>
#include <thread>

namespace asterbus::bridge {

class loop {
public:
    /// `name`: of the thread, at most 15 characters.
    explicit loop(std::string name);
    ~loop();
    loop(loop const&) = delete;
    loop& operator=(loop const&) = delete;

    [[nodiscard]] asio::io_context& context() { return context_; }
    /// Milliseconds of the steady clock at which the thread last answered.
    [[nodiscard]] std::int64_t alive_ms() const { return alive_ms_; }

    /// Runs `work` on the thread and waits for its end. Not from that thread.
    void run_and_wait(std::function<void()> work);
    /// Ends the thread when what runs now is done; what is still queued is dropped.
    void stop();

private:
    void beat();

    // One thread runs it: Asio then needs no lock between its handlers.
    asio::io_context context_{1};
    asio::executor_work_guard<asio::io_context::executor_type> work_{context_.get_executor()};
    asio::steady_timer timer_{context_};
    std::atomic<std::int64_t> alive_ms_{0};
    std::thread thread_;
};

} // namespace asterbus::bridge
