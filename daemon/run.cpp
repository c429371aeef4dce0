#include "daemon/run.hpp"

#include "asterbus/bridge/bridge.hpp"

#include "daemon/command_line.hpp"
#include "daemon/config_warnings.hpp"
#include "daemon/http_server.hpp"
#include "daemon/logging.hpp"
#include "daemon/service.hpp"
#include "daemon/signals.hpp"

#include <spdlog/spdlog.h>

#include <optional>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;

void warn_all(config const& given)
{
    for (auto const& line : warnings_for(given))
        spdlog::warn("{}", line);
}

class shell {
public:
    explicit shell(config given) : config_(std::move(given)), log_(config_.options.log) {}

    int run();

private:
    void start();
    void obey_signals();
    void reload();
    void take_over(config next);
    void stop();
    [[nodiscard]] view what_is_seen();

    signals signals_; // before any thread
    config config_;
    logging log_;
    service service_ = service::of_environment();
    std::atomic<std::uint64_t> reload_failures_{0};
    std::optional<bridge::bridge> bridge_;
    std::optional<http_server> http_;
};

view shell::what_is_seen()
{
    auto const& health = bridge_->status();
    return {health, std::string{version()}, [this] { return log_.dropped(); },
            [this, &health] { return reload_failures_ + health.reload_failures; }};
}

void shell::start()
{
    spdlog::info("asterbusd {} starts with {}", version(), config_.file);
    warn_all(config_);
    bridge_.emplace(config_.options);
    auto const& http = config_.options.http;
    if (http.enabled) http_.emplace(http, what_is_seen());
    bridge_->start();
    if (http_) {
        http_->start();
        spdlog::info("http listens on {}:{}", http.host, http_->port());
    }
    service_.ready();
}

void shell::take_over(config next)
{
    if (next.options.log.format != config_.options.log.format)
        spdlog::warn("reload: log.format is taken over at the next start");
    for (auto const& what : bridge_->reload(next.options))
        spdlog::warn("reload: {} is taken over at the next start", what);
    log_.set_level(next.options.log.level);
    config_ = std::move(next);
    warn_all(config_);
    spdlog::info("reload: {} is in force", config_.file);
}

void shell::reload()
{
    service_.reloading();
    try {
        take_over(load_config(config_.file));
    } catch (config_error const& e) {
        ++reload_failures_;
        spdlog::error("reload: the config is refused, the old one goes on");
        for (auto const& line : e.lines())
            spdlog::error("reload: {}", line);
    } catch (std::exception const& e) {
        ++reload_failures_;
        spdlog::error("reload: {}", e.what());
    }
    service_.ready();
}

void shell::obey_signals()
{
    for (;;) {
        switch (signals_.next(1s)) {
        case signals::what::stop: return;
        case signals::what::reload: reload(); break;
        case signals::what::nothing: break;
        }
        if (loops_move(bridge_->status(), std::chrono::steady_clock::now())) service_.alive();
    }
}

void shell::stop()
{
    spdlog::info("stopping: no new work, what waits is delivered within {} s",
                 std::chrono::duration<double>(config_.options.drain_timeout).count());
    service_.stopping();
    signals_.let_stop_kill();
    if (bridge_->stop())
        spdlog::info("stopped: nothing was left behind");
    else
        spdlog::warn("stopped: not everything could be delivered in time");
    if (http_) http_->stop();
}

int shell::run()
{
    start();
    obey_signals();
    stop();
    return ok;
}

} // namespace

int run(config given)
{
    return shell{std::move(given)}.run();
}

} // namespace asterbus::daemon
