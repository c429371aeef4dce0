#include "config_reading.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace asterbus::daemon {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string pbxs(std::string_view list)
{
    return "kafka: {brokers: embedded}\npbxs:" + std::string{list};
}

// On line 3, from column 23 on.
std::string ari(std::string_view members)
{
    return pbxs("\n  - {name: hq, ari: {username: u, password: p, " + std::string{members} +
                "}}\n");
}

std::string ami(std::string_view members)
{
    return pbxs("\n  - {name: hq, ami: {username: u, password: p, host: h, " +
                std::string{members} + "}}\n");
}

TEST(PbxErrors, ThereMustBeOne)
{
    EXPECT_THAT(problems_of(pbxs(" []\n")),
                ElementsAre("c.yaml:2:7: pbxs: expected at least one PBX"));
    EXPECT_THAT(problems_of(pbxs(" {name: hq}\n")),
                ElementsAre("c.yaml:2:7: pbxs: expected a list of PBXs, found a mapping"));
    EXPECT_THAT(problems_of(pbxs("\n  - hq\n")),
                ElementsAre("c.yaml:3:5: pbxs[0]: expected a mapping, found a single value"));
}

TEST(PbxErrors, APbxHasAmiOrAri)
{
    EXPECT_THAT(problems_of(pbxs("\n  - name: hq\n")),
                ElementsAre("c.yaml:3:5: pbxs[0]: expected the key 'ami' or 'ari', or both"));
    EXPECT_THAT(problems_of(pbxs("\n  - name: hq\n    amy: {}\n")),
                ElementsAre("c.yaml:4:5: unknown key 'amy' in pbxs[0]; did you mean 'ami'?"));
    EXPECT_THAT(problems_of(pbxs("\n  - nmae: hq\n")),
                ElementsAre("c.yaml:3:5: unknown key 'nmae' in pbxs[0]; did you mean 'name'?",
                            "c.yaml:3:5: pbxs[0]: expected the key 'ami' or 'ari', or both"));
}

TEST(PbxErrors, NamesAreUnique)
{
    auto const one = "\n  - {name: hq, ami: {host: h, username: u, password: p}}";
    EXPECT_THAT(problems_of(pbxs(std::string{one} + one + "\n")),
                ElementsAre("c.yaml:4:12: pbxs[1].name: duplicate PBX name 'hq'; the first is on "
                            "line 3"));
}

TEST(PbxErrors, AmiIsChecked)
{
    EXPECT_THAT(problems_of(ami("port: ami")),
                ElementsAre("c.yaml:3:63: pbxs[0].ami.port: expected a whole number from 1 to "
                            "65535, found \"ami\""));
    EXPECT_THAT(problems_of(ami("auth: sha1")),
                ElementsAre("c.yaml:3:63: pbxs[0].ami.auth: expected 'md5' or 'plain', found "
                            "\"sha1\""));
    EXPECT_THAT(problems_of(ami("events: off")),
                ElementsAre("c.yaml:3:65: pbxs[0].ami.events: expected 'on' or a class of AMI "
                            "events such as 'call', found \"off\""));
    EXPECT_THAT(problems_of(ami("keepalive: 12s")),
                ElementsAre("c.yaml:3:21: pbxs[0].ami: 'keepalive' and 'pong_timeout' together "
                            "must stay under 20s"));
    EXPECT_THAT(problems_of(ami("tls: {enabled: true, key: k}")),
                ElementsAre("c.yaml:3:62: pbxs[0].ami.tls: 'certificate' and 'key' go together; "
                            "one of them is missing"));
    EXPECT_THAT(problems_of(ami("tls: true")),
                ElementsAre("c.yaml:3:62: pbxs[0].ami.tls: expected a mapping, found a single "
                            "value"));
}

TEST(PbxErrors, AriUrlsAreServersWithoutPath)
{
    for (auto const* url : {"http://h", "https://pbx.example.com:8089", "http://[::1]:8088/"})
        EXPECT_THAT(problems_of(ari(fmt::format("apps: [a], url: \"{}\"", url))), IsEmpty()) << url;
    for (auto const* url : {"ws://h", "h:8088", "http://", "http://h:0", "http://h:99999",
                            "http://u:p@h", "http://h/ari", "http://h?x=1", "http://::1"})
        EXPECT_THAT(problems_of(ari(fmt::format("apps: [a], url: \"{}\"", url))),
                    ElementsAre(fmt::format("c.yaml:3:64: pbxs[0].ari.url: expected a URL such as "
                                            "http://10.0.0.5:8088 or https://pbx.example.com:8089, "
                                            "found \"{}\"",
                                            url)));
}

