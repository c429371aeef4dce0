#include "asterbus/bridge/reconnect.hpp"

#include <random>
#include <utility>

namespace asterbus::bridge {
namespace {

using clock = std::chrono::steady_clock;

// A link that was up for less is no success yet: the waits between attempts go on growing.
constexpr std::chrono::seconds lasting{5};

std::uint64_t new_seed()
{
    std::random_device source;
    return (std::uint64_t{source()} << 32U) | source();
}

} // namespace

reconnect::reconnect(asio::io_context& io)
    : pause_(io), quick_({}, new_seed()), slow_(net::backoff::slow, new_seed())
{}

void reconnect::is_up()
{
    up_since_ = clock::now();
    slow_.reset();
}

void reconnect::after_loss(pace how, std::function<void()> attempt)
{
    if (up_since_ != steady_time{} && clock::now() - up_since_ >= lasting) quick_.reset();
    up_since_ = {};
    pause_.expires_after(how == pace::slow ? slow_.next() : quick_.next());
    pause_.async_wait([attempt = std::move(attempt)](asio::error_code ec) {
        if (!ec) attempt();
    });
}

} // namespace asterbus::bridge
