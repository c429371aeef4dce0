#include "asterbus/bridge/ari_url.hpp"

#include <gtest/gtest.h>

namespace asterbus::bridge {
namespace {

TEST(AriUrl, ReadsWhatOperatorsWrite)
{
    auto const url = parse_ari_url("https://pbx.example:8089/some/prefix/");
    ASSERT_TRUE(url);
    EXPECT_TRUE(url->secure);
    EXPECT_EQ(url->host, "pbx.example");
    EXPECT_EQ(url->port, 8089);
    EXPECT_EQ(url->prefix, "/some/prefix");
    EXPECT_EQ(url->text(), "https://pbx.example:8089/some/prefix");
}

TEST(AriUrl, KnowsTheUsualPorts)
{
    EXPECT_EQ(parse_ari_url("http://a")->port, 80);
    EXPECT_EQ(parse_ari_url("https://a/")->port, 443);
    EXPECT_EQ(parse_ari_url("https://a/")->prefix, "");
}

TEST(AriUrl, ReadsAddresses)
{
    auto const url = parse_ari_url("http://[::1]:8088");
    ASSERT_TRUE(url);
    EXPECT_EQ(url->host, "::1");
    EXPECT_EQ(url->port, 8088);
    EXPECT_EQ(url->text(), "http://[::1]:8088");
    EXPECT_EQ(parse_ari_url("http://10.0.0.5:8088")->host, "10.0.0.5");
}

TEST(AriUrl, RefusesEverythingElse)
{
    for (auto text :
         {"", "http://", "ws://a:1", "a:8088", "http://:8088", "http://a:", "http://a:0",
          "http://a:65536", "http://a:x", "http://a:1:2", "http://[::1", "http://[::1]x",
          "http://u:p@a:1", "http://a/?x", "http://a/#x", "http://a b/", "http://a/\n"})
        EXPECT_FALSE(parse_ari_url(text)) << text;
}

} // namespace
} // namespace asterbus::bridge
