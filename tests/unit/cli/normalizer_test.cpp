#include "cli/native_input.hpp"
#include "cli/normalizer.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace asterbus::client {
namespace {

using nlohmann::json;
using testing::ElementsAre;

struct normalized {
    std::vector<json> events;
    normalizer make{"hq", {}, [this](std::string_view e) { events.push_back(json::parse(e)); }};
};

std::string file(std::string const& name)
{
    std::ifstream in{ASTERBUS_TEST_DATA "/" + name, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

TEST(Dialect, IsGuessedByTheFirstCharacter)
{
    EXPECT_EQ(guess_dialect("  \n{\"type\":1}"), dialect::ari);
    EXPECT_EQ(guess_dialect("[{}]"), dialect::ari);
    EXPECT_EQ(guess_dialect("Asterisk Call Manager/11.0.0\r\n"), dialect::ami);
    EXPECT_EQ(guess_dialect(""), dialect::ami);
}

TEST(JsonObjects, AreFoundOnePerLineInAnArrayAndSpreadOut)
{
    EXPECT_THAT(json_objects("{\"a\":1}\n{\"b\":{\"c\":2}}"),
                ElementsAre("{\"a\":1}", "{\"b\":{\"c\":2}}"));
    EXPECT_THAT(json_objects("[{\"a\":1},\n {\"b\":\n2}]"),
                ElementsAre("{\"a\":1}", "{\"b\":\n2}"));
    EXPECT_THAT(json_objects("{\"a\":\"}{\\\"}\"} {\"b\""), ElementsAre("{\"a\":\"}{\\\"}\"}"));
    EXPECT_THAT(json_objects("}}} rubbish"), ElementsAre());
}

TEST(Normalizer, NumbersFromOneInEpochZero)
{
    normalized n;
    ASSERT_TRUE(n.make.ami("Asterisk Call Manager/11.0.0\r\nResponse: Success\r\n\r\n"
                           "Event: Hangup\r\nChannel: PJSIP/1-1\r\nUniqueid: 1.1\r\n"
                           "Linkedid: 1.0\r\nCause: 16\r\n\r\n"
                           "Event: Unheard\nA: 1\n"));
    ASSERT_EQ(n.events.size(), 2U);
    EXPECT_EQ(n.events[0]["type"], "asterbus.channel.hangup");
    EXPECT_EQ(n.events[0]["id"], "hq/0/1");
    EXPECT_EQ(n.events[0]["sequence"], "0000000000000001");
    EXPECT_EQ(n.events[0]["callid"], "hq/1.0");
    EXPECT_EQ(n.events[1]["type"], "asterbus.native.Unheard");
    EXPECT_EQ(n.events[1]["sequence"], "0000000000000002");
}

TEST(Normalizer, ReadsARecordingOfARealPbxInBothDialects)
{
    normalized ami;
    EXPECT_TRUE(ami.make.ami(file("ami/asterisk-22.10.raw")));
    EXPECT_GT(ami.events.size(), 100U);
    EXPECT_EQ(ami.make.malformed(), 0U);
    normalized ari;
    EXPECT_TRUE(ari.make.ari(file("ari/recorded.jsonl")));
    EXPECT_GT(ari.events.size(), 20U);
    EXPECT_EQ(ari.make.malformed(), 0U);
}

TEST(Normalizer, SaysWhenThereWasNothingOfTheKind)
{
    normalized n;
    EXPECT_FALSE(n.make.ami(""));
    EXPECT_FALSE(n.make.ari("no json"));
    EXPECT_TRUE(n.events.empty());
}

} // namespace
} // namespace asterbus::client
