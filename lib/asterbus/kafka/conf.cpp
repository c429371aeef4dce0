#include "asterbus/kafka/conf.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace asterbus::kafka {
namespace {

bool is_secret(std::string_view name)
{
    constexpr std::array words{"password", "secret", "pem", "oauthbearer.config"};
    return std::ranges::any_of(words, [&](auto const* word) { return name.ends_with(word); });
}

std::string masked(std::string text, std::string const& name, std::string const& value)
{
    if (value.empty() || !is_secret(name)) return text;
    for (auto at = text.find(value); at != std::string::npos; at = text.find(value, at + 3))
        text.replace(at, value.size(), "***");
    return text;
}

void set_default(rd_kafka_conf_t* conf, char const* name, char const* value)
{
    std::array<char, 512> why{};
    if (rd_kafka_conf_set(conf, name, value, why.data(), why.size()) != RD_KAFKA_CONF_OK)
        throw std::logic_error{why.data()};
}

result<void> set(rd_kafka_conf_t* conf, std::string const& name, std::string const& value)
{
    std::array<char, 512> why{};
    if (rd_kafka_conf_set(conf, name.c_str(), value.c_str(), why.data(), why.size()) ==
        RD_KAFKA_CONF_OK)
        return {};
    return fail(errc::bad_property, name + ": " + masked(why.data(), name, value));
}

} // namespace

result<conf_ptr> make_conf(std::string const& brokers, std::initializer_list<setting> defaults,
                           properties const& extra, std::initializer_list<setting> fixed)
{
    conf_ptr conf{rd_kafka_conf_new()};
    for (auto const& [name, value] : defaults)
        set_default(conf.get(), name, value);
    if (!brokers.empty())
        if (auto done = set(conf.get(), "bootstrap.servers", brokers); !done)
            return tl::unexpected{done.error()};
    for (auto const& [name, value] : extra) {
        for (auto const& [ours, needed] : fixed)
            if (name == ours && value != needed)
                return fail(errc::bad_property, name + ": asterbus needs " + needed);
        if (auto done = set(conf.get(), name, value); !done) return tl::unexpected{done.error()};
    }
    for (auto const& [name, value] : fixed)
        set_default(conf.get(), name, value);
    set_default(conf.get(), "log.queue", "true");
    return conf;
}

result<client_ptr> make_client(rd_kafka_type_t type, conf_ptr conf)
{
    std::array<char, 512> why{};
    client_ptr client{rd_kafka_new(type, conf.get(), why.data(), why.size())};
    if (!client) {
        auto const bad = rd_kafka_last_error() == RD_KAFKA_RESP_ERR__INVALID_ARG;
        return fail(bad ? errc::bad_property : errc::cannot_start, why.data());
    }
    static_cast<void>(conf.release());
    rd_kafka_set_log_queue(client.get(), nullptr);
    return client;
}

result<void> try_client(rd_kafka_type_t type, result<conf_ptr> conf)
{
    if (!conf) return tl::unexpected{conf.error()};
    auto const client = make_client(type, std::move(*conf));
    if (!client) return tl::unexpected{client.error()};
    return {};
}

bool worth_logging(std::string_view line)
{
    return line.find("property and will be ignored by this") == std::string_view::npos;
}

} // namespace asterbus::kafka
