#include "asterbus/bridge/pbx.hpp"

#include "asterbus/bridge/channel_news.hpp"
#include "asterbus/bridge/gap_reason.hpp"
#include "asterbus/net/errc.hpp"

#include <asio/post.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>
#include <unordered_set>
#include <utility>

namespace asterbus::bridge {
namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;

constexpr milliseconds tick_every{50};

std::vector<std::string> application_names(pbx_options const& options)
{
    std::vector<std::string> names;
    if (options.ari)
        for (auto const& app : options.ari->apps)
            names.push_back(app.name);
    return names;
}

/// `mask`: AMI's event classes, "system,call".
bool asks_for_calls(std::string_view mask)
{
    for (std::size_t end = 0; !mask.empty(); mask.remove_prefix(std::min(end + 1, mask.size()))) {
        end = std::min(mask.find(','), mask.size());
        auto const word = mask.substr(0, end);
        if (word == "on" || word == "all" || word == "call") return true;
    }
    return false;
}

/// Unique to this daemon's run, so that answers meant for another client or an earlier run are
/// never ours.
std::string id_prefix(std::uint64_t epoch, std::string_view session)
{
    char digits[16];
    auto const end = std::to_chars(digits, digits + sizeof digits, epoch, 36).ptr;
    std::string prefix{"ab"};
    prefix.append(digits, end).append(session);
    return prefix;
}

} // namespace

/// What was last logged about a link: states come and go with every attempt to connect, the log
/// hears of each change once.
class pbx::link_watch {
public:
    explicit link_watch(std::string_view link) : link_(link) {}

    [[nodiscard]] std::string_view link() const { return link_; }
    [[nodiscard]] bool was_up() const { return up_; }

    /// True when this is news for an operator.
    bool changes(link_state state, std::string const& reason)
    {
        up_ = state == link_state::up || (up_ && state == link_state::stalled);
        if (state == link_state::connecting) return false;
        auto const same = state == state_ && reason == reason_;
        state_ = state;
        reason_ = reason;
        return !same;
    }

private:
    std::string_view link_;
    bool up_ = false;
    link_state state_ = link_state::connecting;
    std::string reason_;
};

pbx::pbx(asio::io_context& context, pbx_options options, event_flow::setup setup,
         journal::outbox& outbox, pbx_health& health)
    : context_(context),
      options_(std::move(options)),
      applications_(application_names(options_)),
      health_(health),
      flow_(setup, outbox, health),
      tick_(context),
      ami_watch_(std::make_unique<link_watch>("ami")),
      actions_watch_(std::make_unique<link_watch>("ami actions")),
      ari_watch_(std::make_unique<link_watch>("ari"))
{
    if (options_.ami) {
        auto const epoch = setup.outlet.epoch;
        ami_events_ = std::make_unique<ami_link>(
            context_, *options_.ami, ami_link::role::events, id_prefix(epoch, "e-"),
            ami_link::handlers{
                .event = [this](ami::message const& m) { flow_.ami_event(m); },
                .batch_end = [this] { batch_end(); },
                .state = [this](auto state, auto const& why) { ami_events_changed(state, why); },
                .booted = [this](ami::booted b) { booted(b); },
            });
        ami_actions_ = std::make_unique<ami_link>(
            context_, *options_.ami, ami_link::role::actions, id_prefix(epoch, "a-"),
            ami_link::handlers{
                .event = [](ami::message const&) {},
                .batch_end = [] {},
                .state = [this](auto state, auto const& why) { ami_actions_changed(state, why); },
                .booted = [](ami::booted) {},
            });
    }
    if (options_.ari)
        ari_ = std::make_unique<ari_link>(
            context_, *options_.ari, id_prefix(setup.outlet.epoch, "w-"),
            ari_link::handlers{
                .event = [this](std::string_view json) { flow_.ari_event(json); },
                .batch_end = [this] { batch_end(); },
                .state = [this](auto state, auto const& why) { ari_changed(state, why); },
                .repaired = [this](ari::repaired const& r) { repaired(r); },
            });
    health_.ami.configured = health_.ami_actions.configured = has_ami();
    health_.ari.configured = has_ari();
}

pbx::~pbx() = default;

void pbx::start()
{
    if (ami_events_) ami_events_->start();
    if (ami_actions_) ami_actions_->start();
    if (ari_) ari_->start();
}

void pbx::stop(std::function<void()> stopped)
{
    auto left = std::make_shared<int>(1);
    auto const one_less = [left, stopped = std::move(stopped), this] {
        if (--*left > 0) return;
        tick_.cancel();
        stopped();
    };
    auto const stop_one = [&](auto& link) {
        if (!link) return;
        ++*left;
        link->stop(one_less);
    };
    stop_one(ami_events_);
    stop_one(ami_actions_);
    stop_one(ari_);
    asio::post(context_, one_less);
}

void pbx::reload(event_options const& events)
{
    flow_.reload(events);
}

void pbx::lost_in_kafka(std::string reason, std::uint64_t records)
{
    flow_.lost_in_kafka(reason, records);
}

link_state pbx::ami_state() const
{
    return ami_actions_ ? ami_actions_->state() : link_state::down;
}

link_state pbx::ari_state() const
{
    return ari_ ? ari_->state() : link_state::down;
}

command::call_news pbx::ami_call_news() const
{
    if (!ami_watch_->was_up()) return command::call_news::link_down;
    return asks_for_calls(options_.ami->event_mask) ? command::call_news::told
                                                    : command::call_news::not_asked_for;
}

