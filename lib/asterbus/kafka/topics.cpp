#include "asterbus/kafka/topics.hpp"

#include "asterbus/kafka/conf.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace asterbus::kafka {
namespace {

using clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

using new_topic_ptr = owned<rd_kafka_NewTopic_t, rd_kafka_NewTopic_destroy>;
using admin_options_ptr = owned<rd_kafka_AdminOptions_t, rd_kafka_AdminOptions_destroy>;

int left_ms(clock::time_point end)
{
    auto const left = std::chrono::duration_cast<milliseconds>(end - clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(left, 1));
}

struct cluster {
    std::set<std::string> topics;
    int brokers = 0;
};

/// The topics that this account may see. Asking for all never creates one by asking.
std::optional<cluster> look(rd_kafka_t* client, clock::time_point end)
{
    rd_kafka_metadata_t const* raw = nullptr;
    auto const error = rd_kafka_metadata(client, 1, nullptr, &raw, left_ms(end));
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR) return std::nullopt;
    metadata_ptr const answer{raw};
    cluster seen;
    seen.brokers = raw->broker_cnt;
    for (auto const& t : std::span{raw->topics, static_cast<std::size_t>(raw->topic_cnt)})
        seen.topics.insert(t.topic);
    return seen;
}

/// Partitions and replication of new topics; -1: the broker's own default.
struct shape {
    int partitions = -1;
    int replication = -1;
};

std::vector<new_topic_ptr> requests(std::span<wanted_topic const> wanted, shape s)
{
    std::vector<new_topic_ptr> made;
    for (auto const& w : wanted) {
        std::array<char, 256> why{};
        made.emplace_back(rd_kafka_NewTopic_new(w.name.c_str(), s.partitions, s.replication,
                                                why.data(), why.size()));
        if (made.back() && w.compacted)
            rd_kafka_NewTopic_set_config(made.back().get(), "cleanup.policy", "compact");
    }
    return made;
}

std::string named(rd_kafka_resp_err_t error, char const* text)
{
    return std::string{rd_kafka_err2name(error)} + ": " +
           (text != nullptr ? text : rd_kafka_err2str(error));
}

struct answer {
    rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR__TIMED_OUT;
    std::string text = named(RD_KAFKA_RESP_ERR__TIMED_OUT, nullptr);
    std::vector<topic_outcome> outcomes;
};

topic_outcome outcome_of(rd_kafka_topic_result_t const* r)
{
    topic_outcome o{rd_kafka_topic_result_name(r), false, {}};
    auto const error = rd_kafka_topic_result_error(r);
    o.created = error == RD_KAFKA_RESP_ERR_NO_ERROR;
    // Another daemon was quicker.
    if (!o.created && error != RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS)
        o.error = named(error, rd_kafka_topic_result_error_string(r));
    return o;
}

answer read_answer(rd_kafka_event_t* event)
{
    answer a;
    a.error = rd_kafka_event_error(event);
    if (a.error != RD_KAFKA_RESP_ERR_NO_ERROR) {
        a.text = named(a.error, rd_kafka_event_error_string(event));
        return a;
    }
    std::size_t count = 0;
    auto const** results =
        rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event), &count);
    for (auto const* r : std::span{results, count})
        a.outcomes.push_back(outcome_of(r));
    return a;
}

answer create(rd_kafka_t* client, std::span<wanted_topic const> wanted, shape s,
              clock::time_point end)
{
    auto const topics = requests(wanted, s);
    std::vector<rd_kafka_NewTopic_t*> raw;
    for (auto const& t : topics)
        if (t) raw.push_back(t.get());
    admin_options_ptr const options{
        rd_kafka_AdminOptions_new(client, RD_KAFKA_ADMIN_OP_CREATETOPICS)};
    std::array<char, 256> why{};
    rd_kafka_AdminOptions_set_request_timeout(options.get(), left_ms(end), why.data(), why.size());
    queue_ptr const answers{rd_kafka_queue_new(client)};
    rd_kafka_CreateTopics(client, raw.data(), raw.size(), options.get(), answers.get());
    event_ptr const event{rd_kafka_queue_poll(answers.get(), left_ms(end))};
    return event ? read_answer(event.get()) : answer{};
}

/// Brokers older than 2.4 want numbers.
answer create(rd_kafka_t* client, std::span<wanted_topic const> wanted, int brokers,
              clock::time_point end)
{
    auto a = create(client, wanted, shape{}, end);
    if (a.error == RD_KAFKA_RESP_ERR__UNSUPPORTED_FEATURE)
        a = create(client, wanted, shape{4, std::clamp(brokers, 1, 3)}, end);
    return a;
}

} // namespace

std::vector<topic_outcome> ensure_topics(std::string const& brokers, properties const& extra,
                                         std::span<wanted_topic const> wanted, milliseconds within)
{
    auto const end = clock::now() + within;
    auto conf = make_conf(brokers, {{"client.id", "asterbus"}}, extra);
    if (!conf) return {};
    rd_kafka_conf_set_events(conf->get(), RD_KAFKA_EVENT_ERROR | RD_KAFKA_EVENT_LOG);
    auto const client = make_client(RD_KAFKA_PRODUCER, std::move(*conf));
    if (!client) return {};
    auto const there = look(client->get(), end);
    if (!there) return {};

    std::vector<topic_outcome> outcomes;
    std::vector<wanted_topic> missing;
    for (auto const& w : wanted)
        if (there->topics.contains(w.name))
            outcomes.push_back({w.name, false, {}});
        else
            missing.push_back(w);
    if (missing.empty()) return outcomes;
    auto a = create(client->get(), missing, there->brokers, end);
    if (a.error != RD_KAFKA_RESP_ERR_NO_ERROR)
        for (auto const& m : missing)
            a.outcomes.push_back({m.name, false, a.text});
    std::ranges::move(a.outcomes, std::back_inserter(outcomes));
    return outcomes;
}

} // namespace asterbus::kafka
