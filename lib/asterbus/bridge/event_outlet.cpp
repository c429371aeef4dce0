#include "asterbus/bridge/event_outlet.hpp"

#include "asterbus/event/from_ami.hpp"
#include "asterbus/event/from_ari.hpp"

#include <utility>

namespace asterbus::bridge {
namespace {

using event::topic;

constexpr std::string_view outbox_full = "outbox_full";
constexpr std::chrono::seconds between_gaps{10};

void set_joined(std::string& out, std::string_view pbx, std::string_view id)
{
    out.assign(pbx);
    out += '/';
    out += id;
}

} // namespace

event_outlet::event_outlet(setup s, journal::outbox& outbox, pbx_health& health)
    : setup_(std::move(s)), outbox_(outbox), health_(health)
{}

template <class Reader>
void event_outlet::publish(Reader const& reader, event::fact const& fact,
                           std::string_view linked_id, moment const& at)
{
    if (has_losses()) say_losses(at);
    set_callid(fact, linked_id);
    set_key(fact);
    value_.clear();
    event::envelope const envelope{setup_.pbx, setup_.epoch, ++sequence_, callid_};
    if (!event::encode(reader, fact, envelope, setup_.encoding, value_, headers_))
        add_alone(health_.not_utf8);
    if (!put(fact.where, false, at)) return lost(outbox_full, 1, at);
    if (!fact.type) add_alone(health_.unmapped);
}

template void event_outlet::publish(event::from_ami const&, event::fact const&, std::string_view,
                                    moment const&);
template void event_outlet::publish(event::from_ari const&, event::fact const&, std::string_view,
                                    moment const&);

void event_outlet::publish(event::own_event const& own, moment const& at,
                           std::string_view linked_id)
{
    callid_.clear();
    key_ = setup_.pbx;
    if (!linked_id.empty()) {
        set_joined(callid_, setup_.pbx, linked_id);
        key_ = callid_;
    }
    if (publish_own(own, at, false)) return;
    add_alone(health_.own);
    lost(outbox_full, 1, at);
}

bool event_outlet::publish(gap const& g, moment const& at)
{
    callid_.clear();
    key_ = setup_.pbx;
    event::own_event own{"stream.gap", topic::system, at.wall, g.link};
    write_gap(own.data(), g);
    auto const kept = publish_own(own, at, true);
    if (kept) add_alone(health_.gaps);
    return kept;
}

bool event_outlet::publish_own(event::own_event const& own, moment const& at, bool everywhere)
{
    value_.clear();
    event::envelope const envelope{setup_.pbx, setup_.epoch, ++sequence_, callid_};
    event::encode(own, envelope, setup_.encoding, value_, headers_);
    auto const put_own = [&](topic where, bool every_partition) {
        if (!put(where, every_partition, at)) return false;
        add_alone(health_.own);
        return true;
    };
    bool kept = put_own(own.where(), false);
    if (everywhere)
        for (auto const where : {topic::calls, topic::queues, topic::devices})
            kept = put_own(where, true) && kept;
    return kept;
}

bool event_outlet::put(event::topic where, bool every_partition, moment const& at)
{
    if (full()) return false;
    header_views_.clear();
    for (auto const& [name, value] : headers_)
        header_views_.emplace_back(name, value);
    journal::record record;
    record.topic = setup_.topics[static_cast<std::size_t>(where)];
    record.every_partition = every_partition;
    record.key = key_;
    record.value = value_;
    record.headers = header_views_;
    record.read_at = at.steady;
    if (!outbox_.put(record)) return false;
    add_alone(health_.published);
    return true;
}

bool event_outlet::full() const
{
    // Once it was full, a quarter must be free again, or a gap would follow each few events.
    return has_losses() && losses_.contains(outbox_full) &&
           outbox_.bytes() > outbox_.max_bytes() / 4 * 3;
}

void event_outlet::set_callid(event::fact const& fact, std::string_view linked_id)
{
    auto const call = linked_id.empty() ? fact.channel_id : linked_id;
    if (call.empty())
        callid_.clear();
    else
        set_joined(callid_, setup_.pbx, call);
}

void event_outlet::set_key(event::fact const& fact)
{
    if (fact.where == topic::calls && !callid_.empty())
        key_ = callid_;
    else if (fact.where == topic::system || fact.key_id.empty())
        key_ = setup_.pbx;
    else
        set_joined(key_, setup_.pbx, fact.key_id);
}

void event_outlet::lost(std::string_view reason, std::uint64_t records, moment const& at)
{
    if (reason == outbox_full) add_alone(health_.dropped_full, records);
    auto const [entry, is_new] = losses_.try_emplace(std::string{reason}, loss{0, at.wall, {}});
    entry->second.records += records;
    if (!is_new || reason == outbox_full) return;
    auto const said = said_.find(reason);
    if (said != said_.end()) entry->second.not_before = said->second + between_gaps;
}

void event_outlet::say_losses(moment const& at)
{
    if (full()) return;
    for (auto l = losses_.begin(); l != losses_.end();) {
        auto const& [reason, lost_there] = *l;
        gap const told{"kafka", lost_there.from, at.wall, reason, lost_there.records};
        if (at.steady < lost_there.not_before || !publish(told, at)) {
            ++l;
            continue;
        }
        if (reason != outbox_full) said_.insert_or_assign(reason, at.steady);
        l = losses_.erase(l);
    }
}

} // namespace asterbus::bridge
