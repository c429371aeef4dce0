/// Creates the topics that are missing.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/kafka/producer.hpp"

#include <chrono>
#include <span>
#include <string>
#include <vector>

namespace asterbus::kafka {

struct wanted_topic {
    std::string name;
    bool compacted = false;
};
struct topic_outcome {
    std::string name;
    bool created = false;
    std::string error; ///< empty: it is there now
};

/// Asks the broker, and creates what is missing with the broker's own defaults for partitions and
/// replication (4 and up to 3 where the broker is older than 2.4). Blocks up to `within`: call it
/// from a thread of its own. The embedded broker cannot do this: embedded_broker::create_topic.
/// Empty result: the broker did not answer.
[[nodiscard]] std::vector<topic_outcome> ensure_topics(std::string const& brokers,
                                                       properties const& extra,
                                                       std::span<wanted_topic const>,
                                                       std::chrono::milliseconds within);

} // namespace asterbus::kafka
