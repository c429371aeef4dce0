/// How asterbus ends; part of the contract.
#pragma once

#include "daemon/exit_code.hpp"

#include <stdexcept>

namespace asterbus::client {

using enum daemon::exit_code;

/// Something that the user gave is wrong: said on stderr, exit 64.
struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace asterbus::client
