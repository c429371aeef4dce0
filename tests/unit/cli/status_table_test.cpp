#include "cli/status_table.hpp"

#include <gmock/gmock.h>

namespace asterbus::client {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

json status()
{
    return json::parse(R"({"version":"0.1.0","uptime_seconds":90,"ready":true,"brokers":"k1:9092",
        "kafka":{"up":true,"reason":null},
        "commands":{"received":3,"succeeded":2,"failed":1,"rejected":0,"expired":0,"unknown":0},
        "pbxs":[{"name":"hq","outbox_records":4,"channels":2,
          "links":{"ami":{"state":"up","reason":null,"round_trip_ms":0.5,"received":9}},
          "events":{"published":10,"delivered":6,"excluded":0,"dropped_outbox_full":1,
                    "dropped_refused":2,"gaps":0}}]})");
}

TEST(StatusTable, TellsAll)
{
    EXPECT_EQ(status_table(status(), false),
              "asterbusd 0.1.0, up for 90 s\n"
              "  Kafka        k1:9092      up           \n"
              "  hq           ami          up                 0.5 ms          9 received\n"
              "  hq           10 published, 6 delivered, 4 waiting, 0 excluded, 3 dropped, 0 gaps, "
              "2 channels\n"
              "  commands     3 received, 2 succeeded, 1 failed, 0 rejected, 0 expired, 0 unknown\n"
              "ready");
}

TEST(StatusTable, SaysWhatKeepsItFromBeingReady)
{
    auto given = status();
    given["ready"] = false;
    given["kafka"] = {{"up", false}, {"reason", "all brokers are down"}};
    given["pbxs"][0]["links"]["ami"]["state"] = "auth_failed";
    auto const text = status_table(given, false);
    EXPECT_THAT(text, EndsWith("\nnot ready: Kafka, ami of hq auth_failed"));
    EXPECT_THAT(text, HasSubstr("all brokers are down"));
}

TEST(StatusTable, StandsAnAnswerWithLittleInIt)
{
    EXPECT_THAT(status_table(json{{"pbxs", json::array()}}, true), HasSubstr("not ready"));
}

} // namespace
} // namespace asterbus::client
