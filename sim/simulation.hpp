/// The whole simulated PBX: its model, its traffic and its two faces on one thread.
#pragma once

#include "sim/options.hpp"

#include <asio/io_context.hpp>

#include <cstdint>
#include <memory>

namespace asterbus::sim {

class simulation {
public:
    /// Listens at once; throws when it cannot.
    simulation(asio::io_context&, program_options const&);
    ~simulation();

    /// Calls begin, and time moves with the machine's steady clock.
    void start();
    [[nodiscard]] std::uint16_t ami_port() const;
    [[nodiscard]] std::uint16_t ari_port() const;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::sim
