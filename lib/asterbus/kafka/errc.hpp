/// What can go wrong towards Kafka, each with its consequence.
#pragma once

#include <system_error>

namespace asterbus::kafka {

enum class errc {
    bad_property = 1, ///< librdkafka refuses a property or its value; a config error
    cannot_start,     ///< librdkafka could not make the client; the daemon does not start
    queue_full,    ///< the window towards the broker is full; keep the record and try again after a
                   ///< delivery report
    refused,       ///< this record can never be sent (too large, ...); counted, and said in a gap
    fatal,         ///< the producer cannot go on; it must be made anew
    topic_missing, ///< the broker does not know the topic now, as while it starts; the client keeps
                   ///< that in mind for long: try again with a new producer
};

[[nodiscard]] std::error_category const& category();
[[nodiscard]] inline std::error_code make_error_code(errc e)
{
    return {static_cast<int>(e), category()};
}

} // namespace asterbus::kafka

template <>
struct std::is_error_code_enum<asterbus::kafka::errc> : std::true_type {};
