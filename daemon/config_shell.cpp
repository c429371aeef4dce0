#include "daemon/config_scalars.hpp"
#include "daemon/config_sections.hpp"
#include "daemon/config_values.hpp"

namespace asterbus::daemon {

void read_http(value const& from, bridge::http_options& http)
{
    section s{from};
    s.read("enabled", http.enabled, boolean);
    std::string listen;
    s.read("listen", listen,
           text_that("an address and port such as 127.0.0.1:9400", [](std::string_view given) {
               auto const address = parse_host_port(given);
               return address && address->port.has_value();
           }));
    s.finish();
    if (listen.empty()) return;
    auto address = parse_host_port(listen);
    http.host = std::move(address->host);
    http.port = *address->port;
}

void read_log(value const& from, bridge::log_options& log)
{
    section s{from};
    s.read("level", log.level,
           one_of<std::string>({{"trace", "trace"},
                                {"debug", "debug"},
                                {"info", "info"},
                                {"warn", "warn"},
                                {"error", "error"}}));
    s.read("format", log.format,
           one_of<bridge::log_format>({{"text", bridge::log_format::text},
                                       {"json", bridge::log_format::json},
                                       {"journal", bridge::log_format::journal}}));
    s.finish();
}

} // namespace asterbus::daemon
