#include "config_reading.hpp"
#include "daemon/config_warnings.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

std::string documented_file()
{
    std::ifstream in{ASTERBUS_SOURCE_DIR "/config/asterbus.yaml"};
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

// A file that says only what has no default.
constexpr std::string_view bare = R"(
pbxs:
  - name: hq
    ami: {host: 127.0.0.1, username: bus, password: change-me}
    ari: {url: "http://127.0.0.1:8088", username: bus, password: change-me, apps: [bus]}
kafka: {brokers: ["127.0.0.1:9092"]}
)";

void expect_same(bridge::tls_options const& a, bridge::tls_options const& b)
{
    EXPECT_EQ(a.enabled, b.enabled);
    EXPECT_EQ(a.verify, b.verify);
    EXPECT_EQ(a.ca, b.ca);
}

TEST(DocumentedConfig, HoldsForAmiAndAriWhatTheStructsHold)
{
    auto const all = options_of(documented_file());
    auto const& ami = *all.pbxs.at(0).ami;
    auto const bare_options = options_of(bare);
    auto const& bare_ami = *bare_options.pbxs.at(0).ami;
    EXPECT_EQ(ami.port, bare_ami.port);
    EXPECT_EQ(ami.plain_login, bare_ami.plain_login);
    EXPECT_EQ(ami.event_mask, bare_ami.event_mask);
    EXPECT_EQ(ami.connect_timeout, bare_ami.connect_timeout);
    EXPECT_EQ(ami.keepalive, bare_ami.keepalive);
    EXPECT_EQ(ami.pong_timeout, bare_ami.pong_timeout);
    EXPECT_EQ(ami.max_frame, bare_ami.max_frame);
    EXPECT_EQ(ami.max_actions, bare_ami.max_actions);
    expect_same(ami.tls, bare_ami.tls);
    auto const& ari = *all.pbxs.at(0).ari;
    auto const& bare_ari = *bare_options.pbxs.at(0).ari;
    EXPECT_EQ(ari.apps, bare_ari.apps);
    EXPECT_EQ(ari.connect_timeout, bare_ari.connect_timeout);
    EXPECT_EQ(ari.ping_every, bare_ari.ping_every);
    EXPECT_EQ(ari.pong_timeout, bare_ari.pong_timeout);
    EXPECT_EQ(ari.request_timeout, bare_ari.request_timeout);
    EXPECT_EQ(ari.max_frame, bare_ari.max_frame);
    EXPECT_EQ(ari.max_requests, bare_ari.max_requests);
    EXPECT_EQ(ari.requests_over_websocket, bare_ari.requests_over_websocket);
    expect_same(ari.tls, bare_ari.tls);
}

TEST(DocumentedConfig, HoldsForAllElseWhatTheStructsHold)
{
    auto const all = options_of(documented_file());
    bridge::options const none;
    EXPECT_EQ(all.kafka.embedded, none.kafka.embedded);
    EXPECT_EQ(all.kafka.properties, none.kafka.properties);
    EXPECT_EQ(all.kafka.window, none.kafka.window);
    EXPECT_EQ(all.topics.prefix, none.topics.prefix);
    EXPECT_EQ(all.topics.create, none.topics.create);
    EXPECT_EQ(all.topics.calls, none.topics.prefix + ".events.calls");
    EXPECT_EQ(all.topics.rejected, none.topics.prefix + ".commands.rejected");
    EXPECT_EQ(all.events.encoding, none.events.encoding);
    EXPECT_EQ(all.events.native, none.events.native);
    EXPECT_EQ(all.events.sources, none.events.sources);
    EXPECT_EQ(all.events.include, none.events.include);
    EXPECT_EQ(all.events.exclude, none.events.exclude);
    EXPECT_EQ(all.events.mask_dtmf, none.events.mask_dtmf);
    EXPECT_EQ(all.commands.enabled, none.commands.enabled);
    EXPECT_EQ(all.commands.allow, none.commands.allow);
    EXPECT_EQ(all.commands.deny, none.commands.deny);
    EXPECT_EQ(all.commands.default_deadline, none.commands.default_deadline);
    EXPECT_EQ(all.commands.duplicate_window, none.commands.duplicate_window);
    EXPECT_EQ(all.commands.originate_per_second, none.commands.originate_per_second);
    EXPECT_EQ(all.commands.ignore_unknown_pbx, none.commands.ignore_unknown_pbx);
    EXPECT_EQ(all.commands.max_per_pbx, none.commands.max_per_pbx);
    EXPECT_EQ(all.commands.max_waiting, none.commands.max_waiting);
    EXPECT_EQ(all.commands.max_remembered, none.commands.max_remembered);
    EXPECT_EQ(all.outbox.max_size, none.outbox.max_size);
    EXPECT_EQ(all.http.enabled, none.http.enabled);
    EXPECT_EQ(all.http.host, none.http.host);
    EXPECT_EQ(all.http.port, none.http.port);
    EXPECT_EQ(all.log.level, none.log.level);
    EXPECT_EQ(all.log.format, none.log.format);
    EXPECT_EQ(all.state_dir, none.state_dir);
    EXPECT_EQ(all.drain_timeout, none.drain_timeout);
    EXPECT_EQ(all.threads, none.threads);
}

