#include "asterbus/ari/version.hpp"

#include <gtest/gtest.h>

namespace asterbus::ari {
namespace {

TEST(Version, IsTheNumberInWhatAsteriskTells)
{
    EXPECT_EQ(version_number("22.10.1+dfsg+~cs6.17.60671434-1"), "22.10.1");
    EXPECT_EQ(version_number("certified/20.7-cert2"), "20.7");
    EXPECT_EQ(version_number("GIT-22-abc"), "22");
    EXPECT_EQ(version_number("unknown"), "");
}

TEST(Version, RequestsOverTheWebSocketCameWithThese)
{
    for (auto version :
         {"20.14.0", "20.15", "21.9.0", "22.4.0", "22.10.1", "23.0.0", "23", "100.1"})
        EXPECT_TRUE(has_rest_over_websocket(version)) << version;
    for (auto version : {"", "18.26.4", "20.13.9", "20.7", "21.8.0", "22.3.0", "22", "1.8", "x"})
        EXPECT_FALSE(has_rest_over_websocket(version)) << version;
}

} // namespace
} // namespace asterbus::ari
