/// A Kafka record as the CloudEvent that it carries, whichever mode it was sent in.
#pragma once

#include "cli/follower.hpp"
#include "cli/json.hpp"

#include <optional>

namespace asterbus::client {

/// nullopt: no CloudEvent.
[[nodiscard]] std::optional<json> cloud_event_of(follower::record const&);

} // namespace asterbus::client
