// The pure parts of the command flow: duplicates, order per key, the rate.
#include "asterbus/bridge/duplicates.hpp"
#include "asterbus/bridge/key_queue.hpp"
#include "asterbus/bridge/token_bucket.hpp"

#include <gmock/gmock.h>

namespace asterbus::bridge {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::chrono_literals;

constexpr steady_time start{1h};

TEST(Duplicates, NeverRunningFinished)
{
    duplicates d{60s, 10};
    EXPECT_EQ(d.look_up("a", start), duplicates::seen::never);
    EXPECT_EQ(d.look_up("a", start), duplicates::seen::running);
    d.finished("a", "result", start);
    EXPECT_EQ(d.look_up("a", start + 59s), duplicates::seen::finished);
    EXPECT_EQ(d.result("a"), "result");
    EXPECT_EQ(d.look_up("a", start + 60s), duplicates::seen::never);
}

TEST(Duplicates, WhatRunsIsNotForgotten)
{
    duplicates d{60s, 1};
    EXPECT_EQ(d.look_up("a", start), duplicates::seen::never);
    EXPECT_EQ(d.look_up("a", start + 24h), duplicates::seen::running);
    d.forget("a");
    EXPECT_EQ(d.look_up("a", start + 24h), duplicates::seen::never);
}

TEST(Duplicates, BoundedByCountAndBytes)
{
    duplicates d{1h, 2};
    for (auto const* const id : {"a", "b", "c"}) {
        EXPECT_EQ(d.look_up(id, start), duplicates::seen::never);
        d.finished(id, "r", start);
    }
    EXPECT_EQ(d.look_up("b", start), duplicates::seen::finished);
    EXPECT_EQ(d.look_up("a", start), duplicates::seen::never);
    d.finished("a", std::string(duplicates::max_bytes, 'x'), start);
    EXPECT_EQ(d.size(), 0U);
}

std::vector<int> take_all(key_queue<int>& q)
{
    std::vector<int> all;
    while (auto taken = q.take([](int) { return true; }))
        all.push_back(taken->second);
    return all;
}

TEST(KeyQueue, OneAtATimePerKey)
{
    key_queue<int> q;
    q.push("a", 1);
    q.push("a", 2);
    q.push("b", 3);
    q.push({}, 4);
    q.push({}, 5);
    EXPECT_THAT(take_all(q), ElementsAre(1, 3, 4, 5));
    q.push("a", 6);
    EXPECT_THAT(take_all(q), IsEmpty());
    q.finished("a");
    EXPECT_THAT(take_all(q), ElementsAre(2));
    q.finished("a");
    EXPECT_THAT(take_all(q), ElementsAre(6));
    q.finished("a");
    q.push("a", 7);
    EXPECT_THAT(take_all(q), ElementsAre(7));
    EXPECT_EQ(q.size(), 0U);
}

TEST(KeyQueue, OneThatMayNotStartHoldsBackItsKeyAlone)
{
    key_queue<int> q;
    q.push("a", 1);
    q.push("a", 2);
    q.push("b", 3);
    EXPECT_EQ(q.take([](int i) { return i != 1; })->second, 3);
    EXPECT_FALSE(q.take([](int i) { return i != 1; }));
    EXPECT_EQ(q.size(), 2U);
}

TEST(KeyQueue, RemovedItemsLetTheNextOfTheirKeyCome)
{
    key_queue<int> q;
    for (int const i : {1, 2, 3, 4})
        q.push("a", i);
    EXPECT_THAT(q.remove_if([](int i) { return i == 1 || i == 3; }), ElementsAre(3, 1));
    EXPECT_THAT(take_all(q), ElementsAre(2));
    q.finished("a");
    EXPECT_THAT(take_all(q), ElementsAre(4));
}

TEST(TokenBucket, SoManyPerSecond)
{
    token_bucket b{2};
    EXPECT_TRUE(b.take(start));
    EXPECT_TRUE(b.take(start));
    EXPECT_FALSE(b.take(start));
    EXPECT_FALSE(b.take(start + 499ms));
    EXPECT_TRUE(b.take(start + 501ms));
    EXPECT_TRUE(b.take(start + 1h));
    EXPECT_TRUE(b.take(start + 1h));
    EXPECT_FALSE(b.take(start + 1h));
    token_bucket none{0};
    for (int i = 0; i < 1000; ++i)
        EXPECT_TRUE(none.take(start));
}

} // namespace
} // namespace asterbus::bridge
