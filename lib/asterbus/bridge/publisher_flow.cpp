#include "asterbus/bridge/publisher_impl.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace asterbus::bridge {
namespace {

using clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr int records_per_turn = 64; // of one lane, before the next has its turn
constexpr std::size_t busy = 64;     // so many at once: the next ones may wait a moment for company
constexpr auto moment_of_rest = 2ms; // saves the threads most of their wake-ups
constexpr auto partitions_known_in = 2s; // while connected; then a copy goes where the key says
constexpr auto ask_partitions_every = 50ms;
constexpr auto missing_at_most = 60s; // then the records of that topic are given up, and counted

} // namespace

// --- from the lanes to the producer

void publisher::impl::pump()
{
    if (!producer || replacing || window_full || resting || !repeat()) return;
    given_now = 0;
    for (std::size_t idle = 0; idle < lanes.size() && !window_full && !replacing;) {
        turn = (turn + 1) % lanes.size();
        idle = serve(*lanes[turn]) ? 0 : idle + 1;
    }
    if (given_now >= busy) rest();
}

void publisher::impl::rest()
{
    resting = true;
    pause.expires_after(moment_of_rest);
    pause.async_wait(guarded([](impl& me, std::error_code ec) {
        me.resting = false;
        if (!ec) me.pump();
    }));
}

/// What a former producer has not got acknowledged. False: the window is full again.
bool publisher::impl::repeat()
{
    while (!again.empty()) {
        auto& f = flying.take_first_of(again);
        auto const error = give(f);
        if (error == kafka::errc::refused) {
            refused(f, producer->refusal());
        } else if (error) {
            flying.give_last_back_to(again);
            return false;
        }
    }
    tell_refusals();
    return true;
}

/// One turn of one lane; false: it has nothing that can be sent now.
bool publisher::impl::serve(publisher_lane& l)
{
    using journal::outbox;
    int sent = 0;
    while (sent < records_per_turn) {
        auto const then =
            given_now >= busy ? outbox::when_empty::stay_awake : outbox::when_empty::sleep;
        if (!l.next(then)) break;
        auto const everywhere = l.head->what.every_partition;
        if ((everywhere ? send_copies(l) : send(l, -1)) == step::wait) break;
        l.head_sent();
        ++sent;
        ++given_now;
    }
    tell_refusals();
    return sent == records_per_turn;
}

publisher::impl::step publisher::impl::send(publisher_lane& l, std::int32_t partition)
{
    auto& f = flying.begin_flight();
    f.record = *l.head;
    f.lane = &l;
    f.number = l.taken;
    f.partition = partition;
    f.shared = l.shared;
    auto const error = give(f);
    if (error == kafka::errc::refused) {
        refused(f, producer->refusal());
    } else if (error) {
        flying.end_flight(f);
        return step::wait;
    }
    return step::sent;
}

publisher::impl::step publisher::impl::send_copies(publisher_lane& l)
{
    if (!l.shared) {
        auto const count = partitions_of(l);
        if (!count) return step::wait;
        l.begin_copies(*count);
    }
    for (; l.given < l.wanted; ++l.given)
        if (send(l, l.wanted == 1 ? -1 : l.given) == step::wait) return step::wait;
    return step::sent;
}

/// nullopt: not known yet, ask again soon. 1 when waiting longer would hold up the lane.
std::optional<std::int32_t> publisher::impl::partitions_of(publisher_lane& l)
{
    if (auto const known = producer->partitions(index_of(l.head->what.topic))) return known;
    if (producer->connected()) {
        auto const now = clock::now();
        if (!l.waits_since) l.waits_since = now;
        if (now - *l.waits_since > partitions_known_in) return 1;
    }
    partitions.expires_after(ask_partitions_every);
    partitions.async_wait(guarded([](impl& me, std::error_code ec) {
        if (!ec) me.pump();
    }));
    return std::nullopt;
}

std::error_code publisher::impl::give(flight& f)
{
    auto const& r = f.record.what;
    auto const key = r.has_key ? std::optional{r.key} : std::nullopt;
    auto const error =
        producer->publish(index_of(r.topic), key, r.value, r.headers, &f, f.partition);
    window_full = error == kafka::errc::queue_full;
    if (error == kafka::errc::fatal) replace("librdkafka takes no more records");
    if (error != kafka::errc::topic_missing) return error;
    if (!may_come_back(r.topic)) return kafka::errc::refused;
    replace(setup.topics[r.topic] + " is missing");
    return error;
}

/// A broker that starts does not know its topics at once, and a missing one may be made by hand. A
/// reply topic is its sender's business: nothing waits for it.
bool publisher::impl::may_come_back(std::uint16_t topic)
{
    if (topic >= own_topics) return false;
    auto const now = clock::now();
    return now - missing.try_emplace(topic, now).first->second < missing_at_most;
}

// --- from the producer to the lanes

void publisher::impl::delivered(std::span<kafka::producer::delivery const> deliveries)
{
    auto const now = clock::now();
    for (auto const& d : deliveries) {
        auto& f = *static_cast<flight*>(d.opaque);
        if (!d.error)
            acknowledged(f, now);
        else if (d.error == kafka::errc::fatal)
            replace(d.text); // it stays among those that fly, and is published again
        else if (d.error == kafka::errc::topic_missing && may_come_back(f.record.what.topic))
            replace(setup.topics[f.record.what.topic] + " is missing");
        else
            refused(f, d.text);
    }
    tell_refusals();
    window_full = false;
    if (draining) progress.notify_all();
    pump();
}

void publisher::impl::acknowledged(flight& f, steady_time now)
{
    delay.reset();
    if (!missing.empty()) missing.erase(f.record.what.topic);
    auto const read_at = f.record.what.read_at;
    if (auto* const h = f.lane->setup.health; h != nullptr && read_at != steady_time{})
        h->read_to_acknowledged.observe(now - read_at);
    end(f, false);
}

void publisher::impl::refused(flight& f, std::string_view reason)
{
    // A copy that one partition does not get is no event lost: its original stands elsewhere.
    if (f.record.what.every_partition) {
        spdlog::error("kafka: a copy for {} is lost: {}", setup.topics[f.record.what.topic],
                      reason);
        return end(f, true);
    }
    auto const same = [&](refusal const& r) {
        return r.lane == f.lane && r.topic == f.record.what.topic && r.reason == reason;
    };
    auto const known = std::ranges::find_if(refusals, same);
    if (known != refusals.end())
        ++known->records;
    else
        refusals.push_back({f.lane, f.record.what.topic, std::string{reason}, 1});
    end(f, true);
}

/// Of a record that goes to every partition, the last copy ends it.
void publisher::impl::end(flight& f, bool failed)
{
    if (f.shared) {
        f.shared->failed |= failed;
        failed = f.shared->failed;
    }
    if (!f.shared || --f.shared->left == 0) {
        if (auto* const h = f.lane->setup.health) add_alone(failed ? h->failed : h->delivered);
        if (auto const topic = f.record.what.topic; topic >= own_topics)
            --replies[topic - own_topics].waiting;
        f.lane->box.done(f.record.id);
        if (f.lane->setup.ended) f.lane->setup.ended(f.number);
    }
    flying.end_flight(f);
}

void publisher::impl::tell_refusals()
{
    for (auto const& r : std::exchange(refusals, {})) {
        spdlog::error("kafka: {} records for {} are lost: {}", r.records, setup.topics[r.topic],
                      r.reason);
        if (r.lane->setup.failed) r.lane->setup.failed(r.topic, r.reason, r.records);
    }
}

} // namespace asterbus::bridge
