#include "cli/status_source.hpp"

#include "cli/exit_code.hpp"

#include <httplib.h>

#include <stdexcept>

namespace asterbus::client {
namespace {

std::string server_of(std::string const& url)
{
    auto const scheme = url.find("://");
    if (scheme == std::string::npos) return "http://" + url.substr(0, url.find('/'));
    return url.substr(0, url.find('/', scheme + 3));
}

} // namespace

json read_status(std::string const& url)
{
    auto const server = server_of(url);
    httplib::Client http{server};
    if (!http.is_valid()) throw usage_error{"'" + url + "' is not a URL of http or https"};
    http.set_connection_timeout(5);
    http.set_read_timeout(5);
    auto const answer = http.Get("/api/status");
    if (!answer)
        throw std::runtime_error{"no answer from " + server +
                                 ": does asterbusd run there, with http.enabled?"};
    auto status = json::parse(answer->body, nullptr, false);
    if (answer->status != 200 || !status.is_object() || !status.contains("pbxs"))
        throw std::runtime_error{server + " does not answer as asterbusd does"};
    return status;
}

std::string brokers_of(std::string const& url)
{
    return read_status(url).value("brokers", "");
}

} // namespace asterbus::client
