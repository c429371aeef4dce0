/// The queues that the simulated PBX starts with.
#pragma once

#include "sim/model/pbx.hpp"

namespace asterbus::sim {

/// support with four agents, sales with two.
void furnish(pbx&);

} // namespace asterbus::sim
