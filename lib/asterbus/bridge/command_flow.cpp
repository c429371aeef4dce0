#include "asterbus/bridge/command_flow.hpp"

#include "asterbus/base/text.hpp"

#include <asio/post.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace asterbus::bridge {
namespace {

constexpr milliseconds tick_every{20};
/// After a PBX was parked: later its commands are told what they are told where a link is down.
constexpr milliseconds links_up_within{5'000};
/// Of commands that wait for one PBX: large ones must not fill the consumer, which serves all.
constexpr std::size_t max_waiting_bytes = std::size_t{16} << 20U;

std::shared_ptr<command::policy const> policy_of(command_options const& o)
{
    return std::make_shared<command::policy const>(o.allow,
                                                   o.deny.value_or(command::default_deny()));
}

bool is_originate(std::string const& name)
{
    return name == "originate" || equal_ignoring_case(name, "ami.Originate") ||
           name == "ari.channels.originate" || name == "ari.channels.originateWithId";
}

/// When the record was written: what lay on the topic through an outage is as old as it is.
wall_time written_at(command_origin const& from, wall_time now)
{
    if (from.timestamp_ms < 0) return now;
    return std::min(now, wall_time{milliseconds{from.timestamp_ms}});
}

std::string offset_of(command_origin const& from)
{
    return from.topic + "/" + std::to_string(from.partition) + "/" + std::to_string(from.offset);
}

} // namespace

command_flow::command_flow(asio::io_context& context, command_options options,
                           command_health& health, hooks h)
    : context_(context),
      options_(std::move(options)),
      policy_(policy_of(options_)),
      health_(health),
      hooks_(std::move(h)),
      duplicates_(options_.duplicate_window, options_.max_remembered),
      timer_(context)
{}

command_flow::~command_flow()
{
    *alive_ = false;
}

void command_flow::add(target& t, pbx_health& health)
{
    auto lane =
        std::make_shared<command_lane>(t, health, hooks_.now, options_.originate_per_second);
    asio::post(lane->context, [runs = lane->runs] { runs->listen(); });
    auto& place = lanes_[t.name()];
    if (place) {
        lane->take_over(*place);
        lane->begins_by = hooks_.now().steady + links_up_within;
    }
    place = std::move(lane);
    schedule();
}

void command_flow::park(std::string const& name, std::function<void()> parked)
{
    auto const found = lanes_.find(name);
    if (found == lanes_.end()) return asio::post(context_, std::move(parked));
    auto const lane = found->second;
    lane->parked = true;
    lane->begins_by.reset();
    // After the round trip through its thread nothing of ours uses the target.
    asio::post(lane->context, [&context = context_, lane, parked = std::move(parked)] {
        lane->runs->abandon("link_lost", "the PBX's settings were changed, its links are new");
        asio::post(context, parked);
    });
}

/// Begins anew as soon as the links are up, or have had their time.
void command_flow::unpark(std::shared_ptr<command_lane> const& lane)
{
    auto const begin_again = [this, alive = alive_, lane] {
        if (!*alive || !lane->begins_by) return;
        lane->begins_by.reset();
        lane->parked = false;
        start_all();
    };
    if (hooks_.now().steady >= *lane->begins_by) return begin_again();
    asio::post(lane->context, [&context = context_, runs = lane->runs, begin_again] {
        if (runs->links_are_up()) asio::post(context, begin_again);
    });
}

void command_flow::reload(command_options options)
{
    options_ = std::move(options);
    policy_ = policy_of(options_);
    duplicates_.limit(options_.duplicate_window, options_.max_remembered);
    for (auto& [name, lane] : lanes_)
        lane->originates = token_bucket{options_.originate_per_second};
}

void command_flow::received(kafka::consumer::message m)
{
    if (stopping_) return;
    bridge::add(health_.received);
    auto read = command::read(m.payload, m.headers);
    if (auto* const not_one = std::get_if<command::unreadable>(&read))
        reject_unreadable(std::move(m), std::move(not_one->reason));
    else
        accept(command_origin{m}, std::move(read), m.payload.size());
    start_all();
    schedule();
}

void command_flow::reject_unreadable(kafka::consumer::message m, std::string reason)
{
    bridge::add(health_.unreadable);
    auto const partition = m.partition;
    auto const offset = m.offset;
    spdlog::warn("command rejected: {}/{}/{} key {}: {}", m.topic, partition, offset,
                 asterbus::quoted(m.key.value_or("")), asterbus::quoted(reason));
    std::vector<result_record> records;
    records.push_back(rejected_record(std::move(m), std::move(reason)));
    put(std::move(records), partition, offset);
}

void command_flow::accept(command_origin from, command::reading read, std::size_t bytes)
{
    auto* const faulty = std::get_if<command::faulty>(&read);
    auto& what = faulty != nullptr ? faulty->what : std::get<command::command>(read);
    bool const served = lanes_.contains(what.pbx);
    if (!served && options_.ignore_unknown_pbx && !what.pbx.empty())
        return put({}, from.partition, from.offset);
    auto const now = hooks_.now();
    switch (duplicates_.look_up(what.id, now.steady)) {
    case duplicates::seen::running:
        bridge::add(health_.duplicates);
        return wait_for_first(what.id, std::move(from));
    case duplicates::seen::finished:
        bridge::add(health_.duplicates);
        return answer(from, duplicates_.result(what.id));
    case duplicates::seen::never: break;
    }
    auto const deadline =
        what.deadline.value_or(written_at(from, now.wall) + options_.default_deadline);
    work w{std::move(from), std::move(what), now.wall, now.steady, deadline, bytes};
    if (faulty != nullptr) return finish(w, command::rejected(std::move(faulty->why)), {});
    if (!served)
        return finish(w,
                      command::rejected({"unknown_pbx",
                                         "no PBX of this name is served here: " +
                                             asterbus::quoted(w.what.pbx, 80),
                                         nullptr}),
                      {});
    enqueue(std::move(w));
}

void command_flow::enqueue(work w)
{
    auto& lane = *lanes_[w.what.pbx];
    if (lane.queue.size() >= options_.max_waiting || lane.waiting_bytes > max_waiting_bytes)
        return finish(w,
                      command::rejected({"too_many_commands",
                                         std::to_string(lane.queue.size()) +
                                             " commands wait for this PBX already",
                                         nullptr}),
                      {});
    lane.waiting_bytes += w.bytes;
    auto k = w.from.key;
    lane.queue.push(std::move(k), std::move(w));
}

/// Beyond the bound a repeat gets no answer of its own: the first's is on the results topic too.
void command_flow::wait_for_first(std::string const& id, command_origin from)
{
    if (repeats_ >= options_.max_waiting) return put({}, from.partition, from.offset);
    ++repeats_;
    same_id_[id].push_back(std::move(from));
}

/// Begins all that may begin: the bound of its PBX is not reached, and an originate has its token.
void command_flow::start_all()
{
    auto const now = hooks_.now().steady;
    for (auto& [name, lane] : lanes_) {
        if (lane->parked) continue;
        bool no_token = false;
        auto const may_start = [&](work const& w) {
            if (stopping_ && is_left_for_next(w)) return false;
            if (!is_originate(w.what.name)) return true;
            if (!no_token && lane->originates.take(now)) return true;
            no_token = true;
            return false;
        };
        while (lane->running < options_.max_per_pbx) {
            auto next = lane->queue.take(may_start);
            if (!next) break;
            begin(lane, std::move(next->first), std::move(next->second));
        }
    }
}

void command_flow::begin(std::shared_ptr<command_lane> const& l, command_lane::key k, work w)
{
    auto& lane = *l;
    ++lane.running;
    lane.waiting_bytes -= w.bytes;
    bridge::add(lane.health.commands);
    lane.health.commands_running.store(lane.running, std::memory_order_relaxed);
    auto& highest = begun_.try_emplace(w.from.partition, w.from.offset).first->second;
    highest = std::max(highest, w.from.offset);
    // Weak: the lane owns what runs, and what runs owns this.
    auto done = [this, alive = alive_, &context = context_, from = std::weak_ptr{l}, k,
                 w](command_run::ended e) {
        asio::post(context, [this, alive, from, k, w, e = std::move(e)]() mutable {
            if (*alive) ended(from.lock(), k, w, std::move(e));
        });
    };
    asio::post(lane.context, [runs = lane.runs, allowed = policy_, w = std::move(w),
                              done = std::move(done)]() mutable {
        runs->begin(std::move(w.what), *allowed, w.deadline, std::move(done));
    });
}

void command_flow::ended(std::shared_ptr<command_lane> const& lane, command_lane::key const& k,
                         work const& w, command_run::ended e)
{
    if (lane) {
        --lane->running;
        lane->health.commands_running.store(lane->running, std::memory_order_relaxed);
        lane->queue.finished(k);
    }
    finish(w, e.outcome, e.started);
    start_all();
    wind_down();
}

void command_flow::finish(work const& w, command::outcome const& o,
                          std::optional<wall_time> started)
{
    auto const now = hooks_.now();
    auto result = result_text(w.what, o, {w.received, started, now.wall});
    count(o.how);
    health_.received_to_result.observe(now.steady - w.received_steady);
    audit(w, o);
    answer(w.from, result);
    if (auto const same = same_id_.extract(w.what.id)) {
        repeats_ -= same.mapped().size();
        for (auto const& from : same.mapped())
            answer(from, result);
    }
    duplicates_.finished(w.what.id, std::move(result), now.steady);
}

void command_flow::answer(command_origin const& from, std::string const& result)
{
    put(records_of(from, result), from.partition, from.offset);
}

void command_flow::count(command::status how)
{
    switch (how) {
    case command::status::succeeded: return bridge::add(health_.succeeded);
    case command::status::failed: return bridge::add(health_.failed);
    case command::status::rejected: return bridge::add(health_.rejected);
    case command::status::expired: return bridge::add(health_.expired);
    case command::status::unknown: return bridge::add(health_.unknown);
    }
}

void command_flow::audit(work const& w, command::outcome const& o) const
{
    spdlog::info("command {} {} on {}: {}{} via {} from {} key {} args {}",
                 asterbus::quoted(w.what.id), asterbus::quoted(w.what.name),
                 asterbus::quoted(w.what.pbx), command::name(o.how), o.why ? " " + o.why->code : "",
                 o.via.empty() ? "none" : o.via, offset_of(w.from),
                 asterbus::quoted(w.from.key.value_or("")),
                 asterbus::quoted(command::masked(w.what.args), 1000));
}

void command_flow::put(std::vector<result_record> records, std::int32_t partition,
                       std::int64_t offset)
{
    auto& highest = begun_.try_emplace(partition, offset).first->second;
    highest = std::max(highest, offset);
    if (records.empty()) return hooks_.done(partition, offset);
    auto const left = std::make_shared<std::size_t>(records.size());
    auto const delivered = [this, alive = alive_, left, partition, offset] {
        if (*alive && --*left == 0) hooks_.done(partition, offset);
    };
    for (auto& r : records)
        unsent_.push_back({std::move(r), delivered});
    flush();
}

void command_flow::flush()
{
    while (!unsent_.empty() && hooks_.put(unsent_.front().record, unsent_.front().delivered))
        unsent_.pop_front();
}

void command_flow::expire(command_lane& lane)
{
    auto const now = hooks_.now().wall;
    for (auto const& w : lane.take_out([&](work const& one) { return now >= one.deadline; }))
        finish(
            w,
            {command::status::expired,
             nullptr,
             command::error{"deadline_passed", "the deadline passed before it was sent", nullptr},
             {}},
            {});
}

void command_flow::tick()
{
    flush();
    for (auto& [name, lane] : lanes_) {
        expire(*lane);
        if (lane->begins_by && !stopping_) unpark(lane);
        if (lane->running > 0) asio::post(lane->context, [runs = lane->runs] { runs->tick(); });
    }
    start_all();
    wind_down();
}

void command_flow::schedule()
{
    if (scheduled_ || (pending() == 0 && unsent_.empty() && !stopping_)) return;
    scheduled_ = true;
    timer_.expires_after(tick_every);
    timer_.async_wait([this, alive = alive_](std::error_code error) {
        if (!*alive || error) return;
        scheduled_ = false;
        tick();
        schedule();
    });
}

std::size_t command_flow::pending() const
{
    std::size_t all = 0;
    for (auto const& [name, lane] : lanes_)
        all += lane->running + lane->queue.size();
    return all;
}

} // namespace asterbus::bridge
