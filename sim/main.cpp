// asterbus-sim: a simulated Asterisk that speaks AMI and ARI on loopback and plays call flows.
#include "sim/options.hpp"
#include "sim/simulation.hpp"

#include <asio/signal_set.hpp>
#include <asio/steady_timer.hpp>

#include <csignal>
#include <cstdio>
#include <exception>

namespace {

constexpr int failed = 1;

void run(asterbus::sim::program_options const& o)
{
    asio::io_context io{1};
    asterbus::sim::simulation pbx{io, o};
    asio::signal_set signals{io, SIGINT, SIGTERM};
    signals.async_wait([&io](auto, int) { io.stop(); });
    asio::steady_timer end{io};
    if (o.seconds) {
        end.expires_after(std::chrono::milliseconds{static_cast<std::int64_t>(*o.seconds * 1000)});
        end.async_wait([&io](auto) { io.stop(); });
    }
    std::printf("asterbus-sim listening ami=%s:%u ari=http://%s:%u\n", o.listen.c_str(),
                pbx.ami_port(), o.listen.c_str(), pbx.ari_port());
    std::fflush(stdout);
    pbx.start();
    io.run();
}

} // namespace

int main(int argc, char** argv)
try {
    auto const options = asterbus::sim::parse_options(argc, argv);
    if (!options.run) return options.exit_code;
    run(*options.run);
    return 0;
} catch (std::exception const& e) {
    std::fprintf(stderr, "asterbus-sim: %s\n", e.what());
    return failed;
}
