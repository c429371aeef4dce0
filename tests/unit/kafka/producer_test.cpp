#include "asterbus/kafka/embedded.hpp"
#include "asterbus/kafka/producer.hpp"

#include "support/io_until.hpp"

#include <gtest/gtest.h>
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace asterbus::kafka {
namespace {

using namespace std::chrono_literals;
using test::run_until;

constexpr std::int16_t produce_request = 0; // Kafka's ApiKey

class KafkaProducer : public testing::Test {
protected:
    void SetUp() override
    {
        broker_ = std::move(*embedded_broker::start());
        broker_->create_topic("events", 3);
    }
    void make(properties extra = {}, std::size_t window = 20'000)
    {
        producer::handlers on;
        on.delivered = [this](std::span<producer::delivery const> d) {
            for (auto const& one : d) {
                order_.push_back(reinterpret_cast<std::size_t>(one.opaque));
                if (one.error) errors_.push_back(one.error);
            }
        };
        on.connection = [this](bool up, std::string_view) {
            if (connection_.empty() || connection_.back() != up) connection_.push_back(up);
        };
        on.fatal = [this](std::string_view why) { fatal_ = why; };
        auto made = producer::create(io_, {broker_->brokers(), std::move(extra), window}, on);
        ASSERT_TRUE(made) << made.error().text();
        producer_ = std::move(*made);
        topic_ = producer_->topic("events");
    }
    std::error_code publish(std::size_t id, std::string_view value = "v",
                            std::int32_t partition = -1)
    {
        return producer_->publish(topic_, "key", value, {}, reinterpret_cast<void*>(id), partition);
    }
    bool all_delivered(std::size_t n)
    {
        return run_until(io_, [&] { return order_.size() == n; });
    }

    asio::io_context io_;
    std::unique_ptr<embedded_broker> broker_;
    std::unique_ptr<producer> producer_;
    std::uint16_t topic_ = 0;
    std::vector<std::size_t> order_;
    std::vector<std::error_code> errors_;
    std::vector<bool> connection_;
    std::string fatal_;
};

TEST_F(KafkaProducer, DeliversEachRecordOnceInOrder)
{
    make();
    for (std::size_t i = 0; i < 1'000; ++i)
        ASSERT_FALSE(publish(i));
    EXPECT_EQ(producer_->in_flight(), 1'000U);
    ASSERT_TRUE(all_delivered(1'000));
    EXPECT_TRUE(std::ranges::is_sorted(order_)) << "one key, one partition";
    EXPECT_TRUE(errors_.empty());
    EXPECT_EQ(producer_->in_flight(), 0U);
    EXPECT_TRUE(producer_->connected());
    EXPECT_EQ(connection_, std::vector<bool>{true});
}

TEST_F(KafkaProducer, NamesATopicOnce)
{
    make();
    EXPECT_EQ(producer_->topic("events"), topic_);
    EXPECT_EQ(producer_->topic("other"), topic_ + 1);
    EXPECT_EQ(producer_->topic("events"), topic_);
}

TEST_F(KafkaProducer, LearnsTheNumberOfPartitionsInTheBackground)
{
    make();
    EXPECT_EQ(producer_->partitions(topic_), std::nullopt);
    ASSERT_TRUE(run_until(io_, [&] { return producer_->partitions(topic_).has_value(); }));
    EXPECT_EQ(producer_->partitions(topic_), 3);
}

TEST_F(KafkaProducer, RefusesWhatIsOverItsWindowAndTakesItLater)
{
    make({}, 10);
    for (std::size_t i = 0; i < 10; ++i)
        ASSERT_FALSE(publish(i));
    EXPECT_EQ(publish(10), errc::queue_full);
    ASSERT_TRUE(all_delivered(10));
    EXPECT_FALSE(publish(10));
    ASSERT_TRUE(all_delivered(11));
}

TEST_F(KafkaProducer, RefusesARecordThatIsTooLargeWithTheReason)
{
    make({{"message.max.bytes", "2000"}});
    EXPECT_EQ(publish(0, std::string(3'000, 'x')), errc::refused);
    EXPECT_NE(producer_->refusal().find("too large"), std::string_view::npos)
        << producer_->refusal();
    EXPECT_EQ(producer_->in_flight(), 0U);
    EXPECT_FALSE(publish(1));
    ASSERT_TRUE(all_delivered(1));
}

TEST_F(KafkaProducer, RefusesAPartitionThatDoesNotExist)
{
    make();
    ASSERT_TRUE(run_until(io_, [&] { return producer_->partitions(topic_).has_value(); }));
    ASSERT_FALSE(publish(0));
    ASSERT_TRUE(all_delivered(1));
    EXPECT_EQ(publish(1, "v", 99), errc::refused);
}

TEST_F(KafkaProducer, LosesNothingAndRepeatsNothingOverErrorsThatPass)
{
    make();
    rd_kafka_mock_push_request_errors(
        broker_->native(), produce_request, 4, RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION,
        RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT, RD_KAFKA_RESP_ERR__TRANSPORT,
        RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS);
    for (std::size_t i = 0; i < 300; ++i)
        ASSERT_FALSE(publish(i));
    ASSERT_TRUE(all_delivered(300));
    EXPECT_TRUE(std::ranges::is_sorted(order_));
    EXPECT_TRUE(errors_.empty());
}

TEST_F(KafkaProducer, TellsWhatTheBrokerRefusesForGood)
{
    make();
    rd_kafka_mock_push_request_errors(broker_->native(), produce_request, 1,
                                      RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED);
    ASSERT_FALSE(publish(0));
    ASSERT_TRUE(all_delivered(1));
    ASSERT_EQ(errors_.size(), 1U);
    EXPECT_EQ(errors_[0], errc::refused);
    EXPECT_TRUE(fatal_.empty());
    // librdkafka refuses the topic until its next look at the cluster.
    ASSERT_TRUE(run_until(io_, [&] { return !publish(1); }));
    ASSERT_TRUE(all_delivered(2));
    EXPECT_EQ(errors_.size(), 1U) << "the producer goes on";
}

TEST_F(KafkaProducer, SaysOnceThatItCannotGoOn)
{
    make();
    ASSERT_FALSE(publish(0));
    ASSERT_TRUE(all_delivered(1));
    rd_kafka_test_fatal_error(producer_->native(), RD_KAFKA_RESP_ERR_OUT_OF_ORDER_SEQUENCE_NUMBER,
                              "made by a test");
    ASSERT_TRUE(run_until(io_, [&] { return !fatal_.empty(); }));
    EXPECT_NE(fatal_.find("made by a test"), std::string::npos);
    EXPECT_EQ(publish(1), errc::fatal);
}

TEST_F(KafkaProducer, IsDownWhileNoBrokerAnswersAndUpAgain)
{
    make({{"reconnect.backoff.max.ms", "100"}});
    ASSERT_TRUE(run_until(io_, [&] { return producer_->connected(); }));
    rd_kafka_mock_broker_set_down(broker_->native(), 1);
    ASSERT_FALSE(publish(0));
    ASSERT_TRUE(run_until(io_, [&] { return !producer_->connected(); }));
    rd_kafka_mock_broker_set_up(broker_->native(), 1);
    ASSERT_TRUE(run_until(io_, [&] { return producer_->connected(); }));
    ASSERT_TRUE(all_delivered(1));
    EXPECT_EQ(connection_, (std::vector<bool>{true, false, true}));
}

TEST_F(KafkaProducer, FlushServesDeliveriesAndIsBounded)
{
    make();
    for (std::size_t i = 0; i < 100; ++i)
        ASSERT_FALSE(publish(i));
    EXPECT_TRUE(producer_->flush(20s));
    EXPECT_EQ(order_.size(), 100U);
    rd_kafka_mock_broker_set_down(broker_->native(), 1);
    ASSERT_FALSE(publish(100));
    EXPECT_FALSE(producer_->flush(50ms));
    EXPECT_EQ(order_.size(), 100U);
}

TEST_F(KafkaProducer, ABadPropertyIsAnErrorOfCreate)
{
    auto const made = producer::create(io_, {"a:1", {{"no.such", "1"}}, 10}, {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, errc::bad_property);
    EXPECT_NE(made.error().text().find("no.such"), std::string::npos);
}

} // namespace
} // namespace asterbus::kafka
