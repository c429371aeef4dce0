#include "asterbus/kafka/queue_watch.hpp"

#include <asio/posix/stream_descriptor.hpp>
#include <asio/post.hpp>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

namespace asterbus::kafka {
namespace {

int make_eventfd()
{
    int const fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (fd < 0) throw std::system_error{errno, std::system_category(), "eventfd"};
    return fd;
}

} // namespace

struct queue_watch::impl : std::enable_shared_from_this<impl> {
    queue_ptr queue;
    std::function<bool()> serve;
    asio::posix::stream_descriptor signal;

    impl(asio::io_context& io, queue_ptr q, std::function<bool()> s)
        : queue(std::move(q)), serve(std::move(s)), signal(io, make_eventfd())
    {
        std::uint64_t const one = 1;
        rd_kafka_queue_io_event_enable(queue.get(), signal.native_handle(), &one, sizeof one);
    }

    /// The signal comes only when the queue was empty: serve it to its end before waiting again.
    void turn()
    {
        auto const self = weak_from_this();
        if (serve())
            asio::post(signal.get_executor(), [self] {
                if (auto alive = self.lock()) alive->turn();
            });
        else if (auto alive = self.lock())
            alive->wait();
    }

    void wait()
    {
        signal.async_wait(asio::posix::stream_descriptor::wait_read,
                          [self = weak_from_this()](std::error_code ec) {
                              auto alive = self.lock();
                              if (!alive || ec) return;
                              alive->reset_signal();
                              alive->turn();
                          });
    }

    void reset_signal()
    {
        std::uint64_t count = 0;
        [[maybe_unused]] auto const n = ::read(signal.native_handle(), &count, sizeof count);
    }
};

queue_watch::queue_watch(asio::io_context& io, queue_ptr queue, std::function<bool()> serve)
    : impl_(std::make_shared<impl>(io, std::move(queue), std::move(serve)))
{
    asio::post(io, [self = std::weak_ptr{impl_}] {
        if (auto alive = self.lock()) alive->turn();
    });
}

queue_watch::~queue_watch()
{
    rd_kafka_queue_io_event_enable(impl_->queue.get(), -1, nullptr, 0);
}

rd_kafka_queue_t* queue_watch::queue() const
{
    return impl_->queue.get();
}

} // namespace asterbus::kafka
