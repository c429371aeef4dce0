#include "config_reading.hpp"

#include <gmock/gmock.h>

namespace asterbus::daemon {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct wrong {
    std::string yaml;    ///< after the least config, from line 6 on
    std::string message; ///< the only one
};

class SectionErrors : public testing::TestWithParam<wrong> {};

TEST_P(SectionErrors, AreNamedWithTheirPlace)
{
    EXPECT_THAT(problems_of(with(GetParam().yaml)), ElementsAre(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Values, SectionErrors,
    testing::Values(
        wrong{"topcis: {}\n", "c.yaml:6:1: unknown key 'topcis'; did you mean 'topics'?"},
        wrong{"nonsense: 1\n", "c.yaml:6:1: unknown key 'nonsense'"},
        wrong{"topics: {prefx: a}\n",
              "c.yaml:6:10: unknown key 'prefx' in topics; did you mean 'prefix'?"},
        wrong{"topics: {prefix: a, prefix: b}\n",
              "c.yaml:6:21: duplicate key 'prefix' in topics; the first is on line 6"},
        wrong{"topics:\n", "c.yaml:6:1: topics: expected a mapping, found nothing"},
        wrong{"topics: [a]\n", "c.yaml:6:9: topics: expected a mapping, found a list"},
        wrong{"topics: {prefix: [a]}\n",
              "c.yaml:6:18: topics.prefix: expected a topic name of 1 to 200 of a-z, A-Z, 0-9, "
              "'.', '_' and '-', found a list"},
        wrong{"topics: {calls: \"a b\"}\n",
              "c.yaml:6:17: topics.calls: expected a topic name of 1 to 249 of a-z, A-Z, 0-9, "
              "'.', '_' and '-', found \"a b\""},
        wrong{"topics: {calls: a, queues: a}\n",
              "c.yaml:6:28: topics.queues: is the name of topics.calls too"},
        wrong{"topics: {queues: a, calls: a}\n",
              "c.yaml:6:28: topics.calls: is the name of topics.queues too"},
        wrong{"topics: {prefix: a, commands: a.results}\n",
              "c.yaml:6:31: topics.commands: is the name of topics.results too"},
        wrong{"topics: {state: asterbus.commands.rejected}\n",
              "c.yaml:6:17: topics.state: is the name of topics.rejected too"},
        wrong{"topics: {create: yes}\n",
              "c.yaml:6:18: topics.create: expected true or false, found \"yes\""},
        wrong{"topics: {create: \"true\"}\n",
              "c.yaml:6:18: topics.create: expected true or false, found \"true\""},
        wrong{"events: {sources: all}\n",
              "c.yaml:6:19: events.sources: expected 'fused' or 'both' or 'ami' or 'ari', found "
              "\"all\""},
        wrong{"events: {include: channel.*}\n",
              "c.yaml:6:19: events.include: expected a list of patterns such as "
              "[\"channel.*\"], found a single value"},
        wrong{"events: {exclude: [\"\"]}\n",
              "c.yaml:6:20: events.exclude[0]: expected a text, found an empty one"},
        wrong{"commands: {default_deadline: 30}\n",
              "c.yaml:6:30: commands.default_deadline: expected a duration from 1s to 1d, such as "
              "100ms, 30s, 5m or 24h, found \"30\""},
        wrong{"commands: {default_deadline: 30 sec}\n",
              "c.yaml:6:30: commands.default_deadline: expected a duration from 1s to 1d, such as "
              "100ms, 30s, 5m or 24h, found \"30 sec\""},
        wrong{"commands: {duplicate_window: 99999999999999999999h}\n",
              "c.yaml:6:30: commands.duplicate_window: expected a duration from 0ms to 30d, such "
              "as 100ms, 30s, 5m or 24h, found \"99999999999999999999h\""},
        wrong{"commands: {originate_per_second: 0}\n",
              "c.yaml:6:34: commands.originate_per_second: expected a whole number from 1 to "
              "100000, found \"0\""},
        wrong{"commands: {originate_per_second: \"5\"}\n",
              "c.yaml:6:34: commands.originate_per_second: expected a whole number from 1 to "
              "100000, found \"5\""},
        wrong{"commands: {unknown_pbx: drop}\n",
              "c.yaml:6:25: commands.unknown_pbx: expected 'reject' or 'ignore', found \"drop\""},
        wrong{"outbox: {max_size: 5 apples}\n",
              "c.yaml:6:20: outbox.max_size: expected a size such as 64MiB, 10GiB or 500kB, found "
              "\"5 apples\""},
        wrong{"outbox: {max_size: 1kB}\n",
              "c.yaml:6:20: outbox.max_size: expected a size of at least 1048576 bytes, found "
              "\"1kB\""},
        wrong{"journal: {max_sise: 1GiB}\n",
              "c.yaml:6:11: unknown key 'max_sise' in journal; did you mean 'max_size'?"},
        wrong{"journal: {fsync: soon}\n",
              "c.yaml:6:18: journal.fsync: expected a duration from 0ms to 1m, such as 100ms, 30s, "
              "5m or 24h, found \"soon\""},
        wrong{"http: {listen: localhost}\n",
              "c.yaml:6:16: http.listen: expected an address and port such as 127.0.0.1:9400, "
              "found \"localhost\""},
        wrong{"http: {listen: \"0.0.0.0:65536\"}\n",
              "c.yaml:6:16: http.listen: expected an address and port such as 127.0.0.1:9400, "
              "found \"0.0.0.0:65536\""},
        wrong{"log: {level: loud}\n",
              "c.yaml:6:14: log.level: expected 'trace' or 'debug' or 'info' or 'warn' or 'error', "
              "found \"loud\""},
        wrong{"log: {format: xml}\n",
              "c.yaml:6:15: log.format: expected 'text' or 'json' or 'journal', found \"xml\""},
        wrong{"threads: -1\n",
              "c.yaml:6:10: threads: expected a whole number from 0 to 1024, found \"-1\""},
        wrong{"? [a]\n: 1\n", "c.yaml:6:3: expected a key, found a list"},
        wrong{"state_dir: ~\n", "c.yaml:6:1: state_dir: expected a text, found nothing"}));

TEST(ConfigErrors, TheLeastConfigHasNone)
{
    EXPECT_THAT(problems_of(least), IsEmpty());
}

TEST(ConfigErrors, AllAreReportedInOrderOfTheFile)
{
    EXPECT_THAT(problems_of("log: {level: loud}\n"
                            "pbxs:\n"
                            "  - name: HQ\n"
                            "    ami: {host: pbx, port: 70000, username: bus, password: pw}\n"
                            "kafka: {broker: x}\n"),
                ElementsAre("c.yaml:1:14: log.level: expected 'trace' or 'debug' or 'info' or "
                            "'warn' or 'error', found \"loud\"",
                            "c.yaml:3:11: pbxs[0].name: expected a name of 1 to 63 of a-z, 0-9, "
                            "'.', '_' and '-', found \"HQ\"",
                            "c.yaml:4:28: pbxs[0].ami.port: expected a whole number from 1 to "
                            "65535, found \"70000\"",
                            "c.yaml:5:9: unknown key 'broker' in kafka; did you mean 'brokers'?"));
}

TEST(ConfigErrors, MissingKeysPointToTheMappingThatLacksThem)
{
    EXPECT_THAT(problems_of("{}"), ElementsAre("c.yaml:1:1: the key 'pbxs' is missing",
                                               "c.yaml:1:1: the key 'kafka' is missing"));
    EXPECT_THAT(problems_of(""), ElementsAre("c.yaml:1:1: the key 'pbxs' is missing",
                                             "c.yaml:1:1: the key 'kafka' is missing"));
    EXPECT_THAT(problems_of("pbxs:\n  - name: a\n    ami:\n      host: h\n"
                            "kafka: {brokers: embedded}\n"),
                ElementsAre("c.yaml:4:7: pbxs[0].ami: the key 'username' is missing",
                            "c.yaml:4:7: pbxs[0].ami: the key 'password' is missing"));
}

TEST(ConfigErrors, YamlThatCannotBeReadHasItsPlace)
{
    EXPECT_THAT(problems_of("a: [1\nb: 2\n"),
                ElementsAre("c.yaml:2:2: not valid YAML: end of sequence flow not found"));
    EXPECT_THAT(problems_of("a: 1\n---\nb: 2\n"),
                ElementsAre("c.yaml:3:1: expected one YAML document"));
    EXPECT_THAT(problems_of("- a\n"), ElementsAre("c.yaml:1:1: expected a mapping, found a list"));
    EXPECT_THAT(problems_of("just words\n"),
                ElementsAre("c.yaml:1:1: expected a mapping, found a single value"));
}

TEST(ConfigErrors, AFileThatIsNotThereIsOne)
{
    try {
        static_cast<void>(load_config("/nowhere/at/all.yaml", no_sources));
        FAIL();
    } catch (config_error const& e) {
        EXPECT_STREQ(e.what(), "/nowhere/at/all.yaml: cannot be read: No such file or directory");
    }
}

} // namespace
} // namespace asterbus::daemon
