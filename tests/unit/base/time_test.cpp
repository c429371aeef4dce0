#include "asterbus/base/time.hpp"

#include <gtest/gtest.h>

namespace asterbus {
namespace {

using namespace std::chrono_literals;

wall_time const moment =
    wall_time{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}} + 9h + 6min + 18s + 123ms;

TEST(Time, IsWrittenAsRfc3339)
{
    EXPECT_EQ(rfc3339(moment), "2026-11-21T09:06:18.123Z");
    EXPECT_EQ(rfc3339(wall_time{}), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(rfc3339(moment + 999us), "2026-11-21T09:06:18.123Z");
}

TEST(Time, IsReadAsPeersWriteIt)
{
    EXPECT_EQ(parse_timestamp("2026-11-21T09:06:18.123Z"), moment);
    EXPECT_EQ(parse_timestamp("2026-11-21T09:06:18.123+0000"), moment);
    EXPECT_EQ(parse_timestamp("2026-11-21T10:36:18.123+01:30"), moment);
    EXPECT_EQ(parse_timestamp("2026-11-20T23:06:18.123-1000"), moment);
    EXPECT_EQ(parse_timestamp("2026-11-21T09:06:18Z"), moment - 123ms);
    EXPECT_EQ(parse_timestamp("2026-11-21T09:06:18.1234567Z"), moment + 456us);
}

TEST(Time, RefusesWhatIsNoTime)
{
    for (auto const* bad : {"", "now", "2026-11-21", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z",
                            "2026-11-21T24:00:00Z", "2026-11-21T09:06:18", "2026-11-21T09:06:18.Z",
                            "2026-11-21T09:06:18Zx", "26-11-21T09:06:18Z"})
        EXPECT_FALSE(parse_timestamp(bad)) << bad;
}

TEST(Time, ReadsEpochSeconds)
{
    EXPECT_EQ(parse_epoch_seconds("1795251978.123456"), moment + 456us);
    EXPECT_EQ(parse_epoch_seconds("0"), wall_time{});
    for (auto const* bad : {"", "-1", "1.", "x", "1.5x", "99999999999999"})
        EXPECT_FALSE(parse_epoch_seconds(bad)) << bad;
}

} // namespace
} // namespace asterbus
