/// One command being carried out on its PBX: plans, sends step after step, reads the answers, waits
/// for the news that end it. On the PBX's thread. Time comes from the clock it is given and from
/// tick(); it has no timer.
#pragma once

#include "asterbus/bridge/moment.hpp"
#include "asterbus/bridge/target.hpp"
#include "asterbus/command/plan.hpp"
#include "asterbus/command/result.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace asterbus::bridge {

using clock_function = std::function<moment()>;

class command_run : public std::enable_shared_from_this<command_run> {
public:
    struct ended {
        command::outcome outcome;
        std::optional<wall_time> started; ///< nullopt: nothing was sent
    };

    command_run(target&, command::command, clock_function, std::function<void(ended)> done);

    /// Calls `done` exactly once, perhaps from within this call.
    void begin(command::policy const&, wall_time deadline);
    void news(channel_news const&);
    /// Time has passed.
    void tick();
    /// The PBX goes away, or the daemon stops: ends as unknown when something was sent.
    void abandon(std::string_view code, std::string_view message);
    [[nodiscard]] bool over() const { return over_; }

private:
    void advance();
    void send(command::ami_step&);
    void send(command::ari_step&);
    void ask(ari::request const&, void (command_run::*then)(result<ari::reply> const&));
    void answered(command::verdict);
    void transport_failed(failure const&);
    void wait_shortly_for_news();
    void watch();
    void subscribed(result<ari::reply> const&);
    void looked(result<ari::reply> const& channel);
    void unwatch();
    void time_is_up();
    void add_data(command::json const&);
    void succeed();
    void fail(command::error);
    void finish(command::outcome);
    [[nodiscard]] command::view look() const;
    [[nodiscard]] std::string_view why_unknown() const;
    [[nodiscard]] bool waits_for(command::lasting::told_by) const;

    target& target_;
    command::command command_;
    clock_function now_;
    std::function<void(ended)> done_;
    command::plan plan_;
    std::size_t next_ = 0;
    bool over_ = false;
    bool last_was_sent_ = false;
    std::optional<wall_time> started_;
    std::optional<steady_time> resume_at_;  ///< of a pause between steps
    std::optional<steady_time> give_up_at_; ///< of waiting for news
    steady_time sent_at_{};
    std::string action_id_;
    std::optional<channel_news> channel_told_; ///< up or hung up, while another answer is awaited
    bool watching_ = false;                    ///< subscribed to the channel
    bool gone_ = false;                        ///< the channel was looked for, and was not there
};

} // namespace asterbus::bridge
