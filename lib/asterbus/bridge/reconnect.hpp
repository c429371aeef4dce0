/// When a link tries again: soon and ever more slowly, or slowly from the start where an operator
/// must act (a wrong password, a login that another client holds). For ever. On the link's thread.
#pragma once

#include "asterbus/base/time.hpp"
#include "asterbus/net/backoff.hpp"

#include <asio/steady_timer.hpp>

#include <functional>

namespace asterbus::bridge {

class reconnect {
public:
    enum class pace { quick, slow };

    explicit reconnect(asio::io_context&);

    /// The link is up. Only one that stays up for a while makes the next wait short again.
    void is_up();
    /// The link is lost: calls `attempt` after a wait, unless cancelled before.
    void after_loss(pace, std::function<void()> attempt);
    void cancel() { pause_.cancel(); }

private:
    asio::steady_timer pause_;
    net::backoff quick_, slow_;
    steady_time up_since_{};
};

} // namespace asterbus::bridge
