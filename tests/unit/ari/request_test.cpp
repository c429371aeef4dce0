#include "asterbus/ari/errc.hpp"
#include "asterbus/ari/request.hpp"

#include <gtest/gtest.h>

namespace asterbus::ari {
namespace {

std::error_code refusal(request const& what)
{
    auto const target = encode_target(what);
    return target ? std::error_code{} : target.error().code;
}

TEST(EncodeTarget, JoinsSegmentsAndQuery)
{
    request const play{"POST",
                       {"channels", "1795251978.5", "play"},
                       {{"media", "sound:beep"}, {"lang", "en"}},
                       {}};
    EXPECT_EQ(encode_target(play).value(), "channels/1795251978.5/play?media=sound%3Abeep&lang=en");
}

TEST(EncodeTarget, EncodesEveryByteThatIsNotUnreserved)
{
    request const one{"GET", {"channels", "a/b?c#d%e f;g\xC3\xA9"}, {{"a&b=c", "d&e=f+g"}}, {}};
    EXPECT_EQ(encode_target(one).value(),
              "channels/a%2Fb%3Fc%23d%25e%20f%3Bg%C3%A9?a%26b%3Dc=d%26e%3Df%2Bg");
    request const plain{"GET", {"Az09-._~"}, {}, {}};
    EXPECT_EQ(encode_target(plain).value(), "Az09-._~");
}

TEST(EncodeTarget, RefusesWhatLeavesItsResource)
{
    for (std::string segment : {"", ".", "..", "../x", "x/..", "a/../b", "a/./b", "/.."})
        EXPECT_EQ(refusal({"GET", {"recordings", segment}, {}, {}}), errc::invalid_segment)
            << segment;
    EXPECT_EQ(refusal({"GET", {}, {}, {}}), errc::invalid_segment);
    for (std::string segment : {"...", "a..b", "..a", "a/b"})
        EXPECT_EQ(refusal({"GET", {"recordings", segment}, {}, {}}), std::error_code{}) << segment;
}

TEST(EncodeTarget, RefusesEveryControlByte)
{
    for (int byte = 0; byte < 256; ++byte) {
        std::string const value = std::string{"a"} + static_cast<char>(byte);
        bool const control = byte < 0x20 || byte == 0x7F;
        auto const expected = control ? make_error_code(errc::invalid_segment) : std::error_code{};
        EXPECT_EQ(refusal({"GET", {value}, {}, {}}), expected) << byte;
        EXPECT_EQ(refusal({"GET", {"a"}, {{"n", value}}, {}}), expected) << byte;
        EXPECT_EQ(refusal({"GET", {"a"}, {{value, "v"}}, {}}), expected) << byte;
    }
}

TEST(EncodeTarget, AllowsAnEmptyValueButNoEmptyName)
{
    EXPECT_EQ(encode_target({"GET", {"a"}, {{"n", ""}}, {}}).value(), "a?n=");
    EXPECT_EQ(refusal({"GET", {"a"}, {{"", "v"}}, {}}), errc::invalid_segment);
}

TEST(EncodeTarget, KnowsFourMethods)
{
    for (std::string method : {"GET", "POST", "PUT", "DELETE"})
        EXPECT_EQ(refusal({method, {"a"}, {}, {}}), std::error_code{});
    for (std::string method : {"", "get", "PATCH", "GET / HTTP/1.1\r\nX: "})
        EXPECT_EQ(refusal({method, {"a"}, {}, {}}), errc::invalid_segment) << method;
}

TEST(EncodeTarget, BoundsTheBody)
{
    EXPECT_EQ(refusal({"POST", {"a"}, {}, std::string(max_body, 'x')}), std::error_code{});
    EXPECT_EQ(refusal({"POST", {"a"}, {}, std::string(max_body + 1, 'x')}), errc::body_too_long);
}

} // namespace
} // namespace asterbus::ari
