/// asterbus's command line: chooses the subcommand, turns what goes wrong into exit codes.
#pragma once

namespace asterbus::client {

[[nodiscard]] int run(int argc, char const* const* argv);

} // namespace asterbus::client
