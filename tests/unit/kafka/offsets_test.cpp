#include "asterbus/kafka/offsets.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace asterbus::kafka {
namespace {

TEST(Offsets, MoveOnlyOverTheUnbrokenRun)
{
    offsets o;
    EXPECT_EQ(o.position(), std::nullopt);
    for (auto i : {10, 11, 12})
        o.handed_out(i);
    EXPECT_EQ(o.position(), 10);
    EXPECT_EQ(o.done(11), std::nullopt);
    EXPECT_EQ(o.done(10), 12);
    EXPECT_EQ(o.done(12), 13);
    EXPECT_EQ(o.pending(), 0U);
}

TEST(Offsets, StepOverHolesOfCompaction)
{
    offsets o;
    for (auto i : {5, 9, 30})
        o.handed_out(i);
    EXPECT_EQ(o.done(5), 9);
    EXPECT_EQ(o.done(30), std::nullopt);
    EXPECT_EQ(o.done(9), 31);
}

TEST(Offsets, IgnoreWhatTheyDoNotKnow)
{
    offsets o;
    EXPECT_EQ(o.done(3), std::nullopt);
    o.handed_out(7);
    o.handed_out(8);
    EXPECT_EQ(o.done(3), std::nullopt);
    EXPECT_EQ(o.done(8), std::nullopt);
    EXPECT_EQ(o.done(8), std::nullopt) << "twice";
    EXPECT_EQ(o.pending(), 1U);
    EXPECT_EQ(o.done(7), 9);
    EXPECT_EQ(o.done(7), std::nullopt);
}

TEST(Offsets, KnowWhereTheyStandAtTheEndOfAPartition)
{
    offsets o;
    o.reached_end(100);
    EXPECT_EQ(o.position(), 100);
    o.handed_out(100);
    EXPECT_EQ(o.position(), 100);
    o.reached_end(101);
    EXPECT_EQ(o.done(100), 101);
    o.reached_end(120);
    EXPECT_EQ(o.position(), 120);
}

TEST(Offsets, AgreeWithASetUnderAnyOrder)
{
    auto const seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random{seed};
    offsets o;
    std::set<std::int64_t> open;
    std::int64_t next = 0;
    for (int step = 0; step < 5'000; ++step) {
        if (open.empty() || random() % 2 == 0) {
            next += 1 + static_cast<std::int64_t>(random() % 3);
            o.handed_out(next);
            open.insert(next);
        } else {
            auto const it = std::next(open.begin(), static_cast<long>(random() % open.size()));
            auto const was_first = it == open.begin();
            auto const moved = o.done(*it);
            open.erase(it);
            ASSERT_EQ(moved.has_value(), was_first);
        }
        ASSERT_EQ(o.position(), open.empty() ? next + 1 : *open.begin());
        ASSERT_EQ(o.pending(), open.size());
    }
}

} // namespace
} // namespace asterbus::kafka
