/// Performs the steps of an ami::session in a test: fake clock, sent bytes, everything else as
/// words.
#pragma once

#include "asterbus/ami/session.hpp"

#include "support/script.hpp"

#include <deque>
#include <map>
#include <memory>
#include <string>

namespace asterbus::ami::test {

class actor {
public:
    explicit actor(session::options);

    void connect() { perform(talk_.on_connected()); }
    void hear(std::string_view bytes);
    /// Time passes; timers that are due fire in their order.
    void wait(milliseconds);
    void cut();
    void request(request_id, action const&, std::optional<milliseconds> timeout = {});
    void logoff() { perform(talk_.logoff()); }

    [[nodiscard]] session const& talk() const { return talk_; }
    [[nodiscard]] steady_time now() const { return now_; }
    /// True from the session's `close` to the next connect.
    [[nodiscard]] bool closed() const { return closed_; }

    std::string sent;
    std::deque<std::string> notes;
    std::map<request_id, result<reply>> answers;

private:
    void perform(steps);
    void perform(answer&);

    session talk_;
    steady_time now_{std::chrono::hours{1}};
    std::map<timer, steady_time> timers_;
    bool closed_ = false;
};

/// User "bus", password "secret", ActionIDs "t-...".
[[nodiscard]] session::options usual_options();
using script = asterbus::test::script<actor>;
/// Banner, challenge, login: up.
[[nodiscard]] script logged_in();

} // namespace asterbus::ami::test
