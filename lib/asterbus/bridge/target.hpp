/// What the command flow sees of a PBX. Lives on the PBX's thread, like everything that is called
/// here.
#pragma once

#include "asterbus/ami/action.hpp"
#include "asterbus/ami/session.hpp"
#include "asterbus/ari/request.hpp"
#include "asterbus/base/failure.hpp"
#include "asterbus/base/link_state.hpp"
#include "asterbus/command/view.hpp"
#include "asterbus/model/call_index.hpp"

#include <asio/io_context.hpp>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace asterbus::bridge {

/// How an originate or another lasting action ended, as the PBX told it in an event.
struct channel_news {
    enum class kind { originate_response, up, hangup } what;
    std::string channel_id;
    std::string channel_name;
    std::string action_id; ///< originate_response: the action's
    bool success = false;  ///< originate_response: Response: Success
    int reason = -1; ///< originate_response: AMI's Reason (0 no such, 1 no answer, 3 ringing, 4
                     ///< answered, 5 busy, 8 congestion)
    int cause = -1;  ///< hangup: Q.850
    std::string cause_text;
};

class target {
public:
    virtual ~target() = default;

    [[nodiscard]] virtual std::string const& name() const = 0;
    [[nodiscard]] virtual asio::io_context& context() = 0;
    [[nodiscard]] virtual bool has_ami() const = 0; ///< configured, whatever its state
    [[nodiscard]] virtual bool has_ari() const = 0;
    [[nodiscard]] virtual link_state ami_state() const = 0; ///< of the action session
    [[nodiscard]] virtual link_state ari_state() const = 0;
    /// Whether AMI's event session is told how calls go.
    [[nodiscard]] virtual command::call_news ami_call_news() const = 0;
    [[nodiscard]] virtual model::call_index const& channels() const = 0;
    /// The Stasis applications that this daemon serves, in order of the config.
    [[nodiscard]] virtual std::vector<std::string> const& applications() const = 0;

    /// The actions that the account may run, by the PBX's ListCommands; empty while that is
    /// unknown.
    [[nodiscard]] virtual std::set<std::string> const& offered_actions() const = 0;

    /// Returns the ActionID on the wire. The answer comes exactly once, never from within this
    /// call.
    virtual std::string ami_request(ami::action, std::optional<milliseconds> timeout,
                                    std::function<void(result<ami::reply>)>) = 0;
    virtual void ari_request(ari::request, std::optional<milliseconds> timeout,
                             std::function<void(result<ari::reply>)>, bool by_http) = 0;
    /// Gets every channel_news of this PBX from now on; one listener.
    virtual void on_channel_news(std::function<void(channel_news const&)>) = 0;
};

} // namespace asterbus::bridge
