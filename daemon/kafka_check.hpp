/// Lets librdkafka itself check `kafka.properties` for the producer and the consumer, without a
/// connection to anything.
#pragma once

#include "daemon/config.hpp"

#include <vector>

namespace asterbus::daemon {

/// What librdkafka refuses, at the property's place where it is one property's fault. A value that
/// may be secret is never shown.
[[nodiscard]] std::vector<problem> check_kafka(config const&);

} // namespace asterbus::daemon
