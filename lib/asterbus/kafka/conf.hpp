/// Configurations of librdkafka clients: our defaults first, then the operator's properties, which
/// have the last word.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/kafka/handle.hpp"
#include "asterbus/kafka/producer.hpp"

#include <initializer_list>
#include <span>
#include <string>
#include <utility>

namespace asterbus::kafka {

using setting = std::pair<char const*, char const*>;

/// errc::bad_property with the property's name and librdkafka's words, a secret value masked.
/// `fixed`: what the operator may not change, because the client would not work.
[[nodiscard]] result<conf_ptr> make_conf(std::string const& brokers,
                                         std::initializer_list<setting> defaults,
                                         properties const& extra,
                                         std::initializer_list<setting> fixed = {});

/// Makes the client; the configuration is its own afterwards. Logs go to its main queue.
/// errc::bad_property when librdkafka finds that the properties do not go together.
[[nodiscard]] result<client_ptr> make_client(rd_kafka_type_t, conf_ptr);
/// What stands against that client, which is made of it and gone again. Without brokers in the
/// configuration it connects to nothing.
[[nodiscard]] result<void> try_client(rd_kafka_type_t, result<conf_ptr>);

/// False for a line that only says that a producer needs no consumer's property, or the reverse:
/// both get all that the operator wrote.
[[nodiscard]] bool worth_logging(std::string_view line);

} // namespace asterbus::kafka
