/// The ARI port: HTTP requests and event WebSockets on one listener. A fence: websocketpp is in
/// server.cpp alone.
#pragma once

#include "sim/ami/session.hpp"
#include "sim/story/audience.hpp"

#include <asio/io_context.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace asterbus::sim {

class ari_server final : public audience {
public:
    /// Listens at once; throws std::runtime_error when it cannot. `ran` as ami_server's.
    ari_server(asio::io_context&, std::string const& address, std::uint16_t port, exchange&,
               account, std::function<void()> ran);
    ~ari_server() override;

    [[nodiscard]] std::uint16_t port() const;
    void hear(ami_event const&) override {}
    void hear(ari_event const&) override;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::sim
