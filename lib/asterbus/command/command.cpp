#include "asterbus/command/command.hpp"

namespace asterbus::command {

std::string_view name(status s)
{
    switch (s) {
    case status::succeeded: return "succeeded";
    case status::failed: return "failed";
    case status::rejected: return "rejected";
    case status::expired: return "expired";
    case status::unknown: return "unknown";
    }
    return "unknown";
}

} // namespace asterbus::command
