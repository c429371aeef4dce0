#include "daemon/work_queue.hpp"

#include <utility>

namespace asterbus::daemon {

work_queue::work_queue(std::size_t threads, std::size_t max_waiting) : max_waiting_(max_waiting)
{
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] { run(); });
}

work_queue::~work_queue()
{
    shutdown();
}

void work_queue::enqueue(std::function<void()> work)
{
    {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return waiting_.size() < max_waiting_ || ending_; });
        waiting_.push_back(std::move(work));
    }
    changed_.notify_all();
}

void work_queue::shutdown()
{
    {
        std::scoped_lock const lock{mutex_};
        ending_ = true;
    }
    changed_.notify_all();
    for (auto& thread : std::exchange(threads_, {}))
        thread.join();
}

void work_queue::run()
{
    for (;;) {
        std::function<void()> work;
        {
            std::unique_lock lock{mutex_};
            changed_.wait(lock, [this] { return !waiting_.empty() || ending_; });
            if (waiting_.empty()) return;
            work = std::move(waiting_.front());
            waiting_.pop_front();
        }
        changed_.notify_all();
        work();
    }
}

} // namespace asterbus::daemon
