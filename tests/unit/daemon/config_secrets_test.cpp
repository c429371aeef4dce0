#include "config_reading.hpp"
#include "daemon/kafka_check.hpp"

#include <gmock/gmock.h>

namespace asterbus::daemon {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string substituted_text(std::string_view text, substitution_sources const& from)
{
    auto const made = substitute(text, from);
    return made ? made->text : "error: " + made.error();
}

TEST(Substitution, PutsInEnvironmentAndFiles)
{
    auto const from = sources_of({{"A", "1"}, {"EMPTY", ""}},
                                 {{"/f", "secret\n"}, {"/crlf", "x\r\n"}, {"/two", "x\n\n"}});
    EXPECT_EQ(substituted_text("no dollar", from), "no dollar");
    EXPECT_EQ(substituted_text("${A}", from), "1");
    EXPECT_EQ(substituted_text("<${A}${A}>", from), "<11>");
    EXPECT_EQ(substituted_text("${EMPTY}", from), "");
    EXPECT_EQ(substituted_text("${file:/f}", from), "secret");
    EXPECT_EQ(substituted_text("${file:/crlf}", from), "x");
    EXPECT_EQ(substituted_text("${file:/two}", from), "x\n");
    EXPECT_EQ(substituted_text("$A $ {A} $", from), "$A $ {A} $");
    EXPECT_EQ(substituted_text("$${A}", from), "${A}");
    EXPECT_EQ(substituted_text("a$${A}${A}", from), "a${A}1");
}

TEST(Substitution, DoesNotLookIntoWhatItPutIn)
{
    EXPECT_EQ(substituted_text("${A}", sources_of({{"A", "${B}"}, {"B", "x"}})), "${B}");
}

TEST(Substitution, NamesWhatIsMissing)
{
    EXPECT_EQ(substituted_text("${B}", no_sources), "error: the environment has no 'B'");
    EXPECT_EQ(substituted_text("${file:/x}", no_sources),
              "error: cannot read '/x': No such file or directory");
    EXPECT_EQ(substituted_text("${", no_sources),
              "error: '${' without its '}'; write $${ for a plain ${");
    for (auto const* wrong : {"${}", "${A B}", "${1A}", "${A-B}"})
        EXPECT_EQ(substituted_text(wrong, no_sources),
                  "error: expected ${NAME} or ${file:PATH}; write $${ for a plain ${");
}

TEST(Substitution, ErrorsHaveThePlaceOfTheValue)
{
    EXPECT_THAT(problems_of("pbxs:\n  - name: a\n    ami:\n      host: h\n      username: u\n"
                            "      password: \"${AMI_PASSWORD}\"\nkafka: {brokers: embedded}\n"),
                ElementsAre("c.yaml:6:17: pbxs[0].ami.password: the environment has no "
                            "'AMI_PASSWORD'"));
}

TEST(Substitution, WorksForNumbersToo)
{
    auto const from = sources_of({{"N", "8"}, {"B", "true"}});
    EXPECT_EQ(options_of(with("threads: \"${N}\"\n"), from).threads, 8U);
    EXPECT_TRUE(options_of(with("topics: {create: \"${B}\"}\n"), from).topics.create);
}

TEST(Secrets, AreNeverInAProblem)
{
    auto const from = sources_of({{"S", "hunter2"}});
    for (auto const* wrong :
         {"threads: \"${S}\"\n", "http: {listen: \"${S}\"}\n", "log: {level: \"${S}\"}\n",
          "topics: {create: \"${S}\"}\n", "outbox: {max_size: \"${S}\"}\n",
          "drain_timeout: \"${S}\"\n", "topics: {prefix: \"${S}!\"}\n"}) {
        auto const problems = problems_of(with(wrong), from);
        ASSERT_EQ(problems.size(), 1U) << wrong;
        EXPECT_THAT(problems[0], Not(HasSubstr("hunter2")));
    }
}

config with_properties(std::string_view properties, substitution_sources const& from)
{
    return read_config("c.yaml",
                       "pbxs: [{name: a, ami: {host: h, username: u, password: p}}]\n"
                       "kafka:\n  brokers: embedded\n  properties:\n" +
                           std::string{properties},
                       from);
}

std::vector<std::string> refusals(std::string_view properties,
                                  substitution_sources const& from = no_sources)
{
    std::vector<std::string> out;
    for (auto const& p : check_kafka(with_properties(properties, from)))
        out.push_back(describe("c.yaml", p));
    return out;
}

TEST(KafkaProperties, AreCheckedByLibrdkafka)
{
    EXPECT_THAT(refusals("    linger.ms: 3\n    compression.type: zstd\n"), IsEmpty());
    EXPECT_THAT(refusals("    linger.mz: 3\n    sasl.mechanizm: x\n"),
                ElementsAre("c.yaml:5:16: kafka.properties.linger.mz: librdkafka has no such "
                            "property",
                            "c.yaml:6:21: kafka.properties.sasl.mechanizm: librdkafka has no such "
                            "property"));
}

TEST(KafkaProperties, NeverShowAValue)
{
    auto const from = sources_of({{"S", "hunter2"}});
    auto const said = refusals("    security.protocol: \"${S}\"\n", from);
    ASSERT_EQ(said.size(), 1U);
    EXPECT_THAT(said[0], HasSubstr("c.yaml:5:24: kafka.properties.security.protocol: "));
    EXPECT_THAT(said[0], Not(HasSubstr("hunter2")));
}

TEST(KafkaProperties, MustSuitBothClients)
{
    EXPECT_THAT(refusals("    linger.ms: 3\n    group.id: other\n"),
                ElementsAre("c.yaml:6:15: kafka.properties.group.id: asterbus needs asterbus"));
    EXPECT_THAT(
        refusals("    enable.auto.commit: \"false\"\n"),
        ElementsAre("c.yaml:5:25: kafka.properties.enable.auto.commit: asterbus needs true"));
    EXPECT_THAT(refusals("    delivery.report.only.error: \"true\"\n"),
                ElementsAre("c.yaml:5:33: kafka.properties.delivery.report.only.error: asterbus "
                            "needs false"));
    EXPECT_EQ(refusals("    max.poll.interval.ms: 1000\n    session.timeout.ms: 2000\n").size(),
              1U);
}

TEST(KafkaProperties, OfAConsumerMatterOnlyWhereThereIsOne)
{
    auto given = with_properties("    group.id: other\n", no_sources);
    given.options.commands.enabled = false;
    EXPECT_THAT(check_kafka(given), IsEmpty());
}

TEST(KafkaProperties, AreCheckedTogetherToo)
{
    auto const said = refusals("    security.protocol: SSL\n    ssl.ca.location: /nowhere.pem\n");
    ASSERT_EQ(said.size(), 1U);
    EXPECT_THAT(said[0], HasSubstr("ssl.ca.location"));
}

} // namespace
} // namespace asterbus::daemon
