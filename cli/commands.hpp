/// The subcommands. Each adds itself to the command line; when it is chosen, `run` becomes what to
/// do.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>

namespace asterbus::client {

using action = std::function<int()>;

void add_tail(CLI::App&, action& run);      // tail.cpp
void add_send(CLI::App&, action& run);      // send.cpp
void add_normalize(CLI::App&, action& run); // normalize.cpp
void add_status(CLI::App&, action& run);    // status.cpp

} // namespace asterbus::client
