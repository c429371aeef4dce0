/// The AMI port: one TCP listener, a session for each client, events to all of them.
#pragma once

#include "sim/ami/session.hpp"
#include "sim/story/audience.hpp"

#include <asio/io_context.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace asterbus::sim {

class ami_server final : public audience {
public:
    /// Listens at once; throws std::system_error when it cannot. `ran` is called after each piece
    /// of a client's work, so that the timeline's driver can look at the next due task.
    ami_server(asio::io_context&, std::string const& address, std::uint16_t port, exchange&,
               account, std::function<void()> ran);
    ~ami_server() override;

    [[nodiscard]] std::uint16_t port() const;
    void hear(ami_event const&) override;
    void hear(ari_event const&) override {}

private:
    struct impl;
    std::shared_ptr<impl> impl_;
};

} // namespace asterbus::sim
