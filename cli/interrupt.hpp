/// Ctrl-C as something to look at.
#pragma once

namespace asterbus::client {

/// From now on SIGINT and SIGTERM only set the flag; a second one ends the process.
void watch_interrupts();
[[nodiscard]] bool interrupted();

} // namespace asterbus::client
