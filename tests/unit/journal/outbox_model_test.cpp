/// The outbox against a deque: long random runs on one thread, and two threads that hurry.
#include "asterbus/journal/outbox.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace asterbus::journal {
namespace {

struct plain_record {
    std::uint16_t topic;
    std::string key, value;
    std::vector<std::pair<std::string, std::string>> headers;
};

class random_records {
public:
    explicit random_records(unsigned seed) : random_(seed) {}
    std::size_t below(std::size_t n) { return random_() % n; }
    plain_record next()
    {
        auto const large = below(200) == 0;
        plain_record r{static_cast<std::uint16_t>(below(9)),
                       text(below(40)),
                       text(large ? below(30'000) : below(900)),
                       {}};
        if (below(3) != 0) r.headers.emplace_back("content-type", "application/json");
        if (below(20) == 0) r.headers.emplace_back(text(3), text(below(50)));
        return r;
    }

private:
    std::string text(std::size_t size)
    {
        return std::string(size, static_cast<char>('a' + below(26)));
    }
    std::mt19937 random_;
};

bool put(outbox& box, plain_record const& r)
{
    std::vector<header> headers(r.headers.begin(), r.headers.end());
    record view;
    view.topic = r.topic;
    view.key = r.key;
    view.value = r.value;
    view.headers = headers;
    return box.put(view);
}

bool same(record const& a, plain_record const& b)
{
    return a.topic == b.topic && a.key == b.key && a.value == b.value &&
           std::ranges::equal(a.headers, b.headers, [](auto const& x, auto const& y) {
               return x.first == y.first && x.second == y.second;
           });
}

struct in_flight {
    outbox::taken what;
    plain_record expected;
};

void behaves_as_a_deque(unsigned seed)
{
    SCOPED_TRACE("seed " + std::to_string(seed));
    random_records random{seed};
    outbox box{std::size_t{300} << 10U, [] {}};
    std::deque<plain_record> waiting;
    std::vector<in_flight> taken;
    std::size_t full = 0;
    for (int step = 0; step < 60'000; ++step) {
        // The weights sway, so that the box is now nearly empty, now full.
        auto const dice = random.below(100);
        std::size_t const puts = (step / 5'000) % 2 == 0 ? 55 : 25;
        if (dice < puts) {
            auto r = random.next();
            if (put(box, r))
                waiting.push_back(std::move(r));
            else
                ++full;
        } else if (dice < puts + 15 || taken.empty()) {
            outbox::taken t;
            ASSERT_EQ(box.take(t), !waiting.empty()) << "step " << step;
            if (waiting.empty()) continue;
            taken.push_back({t, std::move(waiting.front())});
            waiting.pop_front();
        } else {
            std::swap(taken[random.below(taken.size())], taken.back());
            ASSERT_TRUE(same(taken.back().what.what, taken.back().expected)) << "step " << step;
            box.done(taken.back().what.id);
            taken.pop_back();
        }
        ASSERT_EQ(box.records(), waiting.size() + taken.size()) << "step " << step;
        ASSERT_LE(box.bytes(), std::size_t{300} << 10U) << "step " << step;
    }
    EXPECT_GT(full, 0U) << "the bound was never reached: the test tests less than it says";
    for (auto& t : taken)
        box.done(t.what.id);
    for (outbox::taken t; box.take(t);)
        box.done(t.id);
    EXPECT_EQ(box.bytes(), 0U);
}

TEST(OutboxModel, BehavesAsADequeUnderAnyOrderOfWork)
{
    behaves_as_a_deque(std::random_device{}());
}

TEST(OutboxModel, KeepsItsBoundWhenARecordTakesItsHeadersIntoAFreshChunk)
{
    behaves_as_a_deque(2784404684U); // 16 bytes were too many
}

/// What a reader sleeps on; wake may come from the writer's thread at any moment.
class doorbell {
public:
    void ring()
    {
        std::lock_guard lock{mutex_};
        rung_ = true;
        heard_.notify_one();
    }
    void wait()
    {
        std::unique_lock lock{mutex_};
        heard_.wait(lock, [this] { return rung_; });
        rung_ = false;
    }

private:
    std::mutex mutex_;
    std::condition_variable heard_;
    bool rung_ = false;
};

TEST(OutboxModel, TwoThreadsLoseNothingAndNeverSleepThroughAPut)
{
    auto const seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    constexpr int count = 40'000;
    doorbell bell;
    outbox box{std::size_t{200} << 10U, [&] { bell.ring(); }};

    std::thread writer{[&] {
        random_records random{seed};
        for (int i = 0; i < count; ++i) {
            auto const r = random.next();
            while (!put(box, r))
                std::this_thread::yield();
            if (random.below(50) == 0) std::this_thread::yield();
        }
    }};

    random_records expected{seed};
    random_records order{seed + 1};
    std::vector<outbox::taken> held;
    int wrong = 0;
    for (int i = 0; i < count;) {
        outbox::taken t;
        if (!box.take(t)) {
            // Everything must be given back before sleeping, or a full box would wait for ever.
            for (auto& h : held)
                box.done(h.id);
            held.clear();
            bell.wait(); // a lost wake-up hangs here, and the test's time limit tells
            continue;
        }
        wrong += same(t.what, expected.next()) ? 0 : 1;
        static_cast<void>(expected.below(50));
        held.push_back(t);
        if (held.size() > 40) {
            std::swap(held[order.below(held.size())], held.back());
            box.done(held.back().id);
            held.pop_back();
        }
        ++i;
    }
    writer.join();
    for (auto& h : held)
        box.done(h.id);
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(box.records(), 0U);
}

} // namespace
} // namespace asterbus::journal
