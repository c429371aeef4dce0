#include "asterbus/journal/outbox.hpp"

#include "asterbus/journal/chunk.hpp"

#include <algorithm>
#include <limits>
#include <new>

namespace asterbus::journal {
namespace {

constexpr std::size_t largest_chunk = std::size_t{256} << 10U;
constexpr std::size_t smallest_chunk = std::size_t{4} << 10U;
constexpr auto relaxed = std::memory_order_relaxed;
constexpr auto acquire = std::memory_order_acquire;

/// Adds to a number that this thread alone writes: no locked instruction.
void add(std::atomic<std::size_t>& number, std::size_t n)
{
    number.store(number.load(relaxed) + n, std::memory_order_release);
}

} // namespace

outbox::outbox(std::size_t max_bytes, std::function<void()> wake)
    : max_bytes_(max_bytes),
      chunk_bytes_(std::clamp(max_bytes / 16, smallest_chunk, largest_chunk)),
      wake_(std::move(wake))
{
    writer_.last = reader_.at = chunk::make(chunk_bytes_);
    if (reader_.at == nullptr) throw std::bad_alloc{};
    reader_.offset = reader_.at->used;
    add(writer_.mapped, reader_.at->size);
}

outbox::~outbox()
{
    for (auto* c : reader_.passed)
        chunk::free(c);
    while (reader_.at != nullptr)
        chunk::free(std::exchange(reader_.at, reader_.at->next));
    drop_spares(0);
}

bool outbox::put(record const& r)
{
    bool with_headers = !writer_.last->same_headers(r.headers);
    auto need = entry_size(r, with_headers);
    if (!within_bounds(need)) return false;
    if (!writer_.last->fits(need)) {
        with_headers = !r.headers.empty();
        need = entry_size(r, with_headers); // in a chunk of its own, the headers come with it
        if (!within_bounds(need) || !extend(need)) return false;
    }
    writer_.last->append(r, need, with_headers);
    add(writer_.bytes, need);
    // Sequentially consistent, both: either this thread sees the reader asleep, or the reader, who
    // says so before it looks once more, sees the record.
    writer_.records.store(writer_.records.load(relaxed) + 1);
    if (asleep_.load() && asleep_.exchange(false)) wake_();
    return true;
}

bool outbox::within_bounds(std::size_t need)
{
    if (need > std::numeric_limits<std::uint32_t>::max()) return false;
    auto const put = writer_.bytes.load(relaxed) + need;
    if (put - writer_.known_done <= max_bytes_) return true;
    writer_.known_done = reader_.bytes.load(relaxed);
    return put - writer_.known_done <= max_bytes_;
}

bool outbox::extend(std::size_t need)
{
    auto* fresh = need <= chunk_bytes_ ? take_spare() : nullptr;
    auto const payload = std::max(need, chunk_bytes_);
    auto const held = writer_.mapped.load(relaxed) - reader_.unmapped.load(relaxed);
    // Records done out of order can keep many chunks with a few records each: those count whole.
    if (held + payload > max_bytes_ + 2 * chunk_bytes_) {
        if (fresh != nullptr) chunk::free(fresh);
        return false;
    }
    if (fresh == nullptr) fresh = chunk::make(payload);
    if (fresh == nullptr) return false;
    add(writer_.mapped, fresh->size);
    writer_.last->end();
    writer_.last->next = fresh;
    writer_.last = fresh;
    return true;
}

bool outbox::take(taken& t, when_empty then)
{
    if (reader_.taken == reader_.seen && !look(then)) return false;
    auto* e = reader_.at->entry_at(reader_.offset);
    if (e->size == 0) {
        pass();
        e = reader_.at->entry_at(reader_.offset);
    }
    reader_.offset += e->size;
    ++reader_.taken;
    ++reader_.at->held;
    t.what = e->view();
    t.id = e;
    return true;
}

bool outbox::look(when_empty then)
{
    reader_.seen = writer_.records.load(acquire);
    if (reader_.seen != reader_.taken) return true;
    if (then == when_empty::stay_awake) return false;
    asleep_.store(true);
    reader_.seen = writer_.records.load();
    if (reader_.seen == reader_.taken) return false;
    asleep_.store(false);
    return true;
}

void outbox::pass()
{
    auto* const left = std::exchange(reader_.at, reader_.at->next);
    reader_.offset = chunk::first();
    left->passed = true;
    if (left->held == 0)
        release(left);
    else
        reader_.passed.push_back(left);
}

void outbox::done(ticket id)
{
    auto const* const e = static_cast<entry*>(id);
    auto* const home = e->home;
    add(reader_.bytes, e->size);
    add(reader_.records, 1);
    if (--home->held != 0 || !home->passed) return;
    std::erase(reader_.passed, home);
    release(home);
    if (records() == 0) drop_spares(1);
}

void outbox::release(chunk* c)
{
    add(reader_.unmapped, c->size);
    if (c->size == chunk::block_size(chunk_bytes_)) {
        c->reset();
        for (auto& slot : spares_)
            if (c = slot.exchange(c); c == nullptr) return;
    }
    chunk::free(c);
}

outbox::chunk* outbox::take_spare()
{
    for (auto& slot : spares_)
        if (slot.load(relaxed) != nullptr)
            if (auto* c = slot.exchange(nullptr)) return c;
    return nullptr;
}

void outbox::drop_spares(std::size_t keep)
{
    for (auto& slot : std::span{spares_}.subspan(keep))
        if (auto* c = slot.exchange(nullptr)) chunk::free(c);
}

std::size_t outbox::bytes() const
{
    // What is done was put before: read in this order, the difference is never below zero.
    auto const done = reader_.bytes.load(acquire);
    return writer_.bytes.load(acquire) - done;
}

std::size_t outbox::records() const
{
    auto const done = reader_.records.load(acquire);
    return writer_.records.load(acquire) - done;
}

} // namespace asterbus::journal
