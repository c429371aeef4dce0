/// Records of the command topic -> commands on their PBXs -> results. Each record that is received
/// is answered and then done exactly once. Lives on the Kafka thread's io_context; what concerns a
/// PBX is posted to that PBX's thread, and comes back by post.
#pragma once

#include "asterbus/bridge/command_lane.hpp"
#include "asterbus/bridge/command_origin.hpp"
#include "asterbus/bridge/command_runs.hpp"
#include "asterbus/bridge/duplicates.hpp"
#include "asterbus/bridge/health.hpp"
#include "asterbus/bridge/options.hpp"
#include "asterbus/bridge/target.hpp"
#include "asterbus/command/read.hpp"
#include "asterbus/kafka/consumer.hpp"

#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace asterbus::bridge {

class command_flow {
public:
    struct hooks {
        /// Keeps the record for Kafka and calls `delivered` once Kafka has it, or has refused it
        /// for good; false = full now, and it is offered again later.
        std::function<bool(result_record const&, std::function<void()> const& delivered)> put;
        /// The record's answers are delivered: kafka::consumer::done.
        std::function<void(std::int32_t partition, std::int64_t offset)> done;
        clock_function now = moment::now;
    };

    command_flow(asio::io_context&, command_options, command_health&, hooks);
    /// What still runs is given up: call stop before.
    ~command_flow();
    command_flow(command_flow const&) = delete;
    command_flow& operator=(command_flow const&) = delete;

    /// The target and its health must stay until park() has called back.
    void add(target&, pbx_health&);
    /// Those that run on it end as unknown, those that wait go on waiting until it is added again
    /// and its links are up.
    /// Calls `parked`, on this thread, when nothing here uses the target any more.
    void park(std::string const& name, std::function<void()> parked);
    /// Holds for commands that begin from now on.
    void reload(command_options);

    void received(kafka::consumer::message);
    /// No new commands; those before them in their partition run on, for `within` at most. Then
    /// calls `stopped`. Records after the last one begun stay undone: whoever reads them next runs
    /// them.
    void stop(milliseconds within, std::function<void()> stopped);

    /// Deadlines, pauses, retries of a full sink. Called by its own timer every 20 ms while there
    /// is work; by tests after moving the clock.
    void tick();
    /// Commands that wait or run.
    [[nodiscard]] std::size_t pending() const;

private:
    using work = command_work;

    void accept(command_origin, command::reading, std::size_t bytes);
    void enqueue(work);
    void wait_for_first(std::string const& id, command_origin);
    void start_all();
    void unpark(std::shared_ptr<command_lane> const&);
    void begin(std::shared_ptr<command_lane> const&, command_lane::key, work);
    void ended(std::shared_ptr<command_lane> const&, command_lane::key const&, work const&,
               command_run::ended);
    void finish(work const&, command::outcome const&, std::optional<wall_time> started);
    void answer(command_origin const&, std::string const& result);
    void reject_unreadable(kafka::consumer::message, std::string reason);
    void count(command::status);
    void expire(command_lane&);
    void put(std::vector<result_record>, std::int32_t partition, std::int64_t offset);
    void flush();
    void wind_down();
    void schedule();
    [[nodiscard]] bool is_left_for_next(work const&) const;
    void audit(work const&, command::outcome const&) const;

    struct unsent {
        result_record record;
        std::function<void()> delivered;
    };

    asio::io_context& context_;
    command_options options_;
    std::shared_ptr<command::policy const> policy_;
    command_health& health_;
    hooks hooks_;
    duplicates duplicates_;
    std::unordered_map<std::string, std::vector<command_origin>>
        same_id_;             ///< wait for the first's result
    std::size_t repeats_ = 0; ///< in same_id_
    std::map<std::string, std::shared_ptr<command_lane>> lanes_;
    std::map<std::int32_t, std::int64_t>
        begun_; ///< by partition: the highest offset begun or answered
    std::deque<unsent> unsent_;
    asio::steady_timer timer_;
    bool scheduled_ = false;
    bool stopping_ = false;
    steady_time stop_at_{};
    std::function<void()> stopped_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

} // namespace asterbus::bridge
