#include "asterbus/bridge/lifetime.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace asterbus::bridge {
namespace {

TEST(Lifetime, StopsNewestFirstAndOnce)
{
    std::string order;
    {
        lifetime up;
        up.started([&] { order += 'a'; });
        up.started([&] { order += 'b'; });
        up.stop();
        EXPECT_EQ(order, "ba");
    }
    EXPECT_EQ(order, "ba");
}

TEST(Lifetime, StopsWhatRanWhenALaterStartThrows)
{
    std::string order;
    auto const start = [&] {
        lifetime up;
        up.started([&] { order += 'a'; });
        throw std::runtime_error{"the next cannot start"};
    };
    EXPECT_THROW(start(), std::runtime_error);
    EXPECT_EQ(order, "a");
}

} // namespace
} // namespace asterbus::bridge
