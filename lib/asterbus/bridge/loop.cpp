#include "asterbus/bridge/loop.hpp"

#include <pthread.h>

#include <utility>

namespace asterbus::bridge {
namespace {

std::int64_t now_ms()
{
    auto const since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<milliseconds>(since).count();
}

} // namespace

loop::loop(std::string name)
    : alive_ms_(now_ms()), thread_([this, name = std::move(name)] {
          pthread_setname_np(pthread_self(), name.c_str());
          beat();
          context_.run();
      })
{}

loop::~loop()
{
    stop();
}

void loop::beat()
{
    alive_ms_ = now_ms();
    timer_.expires_after(std::chrono::seconds{1});
    timer_.async_wait([this](std::error_code ec) {
        if (!ec) beat();
    });
}

void loop::run_and_wait(std::function<void()> work)
{
    std::promise<void> done;
    asio::post(context_, [&] {
        work();
        done.set_value();
    });
    done.get_future().wait();
}

void loop::stop()
{
    context_.stop();
    if (thread_.joinable()) thread_.join();
}

} // namespace asterbus::bridge
