/// One AMI session: decides what the bytes mean and what to do, never acts. No I/O, no clock, no
/// logging. Inputs are the on_ functions and request; each returns the steps that the driver must
/// now perform, in order. A PBX has two: one for events (sends nothing but pings), one for actions
/// (Events: off).
#pragma once

#include "asterbus/ami/action.hpp"
#include "asterbus/ami/errc.hpp"
#include "asterbus/ami/message.hpp"
#include "asterbus/ami/parser.hpp"
#include "asterbus/ami/step.hpp"
#include "asterbus/ami/waiting.hpp"
#include "asterbus/base/failure.hpp"
#include "asterbus/base/function_ref.hpp"
#include "asterbus/base/link_state.hpp"
#include "asterbus/base/secret.hpp"
#include "asterbus/base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace asterbus::ami {

/// Gets each event in place, valid during the call only; also a packet that is neither event nor
/// response. Items of lists that a request asked for do not come here.
using event_sink = function_ref<void(message const&)>;

class session {
public:
    enum class login : std::uint8_t { md5, plain };

    struct options {
        std::string username;
        secret password;
        login auth = login::md5;
        /// Login's Events header: "on", "off" or classes "system,call,..."
        std::string event_mask = "on";
        milliseconds login_timeout{10'000};
        /// From one ping to the next, busy or not: it gives the round trip.
        milliseconds keepalive{5'000};
        /// No answer to a ping within: peer_silent; `stalled` from half of it on. With keepalive
        /// it must stay under 20 s.
        milliseconds pong_timeout{10'000};
        /// Bound of a request without a deadline of its own.
        milliseconds list_timeout{30'000};
        std::size_t max_frame = std::size_t{4} << 20U;
        std::size_t max_requests = 1024; ///< actions that may wait for their answer at once
        std::string id_prefix;           ///< of every ActionID; unique to this daemon and session
    };

    explicit session(options);

    [[nodiscard]] steps on_connected();
    /// Bytes are already in parser(): read into it by prepare/commit, or fed. Comes back after the
    /// first packet that has steps, so that they are performed before later events are told: call
    /// it until it returns none. `now`, here and below, is any clock that only goes forward.
    [[nodiscard]] steps on_bytes(steady_time now, event_sink);
    [[nodiscard]] steps on_timer(timer, steady_time now);
    /// The peer closed, the connection broke, or none could be made: every waiting request is
    /// answered link_lost. Not to be told of an end that the session decided itself (`close`).
    /// After either end on_connected may follow.
    [[nodiscard]] steps on_closed(failure why);
    /// Sends an action; its `answer` comes in later steps, or at once when it is refused.
    [[nodiscard]] steps request(request_id, action const&, steady_time now,
                                std::optional<milliseconds> timeout = {});
    /// Says Logoff.
    [[nodiscard]] steps logoff();

    [[nodiscard]] ami::parser& parser() { return parser_; }
    [[nodiscard]] link_state state() const { return state_; }
    /// Of the last answered ping; zero before.
    [[nodiscard]] std::chrono::microseconds round_trip() const { return round_trip_; }
    /// The last moment at which the link was proven alive: by an answered ping, or by the login.
    [[nodiscard]] steady_time proven_alive() const { return proven_alive_; }
    /// The version in the banner, as "11.0.0".
    [[nodiscard]] std::string const& protocol_version() const { return version_; }
    /// The ActionID that `request` has on the wire: OriginateResponse names it on the event
    /// session.
    [[nodiscard]] std::string action_id(request_id) const;

private:
    enum class phase : std::uint8_t { closed, banner, challenge, login, up, leaving };
    struct ping {
        std::string id;
        steady_time sent;
    };

    // the login (login.cpp)
    void read_banner(steps&);
    void take_login_response(message const&, steady_time now, steps&);
    void ask_challenge(steps&);
    void send_login(action, steps&);
    void send_first(action const&, phase next, steps&);
    void refuse_login(message const&, steps&);
    void logged_in(steady_time now, steps&);

    // once logged in
    void take(message const&, steady_time now, event_sink, steps&);
    void take_response(message const&, steady_time now, steps&);
    void take_event(message const&, steady_time now, steps&);
    [[nodiscard]] bool take_list_item(message const&, steps&);
    void fully_booted(message const&, steady_time now, steps&);
    void send_ping(steady_time now, steps&);
    void pong(steady_time now, steps&);
    void on_keepalive(steady_time now, steps&);
    void arm_requests(steady_time now, steps&);

    void go(link_state, steps&);
    void end(failure why, steps&);
    [[nodiscard]] std::optional<request_id> request_of(std::string_view action_id) const;

    options options_;
    ami::parser parser_;
    waiting waiting_;
    phase phase_ = phase::closed;
    link_state state_ = link_state::down;
    std::optional<ping> ping_;
    std::uint64_t pings_ = 0;
    std::optional<steady_time> armed_; ///< when the timer `requests` fires
    bool shutdown_told_ = false;
    std::chrono::microseconds round_trip_{0};
    steady_time proven_alive_{};
    std::optional<steady_time> boot_; ///< of the Asterisk that FullyBooted last told of
    std::string version_;
};

} // namespace asterbus::ami
