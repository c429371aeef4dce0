/// One AMI session kept alive: connects, drives ami::session, reconnects with jittered backoff for
/// ever. Decides nothing. Lives on its PBX's io_context; every function and handler runs on that
/// thread.
#pragma once

#include "asterbus/ami/session.hpp"
#include "asterbus/base/failure.hpp"
#include "asterbus/base/link_state.hpp"
#include "asterbus/bridge/options.hpp"

#include <asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace asterbus::bridge {

class ami_link {
public:
    enum class role : std::uint8_t { events, actions };

    struct handlers {
        std::function<void(ami::message const&)> event; ///< in place, valid during the call
        std::function<void()> batch_end;                ///< all events of one read have been told
        /// On each change of the state, or of what keeps it from being up: `why`, set unless the
        /// state is up or connecting.
        std::function<void(link_state, failure const& why)> state;
        std::function<void(ami::booted)> booted;
    };

    ami_link(asio::io_context&, ami_options const&, role, std::string id_prefix, handlers);
    /// Drops the link; no handler or answer is called any more. May happen within a handler.
    ~ami_link();
    ami_link(ami_link const&) = delete;
    ami_link& operator=(ami_link const&) = delete;

    void start();
    /// Says Logoff, closes, and reconnects no more; waiting requests are answered. Then calls
    /// `stopped`.
    void stop(std::function<void()> stopped);

    /// The answer comes exactly once, also when the link is down (errc::link_down, at once but not
    /// from within this call). Returns the ActionID it has on the wire.
    std::string request(ami::action, std::optional<milliseconds> timeout,
                        std::function<void(result<ami::reply>)> answered);

    [[nodiscard]] link_state state() const;
    [[nodiscard]] std::chrono::microseconds round_trip() const;
    /// Wall-clock moment at which the link was last proven alive.
    [[nodiscard]] wall_time proven_alive() const;
    [[nodiscard]] std::uint64_t connects() const; ///< times it has become up

private:
    struct impl;
    std::shared_ptr<impl> impl_;
};

} // namespace asterbus::bridge
