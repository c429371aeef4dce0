#include "asterbus/net/stream.hpp"

#include "asterbus/net/connection.hpp"
#include "asterbus/net/errc.hpp"

namespace asterbus::net {

struct stream::impl {
    asio::io_context& io;
    stream::options options;
    std::shared_ptr<stream::handlers const> handlers;
    std::shared_ptr<connection> current;
};

stream::stream(asio::io_context& io, options o, handlers h)
    : impl_(new impl{io, std::move(o), std::make_shared<handlers const>(std::move(h)), {}})
{}

stream::~stream()
{
    if (impl_->current) impl_->current->forget();
}

void stream::open()
{
    impl_->current = std::make_shared<connection>(impl_->io, impl_->options, impl_->handlers);
    impl_->current->start();
}

void stream::write(std::string bytes)
{
    if (impl_->current) impl_->current->write(std::move(bytes));
}

void stream::close()
{
    if (impl_->current) impl_->current->close();
}

void stream::abort()
{
    if (impl_->current) impl_->current->finish({errc::closed_here, {}});
}

} // namespace asterbus::net
