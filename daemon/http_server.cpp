#include "daemon/http_server.hpp"

#include "daemon/metrics.hpp"
#include "daemon/page.hpp"
#include "daemon/status.hpp"
#include "daemon/work_queue.hpp"

#include <fmt/format.h>
#include <httplib.h>

#include <stdexcept>
#include <string>
#include <thread>

namespace asterbus::daemon {
namespace {

constexpr std::size_t threads = 4;
constexpr std::size_t max_waiting = 16;
constexpr std::time_t seconds_to_read = 3;
constexpr std::size_t max_body = 4096;

constexpr char const* json = "application/json";

// httplib's own choice is SO_REUSEPORT: a second daemon would share the port in silence.
void set_socket_options(socket_t socket)
{
    int const yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

httplib::Server::HandlerResponse refuse_other_methods(httplib::Request const& request,
                                                      httplib::Response& response)
{
    if (request.method == "GET" || request.method == "HEAD")
        return httplib::Server::HandlerResponse::Unhandled;
    response.status = 405;
    response.set_header("Allow", "GET, HEAD");
    response.set_content("only GET here\n", "text/plain");
    return httplib::Server::HandlerResponse::Handled;
}

} // namespace

struct http_server::impl {
    explicit impl(view v) : seen(std::move(v)), metrics(seen) {}

    void bound_everything();
    void set_paths();
    void bind(bridge::http_options const&);

    view seen;
    health_metrics metrics;
    httplib::Server server;
    int port = 0;
    std::thread thread;
};

void http_server::impl::bound_everything()
{
    server.new_task_queue = [] { return new work_queue{threads, max_waiting}; };
    server.set_read_timeout(seconds_to_read);
    server.set_write_timeout(seconds_to_read);
    server.set_keep_alive_timeout(seconds_to_read);
    server.set_keep_alive_max_count(100);
    server.set_payload_max_length(max_body);
    server.set_socket_options(set_socket_options);
    server.set_default_headers(
        {{"X-Content-Type-Options", "nosniff"},
         {"Cache-Control", "no-store"},
         {"Content-Security-Policy", "default-src 'none'; connect-src 'self'; "
                                     "script-src 'unsafe-inline'; style-src 'unsafe-inline'"}});
    server.set_pre_routing_handler(refuse_other_methods);
}

void http_server::impl::set_paths()
{
    using httplib::Request;
    using httplib::Response;
    server.Get("/metrics", [this](Request const&, Response& r) {
        r.set_content(metrics_text(metrics), "text/plain; version=0.0.4; charset=utf-8");
    });
    server.Get("/healthz", [this](Request const&, Response& r) {
        auto const moves = loops_move(seen.health, std::chrono::steady_clock::now());
        r.status = moves ? 200 : 503;
        r.set_content(moves ? "ok\n" : "a thread has not answered for 10 s\n", "text/plain");
    });
    server.Get("/readyz", [this](Request const&, Response& r) {
        r.status = seen.health.ready() ? 200 : 503;
        r.set_content(readiness_json(seen.health), json);
    });
    server.Get("/api/status", [this](Request const&, Response& r) {
        r.set_content(status_json(seen, std::chrono::system_clock::now()), json);
    });
    server.Get("/", [](Request const&, Response& r) {
        r.set_content(page.data(), page.size(), "text/html; charset=utf-8");
    });
}

void http_server::impl::bind(bridge::http_options const& options)
{
    if (options.port == 0)
        port = server.bind_to_any_port(options.host.c_str());
    else
        port = server.bind_to_port(options.host.c_str(), options.port) ? options.port : -1;
    if (port <= 0)
        throw std::runtime_error{fmt::format("http.listen: cannot listen on {}:{}: the address is "
                                             "in use, or not of this machine",
                                             options.host, options.port)};
}

http_server::http_server(bridge::http_options const& options, view v)
    : impl_(std::make_unique<impl>(std::move(v)))
{
    impl_->bound_everything();
    impl_->set_paths();
    impl_->bind(options);
}

http_server::~http_server()
{
    stop();
}

void http_server::start()
{
    impl_->thread = std::thread{[this] { impl_->server.listen_after_bind(); }};
    while (!impl_->server.is_running()) // stop() before this would go unheard
        std::this_thread::yield();
}

void http_server::stop()
{
    if (!impl_->thread.joinable()) return;
    impl_->server.stop();
    impl_->thread.join();
}

int http_server::port() const
{
    return impl_->port;
}

} // namespace asterbus::daemon
