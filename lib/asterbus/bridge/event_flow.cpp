#include "asterbus/bridge/event_flow.hpp"

#include "asterbus/bridge/channel_news.hpp"

#include <utility>

namespace asterbus::bridge {
namespace {

event::reader_options reading(event_options const& o)
{
    return {.native = o.native, .mask_dtmf = o.mask_dtmf};
}

std::string_view link_name(event::dialect d)
{
    return d == event::dialect::ami ? "ami" : "ari";
}

bool begins_channel(event::fact const& fact)
{
    return fact.type_name == "asterbus.channel.created";
}

bool ends_channel(event::fact const& fact)
{
    return fact.type_name == "asterbus.channel.hangup";
}

} // namespace

event_flow::event_flow(setup s, journal::outbox& outbox, pbx_health& health)
    : setup_(std::move(s)),
      health_(health),
      from_ami_(reading(setup_.events)),
      from_ari_(reading(setup_.events)),
      outlet_(setup_.outlet, outbox, health),
      authority_(setup_.events.sources, setup_.ami_mask),
      filter_(setup_.events.include, setup_.events.exclude)
{}

moment const& event_flow::read_time()
{
    if (!now_) now_ = setup_.clock();
    return *now_;
}

void event_flow::ami_event(ami::message const& message)
{
    auto const& at = read_time();
    add_alone(health_.ami.received);
    if (message.malformed) add_alone(health_.ami.malformed);

    auto const& fact = from_ami_.read(message, at.wall);
    authority_.seen(fact.authority);
    track_ami(fact, message);
    if (authority_.of_ami() == authority::verdict::leave)
        add_alone(health_.told_by_other);
    else
        publish(from_ami_, fact, call_of(fact), at);
    if (ends_channel(fact)) channels_.gone(fact.channel_id);
}

/// Some of AMI's events name a channel without its call (Rename, Cdr): then what was told before.
std::string_view event_flow::call_of(event::fact const& fact) const
{
    return fact.linked_id.empty() ? channels_.linked_id(fact.channel_id) : fact.linked_id;
}

template <class Reader>
void event_flow::publish(Reader const& reader, event::fact const& fact, std::string_view linked_id,
                         moment const& at)
{
    if (filter_.wants(fact.type_name))
        outlet_.publish(reader, fact, linked_id, at);
    else
        add_alone(health_.excluded);
}

void event_flow::track_ami(event::fact const& fact, ami::message const& message)
{
    if (!fact.channel_id.empty()) {
        if (begins_channel(fact)) channels_.begun(fact.channel_id);
        auto const before =
            channels_.told_by_ami(fact.channel_id, fact.channel_name, fact.linked_id);
        if (before) call_merged(fact, *before);
    }
    if (!news_) return;
    if (auto const news = news_of(fact, message)) news_(*news);
}

/// Of the one channel: others may still be in the call that it left.
void event_flow::call_merged(event::fact const& fact, std::string_view from)
{
    if (!filter_.wants("asterbus.call.merged")) return;
    event::own_event own{"call.merged", event::topic::calls, read_time().wall, fact.channel_id};
    write_merge(own.data(), setup_.outlet.pbx,
                {fact.channel_id, fact.channel_name, from, fact.linked_id});
    outlet_.publish(own, read_time(), from);
}

void event_flow::ari_event(std::string_view json)
{
    auto const at = read_time();
    add_alone(health_.ari.received);
    if (repeated_.again(json, at.steady)) return add_alone(health_.told_by_other);
    if (held_.empty() && try_ari(json, at, true)) return;
    held_.hold(json, at.wall, at.steady); // also behind others that wait, so that order stays
}

bool event_flow::try_ari(std::string_view json, moment const& at, bool patient)
{
    auto const read = from_ari_.read(json, at.wall);
    if (!read) {
        add_alone(health_.ari.malformed);
        return true;
    }
    auto const& fact = **read;
    auto verdict = authority_.of_ari(fact.authority);
    auto const linked_id = channels_.linked_id(fact.channel_id);
    bool const nameless = !fact.channel_id.empty() && linked_id.empty();
    if (verdict == authority::verdict::publish && nameless && authority_.ami_names_calls())
        verdict = authority::verdict::wait;
    if (verdict == authority::verdict::wait && patient) return false;
    if (verdict == authority::verdict::wait) authority_.waited_in_vain(fact.authority);

    track_ari(fact, json);
    if (verdict == authority::verdict::leave)
        add_alone(health_.told_by_other);
    else
        publish(from_ari_, fact, linked_id, at);
    if (ends_channel(fact)) channels_.gone(fact.channel_id);
    return true;
}

void event_flow::track_ari(event::fact const& fact, std::string_view json)
{
    if (fact.channel_id.empty()) return;
    if (begins_channel(fact) && !authority_.ami_names_calls()) channels_.begun(fact.channel_id);
    channels_.told_by_ari(fact.channel_id, fact.channel_name);
    if (fact.native_name == "StasisStart")
        channels_.entered_stasis(fact.channel_id, application_of(json));
    if (fact.native_name == "StasisEnd") left_stasis(fact.channel_id);
    if (!news_) return;
    if (auto const news = news_of(fact, json)) news_(*news);
}

void event_flow::left_stasis(std::string_view channel)
{
    // An application that hears of its own channels alone is not told their end.
    if (authority_.ami_names_calls())
        channels_.left_stasis(channel);
    else
        channels_.forget(channel);
}

void event_flow::batch_end()
{
    release_held();
    say_gaps();
    if (outlet_.has_losses()) outlet_.say_losses(read_time());
    now_.reset();
}

void event_flow::tick()
{
    batch_end();
}

bool event_flow::wants_tick() const
{
    return !held_.empty() || outlet_.has_losses() || (lost_ami_ && lost_ami_->to) ||
           (lost_ari_ && lost_ari_->to);
}

void event_flow::release_held()
{
    if (held_.empty()) return;
    auto const& now = read_time();
    while (!held_.empty()) {
        auto const& first = held_.front();
        bool const patient = !held_.front_is_due(now.steady);
        if (!try_ari(first.json, {first.read_at, first.since}, patient)) return;
        held_.pop();
    }
}

void event_flow::link_up(event::dialect link)
{
    auto const at = setup_.clock();
    if (link == event::dialect::ami) authority_.ami_is_up(true);
    event::own_event own{"link.up", event::topic::system, at.wall, link_name(link)};
    write_link(own.data(), link_name(link));
    outlet_.publish(own, at);
    auto& lost = link == event::dialect::ami ? lost_ami_ : lost_ari_;
    if (lost) lost->to = at.wall;
    say_gaps();
    now_.reset();
}

void event_flow::say_gaps()
{
    say_gap(event::dialect::ami, lost_ami_);
    say_gap(event::dialect::ari, lost_ari_);
}

/// Where the outbox has no room now, it is said later.
void event_flow::say_gap(event::dialect link, std::optional<lost_link>& lost)
{
    if (!lost || !lost->to) return;
    gap const told{link_name(link), lost->from, *lost->to, lost->reason, std::nullopt};
    if (outlet_.publish(told, read_time())) lost.reset();
}

void event_flow::link_down(event::dialect link, std::string_view reason, wall_time proven_alive)
{
    auto const at = setup_.clock();
    if (link == event::dialect::ami) authority_.ami_is_up(false);
    release_held();
    auto& lost = link == event::dialect::ami ? lost_ami_ : lost_ari_;
    // A gap that has not been said yet goes on.
    if (!lost) lost = lost_link{proven_alive, std::string{reason}, {}};
    lost->to.reset();
    event::own_event own{"link.down", event::topic::system, at.wall, link_name(link)};
    write_link(own.data(), link_name(link), reason);
    outlet_.publish(own, at);
    now_.reset();
}

void event_flow::lost_in_kafka(std::string_view reason, std::uint64_t records)
{
    outlet_.lost(reason, records, setup_.clock());
}

void event_flow::channel_is_live(std::string_view id, std::string_view name,
                                 std::string_view linked_id)
{
    if (!id.empty()) channels_.told_by_ami(id, name, linked_id);
}

void event_flow::channel_is_in_stasis(std::string_view id, std::string_view application)
{
    channels_.entered_stasis(id, application);
}

void event_flow::channel_is_gone(std::string_view id)
{
    channels_.gone(id);
}

void event_flow::on_channel_news(std::function<void(channel_news const&)> listener)
{
    news_ = std::move(listener);
}

event_flow::unsaid event_flow::take_unsaid()
{
    release_held();
    return {std::move(lost_ami_), std::move(lost_ari_), outlet_.take_losses()};
}

void event_flow::take_over(unsaid what)
{
    lost_ami_ = std::move(what.ami);
    lost_ari_ = std::move(what.ari);
    outlet_.take_over(std::move(what.losses));
}

void event_flow::reload(event_options const& events)
{
    setup_.events = events;
    from_ami_ = event::from_ami{reading(events)};
    from_ari_ = event::from_ari{reading(events)};
    filter_ = type_filter{events.include, events.exclude};
    authority_.use(events.sources);
    outlet_.use(events.encoding);
}

} // namespace asterbus::bridge
