/// How asterbus ends; part of the contract.
#pragma once

#include <stdexcept>

namespace asterbus::client {

enum exit_code : int { ok = 0, failed = 1, wrong_use = 64, bad_config = 78 };

/// Something that the user gave is wrong: said on stderr, exit 64.
struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace asterbus::client