std::string pbx::ami_request(ami::action action, std::optional<milliseconds> timeout,
                             std::function<void(result<ami::reply>)> answered)
{
    if (ami_actions_) return ami_actions_->request(std::move(action), timeout, std::move(answered));
    asio::post(context_,
               [answered = std::move(answered)] { answered(fail(ami::errc::link_down)); });
    return {};
}

void pbx::ari_request(ari::request request, std::optional<milliseconds> timeout,
                      std::function<void(result<ari::reply>)> answered, bool by_http)
{
    if (ari_) return ari_->request(std::move(request), timeout, std::move(answered), by_http);
    asio::post(context_,
               [answered = std::move(answered)] { answered(fail(ari::errc::link_down)); });
}

void pbx::on_channel_news(std::function<void(channel_news const&)> listener)
{
    flow_.on_channel_news(std::move(listener));
}

void pbx::note(link_watch& watch, link_health& health, link_state state, failure const& why)
{
    auto const reason = state == link_state::up ? std::string{} : why.text();
    health.state = state;
    if (state == link_state::up && !watch.was_up()) add_alone(health.connects);
    if (state == link_state::up || why.code) health.set_reason(reason);
    if (!watch.changes(state, reason)) return;
    if (state == link_state::up)
        spdlog::info("{} {}: up", options_.name, watch.link());
    else if (why.code == net::errc::closed_here)
        spdlog::info("{} {}: closed", options_.name, watch.link());
    else
        spdlog::warn("{} {}: {}: {}", options_.name, watch.link(), asterbus::name(state), reason);
}

void pbx::ami_events_changed(link_state state, failure const& why)
{
    auto const was_up = ami_watch_->was_up();
    note(*ami_watch_, health_.ami, state, why);
    if (!was_up && ami_watch_->was_up()) {
        flow_.link_up(event::dialect::ami);
        learn_channels();
    }
    if (was_up && !ami_watch_->was_up())
        flow_.link_down(event::dialect::ami, gap_reason(why.code), ami_events_->proven_alive());
}

void pbx::ami_actions_changed(link_state state, failure const& why)
{
    auto const was_up = actions_watch_->was_up();
    note(*actions_watch_, health_.ami_actions, state, why);
    if (was_up || !actions_watch_->was_up()) return;
    learn_actions();
    learn_channels();
}

void pbx::ari_changed(link_state state, failure const& why)
{
    auto const was_up = ari_watch_->was_up();
    note(*ari_watch_, health_.ari, state, why);
    if (!was_up && ari_watch_->was_up()) {
        flow_.link_up(event::dialect::ari);
        learn_stasis_channels();
    }
    if (was_up && !ari_watch_->was_up())
        flow_.link_down(event::dialect::ari, gap_reason(why.code), ari_->proven_alive());
}

void pbx::booted(ami::booted const& b)
{
    if (b.restarted) spdlog::warn("{}: Asterisk has restarted, its calls are gone", options_.name);
}

void pbx::repaired(ari::repaired const& r)
{
    add_alone(health_.ari.repaired_subscriptions);
    spdlog::warn("{} ari: application {} had lost its subscription, asked again: {}", options_.name,
                 r.app, r.what);
}

void pbx::learn_actions()
{
    ami_actions_->request({"ListCommands", {}}, std::nullopt,
                          [this](result<ami::reply> const& answer) {
                              if (!answer || !answer->success()) return;
                              actions_.clear();
                              for (auto const& [action, text] : answer->response.fields)
                                  actions_.insert(action);
                          });
}

void pbx::learn_channels()
{
    if (!ami_watch_->was_up() || !actions_watch_->was_up()) return;
    // Only what was known before the question can be missing from the answer: later ones are
    // younger than it.
    auto known = flow_.channels().ids();
    ami_actions_->request({"CoreShowChannels", {}}, std::nullopt,
                          [this, known = std::move(known)](result<ami::reply> const& answer) {
                              if (!answer || !answer->success()) return;
                              std::unordered_set<std::string_view> live;
                              for (auto const& c : answer->items) {
                                  live.insert(c.get("Uniqueid"));
                                  flow_.channel_is_live(c.get("Uniqueid"), c.get("Channel"),
                                                        c.get("Linkedid"));
                              }
                              for (auto const& id : known)
                                  if (!live.contains(id)) flow_.channel_is_gone(id);
                          });
}

void pbx::learn_stasis_channels()
{
    auto known = flow_.channels().ids();
    ari_->request({"GET", {"channels"}, {}, {}}, std::nullopt,
                  [this, known = std::move(known)](result<ari::reply> const& answer) {
                      if (!answer || !answer->success()) return;
                      std::unordered_set<std::string> live;
                      for (auto& c : live_channels(answer->body)) {
                          if (!c.application.empty())
                              flow_.channel_is_in_stasis(c.id, c.application);
                          live.insert(std::move(c.id));
                      }
                      for (auto const& id : known)
                          if (!live.contains(id)) flow_.channel_is_gone(id);
                  });
}

void pbx::batch_end()
{
    flow_.batch_end();
    show_gauges();
    schedule_tick();
}

void pbx::show_gauges()
{
    auto const show = [](auto const& link, link_health& health) {
        if (link) health.round_trip_us.store(link->round_trip().count(), std::memory_order_relaxed);
    };
    show(ami_events_, health_.ami);
    show(ami_actions_, health_.ami_actions);
    show(ari_, health_.ari);
    health_.channels.store(flow_.channels().size(), std::memory_order_relaxed);
}

void pbx::schedule_tick()
{
    if (ticking_ || !flow_.wants_tick()) return;
    ticking_ = true;
    tick_.expires_after(tick_every);
    tick_.async_wait([this](std::error_code ec) {
        if (ec) return;
        ticking_ = false;
        flow_.tick();
        schedule_tick();
    });
}

} // namespace asterbus::bridge
