#include "asterbus/ami/session.hpp"

#include <algorithm>

namespace asterbus::ami {
namespace {

constexpr std::int64_t max_uptime_s = 4'000'000'000; // more is no uptime
/// Uptime is told in whole seconds, and travels for a moment.
constexpr std::chrono::seconds uptime_slack{2};

milliseconds until(steady_time then, steady_time now)
{
    return std::max(std::chrono::ceil<milliseconds>(then - now), milliseconds{0});
}

} // namespace

session::session(options o) : options_(std::move(o)), parser_(options_.max_frame) {}

steps session::on_connected()
{
    steps out;
    parser_ = ami::parser{options_.max_frame};
    phase_ = phase::banner;
    ping_.reset();
    armed_.reset();
    shutdown_told_ = false;
    // An account that was refused stays refused until the login shows otherwise.
    if (state_ == link_state::down) go(link_state::connecting, out);
    out.emplace_back(set_timer{timer::login, options_.login_timeout});
    return out;
}

steps session::on_bytes(steady_time now, event_sink sink)
{
    steps out;
    if (phase_ == phase::banner) read_banner(out);
    while (out.empty() && phase_ != phase::closed && phase_ != phase::banner) {
        auto const packet = parser_.next();
        if (!packet) end(packet.error(), out);
        if (!packet || *packet == nullptr) break;
        take(**packet, now, sink, out);
    }
    return out;
}

steps session::on_timer(timer which, steady_time now)
{
    steps out;
    bool const logging_in =
        phase_ == phase::banner || phase_ == phase::challenge || phase_ == phase::login;
    if (which == timer::login && logging_in) end({errc::login_timeout, {}}, out);
    if (which == timer::keepalive && phase_ == phase::up) on_keepalive(now, out);
    if (which == timer::requests) {
        waiting_.expire(now, out);
        armed_.reset();
        arm_requests(now, out);
    }
    return out;
}

steps session::on_closed(failure why)
{
    steps out;
    if (shutdown_told_) why.code = errc::shutting_down;
    end(std::move(why), out);
    return out;
}

steps session::request(request_id id, action const& a, steady_time now,
                       std::optional<milliseconds> timeout)
{
    steps out;
    auto const refuse = [&](failure why) {
        out.emplace_back(answer{id, tl::unexpected<failure>{std::move(why)}});
        return std::move(out);
    };
    if (phase_ != phase::up) return refuse({errc::link_down, {}});
    if (waiting_.size() >= options_.max_requests) return refuse({errc::too_many_requests, {}});
    auto bytes = encode(a, action_id(id));
    if (!bytes) return refuse(std::move(bytes.error()));
    waiting_.sent(id, now + timeout.value_or(options_.list_timeout));
    out.emplace_back(send{std::move(*bytes)});
    arm_requests(now, out);
    return out;
}

steps session::logoff()
{
    if (phase_ != phase::up) return {};
    phase_ = phase::leaving;
    steps out;
    out.emplace_back(send{encode({"Logoff", {}}, options_.id_prefix + "logoff").value()});
    return out;
}

void session::take(message const& m, steady_time now, event_sink sink, steps& out)
{
    if (!m.response().empty()) {
        if (phase_ == phase::challenge || phase_ == phase::login)
            return take_login_response(m, now, out);
        return take_response(m, now, out);
    }
    if (waiting_.lists_open() && take_list_item(m, out)) return;
    sink(m);
    take_event(m, now, out);
}

void session::take_response(message const& m, steady_time now, steps& out)
{
    auto const id = m.get("ActionID");
    bool const unnamed = id.empty() && !m.has("ActionID");
    if (m.response() == "Goodbye") return end({errc::shutting_down, {}}, out);
    auto const request = unnamed ? waiting_.next_in_order() : request_of(id);
    if (request) return waiting_.take_response(*request, m, out);
    if (ping_ && (unnamed || id == ping_->id)) pong(now, out);
}

void session::take_event(message const& m, steady_time now, steps& out)
{
    auto const name = m.event();
    if (name == "FullyBooted") fully_booted(m, now, out);
    if (name == "Shutdown") shutdown_told_ = true;
}

bool session::take_list_item(message const& m, steps& out)
{
    auto const request = request_of(m.get("ActionID"));
    return request && waiting_.take_item(*request, m, out);
}

void session::fully_booted(message const& m, steady_time now, steps& out)
{
    // Asterisk 13 and older do not tell their uptime.
    auto const uptime = to_integer(m.get("Uptime"));
    if (!uptime || *uptime < 0 || *uptime > max_uptime_s) return;
    auto const boot = now - std::chrono::seconds{*uptime};
    bool const restarted = boot_ && boot > *boot_ + uptime_slack;
    boot_ = boot;
    out.emplace_back(booted{*uptime, restarted});
}

void session::send_ping(steady_time now, steps& out)
{
    ping_ = ping{options_.id_prefix + "ping" + std::to_string(++pings_), now};
    waiting_.ping_sent();
    out.emplace_back(send{encode({"Ping", {}}, ping_->id).value()});
    out.emplace_back(set_timer{timer::keepalive, options_.pong_timeout / 2});
}

void session::pong(steady_time now, steps& out)
{
    waiting_.ping_answered();
    round_trip_ = std::chrono::duration_cast<std::chrono::microseconds>(now - ping_->sent);
    proven_alive_ = now;
    ping_.reset();
    go(link_state::up, out);
    out.emplace_back(set_timer{timer::keepalive, options_.keepalive});
}

void session::on_keepalive(steady_time now, steps& out)
{
    if (!ping_) return send_ping(now, out);
    auto const silent = now - ping_->sent;
    if (silent >= options_.pong_timeout) return end({errc::peer_silent, {}}, out);
    go(link_state::stalled, out);
    out.emplace_back(set_timer{timer::keepalive, until(ping_->sent + options_.pong_timeout, now)});
}

void session::arm_requests(steady_time now, steps& out)
{
    auto const earliest = waiting_.earliest_deadline();
    if (!earliest || (armed_ && *armed_ <= *earliest)) return;
    armed_ = earliest;
    out.emplace_back(set_timer{timer::requests, until(*earliest, now)});
}

void session::go(link_state next, steps& out)
{
    if (state_ == next) return;
    state_ = next;
    out.emplace_back(enter{next});
}

void session::end(failure why, steps& out)
{
    phase_ = phase::closed;
    waiting_.give_up(errc::link_lost, out);
    go(why.code == errc::login_rejected ? link_state::auth_failed
       : why.code == errc::login_in_use ? link_state::login_in_use
                                        : link_state::down,
       out);
    out.emplace_back(close{std::move(why)});
}

std::string session::action_id(request_id id) const
{
    return options_.id_prefix + std::to_string(id);
}

std::optional<request_id> session::request_of(std::string_view action_id) const
{
    if (!action_id.starts_with(options_.id_prefix)) return std::nullopt;
    auto const number = to_integer(action_id.substr(options_.id_prefix.size()));
    if (!number || *number < 0) return std::nullopt;
    return static_cast<request_id>(*number);
}

} // namespace asterbus::ami
