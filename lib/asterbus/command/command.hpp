/// A command as a producer wrote it, and a result as it gets it. Text in, values out; no I/O, no
/// clock.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/base/time.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace asterbus::command {

using json = nlohmann::ordered_json;

struct command {
    std::string id;
    std::string pbx;
    std::string name; ///< "originate", "ami.QueueStatus", "ari.channels.list"
    json args = json::object();
    std::optional<wall_time> deadline;
};

enum class status { succeeded, failed, rejected, expired, unknown };
[[nodiscard]] std::string_view name(status);

struct error {
    std::string code;    ///< a stable word: "channel_not_found"
    std::string message; ///< a sentence for people
    json native;         ///< what the PBX answered; null when it was not asked
};

struct outcome {
    status how = status::succeeded;
    json data;                ///< null or an object
    std::optional<error> why; ///< always unless succeeded
    std::string via;          ///< "ami", "ari"; empty when nothing was sent
};

} // namespace asterbus::command
