#include "asterbus/bridge/loop.hpp"
#include "asterbus/bridge/publisher.hpp"
#include "asterbus/kafka/consumer.hpp"
#include "asterbus/kafka/embedded.hpp"

#include "support/io_until.hpp"

#include <gtest/gtest.h>
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <algorithm>
#include <map>
#include <set>

namespace asterbus::bridge {
namespace {

using namespace std::chrono_literals;
using kafka::consumer;

constexpr std::int16_t produce_request = 0; // Kafka's ApiKey
constexpr std::uint16_t calls = 0, queues = 1;

class Publisher : public testing::Test {
protected:
    struct lost {
        std::uint16_t topic;
        std::string reason;
        std::uint64_t records;
    };

    void SetUp() override
    {
        broker_ = std::move(*kafka::embedded_broker::start());
        broker_->create_topic("calls", 3);
        broker_->create_topic("queues", 2);
    }
    void TearDown() override
    {
        thread_.run_and_wait([this] { publisher_.reset(); });
    }

    void start(std::size_t window = 20'000, kafka::properties extra = {})
    {
        extra.emplace_back("reconnect.backoff.max.ms", "100");
        publisher::options o;
        o.kafka = {broker_->brokers(), std::move(extra), window};
        o.topics = {"calls", "queues"};
        thread_.run_and_wait([&] {
            auto made = publisher::create(thread_.context(), std::move(o), kafka_);
            ASSERT_TRUE(made) << made.error().text();
            publisher_ = std::move(*made);
        });
    }
    publisher::lane lane(pbx_health* health = nullptr)
    {
        publisher::lane l;
        l.health = health;
        l.failed = [this](std::uint16_t topic, std::string_view why, std::uint64_t records) {
            lost_.push_back({topic, std::string{why}, records});
        };
        return l;
    }
    static bool put(journal::outbox& box, std::string_view key, std::string_view value,
                    std::uint16_t topic = calls, bool everywhere = false)
    {
        journal::record r;
        r.topic = topic;
        r.key = key;
        r.value = value;
        r.every_partition = everywhere;
        r.read_at = std::chrono::steady_clock::now();
        return box.put(r);
    }

    /// Values by partition, in order, once `n` records are there.
    std::map<std::int32_t, std::vector<std::string>> read(std::string const& topic, std::size_t n)
    {
        asio::io_context io;
        std::map<std::int32_t, std::vector<std::string>> got;
        std::size_t count = 0;
        consumer::handlers on;
        on.received = [&](consumer::message m) {
            got[m.partition].push_back(std::move(m.payload));
            ++count;
        };
        auto const reader = consumer::create(
            io, {broker_->brokers(), "reader", topic, {{"fetch.wait.max.ms", "50"}}}, on);
        EXPECT_TRUE(test::run_until(io, [&] { return count >= n; })) << count << " of " << n;
        return got;
    }

    std::unique_ptr<kafka::embedded_broker> broker_;
    kafka_health kafka_;
    pbx_health a_, b_;
    std::vector<lost> lost_; // the publisher's thread writes it
    std::unique_ptr<publisher> publisher_;
    loop thread_{"kafka"};
};

TEST_F(Publisher, PublishesEveryLaneInOrderPerKey)
{
    start();
    auto& first = publisher_->add_lane(lane(&a_));
    auto& second = publisher_->add_lane(lane(&b_));
    for (int i = 0; i < 500; ++i) {
        ASSERT_TRUE(put(first, "call-" + std::to_string(i % 5), "a" + std::to_string(1'000 + i)));
        ASSERT_TRUE(put(second, "other", "b" + std::to_string(1'000 + i)));
    }
    ASSERT_TRUE(publisher_->drain(20s));
    EXPECT_EQ(a_.delivered, 500U);
    EXPECT_EQ(b_.delivered, 500U);
    EXPECT_EQ(a_.read_to_acknowledged.count(), 500U);
    EXPECT_TRUE(kafka_.up);
    std::size_t all = 0;
    for (auto& [partition, values] : read("calls", 1'000)) {
        all += values.size();
        // Stable, so each lane's own order remains; all keys of a partition were put in order.
        std::ranges::stable_partition(values, [](auto const& v) { return v[0] == 'a'; });
        EXPECT_TRUE(std::ranges::is_sorted(values)) << "partition " << partition;
    }
    EXPECT_EQ(all, 1'000U);
}

TEST_F(Publisher, LosesNothingOverErrorsAndASmallWindow)
{
    start(20);
    auto& box = publisher_->add_lane(lane(&a_));
    rd_kafka_mock_push_request_errors(
        broker_->native(), produce_request, 4, RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION,
        RD_KAFKA_RESP_ERR__TRANSPORT, RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT,
        RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS);
    for (int i = 0; i < 300; ++i)
        ASSERT_TRUE(put(box, "call", std::to_string(1'000 + i)));
    ASSERT_TRUE(publisher_->drain(30s));
    auto const got = read("calls", 300);
    ASSERT_EQ(got.size(), 1U);
    EXPECT_EQ(got.begin()->second.size(), 300U);
    EXPECT_TRUE(std::ranges::is_sorted(got.begin()->second));
    EXPECT_EQ(a_.delivered, 300U);
    EXPECT_EQ(a_.failed, 0U);
}

TEST_F(Publisher, GivesEveryPartitionACopyInItsPlace)
{
    start(4); // fewer than there are copies in flight
    auto& box = publisher_->add_lane(lane(&a_));
    for (int i = 0; i < 30; ++i)
        ASSERT_TRUE(put(box, "call-" + std::to_string(i), "1 before"));
    ASSERT_TRUE(put(box, "pbx", "2 gap", calls, true));
    for (int i = 0; i < 30; ++i)
        ASSERT_TRUE(put(box, "call-" + std::to_string(i), "3 after"));
    ASSERT_TRUE(publisher_->drain(30s));
    auto const got = read("calls", 63);
    ASSERT_EQ(got.size(), 3U);
    for (auto const& [partition, values] : got) {
        EXPECT_EQ(std::ranges::count(values, "2 gap"), 1) << "partition " << partition;
        EXPECT_TRUE(std::ranges::is_sorted(values)) << "partition " << partition;
    }
    EXPECT_EQ(a_.delivered, 61U) << "records, not copies";
}

TEST_F(Publisher, HoldsUpNoLaneForLongByATopicThatNobodyDescribes)
{
    rd_kafka_mock_topic_set_error(broker_->native(), "queues",
                                  RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE);
    start();
    auto& held = publisher_->add_lane(lane(&a_));
    auto& free = publisher_->add_lane(lane(&b_));
    ASSERT_TRUE(put(held, "pbx", "gap", queues, true));
    ASSERT_TRUE(put(held, "pbx", "after", calls));
    ASSERT_TRUE(put(free, "k", "meanwhile"));
    auto const reached = [this](counter const& c) {
        for (int i = 0; i < 300 && c < 1U; ++i)
            static_cast<void>(publisher_->drain(100ms));
        return c >= 1U;
    };
    ASSERT_TRUE(reached(b_.delivered));
    EXPECT_EQ(a_.delivered, 0U) << "the gap waits, and what is behind it too";
    ASSERT_TRUE(reached(a_.delivered)) << "the gap has waited long enough";
    EXPECT_EQ(held.records(), 1U) << "the gap itself waits in librdkafka for its topic";
}

TEST_F(Publisher, CountsAndTellsWhatIsRefusedForGood)
{
    start(20'000, {{"message.max.bytes", "2000"}});
    auto& box = publisher_->add_lane(lane(&a_));
    ASSERT_TRUE(put(box, "k", "fits"));
    ASSERT_TRUE(put(box, "k", std::string(5'000, 'x')));
    ASSERT_TRUE(put(box, "k", std::string(5'000, 'x'), queues));
    ASSERT_TRUE(put(box, "k", "fits too"));
    ASSERT_TRUE(publisher_->drain(20s));
    thread_.run_and_wait([] {});
    EXPECT_EQ(a_.delivered, 2U);
    EXPECT_EQ(a_.failed, 2U);
    ASSERT_EQ(lost_.size(), 2U);
    EXPECT_EQ(lost_[0].topic, calls);
    EXPECT_EQ(lost_[1].topic, queues);
    EXPECT_EQ(lost_[0].records, 1U);
    EXPECT_NE(lost_[0].reason.find("too large"), std::string::npos);
}

TEST_F(Publisher, TellsWhatTheBrokerRefuses)
{
    start();
    auto& box = publisher_->add_lane(lane(&a_));
    rd_kafka_mock_push_request_errors(broker_->native(), produce_request, 1,
                                      RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED);
    ASSERT_TRUE(put(box, "k", "forbidden"));
    ASSERT_TRUE(publisher_->drain(20s));
    thread_.run_and_wait([] {});
    EXPECT_EQ(a_.failed, 1U);
    ASSERT_EQ(lost_.size(), 1U);
    EXPECT_NE(lost_[0].reason.find("authorization"), std::string::npos);
}

TEST_F(Publisher, ReplacesAProducerThatCannotGoOnAndKeepsTheOrder)
{
    start(50);
    auto& box = publisher_->add_lane(lane(&a_));
    ASSERT_TRUE(put(box, "call", "0999"));
    ASSERT_TRUE(publisher_->drain(20s));
    // Nothing is acknowledged while the broker is away; then the producer breaks.
    rd_kafka_mock_broker_set_down(broker_->native(), 1);
    for (int i = 0; i < 200; ++i)
        ASSERT_TRUE(put(box, "call", std::to_string(1'000 + i)));
    thread_.run_and_wait([this] {
        rd_kafka_test_fatal_error(publisher_->producer()->native(),
                                  RD_KAFKA_RESP_ERR_OUT_OF_ORDER_SEQUENCE_NUMBER, "by a test");
    });
    rd_kafka_mock_broker_set_up(broker_->native(), 1);
    ASSERT_TRUE(publisher_->drain(40s));
    EXPECT_EQ(kafka_.rebuilt, 1U);
    EXPECT_EQ(a_.delivered, 201U);
    EXPECT_EQ(a_.failed, 0U);
    EXPECT_TRUE(kafka_.up);
    EXPECT_EQ(kafka_.reason(), "");
    auto const got = read("calls", 201);
    ASSERT_EQ(got.size(), 1U);
    auto values = got.begin()->second;
    EXPECT_EQ(std::set(values.begin(), values.end()).size(), 201U) << "nothing is missing";
    EXPECT_TRUE(std::ranges::is_sorted(values));
}

TEST_F(Publisher, TriesATopicAgainThatTheBrokerDoesNotKnowYet)
{
    auto const known = [this](rd_kafka_resp_err_t error) {
        rd_kafka_mock_topic_set_error(broker_->native(), "queues", error);
    };
    known(RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART);
    start(20'000, {{"topic.metadata.propagation.max.ms", "0"}});
    auto& box = publisher_->add_lane(lane(&a_));
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(put(box, "k", std::to_string(10 + i), queues));
    while (kafka_.rebuilt == 0U)
        ASSERT_FALSE(publisher_->drain(20ms)) << "nobody has it yet";
    known(RD_KAFKA_RESP_ERR_NO_ERROR);
    ASSERT_TRUE(publisher_->drain(40s));
    EXPECT_EQ(a_.delivered, 20U);
    EXPECT_EQ(a_.failed, 0U);
    auto const got = read("queues", 20);
    ASSERT_EQ(got.size(), 1U);
    EXPECT_EQ(got.begin()->second.size(), 20U);
    EXPECT_TRUE(std::ranges::is_sorted(got.begin()->second));
}

TEST_F(Publisher, WaitsForNoReplyTopicThatDoesNotExist)
{
    rd_kafka_mock_topic_set_error(broker_->native(), "replies",
                                  RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART);
    start(20'000, {{"topic.metadata.propagation.max.ms", "0"}});
    auto& box = publisher_->add_lane(lane(&a_));
    std::optional<std::uint16_t> replies;
    thread_.run_and_wait([&] { replies = publisher_->topic("replies"); });
    ASSERT_TRUE(replies);
    ASSERT_TRUE(put(box, "k", "lost", *replies));
    thread_.run_and_wait([&] { publisher_->hold(*replies); });
    ASSERT_TRUE(publisher_->drain(20s));
    thread_.run_and_wait([] {});
    EXPECT_EQ(a_.failed, 1U);
    EXPECT_EQ(lost_.size(), 1U);
    EXPECT_EQ(kafka_.rebuilt, 0U) << "no other record was held up";
}

TEST_F(Publisher, TellsWhichRecordsHaveEnded)
{
    start(20'000, {{"message.max.bytes", "2000"}});
    std::set<std::uint64_t> ended; // the publisher's thread writes it
    auto l = lane(&a_);
    l.ended = [&](std::uint64_t n) { EXPECT_TRUE(ended.insert(n).second) << n; };
    auto& box = publisher_->add_lane(std::move(l));
    ASSERT_TRUE(put(box, "k", "1"));
    ASSERT_TRUE(put(box, "k", std::string(5'000, 'x')));
    ASSERT_TRUE(put(box, "k", "3", queues, true));
    ASSERT_TRUE(put(box, "k", "4"));
    ASSERT_TRUE(publisher_->drain(20s));
    thread_.run_and_wait([] {});
    EXPECT_EQ(ended, (std::set<std::uint64_t>{1, 2, 3, 4}));
}

TEST_F(Publisher, ForgetsReplyTopicsThatNothingWaitsFor)
{
    start();
    auto& box = publisher_->add_lane(lane(&a_));
    auto const topic = [this](std::string const& name) { return publisher_->topic(name); };
    thread_.run_and_wait([&] {
        EXPECT_EQ(topic("calls"), std::nullopt) << "the daemon's own is for no reply";
        auto const held = topic("held");
        ASSERT_TRUE(held);
        publisher_->hold(*held);
        ASSERT_TRUE(put(box, "k", "v", *held));
        auto const used = topic("used");
        for (std::size_t i = 4; i < publisher::max_topics; ++i)
            ASSERT_TRUE(topic("r" + std::to_string(i)));
        EXPECT_EQ(topic("used"), used);
        auto const first = topic("r5");
        EXPECT_EQ(topic("one more"), used.value() + 1) << "r4 was not used for the longest time";
        EXPECT_EQ(topic("held"), held);
        EXPECT_EQ(topic("r5"), first);
        EXPECT_EQ(topic("used"), used);
    });
    ASSERT_TRUE(publisher_->drain(20s));
    thread_.run_and_wait([&] {
        // Everything is idle now: as many new ones as there are places.
        for (std::size_t i = 0; i < 2 * publisher::max_topics; ++i)
            ASSERT_TRUE(topic("n" + std::to_string(i)));
    });
    EXPECT_EQ(read("held", 1).begin()->second, std::vector<std::string>{"v"});
}

TEST_F(Publisher, APlaceThatWasAnotherTopicsGoesToTheNewOne)
{
    broker_->create_topic("old", 1);
    broker_->create_topic("new", 1);
    start();
    auto& box = publisher_->add_lane(lane(&a_));
    std::optional<std::uint16_t> before;
    std::optional<std::uint16_t> after;
    thread_.run_and_wait([&] {
        before = publisher_->topic("old");
        publisher_->hold(*before);
    });
    ASSERT_TRUE(put(box, "k", "for old", *before));
    ASSERT_TRUE(publisher_->drain(20s));
    thread_.run_and_wait([&] {
        for (std::size_t i = 3; i < publisher::max_topics; ++i)
            ASSERT_TRUE(publisher_->topic("r" + std::to_string(i)));
        after = publisher_->topic("new");
        publisher_->hold(*after);
    });
    EXPECT_EQ(after, before);
    ASSERT_TRUE(put(box, "k", "for new", *after));
    ASSERT_TRUE(publisher_->drain(20s));
    EXPECT_EQ(read("new", 1).begin()->second, std::vector<std::string>{"for new"});
}

TEST_F(Publisher, DrainIsBoundedWhileKafkaIsDown)
{
    rd_kafka_mock_broker_set_down(broker_->native(), 1);
    start();
    auto& box = publisher_->add_lane(lane(&a_));
    ASSERT_TRUE(put(box, "k", "v"));
    EXPECT_FALSE(publisher_->drain(50ms));
    EXPECT_FALSE(kafka_.up);
    EXPECT_NE(kafka_.reason(), "");
    rd_kafka_mock_broker_set_up(broker_->native(), 1);
    EXPECT_TRUE(publisher_->drain(30s));
    EXPECT_EQ(a_.delivered, 1U);
}

TEST_F(Publisher, RemovesALaneWhenAllOfItIsAcknowledged)
{
    start();
    auto& stays = publisher_->add_lane(lane(&a_));
    auto& goes = publisher_->add_lane(lane(&b_));
    for (int i = 0; i < 100; ++i)
        ASSERT_TRUE(put(goes, "k", "v"));
    std::promise<std::uint64_t> delivered;
    publisher_->remove_lane(goes, [&] { delivered.set_value(b_.delivered); });
    EXPECT_EQ(delivered.get_future().get(), 100U);
    ASSERT_TRUE(put(stays, "k", "v"));
    EXPECT_TRUE(publisher_->drain(20s));
    EXPECT_EQ(a_.delivered, 1U);
}

TEST_F(Publisher, ABadPropertyIsAnErrorOfCreate)
{
    publisher::options o;
    o.kafka = {"a:1", {{"no.such", "1"}}, 10};
    auto const made = publisher::create(thread_.context(), o, kafka_);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, kafka::errc::bad_property);
}

} // namespace
} // namespace asterbus::bridge
