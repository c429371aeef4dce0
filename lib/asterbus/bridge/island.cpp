#include "asterbus/bridge/island.hpp"

#include "asterbus/bridge/moment.hpp"

#include <asio/post.hpp>

#include <utility>

namespace asterbus::bridge {
namespace {

using std::chrono::duration_cast;

/// Asterisk's answer to Logoff is waited for so long, then its sockets are simply closed.
constexpr std::chrono::seconds goodbye{2};

std::uint64_t epoch_now()
{
    auto const since = moment::now().wall.time_since_epoch();
    return static_cast<std::uint64_t>(duration_cast<milliseconds>(since).count());
}

} // namespace

island::island(loop& l, pbx_health& health, publisher& out, std::size_t outbox_bytes)
    : loop_(l),
      health_(health),
      outbox_(out.add_lane({outbox_bytes, &health,
                            [this](std::uint16_t, std::string_view reason, std::uint64_t records) {
                                asio::post(loop_.context(),
                                           [this, why = std::string{reason}, records]() mutable {
                                               if (pbx_)
                                                   pbx_->lost_in_kafka(std::move(why), records);
                                           });
                            }}))
{}

island::~island()
{
    clear();
}

void island::settle(pbx_options const& options, event_options const& events,
                    std::array<std::uint16_t, event::topic_count> const& topics)
{
    options_ = options;
    event_flow::setup setup;
    setup.outlet = {options.name, epoch_now(), events.encoding, topics};
    setup.events = events;
    if (options.ami) setup.ami_mask = options.ami->event_mask;
    loop_.run_and_wait([&] {
        pbx_ = std::make_unique<pbx>(loop_.context(), options, setup, outbox_, health_);
        pbx_->flow().take_over(std::exchange(unsaid_, {}));
    });
}

void island::connect()
{
    asio::post(loop_.context(), [this] {
        if (pbx_) pbx_->start();
    });
}

void island::begin_stop()
{
    if (!pbx_ || stopped_.valid()) return;
    auto stopped = std::make_shared<std::promise<void>>();
    stopped_ = stopped->get_future();
    loop_.run_and_wait([&] { pbx_->stop([stopped] { stopped->set_value(); }); });
    stop_by_ = std::chrono::steady_clock::now() + goodbye;
}

void island::clear()
{
    if (!pbx_) return;
    begin_stop();
    stopped_.wait_until(stop_by_);
    stopped_ = {};
    loop_.run_and_wait([&] {
        unsaid_ = pbx_->flow().take_unsaid();
        pbx_.reset();
    });
}

void island::reload(event_options const& events)
{
    loop_.run_and_wait([&] { pbx_->reload(events); });
}

} // namespace asterbus::bridge
