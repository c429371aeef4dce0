#include "asterbus/kafka/conf.hpp"

#include <gtest/gtest.h>

#include <array>

namespace asterbus::kafka {
namespace {

std::string value_of(conf_ptr const& conf, char const* name)
{
    std::array<char, 256> value{};
    std::size_t size = value.size();
    rd_kafka_conf_get(conf.get(), name, value.data(), &size);
    return value.data();
}

TEST(KafkaConf, TheOperatorHasTheLastWord)
{
    auto const conf = make_conf("a:1", {{"linger.ms", "1"}, {"acks", "all"}}, {{"linger.ms", "7"}});
    ASSERT_TRUE(conf);
    EXPECT_EQ(value_of(*conf, "linger.ms"), "7");
    EXPECT_EQ(value_of(*conf, "bootstrap.servers"), "a:1");
}

TEST(KafkaConf, AnUnknownPropertyIsNamed)
{
    auto const conf = make_conf("a:1", {}, {{"linger.msec", "7"}});
    ASSERT_FALSE(conf);
    EXPECT_EQ(conf.error().code, errc::bad_property);
    EXPECT_NE(conf.error().peer_text.find("linger.msec"), std::string::npos);
    EXPECT_NE(conf.error().peer_text.find("No such configuration property"), std::string::npos)
        << conf.error().peer_text;
}

TEST(KafkaConf, ABadValueIsNamedWithItsProperty)
{
    auto const conf = make_conf("a:1", {}, {{"compression.codec", "rar"}});
    ASSERT_FALSE(conf);
    EXPECT_EQ(conf.error().code, errc::bad_property);
    EXPECT_NE(conf.error().peer_text.find("compression.codec: "), std::string::npos);
    EXPECT_NE(conf.error().peer_text.find("rar"), std::string::npos);
}

TEST(KafkaConf, ASecretNeverReachesAnError)
{
    auto const conf = make_conf("a:1", {}, {{"ssl.key.pem", "top secret"}});
    if (!conf) {
        EXPECT_EQ(conf.error().text().find("top secret"), std::string::npos);
    }
    auto const unknown = make_conf("a:1", {}, {{"my.password", "top secret"}});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().text().find("top secret"), std::string::npos);
}

TEST(KafkaConf, WhatTheClientNeedsIsNotTheOperatorsToChange)
{
    auto const conf = make_conf("a:1", {}, {{"delivery.report.only.error", "true"}},
                                {{"delivery.report.only.error", "false"}});
    ASSERT_FALSE(conf);
    EXPECT_EQ(conf.error().code, errc::bad_property);
    EXPECT_NE(conf.error().peer_text.find("delivery.report.only.error"), std::string::npos);
}

TEST(KafkaConf, PropertiesThatDoNotGoTogetherAreBadToo)
{
    auto conf = make_conf("a:1", {{"enable.idempotence", "true"}}, {{"acks", "1"}});
    ASSERT_TRUE(conf);
    auto const client = make_client(RD_KAFKA_PRODUCER, std::move(*conf));
    ASSERT_FALSE(client);
    EXPECT_EQ(client.error().code, errc::bad_property);
    EXPECT_NE(client.error().peer_text.find("acks"), std::string::npos);
}

TEST(KafkaConf, OnePropertyListServesProducerAndConsumer)
{
    EXPECT_FALSE(worth_logging("[thrd:app]: Configuration property linger.ms is a producer "
                               "property and will be ignored by this consumer instance"));
    EXPECT_TRUE(worth_logging("[thrd:a:1/bootstrap]: Connect to ipv4#127.0.0.1:1 failed"));
}

} // namespace
} // namespace asterbus::kafka
