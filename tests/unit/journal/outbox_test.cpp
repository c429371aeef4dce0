#include "asterbus/journal/outbox.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace asterbus::journal {
namespace {

using namespace std::chrono_literals;

record keyed(std::string_view key, std::string_view value)
{
    record r;
    r.key = key;
    r.value = value;
    return r;
}

struct counted_outbox {
    int wakes = 0;
    outbox box;
    explicit counted_outbox(std::size_t max_bytes = std::size_t{1} << 20U)
        : box(max_bytes, [this] { ++wakes; })
    {}
};

TEST(Outbox, GivesBackWhatWasPutInOrder)
{
    counted_outbox o;
    std::vector<header> const headers{{"content-type", "application/json"}, {"empty", ""}};
    auto in = keyed("k1", "first");
    in.topic = 7;
    in.every_partition = true;
    in.headers = headers;
    in.read_at += 5s;
    ASSERT_TRUE(o.box.put(in));
    auto keyless = keyed({}, "second");
    keyless.has_key = false;
    ASSERT_TRUE(o.box.put(keyless));

    outbox::taken out;
    ASSERT_TRUE(o.box.take(out));
    EXPECT_EQ(out.what.topic, 7);
    EXPECT_TRUE(out.what.every_partition);
    EXPECT_TRUE(out.what.has_key);
    EXPECT_EQ(out.what.key, "k1");
    EXPECT_EQ(out.what.value, "first");
    EXPECT_TRUE(std::ranges::equal(out.what.headers, headers));
    EXPECT_EQ(out.what.read_at, in.read_at);
    ASSERT_TRUE(o.box.take(out));
    EXPECT_FALSE(out.what.has_key);
    EXPECT_FALSE(out.what.every_partition);
    EXPECT_EQ(out.what.value, "second");
    EXPECT_TRUE(out.what.headers.empty());
    EXPECT_FALSE(o.box.take(out));
}

TEST(Outbox, TellsAnEmptyValueFromNone)
{
    counted_outbox o;
    ASSERT_TRUE(o.box.put(keyed("k", "")));
    ASSERT_TRUE(o.box.put(keyed("k", {})));
    outbox::taken out;
    ASSERT_TRUE(o.box.take(out));
    EXPECT_NE(out.what.value.data(), nullptr);
    ASSERT_TRUE(o.box.take(out));
    EXPECT_EQ(out.what.value.data(), nullptr);
}

TEST(Outbox, RefusesWhatIsOverItsBoundAndTakesAgainWhenThereIsRoom)
{
    counted_outbox o{20'000};
    std::string const value(1'000, 'v');
    std::size_t put = 0;
    while (o.box.put(keyed("k", value)))
        ++put;
    EXPECT_GE(put, 17U);
    EXPECT_LE(put, 19U);
    EXPECT_EQ(o.box.records(), put);
    EXPECT_LE(o.box.bytes(), 20'000U);

    outbox::taken out;
    ASSERT_TRUE(o.box.take(out));
    EXPECT_FALSE(o.box.put(keyed("k", value))) << "taken is not done";
    o.box.done(out.id);
    for (; put > 1; --put) {
        ASSERT_TRUE(o.box.take(out));
        o.box.done(out.id);
    }
    EXPECT_EQ(o.box.bytes(), 0U);
    EXPECT_EQ(o.box.records(), 0U);
    EXPECT_TRUE(o.box.put(keyed("k", value)));
}

TEST(Outbox, TakesARecordLargerThanAChunk)
{
    counted_outbox o{3'000'000};
    std::string const large(2'500'000, 'x');
    ASSERT_TRUE(o.box.put(keyed("small", "1")));
    ASSERT_TRUE(o.box.put(keyed("large", large)));
    ASSERT_TRUE(o.box.put(keyed("small", "2")));
    EXPECT_FALSE(o.box.put(keyed("large", large)));
    outbox::taken out[3];
    for (auto& t : out)
        ASSERT_TRUE(o.box.take(t));
    EXPECT_EQ(out[1].what.value, large);
    EXPECT_EQ(out[2].what.value, "2");
    for (auto& t : out)
        o.box.done(t.id);
    EXPECT_TRUE(o.box.put(keyed("large", large)));
    EXPECT_FALSE(o.box.put(keyed("too large", std::string(3'000'001, 'x'))));
}

TEST(Outbox, CountsMemoryThatScatteredRecordsKeep)
{
    // One record in each chunk is never done: little is held, but every chunk must stay.
    std::size_t const bound = std::size_t{1} << 20U;
    counted_outbox o{bound};
    std::string const value(1'000, 'v');
    std::size_t kept = 0;
    for (int i = 0; i < 100'000; ++i) {
        if (!o.box.put(keyed("k", value))) break;
        outbox::taken out;
        ASSERT_TRUE(o.box.take(out));
        if (i % 50 == 0)
            ++kept;
        else
            o.box.done(out.id);
    }
    EXPECT_LT(kept, 40U) << "about sixteen chunks of 64 KiB";
    EXPECT_EQ(o.box.records(), kept);
}

TEST(Outbox, WakesTheReaderOnceBetweenTwoEmptyTakes)
{
    counted_outbox o;
    outbox::taken out;
    ASSERT_TRUE(o.box.put(keyed("k", "before the reader ever looked")));
    EXPECT_EQ(o.wakes, 0);
    EXPECT_TRUE(o.box.take(out));
    EXPECT_FALSE(o.box.take(out));
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(o.box.put(keyed("k", "v")));
    EXPECT_EQ(o.wakes, 1);
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(o.box.take(out));
    ASSERT_TRUE(o.box.put(keyed("k", "v")));
    EXPECT_EQ(o.wakes, 1) << "the reader has not come to the end";
    EXPECT_TRUE(o.box.take(out));
    EXPECT_FALSE(o.box.take(out));
    EXPECT_FALSE(o.box.take(out));
    ASSERT_TRUE(o.box.put(keyed("k", "v")));
    EXPECT_EQ(o.wakes, 2);
}

TEST(Outbox, NeighboursWithTheSameHeadersShareThem)
{
    counted_outbox o;
    std::string const type = "application/cloudevents+json";
    std::vector<header> const headers{{"content-type", type}};
    std::vector<header> const others{{"content-type", "text/plain"}};
    std::vector<std::span<header const>> const sent{headers, headers, others, {}, headers};
    for (auto const& h : sent) {
        auto r = keyed("k", "v");
        r.headers = h;
        ASSERT_TRUE(o.box.put(r));
    }
    std::vector<outbox::taken> got(sent.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
        ASSERT_TRUE(o.box.take(got[i]));
        EXPECT_TRUE(std::ranges::equal(got[i].what.headers, sent[i])) << i;
    }
    EXPECT_EQ(got[0].what.headers.data(), got[1].what.headers.data());
}

} // namespace
} // namespace asterbus::journal