TEST(Config, TakesEveryKeyOver)
{
    auto const all = options_of(R"(
pbxs:
  - name: a.b_c-1
    ami: {host: h, port: 5039, username: u, password: p, auth: plain, events: [system, call],
          tls: {enabled: true, ca: ca.pem, server_name: n, certificate: c, key: k, verify: false},
          connect_timeout: 1s, keepalive: 2s, pong_timeout: 3s, max_frame: 1MiB, max_actions: 7}
    ari: {url: "https://h:8089/", username: u, password: p, tls: {ca: ca.pem},
          apps: [{name: x, subscribe_all: true, subscribe: ["endpoint:PJSIP"]}, y]}
kafka: {brokers: ["k1:9092", "k2"], properties: {linger.ms: 5, debug: "${D}"}, window: 9}
events: {encoding: binary, native: all, sources: both, include: ["asterbus.channel.*"], mask_dtmf: false}
commands: {deny: [], unknown_pbx: ignore, duplicate_window: 1h, group: g}
outbox: {max_size: 2GiB}
http: {listen: "[::1]:0"}
log: {level: debug, format: json}
drain_timeout: 1m
)",
                                sources_of({{"D", "msg"}}));
    auto const& ami = *all.pbxs.at(0).ami;
    EXPECT_EQ(ami.event_mask, "system,call");
    EXPECT_TRUE(ami.plain_login);
    EXPECT_EQ(ami.password.reveal(), "p");
    EXPECT_EQ(ami.tls.server_name, "n");
    EXPECT_FALSE(ami.tls.verify);
    EXPECT_EQ(ami.keepalive, 2s);
    EXPECT_EQ(ami.max_frame, 1U << 20U);
    auto const& ari = *all.pbxs.at(0).ari;
    EXPECT_EQ(ari.url, "https://h:8089");
    EXPECT_TRUE(ari.tls.enabled);
    EXPECT_EQ(ari.tls.ca, "ca.pem");
    EXPECT_THAT(ari.apps, ElementsAre(ari::application{"x", true, {"endpoint:PJSIP"}},
                                      ari::application{"y", false, {}}));
    EXPECT_EQ(all.kafka.brokers, "k1:9092,k2");
    EXPECT_THAT(all.kafka.properties,
                ElementsAre(std::pair{std::string{"linger.ms"}, std::string{"5"}},
                            std::pair{std::string{"debug"}, std::string{"msg"}}));
    EXPECT_EQ(all.events.encoding, event::encoding::binary);
    EXPECT_EQ(all.events.native, event::native_fields::all);
    EXPECT_THAT(all.events.include, ElementsAre("channel.*"));
    EXPECT_EQ(all.commands.deny, std::vector<std::string>{});
    EXPECT_TRUE(all.commands.ignore_unknown_pbx);
    EXPECT_EQ(all.commands.duplicate_window, 3600s);
    EXPECT_EQ(all.outbox.max_size, std::size_t{2} << 30U);
    EXPECT_EQ(all.http.host, "::1");
    EXPECT_EQ(all.http.port, 0);
    EXPECT_EQ(all.log.format, bridge::log_format::json);
    EXPECT_EQ(all.drain_timeout, 60s);
}

TEST(Config, WarnsOfPlaintextToOtherHostsAndOfTheJournal)
{
    auto const given =
        read_config("c.yaml", with("journal: {max_size: 10GiB, fsync: 100ms}\n"), no_sources);
    EXPECT_THAT(warnings_for(given),
                ElementsAre("pbx hq: AMI to pbx is not encrypted: set ami.tls.enabled",
                            "Kafka's traffic is not encrypted: set security.protocol in "
                            "kafka.properties",
                            "this version keeps no journal on disk: events wait for Kafka in "
                            "memory, up to outbox.max_size per PBX"));
    EXPECT_THAT(warnings_for(read_config("c.yaml", bare, no_sources)), ElementsAre());
}

} // namespace
} // namespace asterbus::daemon
