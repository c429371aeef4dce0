/// What encode keeps between events of one reader. Private to this folder.
#pragma once

#include "asterbus/event/reading.hpp"

namespace asterbus::event {

struct workspace {
    json_buffer out;
    time_writer envelope_times;
    time_writer data_times;
    bool mask_dtmf = true;
};

} // namespace asterbus::event
