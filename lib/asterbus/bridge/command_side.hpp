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

#include <memory>
#include <string>

namespace asterbus::bridge {

class command_side {
public:
    command_side(loop&, publisher&, options const&, std::string brokers, topic_list const&,
                 command_health&);
    ~command_side();

    void add(target&, pbx_health&);
    /// Returns when no command of that PBX runs any more.
    void remove(std::string const& name);
    void reload(command_options const&);

    /// Joins the group. Any thread; does not wait.
    void consume();
    /// Takes no more commands, and gives those that run `within` to end.
    void stop(milliseconds within);

private:
    void join();
    void watch_lag();
    bool put(result_record const&);

    loop& loop_;
    publisher& out_;
    journal::outbox& results_;
    command_health& health_;
    kafka::consumer::options group_;
    std::unique_ptr<command_flow> flow_;
    std::unique_ptr<kafka::consumer> consumer_;
    std::unique_ptr<asio::steady_timer> lag_timer_;
    bool stopped_ = false;
};

} // namespace asterbus::bridge
