#include "cli/kafka_send.hpp"

#include "asterbus/kafka/conf.hpp"

#include "cli/kafka_log.hpp"

#include <stdexcept>
#include <string_view>

namespace asterbus::client {
namespace {

struct outcome {
    bool known = false;
    rd_kafka_resp_err_t error = RD_KAFKA_RESP_ERR_NO_ERROR;
};

void on_report(rd_kafka_t*, rd_kafka_message_t const* m, void*)
{
    *static_cast<outcome*>(m->_private) = {true, m->err};
}

kafka::client_ptr make_producer(std::string const& brokers, kafka::properties const& extra,
                                std::chrono::milliseconds within)
{
    auto const timeout = std::to_string(within.count());
    auto conf = kafka::make_conf(brokers,
                                 {{"client.id", "asterbus-cli"},
                                  {"partitioner", "murmur2_random"},
                                  {"enable.idempotence", "true"},
                                  {"linger.ms", "0"}},
                                 extra, {{"message.timeout.ms", timeout.c_str()}});
    if (!conf) throw std::runtime_error{conf.error().text()};
    rd_kafka_conf_set_log_cb(conf->get(), log_kafka_errors);
    rd_kafka_conf_set_dr_msg_cb(conf->get(), on_report);
    auto made = kafka::make_client(RD_KAFKA_PRODUCER, std::move(*conf));
    if (!made) throw std::runtime_error{made.error().text()};
    return std::move(*made);
}

} // namespace

void send_record(std::string const& brokers, kafka::properties const& extra,
                 std::string const& topic, std::optional<std::string> const& key,
                 std::string const& value, std::chrono::milliseconds within)
{
    outcome how;
    auto const client = make_producer(brokers, extra, within);
    auto const* const key_data = key ? key->data() : nullptr;
    auto const key_size = key ? key->size() : 0;
    auto const error = rd_kafka_producev(
        client.get(), RD_KAFKA_V_TOPIC(topic.c_str()), RD_KAFKA_V_KEY(key_data, key_size),
        RD_KAFKA_V_VALUE(const_cast<char*>(value.data()), value.size()),
        RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_OPAQUE(&how), RD_KAFKA_V_END);
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
        throw std::runtime_error{"cannot send to " + topic + ": " + rd_kafka_err2str(error)};
    while (!how.known) // message.timeout.ms ends it
        rd_kafka_poll(client.get(), 100);
    if (how.error != RD_KAFKA_RESP_ERR_NO_ERROR)
        throw std::runtime_error{"not sent to " + topic + ": " + rd_kafka_err2str(how.error)};
}

} // namespace asterbus::client
