/// One ARI session: the event WebSocket of a PBX for its Stasis applications, and the requests
/// beside it. Decides, never acts: no I/O, no clock, no logging. Inputs are the on_ functions and
/// submit; each returns the steps that the driver must now perform, in order.
/// Flow: net -> [ari] -> event, command -> [ari] -> net
#pragma once

#include "asterbus/ari/errc.hpp"
#include "asterbus/ari/request.hpp"
#include "asterbus/ari/step.hpp"
#include "asterbus/ari/subscriptions.hpp"
#include "asterbus/ari/verification.hpp"
#include "asterbus/ari/waiting.hpp"
#include "asterbus/base/failure.hpp"
#include "asterbus/base/function_ref.hpp"
#include "asterbus/base/link_state.hpp"
#include "asterbus/base/time.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::ari {

/// Gets each event's JSON in place, writable and with simdjson's padding behind it; valid during
/// the call only. RESTResponse does not come here.
using event_sink = function_ref<void(std::string_view json)>;

class session {
public:
    struct options {
        std::vector<application> apps;
        milliseconds open_timeout{10'000};
        milliseconds ping_every{5'000};
        /// From the PING; ping_every + this are at most 10 s.
        milliseconds pong_timeout{5'000};
        /// Bound of a request without a deadline of its own.
        milliseconds request_timeout{10'000};
        /// Requests that may wait for their answer at once.
        std::size_t max_requests = 256;
        /// Larger RESTRequest frames go by HTTP: Asterisk closes at 64 KiB.
        std::size_t max_ws_request = 60'000;
        /// Requests by RESTRequest where the PBX's version has it.
        bool over_websocket = true;
        /// Of every request_id on the wire.
        std::string id_prefix;
    };

    explicit session(options);

    /// "app=a,b&subscribeAll=true" for the WebSocket's URL. subscribeAll holds for all of a
    /// WebSocket's applications: where they differ it is left out, and those that want all are
    /// subscribed after the connect.
    [[nodiscard]] std::string websocket_query() const;

    /// An attempt begins; `connect` follows, at once or, after `replaced`, when no other client
    /// holds the application any more.
    [[nodiscard]] steps on_connecting();
    /// The upgrade succeeded. Verifies version and subscriptions and repairs them; `up` when that
    /// is done and the first PING is answered.
    [[nodiscard]] steps on_open(steady_time now);
    /// The upgrade was answered otherwise: `status` is HTTP's, 0 when there was none.
    [[nodiscard]] steps on_refused(int status, failure why);
    /// One whole text frame; `text` is writable and has simdjson's padding behind it.
    [[nodiscard]] steps on_text(std::string& text, steady_time now, event_sink);
    [[nodiscard]] steps on_pong(std::string_view payload, steady_time now);
    /// A failure's code is one of errc: link_down when nothing was sent.
    [[nodiscard]] steps on_http(request_id, result<reply> what);
    [[nodiscard]] steps on_timer(timer, steady_time now);
    /// The peer closed or the connection broke; requests that went over it are answered link_lost.
    [[nodiscard]] steps on_closed(failure why);
    /// Sends a request over the WebSocket or by HTTP; its `answer` comes in later steps, or at once
    /// when it is refused. The id is the caller's, below 2^63, and not waiting. by_http: it must
    /// go by HTTP (a file download).
    [[nodiscard]] steps submit(request_id, request const&, steady_time now,
                               std::optional<milliseconds> timeout = {}, bool by_http = false);

    [[nodiscard]] link_state state() const { return state_; }
    [[nodiscard]] std::chrono::microseconds round_trip() const { return round_trip_; }
    [[nodiscard]] steady_time proven_alive() const { return proven_alive_; }
    /// As the PBX says it: "22.10.1"; empty before it was asked.
    [[nodiscard]] std::string const& version() const { return version_; }
    [[nodiscard]] bool requests_over_websocket() const { return over_websocket_; }

private:
    enum class phase : std::uint8_t { idle, probing, opening, verifying, ready };

    [[nodiscard]] bool all_by_socket() const;
    void become(link_state, steps&);
    void end(link_state, failure why, bool hard, steps&);
    void ping(steady_time now, steps&);
    void probe(steps&);
    void on_probe(result<reply>, steps&);
    void open(steps&);
    void verify(steps&);
    void on_verified(result<reply>, steps&);
    void ready_if_proven(steps&);
    void own_request(request const&, steps&);
    void on_rest_response(std::string_view text, steady_time now, steps&);
    void dispatch(send_http, bool by_http, steady_time now, steps&);
    void rearm(steady_time now, steps&);
    [[nodiscard]] std::string wire_id(request_id) const;
    [[nodiscard]] std::optional<request_id> from_wire_id(std::string_view) const;

    options options_;
    phase phase_ = phase::idle;
    link_state state_ = link_state::down;
    bool yielded_ = false; ///< another client took an application: connect when it is free again
    std::optional<verification> verification_;
    request_id own_id_ = request_id{1} << 63U; ///< of our own request that waits, or waited last
    bool own_waits_ = false;
    waiting waiting_;
    std::optional<steady_time> armed_; ///< what timer::requests is set to
    std::uint64_t ping_count_ = 0;
    std::optional<steady_time> ping_sent_; ///< the PING that waits for its PONG
    bool ponged_ = false;                  ///< on this connection
    bool over_websocket_ = false;
    std::string version_;
    std::chrono::microseconds round_trip_{0};
    steady_time proven_alive_{};
};

} // namespace asterbus::ari
