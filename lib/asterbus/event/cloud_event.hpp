/// The CloudEvents 1.0 attributes of one event, written as JSON members or as Kafka headers.
/// Private to this folder.
#pragma once

#include "asterbus/event/encode.hpp"
#include "asterbus/event/reading.hpp"

namespace asterbus::event {

struct cloud_event {
    plan const& names;
    dialect told_by;
    std::string_view subject; ///< empty: none
    wall_time time;
    envelope const& env;
};

/// From the opening brace to `"data":`.
void write_attributes(json_buffer&, cloud_event const&, time_writer&);
/// All attributes and the content type. Returns false when text had to be read as Latin-1.
bool set_headers(header_list&, cloud_event const&);
void set_structured_header(header_list&);

} // namespace asterbus::event
