#include "daemon/config_warnings.hpp"

#include "daemon/config_values.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

namespace asterbus::daemon {
namespace {

using lines = std::vector<std::string>;

bool everybody_can_read(std::string const& path)
{
    struct stat file {};
    return ::stat(path.c_str(), &file) == 0 && S_ISREG(file.st_mode) && (file.st_mode & S_IROTH);
}

bool is_local_url(std::string_view url)
{
    auto const start = url.find("://");
    if (start == std::string_view::npos) return false;
    auto const address = parse_host_port(url.substr(start + 3));
    return address && is_loopback(address->host);
}

void warn_of_pbx(bridge::pbx_options const& pbx, lines& out)
{
    if (pbx.ami && !pbx.ami->tls.enabled && !is_loopback(pbx.ami->host))
        out.push_back(fmt::format("pbx {}: AMI to {} is not encrypted: set ami.tls.enabled",
                                  pbx.name, pbx.ami->host));
    if (pbx.ari && !pbx.ari->tls.enabled && !is_local_url(pbx.ari->url))
        out.push_back(fmt::format("pbx {}: ARI to {} is not encrypted, the password neither: use "
                                  "https",
                                  pbx.name, pbx.ari->url));
    if (pbx.ami && pbx.ami->tls.enabled && !pbx.ami->tls.verify)
        out.push_back(fmt::format("pbx {}: AMI's certificate is not verified", pbx.name));
    if (pbx.ari && pbx.ari->tls.enabled && !pbx.ari->tls.verify)
        out.push_back(fmt::format("pbx {}: ARI's certificate is not verified", pbx.name));
}

bool has_remote_broker(std::string_view brokers)
{
    while (!brokers.empty()) {
        auto const end = brokers.find(',');
        auto const address = parse_host_port(brokers.substr(0, end));
        if (address && !is_loopback(address->host)) return true;
        if (end == std::string_view::npos) break;
        brokers.remove_prefix(end + 1);
    }
    return false;
}

void warn_of_kafka(bridge::kafka_options const& kafka, lines& out)
{
    auto const encrypted = std::ranges::any_of(kafka.properties, [](auto const& property) {
        return property.first == "security.protocol" &&
               (property.second.ends_with("SSL") || property.second.ends_with("ssl"));
    });
    if (!kafka.embedded && !encrypted && has_remote_broker(kafka.brokers))
        out.emplace_back("Kafka's traffic is not encrypted: set security.protocol in "
                         "kafka.properties");
}

} // namespace

std::vector<std::string> warnings_for(config const& given)
{
    lines out;
    for (auto const& pbx : given.options.pbxs)
        warn_of_pbx(pbx, out);
    warn_of_kafka(given.options.kafka, out);
    for (auto const& file : given.secret_files)
        if (everybody_can_read(file.path))
            out.push_back(fmt::format("{}:{}: every user of this machine can read {}", given.file,
                                      file.where.line, file.path));
    if (given.options.http.enabled && !is_loopback(given.options.http.host))
        out.push_back(fmt::format("http listens on {}: whoever reaches it can read the status",
                                  given.options.http.host));
    if (given.journal_configured)
        out.emplace_back("this version keeps no journal on disk: events wait for Kafka in memory, "
                         "up to outbox.max_size per PBX");
    return out;
}

} // namespace asterbus::daemon
