#include "asterbus/base/json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <string>

namespace asterbus {
namespace {

std::string written(std::string_view text)
{
    std::string out;
    append_json_string(out, text);
    return out;
}

TEST(Json, EscapesWhatMustBe)
{
    EXPECT_EQ(written("a\"b\\c"), R"("a\"b\\c")");
    EXPECT_EQ(written("\n\r\t\b\f\x01\x7F"), R"("\n\r\t\b\f\u0001\u007f")");
    EXPECT_EQ(written("gr\xC3\xBC\xC3\x9F\n"), "\"gr\xC3\xBC\xC3\x9F\\n\"");
}

TEST(Json, EveryByteAtEveryPlaceSurvives)
{
    for (int byte = 0; byte < 128; ++byte) {
        for (std::size_t at = 0; at < 20; ++at) {
            std::string text = "abcdefghijklmnopqrst";
            text[at] = static_cast<char>(byte);
            EXPECT_EQ(nlohmann::json::parse(written(text)).get<std::string>(), text);
        }
    }
}

TEST(Json, TextThatIsNotUtf8IsReadAsLatin1Whole)
{
    std::string out;
    EXPECT_FALSE(append_json_string(out, "\xC3\xBC M\xFCller \"x\""));
    EXPECT_EQ(out, "\"\xC3\x83\xC2\xBC M\xC3\xBCller \\\"x\\\"\"");
    out.clear();
    EXPECT_TRUE(append_json_string(out, "M\xC3\xBCller"));
}

TEST(Json, PutsCommasWhereTheyBelong)
{
    std::string out;
    json_writer w{out};
    w.begin_object();
    w.key("a");
    w.begin_array();
    w.integer(std::numeric_limits<std::int64_t>::min());
    w.null();
    w.begin_object();
    w.end_object();
    w.end_array();
    w.key("b");
    w.boolean(true);
    w.foreign_key("c\"\xFC");
    w.string("d");
    w.key("e");
    w.raw("[1]");
    w.end_object();
    EXPECT_EQ(
        out, "{\"a\":[-9223372036854775808,null,{}],\"b\":true,\"c\\\"\xC3\xBC\":\"d\",\"e\":[1]}");
    EXPECT_TRUE(w.repaired());
}

} // namespace
} // namespace asterbus
