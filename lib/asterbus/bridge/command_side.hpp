/// The command side of the daemon: the member of the consumer group, the command flow, and the way
/// of the results to Kafka. Lives on the Kafka loop; its functions are called by the bridge's
/// owner, from another thread, and wait.
#pragma once

#include "asterbus/bridge/command_flow.hpp"
#include "asterbus/bridge/health.hpp"
#include "asterbus/bridge/loop.hpp"
#include "asterbus/bridge/options.hpp"
#include "asterbus/bridge/publisher.hpp"
#include "asterbus/bridge/target.hpp"
#include "asterbus/bridge/topic_list.hpp"
#include "asterbus/kafka/consumer.hpp"

#include <asio/steady_timer.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace asterbus::bridge {

class command_side {
public:
    command_side(loop&, publisher&, options const&, std::string brokers, topic_list const&,
                 command_health&);
    ~command_side();

    void add(target&, pbx_health&);
    /// Returns when no command runs on that PBX any more; those that wait go on when it is added
    /// again.
    void park(std::string const& name);
    void reload(command_options const&);

    /// Joins the group. Any thread; does not wait.
    void consume();
    /// Takes no more commands, and gives those that run `within` to end.
    void stop(milliseconds within);

private:
    void join();
    void watch_lag();
    bool put(result_record const&, std::function<void()> const& delivered);
    void ended(std::uint64_t n);

    loop& loop_;
    publisher& out_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< the lane outlives this
    std::uint64_t put_ = 0;                                      ///< results, so far
    std::unordered_map<std::uint64_t, std::function<void()>> undelivered_; ///< by their numbers
    journal::outbox& results_;
    command_health& health_;
    kafka::consumer::options group_;
    std::unique_ptr<command_flow> flow_;
    std::unique_ptr<kafka::consumer> consumer_;
    std::unique_ptr<asio::steady_timer> lag_timer_;
    bool stopped_ = false;
};

} // namespace asterbus::bridge
