/// How both programs end; part of the contract.
#pragma once

namespace asterbus::daemon {

/// sysexits.h's words where it has one. 78 is RestartPreventExitStatus of the unit file.
enum exit_code : int { ok = 0, failed = 1, wrong_use = 64, bad_config = 78 };

} // namespace asterbus::daemon
