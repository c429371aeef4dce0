/// librdkafka's log of the companion's clients: errors alone, on stderr.
#pragma once

#include <librdkafka/rdkafka.h>

namespace asterbus::client {

void log_kafka_errors(rd_kafka_t const*, int level, char const* facility, char const* text);

} // namespace asterbus::client