TEST(PbxErrors, AriListenIsNamedAsNotSupported)
{
    EXPECT_THAT(problems_of(ari("apps: [a], listen: \"0.0.0.0:8090\"")),
                ElementsAre("c.yaml:3:67: pbxs[0].ari.listen: waiting for Asterisk's outbound "
                            "WebSocket is not supported by this version; use 'url'"));
}

TEST(PbxErrors, AriIsChecked)
{
    EXPECT_THAT(problems_of(ari("url: http://h")),
                ElementsAre("c.yaml:3:21: pbxs[0].ari: the key 'apps' is missing"));
    EXPECT_THAT(problems_of(ari("url: http://h, apps: []")),
                ElementsAre("c.yaml:3:69: pbxs[0].ari.apps: expected at least one application"));
    EXPECT_THAT(problems_of(ari("url: http://h, apps: [a, a]")),
                ElementsAre("c.yaml:3:69: pbxs[0].ari.apps: duplicate application 'a'"));
    EXPECT_THAT(problems_of(ari("url: http://h, apps: [\"a,b\"]")),
                ElementsAre("c.yaml:3:70: pbxs[0].ari.apps[0]: expected an application's name, "
                            "found \"a,b\""));
    EXPECT_THAT(
        problems_of(ari("url: http://h, apps: [{name: a, subscribe: [\"deviceState:x\"]}]")),
        ElementsAre("c.yaml:3:92: pbxs[0].ari.apps[0].subscribe[0]: expected 'channel:ID', "
                    "'bridge:ID' or 'endpoint:TECH/RESOURCE', found \"deviceState:x\""));
    EXPECT_THAT(problems_of(ari("url: http://h, apps: [a], tls: {ca: c}")),
                ElementsAre("c.yaml:3:79: pbxs[0].ari.tls: has an effect only with an https:// "
                            "url"));
    EXPECT_THAT(problems_of(ari("url: http://h, apps: [a], ping_every: 6s")),
                ElementsAre("c.yaml:3:21: pbxs[0].ari: 'ping_every' and 'pong_timeout' together "
                            "must be at most 10s"));
}

TEST(KafkaErrors, BrokersAreAListOrEmbedded)
{
    auto const kafka = [](std::string_view members) {
        return "pbxs: [{name: a, ami: {host: h, username: u, password: p}}]\nkafka: {" +
               std::string{members} + "}\n";
    };
    EXPECT_THAT(problems_of(kafka("brokers: embeded")),
                ElementsAre("c.yaml:2:18: kafka.brokers: expected a list of brokers such as "
                            "[\"kafka1:9092\"], or the word 'embedded'"));
    EXPECT_THAT(problems_of(kafka("brokers: []")),
                ElementsAre("c.yaml:2:18: kafka.brokers: expected at least one broker"));
    EXPECT_THAT(problems_of(kafka("brokers: [\"k1:9092\", \"k2:\"]")),
                ElementsAre("c.yaml:2:30: kafka.brokers[1]: expected a broker's address such as "
                            "kafka1:9092, found \"k2:\""));
    EXPECT_THAT(problems_of(kafka("brokers: embedded, properties: {bootstrap.servers: x}")),
                ElementsAre("c.yaml:2:60: kafka.properties.bootstrap.servers: set the brokers by "
                            "'kafka.brokers'"));
    EXPECT_THAT(problems_of(kafka("brokers: embedded, properties: {a: 1, a: 2}")),
                ElementsAre("c.yaml:2:47: duplicate key 'a' in kafka.properties; the first is on "
                            "line 2"));
    EXPECT_THAT(problems_of(kafka("brokers: embedded, properties: {a: [1]}")),
                ElementsAre("c.yaml:2:44: kafka.properties.a: expected a text, found a list"));
}

} // namespace
} // namespace asterbus::daemon
