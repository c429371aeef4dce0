#include "cli/kafka_log.hpp"

#include <cstdio>

namespace asterbus::client {

void log_kafka_errors(rd_kafka_t const*, int level, char const*, char const* text)
{
    constexpr int error = 3; // syslog's
    if (level <= error) std::fprintf(stderr, "asterbus: kafka: %s\n", text);
}

} // namespace asterbus::client
