/// Who is told what happens: the AMI face and the ARI face of the PBX, or a test.
#pragma once

#include "sim/story/ami_event.hpp"
#include "sim/story/ari_event.hpp"

namespace asterbus::sim {

class audience {
public:
    virtual ~audience() = default;
    virtual void hear(ami_event const&) = 0;
    virtual void hear(ari_event const&) = 0;
};

} // namespace asterbus::sim
