#include "daemon/config_scalars.hpp"
#include "daemon/config_sections.hpp"
#include "daemon/config_values.hpp"

#include <algorithm>
#include <array>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;

// Found within 10 s: a WebSocket that Asterisk has forgotten.
constexpr auto zombie_bound = 10s;

bool is_application_name(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return c > ' ' && c < '\x7f' && std::string_view{",&=?#%/\""}.find(c) == std::string::npos;
    });
}

// deviceState: is left out on purpose: subscribing to it at the start can lock Asterisk up.
bool is_event_source(std::string_view source)
{
    constexpr std::array<std::string_view, 3> kinds{"channel:", "bridge:", "endpoint:"};
    return std::ranges::any_of(kinds, [&](std::string_view kind) {
        return source.starts_with(kind) && source.size() > kind.size();
    });
}

std::optional<ari::application> read_application(value const& from)
{
    ari::application app;
    auto const name = text_that("an application's name", is_application_name);
    if (from.node.IsScalar()) {
        auto plain = name(from);
        if (!plain) return std::nullopt;
        app.name = std::move(*plain);
        return app;
    }
    section s{from};
    s.require("name", app.name, name);
    s.read("subscribe_all", app.subscribe_all, boolean);
    s.read("subscribe", app.subscribe,
           list_of("a list of event sources",
                   text_that("'channel:ID', 'bridge:ID' or 'endpoint:TECH/RESOURCE'",
                             is_event_source)));
    s.finish();
    return app;
}

void check_applications(value const& from, std::vector<ari::application> const& apps)
{
    if (apps.empty()) from.complain("expected at least one application");
    for (std::size_t i = 0; i < apps.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (!apps[i].name.empty() && apps[i].name == apps[k].name)
                from.complain(fmt::format("duplicate application '{}'", apps[i].name));
}

std::optional<std::vector<ari::application>> applications(value const& v)
{
    auto const before = v.in->problems.size();
    auto apps = list_of("a list of applications", read_application)(v);
    if (apps && v.in->problems.size() == before) check_applications(v, *apps);
    return apps;
}

std::optional<std::string> server_url(value const& v)
{
    auto url = text_that("a URL such as http://10.0.0.5:8088 or https://pbx.example.com:8089",
                         is_server_url)(v);
    if (url && url->ends_with('/')) url->pop_back();
    return url;
}

void read_ari_tls(value const& from, bridge::tls_options& tls)
{
    section s{from};
    read_tls(s, tls);
    s.finish();
    if (!tls.enabled) from.complain("has an effect only with an https:// url");
}

} // namespace

bridge::ari_options read_ari(value const& from)
{
    bridge::ari_options ari;
    section s{from};
    if (auto const listen = s.find("listen")) {
        listen->complain("waiting for Asterisk's outbound WebSocket is not supported by this "
                         "version; use 'url'");
        s.read("url", ari.url, server_url);
    } else {
        s.require("url", ari.url, server_url);
    }
    ari.tls.enabled = ari.url.starts_with("https://");
    s.require("username", ari.username, text);
    s.require("password", ari.password, password);
    s.require("apps", ari.apps, applications);
    if (auto const tls = s.find("tls")) read_ari_tls(*tls, ari.tls);
    s.read("connect_timeout", ari.connect_timeout, duration(100ms, 5min));
    s.read("ping_every", ari.ping_every, duration(100ms, zombie_bound));
    s.read("pong_timeout", ari.pong_timeout, duration(100ms, zombie_bound));
    s.read("request_timeout", ari.request_timeout, duration(100ms, 10min));
    s.read("max_frame", ari.max_frame, size(64U << 10U, 1U << 30U));
    s.read("max_requests", ari.max_requests, number<std::size_t>(1, 1'000'000));
    s.read("requests_over_websocket", ari.requests_over_websocket, boolean);
    s.finish();
    if (ari.ping_every + ari.pong_timeout > zombie_bound)
        from.complain("'ping_every' and 'pong_timeout' together must be at most 10s");
    return ari;
}

} // namespace asterbus::daemon
