/// A Kafka record -> a command. Takes plain JSON, and CloudEvents whose data is the command
/// (structured or binary mode).
#pragma once

#include "asterbus/command/command.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace asterbus::command {

using record_headers = std::span<std::pair<std::string, std::string> const>;

/// It cannot be answered: there is no id, or it is no command at all. For the rejected topic.
struct unreadable {
    std::string reason;
};
/// It has an id, so its sender gets a result that names what is wrong. `what` holds all that could
/// be read.
struct faulty {
    command what;
    error why;
};
using reading = std::variant<command, faulty, unreadable>;

[[nodiscard]] reading read(std::string_view payload, record_headers headers);

/// The header's value, names compared without case; empty when there is none.
[[nodiscard]] std::string_view header(record_headers headers, std::string_view name);

} // namespace asterbus::command
