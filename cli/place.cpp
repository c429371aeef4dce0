#include "cli/place.hpp"

#include "cli/exit_code.hpp"
#include "cli/status_source.hpp"
#include "daemon/config.hpp"

namespace asterbus::client {
namespace {

constexpr char const* default_brokers = "127.0.0.1:9092";

void add_properties(std::vector<std::string> const& given, kafka::properties& out)
{
    for (auto const& property : given) {
        auto const at = property.find('=');
        if (at == std::string::npos || at == 0)
            throw usage_error{"-X expects NAME=VALUE, not '" + property + "'"};
        out.emplace_back(property.substr(0, at), property.substr(at + 1));
    }
}

} // namespace

void add_place_options(CLI::App& app, place_options& options)
{
    app.add_option("--brokers", options.brokers, "Kafka's brokers; default 127.0.0.1:9092")
        ->type_name("HOST:PORT,...");
    app.add_option("--prefix", options.prefix, "The topics' prefix; default asterbus")
        ->type_name("PREFIX");
    app.add_option("--config", options.config,
                   "Take brokers, properties and topics from asterbusd's config")
        ->type_name("FILE");
    app.add_option("--status-url", options.status_url,
                   "Ask a running asterbusd for its brokers (the embedded one's too)")
        ->type_name("URL");
    app.add_option("-X", options.properties, "A property of librdkafka; repeatable")
        ->type_name("NAME=VALUE");
}

place find_place(place_options const& options)
{
    bridge::options config;
    if (!options.config.empty()) config = daemon::load_config(options.config).options;
    if (!options.prefix.empty()) config.topics.prefix = options.prefix;
    auto brokers = options.brokers;
    if (brokers.empty() && !options.status_url.empty()) brokers = brokers_of(options.status_url);
    if (brokers.empty()) brokers = config.kafka.brokers;
    if (brokers.empty() && config.kafka.embedded)
        throw usage_error{"the config says `embedded`: give --status-url as well, to learn where "
                          "that broker is"};
    if (brokers.empty()) brokers = default_brokers;
    auto properties = config.kafka.properties;
    add_properties(options.properties, properties);
    return {brokers, std::move(properties), bridge::topic_list{config.topics}};
}

} // namespace asterbus::client
