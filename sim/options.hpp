/// The command line of asterbus-sim.
#pragma once

#include "sim/ami/session.hpp"
#include "sim/traffic/traffic.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace asterbus::sim {

struct program_options {
    std::string listen = "127.0.0.1";
    std::uint16_t ami_port = 5038, ari_port = 8088; ///< 0: any
    account who;
    std::string app = "bus";
    traffic::options calls;
    std::uint64_t seed = 1;
    double time_scale = 1.0;
    std::optional<double> seconds; ///< how long it runs; empty: until a signal
};

/// What the command line asks for, or the exit code with which the program ends at once: 0 after
/// --help or --version, 64 on wrong use (said on stderr).
struct parsed_options {
    std::optional<program_options> run;
    int exit_code = 0;
};
[[nodiscard]] parsed_options parse_options(int argc, char const* const* argv);

} // namespace asterbus::sim
