#include "asterbus/kafka/consumer.hpp"
#include "asterbus/kafka/embedded.hpp"

#include "support/io_until.hpp"

#include <gtest/gtest.h>
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <algorithm>
#include <set>

namespace asterbus::kafka {
namespace {

using test::run_until;
using place = std::pair<std::int32_t, std::int64_t>;

class KafkaConsumer : public testing::Test {
protected:
    void SetUp() override
    {
        broker_ = std::move(*embedded_broker::start());
        broker_->create_topic("commands", 2);
        producer_ = std::move(*producer::create(io_, {broker_->brokers(), {}, 1'000}, {}));
        topic_ = producer_->topic("commands");
    }

    struct member {
        std::vector<consumer::message> got;
        std::vector<std::string> log;
        std::size_t rebalances = 0;
        std::unique_ptr<consumer> self; // last: gone before what its handlers write to

        [[nodiscard]] std::set<place> places() const
        {
            std::set<place> all;
            for (auto const& m : got)
                all.insert({m.partition, m.offset});
            return all;
        }
        void all_done()
        {
            for (auto const& m : got)
                self->done(m.partition, m.offset);
        }
    };

    std::unique_ptr<member> join(std::size_t max_pending = 1'000, properties extra = {},
                                 std::size_t max_bytes = 1'000'000)
    {
        auto m = std::make_unique<member>();
        extra.emplace_back("session.timeout.ms", "6000");
        extra.emplace_back("fetch.wait.max.ms", "50");
        consumer::handlers on;
        on.received = [&m = *m](consumer::message one) { m.got.push_back(std::move(one)); };
        on.log = [&m = *m](int, std::string_view text) { m.log.emplace_back(text); };
        on.assigned = [&m = *m](std::size_t) { ++m.rebalances; };
        auto made = consumer::create(
            io_,
            {broker_->brokers(), "group", "commands", std::move(extra), max_pending, max_bytes},
            on);
        EXPECT_TRUE(made) << made.error().text();
        if (made) m->self = std::move(*made);
        return m;
    }

    void send(std::string_view value, std::optional<std::string_view> key = "k",
              std::span<header const> headers = {}, std::int32_t partition = -1)
    {
        ASSERT_FALSE(producer_->publish(topic_, key, value, headers, nullptr, partition));
    }
    void send_many(std::size_t n, std::int32_t partition)
    {
        for (std::size_t i = 0; i < n; ++i)
            send("v", "k", {}, partition);
        ASSERT_TRUE(producer_->flush(std::chrono::seconds{20}));
    }

    asio::io_context io_;
    std::unique_ptr<embedded_broker> broker_;
    std::unique_ptr<producer> producer_;
    std::uint16_t topic_ = 0;
};

TEST_F(KafkaConsumer, GetsRecordsOfEveryShape)
{
    std::vector<header> const headers{{"kafka_replyTopic", "answers"}, {"none", {}}};
    send("first", "k", headers, 0);
    send("", std::nullopt, {}, 0);
    send({}, "", {}, 0); // a tombstone, with an empty key
    auto const m = join();
    ASSERT_TRUE(run_until(io_, [&] { return m->got.size() == 3; }));
    auto const& got = m->got;
    EXPECT_EQ(got[0].topic, "commands");
    EXPECT_EQ(got[0].partition, 0);
    EXPECT_EQ(got[0].offset, 0);
    EXPECT_GT(got[0].timestamp_ms, 1'500'000'000'000);
    EXPECT_EQ(got[0].key, "k");
    EXPECT_EQ(got[0].payload, "first");
    ASSERT_EQ(got[0].headers.size(), 2U);
    EXPECT_EQ(got[0].headers[0],
              (std::pair<std::string, std::string>{"kafka_replyTopic", "answers"}));
    EXPECT_EQ(got[0].headers[1], (std::pair<std::string, std::string>{"none", ""}));
    EXPECT_EQ(got[1].key, std::nullopt);
    EXPECT_EQ(got[1].payload, "");
    EXPECT_EQ(got[2].key, "");
    EXPECT_EQ(got[2].payload, "");
    EXPECT_TRUE(m->self->assigned());
    EXPECT_GE(m->rebalances, 1U);
}

TEST_F(KafkaConsumer, GoesOnWhereTheUnbrokenRunOfDoneRecordsEnded)
{
    send_many(5, 0);
    {
        auto const m = join();
        ASSERT_TRUE(run_until(io_, [&] { return m->got.size() == 5; }));
        for (auto offset : {0, 1, 3})
            m->self->done(0, offset);
    }
    auto const next = join();
    ASSERT_TRUE(run_until(io_, [&] { return next->got.size() == 3; }));
    EXPECT_EQ(next->places(), (std::set<place>{{0, 2}, {0, 3}, {0, 4}}));
}

TEST_F(KafkaConsumer, PausesAtItsBoundAndGoesOnWhenWorkIsDone)
{
    send_many(50, 0);
    auto const m = join(10);
    ASSERT_TRUE(run_until(io_, [&] { return m->got.size() >= 10; }));
    // Nothing more comes: the end of the other partition is seen long before these would be.
    send_many(1, 1);
    io_.run_for(std::chrono::milliseconds{300});
    EXPECT_EQ(m->got.size(), 10U);
    std::size_t finished = 0;
    ASSERT_TRUE(run_until(io_, [&] {
        for (; finished < m->got.size(); ++finished)
            m->self->done(m->got[finished].partition, m->got[finished].offset);
        return finished == 51;
    }));
    EXPECT_EQ(m->places().size(), 51U) << "each exactly once";
}

TEST_F(KafkaConsumer, PausesAtItsBoundOfBytesToo)
{
    std::string const large(1'000, 'x');
    for (int i = 0; i < 50; ++i)
        send(large, "k", {}, 0);
    ASSERT_TRUE(producer_->flush(std::chrono::seconds{20}));
    auto const m = join(1'000, {}, 10'000);
    ASSERT_TRUE(run_until(io_, [&] { return m->got.size() >= 10; }));
    io_.run_for(std::chrono::milliseconds{300});
    EXPECT_EQ(m->got.size(), 10U);
    std::size_t finished = 0;
    ASSERT_TRUE(run_until(io_, [&] {
        for (; finished < m->got.size(); ++finished)
            m->self->done(0, m->got[finished].offset);
        return finished == 50;
    }));
}

TEST_F(KafkaConsumer, ItsPropertiesCanBeCheckedAlone)
{
    EXPECT_TRUE(consumer::check({"", "g", "t", {{"group.id", "g"}, {"linger.ms", "1"}}}));
    for (auto const& [name, value] : properties{{"group.id", "other"},
                                                {"enable.auto.commit", "false"},
                                                {"enable.auto.offset.store", "true"},
                                                {"auto.offset.reset", "never"}}) {
        auto const checked = consumer::check({"", "g", "t", {{name, value}}});
        ASSERT_FALSE(checked) << name;
        EXPECT_EQ(checked.error().code, errc::bad_property);
        EXPECT_TRUE(checked.error().peer_text.starts_with(name + ": ")) << checked.error().text();
    }
}

TEST_F(KafkaConsumer, StopsHandingOut)
{
    send_many(1, 0);
    auto const m = join();
    ASSERT_TRUE(run_until(io_, [&] { return m->got.size() == 1; }));
    m->self->stop();
    send_many(5, 0);
    io_.run_for(std::chrono::milliseconds{300});
    EXPECT_EQ(m->got.size(), 1U);
    m->all_done();
    m->self.reset();
    auto const next = join();
    ASSERT_TRUE(run_until(io_, [&] { return next->got.size() == 5; }));
    EXPECT_EQ(next->got[0].offset, 1);
}

TEST_F(KafkaConsumer, KnowsItsLag)
{
    send_many(4, 0);
    auto const m = join();
    ASSERT_TRUE(run_until(io_, [&] { return m->got.size() == 4 && m->self->lag().has_value(); }));
    EXPECT_EQ(m->self->lag(), 4);
    m->self->done(0, 0);
    EXPECT_EQ(m->self->lag(), 3);
    m->all_done();
    EXPECT_EQ(m->self->lag(), 0);
}

TEST_F(KafkaConsumer, SharesPartitionsAndTakesThemOver)
{
    auto const a = join();
    ASSERT_TRUE(run_until(io_, [&] { return a->self->assigned(); }));
    send_many(1, 0);
    send_many(1, 1);
    ASSERT_TRUE(run_until(io_, [&] { return a->got.size() == 2; }));
    auto b = join();
    ASSERT_TRUE(run_until(io_, [&] { return b->self->assigned(); }));
    // One of a's two records was not done when its partition went: b gets it, a's late done is
    // harmless.
    ASSERT_TRUE(run_until(io_, [&] { return b->got.size() == 1; }));
    a->all_done();
    b->all_done();
    b->self.reset();
    send_many(1, 0);
    send_many(1, 1);
    ASSERT_TRUE(run_until(io_, [&] { return a->places().size() == 4; }));
    EXPECT_EQ(a->got.size(), 4U) << "what b has done is not done again";
}

TEST_F(KafkaConsumer, ABadPropertyIsAnErrorOfCreate)
{
    auto const made =
        consumer::create(io_, {"a:1", "g", "t", {{"auto.offset.reset", "never"}}, 1, 1}, {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, errc::bad_property);
    EXPECT_NE(made.error().text().find("auto.offset.reset"), std::string::npos);
}

TEST_F(KafkaConsumer, EndsInTimeWithoutABroker)
{
    auto const made = consumer::create(
        io_, {"127.0.0.1:1", "g", "t", {{"reconnect.backoff.ms", "10"}}, 1, 1}, {});
    ASSERT_TRUE(made);
    EXPECT_FALSE((*made)->assigned());
    EXPECT_EQ((*made)->lag(), std::nullopt);
}

} // namespace
} // namespace asterbus::kafka
