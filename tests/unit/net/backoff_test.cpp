#include "asterbus/net/backoff.hpp"

#include <gtest/gtest.h>

#include <set>

namespace asterbus::net {
namespace {

TEST(Backoff, DoublesUpToTheLimitWithJitterOfHalf)
{
    backoff delay{{milliseconds{500}, milliseconds{30'000}}, 7};
    for (int const whole : {500, 1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000, 30'000}) {
        auto const wait = delay.next().count();
        EXPECT_GE(wait, whole / 2);
        EXPECT_LE(wait, whole);
    }
}

TEST(Backoff, StaysAtTheLimitForEver)
{
    backoff delay{backoff::slow, 1};
    for (int i = 0; i < 10'000; ++i)
        ASSERT_LE(delay.next(), milliseconds{60'000});
    EXPECT_GE(delay.next(), milliseconds{30'000});
}

TEST(Backoff, ResetStartsAgain)
{
    backoff delay{{milliseconds{500}, milliseconds{30'000}}, 7};
    for (int i = 0; i < 5; ++i)
        (void)delay.next();
    delay.reset();
    EXPECT_LE(delay.next(), milliseconds{500});
}

TEST(Backoff, SeedsDifferAndRepeat)
{
    std::set<long> waits;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        backoff a{backoff::slow, seed};
        backoff b{backoff::slow, seed};
        auto const wait = a.next();
        EXPECT_EQ(wait, b.next());
        waits.insert(wait.count());
    }
    EXPECT_GT(waits.size(), 40U);
}

TEST(Backoff, ALimitBelowTheFirstWins)
{
    backoff delay{{milliseconds{500}, milliseconds{10}}, 3};
    EXPECT_LE(delay.next(), milliseconds{10});
}

TEST(Backoff, ZeroMeansAtOnce)
{
    backoff delay{{milliseconds{0}, milliseconds{0}}, 3};
    EXPECT_EQ(delay.next(), milliseconds{0});
    EXPECT_EQ(delay.next(), milliseconds{0});
}

} // namespace
} // namespace asterbus::net
