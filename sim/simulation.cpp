#include "sim/simulation.hpp"

#include "sim/ami/server.hpp"
#include "sim/ari/server.hpp"
#include "sim/traffic/furnish.hpp"

#include <asio/steady_timer.hpp>

namespace asterbus::sim {
namespace {

using std::chrono::steady_clock;

wall_time machine_time()
{
    return std::chrono::time_point_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now());
}

} // namespace

struct simulation::impl {
    steady_clock::time_point began = steady_clock::now();
    wall_time origin = machine_time();
    pbx model;
    applications apps;
    exchange calls{model, apps};
    traffic people;
    asio::steady_timer timer;
    ami_server ami;
    ari_server ari;

    impl(asio::io_context& io, program_options const& o)
        : model({o.app, o.time_scale, o.seed, origin}),
          people(calls, o.calls),
          timer(io),
          ami(io, o.listen, o.ami_port, calls, o.who, [this] { advance(); }),
          ari(io, o.listen, o.ari_port, calls, o.who, [this] { advance(); })
    {
        model.add_audience(ami);
        model.add_audience(ari);
        furnish(model);
    }

    /// Wall time that no step of the machine's clock disturbs.
    wall_time now() const
    {
        return origin +
               std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - began);
    }

    /// Runs what is due, and wakes when the next thing is.
    void advance()
    {
        model.clock().run_until(now());
        auto const next = model.clock().next();
        if (!next) return timer.cancel(), void();
        timer.expires_at(began + (*next - origin));
        timer.async_wait([this](auto ec) {
            if (!ec) advance();
        });
    }
};

simulation::simulation(asio::io_context& io, program_options const& o)
    : impl_(std::make_unique<impl>(io, o))
{}

simulation::~simulation() = default;

void simulation::start()
{
    impl_->model.clock().run_until(impl_->now());
    impl_->people.start();
    impl_->advance();
}

std::uint16_t simulation::ami_port() const
{
    return impl_->ami.port();
}

std::uint16_t simulation::ari_port() const
{
    return impl_->ari.port();
}

} // namespace asterbus::sim
