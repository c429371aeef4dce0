#include "cli/json.hpp"

#include <gtest/gtest.h>

namespace asterbus::client {
namespace {

auto const given = json::parse(R"({"text":"a\u001b[b","number":5,"null":null,"list":["x\u0007"]})");

TEST(Member, IsTextOnlyWhereItIsAString)
{
    EXPECT_EQ(text(given, "text"), "a\x1b[b");
    for (auto const* const key : {"number", "null", "list", "nothing"})
        EXPECT_EQ(text(given, key), "") << key;
}

TEST(Member, IsShownWhateverItIsWithoutControlBytes)
{
    EXPECT_EQ(shown(given, "text"), "a?[b");
    EXPECT_EQ(shown(given, "number"), "5");
    EXPECT_EQ(shown(given, "list"), R"(["x\u0007"])");
    for (auto const* const key : {"null", "nothing"})
        EXPECT_EQ(shown(given, key), "") << key;
}

TEST(Member, OfWhatIsNoObjectIsNothing)
{
    for (auto const* const what : {"null", "5", "[1]", R"("text")"}) {
        EXPECT_EQ(text(json::parse(what), "text"), "") << what;
        EXPECT_EQ(shown(json::parse(what), "text"), "") << what;
    }
}

} // namespace
} // namespace asterbus::client
