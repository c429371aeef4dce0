/// One PBX: its links, its event flow and its picture of live channels, all on one thread's
/// io_context. An island: what happens to it touches no other PBX. The command flow sees it as a
/// target.
#pragma once

#include "asterbus/bridge/ami_link.hpp"
#include "asterbus/bridge/ari_link.hpp"
#include "asterbus/bridge/event_flow.hpp"
#include "asterbus/bridge/health.hpp"
#include "asterbus/bridge/options.hpp"
#include "asterbus/bridge/target.hpp"
#include "asterbus/journal/outbox.hpp"

#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace asterbus::bridge {

class pbx final : public target {
public:
    /// `outbox` and `health` outlive it. Any thread; everything else on the thread of `context`.
    pbx(asio::io_context& context, pbx_options, event_flow::setup, journal::outbox& outbox,
        pbx_health& health);
    ~pbx() override;

    void start();
    /// Logs off and closes; then calls `stopped`.
    void stop(std::function<void()> stopped);
    /// What can change while events flow.
    void reload(event_options const&);
    [[nodiscard]] event_flow& flow() { return flow_; }
    /// Kafka refused records of this PBX for good: say it in a gap.
    void lost_in_kafka(std::string reason, std::uint64_t records);

    [[nodiscard]] std::string const& name() const override { return options_.name; }
    [[nodiscard]] asio::io_context& context() override { return context_; }
    [[nodiscard]] bool has_ami() const override { return options_.ami.has_value(); }
    [[nodiscard]] bool has_ari() const override { return options_.ari.has_value(); }
    [[nodiscard]] link_state ami_state() const override;
    [[nodiscard]] link_state ari_state() const override;
    [[nodiscard]] command::call_news ami_call_news() const override;
    [[nodiscard]] model::call_index const& channels() const override { return flow_.channels(); }
    [[nodiscard]] std::vector<std::string> const& applications() const override
    {
        return applications_;
    }
    [[nodiscard]] std::set<std::string> const& offered_actions() const override { return actions_; }
    std::string ami_request(ami::action, std::optional<milliseconds> timeout,
                            std::function<void(result<ami::reply>)>) override;
    void ari_request(ari::request, std::optional<milliseconds> timeout,
                     std::function<void(result<ari::reply>)>, bool by_http) override;
    void on_channel_news(std::function<void(channel_news const&)>) override;

private:
    class link_watch;

    void ami_events_changed(link_state, failure const&);
    void ami_actions_changed(link_state, failure const&);
    void ari_changed(link_state, failure const&);
    void note(link_watch&, link_health&, link_state, failure const&);
    void booted(ami::booted const&);
    void repaired(ari::repaired const&);
    void learn_actions();
    void learn_channels();
    void learn_stasis_channels();
    void batch_end();
    void show_gauges();
    void schedule_tick();

    asio::io_context& context_;
    pbx_options options_;
    std::vector<std::string> applications_;
    std::set<std::string> actions_;
    pbx_health& health_;
    event_flow flow_;
    asio::steady_timer tick_;
    bool ticking_ = false;
    std::unique_ptr<link_watch> ami_watch_, actions_watch_, ari_watch_;
    std::unique_ptr<ami_link> ami_events_, ami_actions_;
    std::unique_ptr<ari_link> ari_;
};

} // namespace asterbus::bridge
