/// One ARI session kept alive: the event WebSocket and its requests, by WebSocket and by HTTP.
/// Reconnects for ever. Decides nothing. Lives on its PBX's io_context; every function and handler
/// runs on that thread.
#pragma once

#include "asterbus/ari/session.hpp"
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

class ari_link {
public:
    /// None is called from within a call of this class, but for `state` by stop. Each may destroy
    /// the link.
    struct handlers {
        /// With simdjson's padding behind it, valid during the call.
        std::function<void(std::string_view json)> event;
        /// All events of one read have been told.
        std::function<void()> batch_end;
        /// On each change. `why` is set when the state is not up: what ended or refused the link.
        std::function<void(link_state, failure const& why)> state;
        std::function<void(ari::repaired const&)> repaired;
    };

    /// Throws std::invalid_argument when the URL is none (the config is checked before).
    ari_link(asio::io_context&, ari_options const&, std::string id_prefix, handlers);
    /// Drops everything; requests that wait are answered link_lost.
    ~ari_link();
    ari_link(ari_link const&) = delete;
    ari_link& operator=(ari_link const&) = delete;

    void start();
    /// Closes, and reconnects no more; waiting requests are answered. Then calls `stopped`.
    void stop(std::function<void()> stopped);

    /// The answer comes exactly once, never from within this call. Answered errc::link_down when
    /// the WebSocket is not up.
    void request(ari::request, std::optional<milliseconds> timeout,
                 std::function<void(result<ari::reply>)> answered, bool by_http = false);

    [[nodiscard]] link_state state() const;
    [[nodiscard]] std::chrono::microseconds round_trip() const;
    /// Wall-clock moment at which the link was last proven alive; 1970 when never.
    [[nodiscard]] wall_time proven_alive() const;
    [[nodiscard]] std::uint64_t connects() const; ///< times it has become up
    [[nodiscard]] std::string version() const;

private:
    struct impl;
    std::shared_ptr<impl> impl_;
};

} // namespace asterbus::bridge
