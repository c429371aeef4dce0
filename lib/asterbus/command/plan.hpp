/// What to send for a command and how to read what comes back. A plan is a value: it does nothing.
#pragma once

#include "asterbus/ami/action.hpp"
#include "asterbus/ami/session.hpp"
#include "asterbus/ari/request.hpp"
#include "asterbus/base/time.hpp"
#include "asterbus/command/command.hpp"
#include "asterbus/command/policy.hpp"
#include "asterbus/command/view.hpp"

#include <tl/expected.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace asterbus::command {

/// How an answer was read: failed with `why`, or fine, with members for the result's data.
struct verdict {
    std::optional<error> why;
    json data;
};

struct ami_step {
    ami::action action;
    std::function<verdict(ami::reply const&)> read;
    milliseconds pause_before{0};
};
struct ari_step {
    ari::request request;
    std::function<verdict(ari::reply const&)> read;
    bool by_http = false; ///< too large for the WebSocket
};
using plan_step = std::variant<ami_step, ari_step>;

/// The answer is only the beginning: the outcome comes as news of a call.
struct lasting {
    enum class told_by : std::uint8_t {
        originate_response, ///< by the ActionID of the last step
        channel,            ///< by channel_id: up, or hung up
    } by;
    std::string channel_id;
    milliseconds within; ///< from sending; later the outcome is unknown

    /// For news that the PBX does not tell unasked.
    struct watch {
        ari::request subscribe, look, unsubscribe;
    };
    std::optional<watch> watching{};
};

struct plan {
    std::string_view via;           ///< "ami" or "ari"
    std::vector<plan_step> steps;   ///< one after another; the first that fails ends the plan
    std::vector<ari::request> undo; ///< when a later step fails, after the first one went well
    std::optional<lasting> wait;
    json data;                  ///< members of the result's data that are known beforehand
    milliseconds bound{10'000}; ///< for each answer
    bool measures_round_trip = false;
    std::string_view not_heard; ///< a sentence: why nobody will tell what became of it
};

template <class T>
using checked = tl::expected<T, error>;

/// The plan for a command, or why it is refused: unknown_command, not_allowed, invalid_argument,
/// link_down. Every step in it can be sent as it stands.
[[nodiscard]] checked<plan> prepare(command const&, view const&, policy const&);

} // namespace asterbus::command
