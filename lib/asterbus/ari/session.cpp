#include "asterbus/ari/session.hpp"

#include "asterbus/ari/frame.hpp"
#include "asterbus/ari/version.hpp"

#include <algorithm>
#include <utility>

namespace asterbus::ari {

session::session(options given) : options_(std::move(given)) {}

bool session::all_by_socket() const
{
    return std::ranges::all_of(options_.apps, &application::subscribe_all);
}

std::string session::websocket_query() const
{
    std::string query = "app=";
    for (auto const& app : options_.apps) {
        if (&app != &options_.apps.front()) query += ',';
        append_percent_encoded(query, app.name);
    }
    if (all_by_socket()) query += "&subscribeAll=true";
    return query;
}

steps session::on_connecting()
{
    steps out;
    out.push_back(set_timer{timer::open, options_.open_timeout});
    if (yielded_) {
        probe(out);
        return out;
    }
    // An account that was refused is still refused while we try again.
    if (state_ != link_state::auth_failed) become(link_state::connecting, out);
    open(out);
    return out;
}

void session::open(steps& out)
{
    phase_ = phase::opening;
    out.push_back(connect{});
}

void session::probe(steps& out)
{
    phase_ = phase::probing;
    own_request(get_applications(), out);
}

void session::on_probe(result<reply> what, steps& out)
{
    if (!what) return end(link_state::down, std::move(what.error()), true, out);
    if (!what->success() || lists_any(what->body, options_.apps))
        return end(link_state::replaced, {errc::replaced, {}}, true, out);
    yielded_ = false;
    become(link_state::connecting, out);
    open(out);
}

steps session::on_open(steady_time now)
{
    steps out;
    if (phase_ != phase::opening) return out;
    phase_ = phase::verifying;
    proven_alive_ = now;
    ponged_ = false;
    ping(now, out);
    verification_.emplace(options_.apps, all_by_socket());
    verify(out);
    return out;
}

steps session::on_refused(int status, failure why)
{
    steps out;
    if (phase_ == phase::idle) return out;
    if (status == 401 || status == 403)
        end(link_state::auth_failed, {errc::unauthorized, std::move(why.peer_text)}, true, out);
    else if (status != 0)
        end(link_state::down, {errc::not_ari, std::move(why.peer_text)}, true, out);
    else
        end(link_state::down, std::move(why), true, out);
    return out;
}

void session::verify(steps& out)
{
    if (auto const next = verification_->next()) return own_request(*next, out);
    version_ = verification_->version();
    over_websocket_ = options_.over_websocket && !verification_->answers_hidden() &&
                      has_rest_over_websocket(version_);
    phase_ = phase::ready;
    ready_if_proven(out);
}

void session::on_verified(result<reply> what, steps& out)
{
    if (!what) return end(link_state::down, std::move(what.error()), true, out);
    auto const checked = verification_->on_reply(std::move(*what));
    for (auto& one : verification_->take_repaired())
        out.push_back(std::move(one));
    if (checked) return verify(out);
    bool const refused = checked.error().code == errc::unauthorized;
    end(refused ? link_state::auth_failed : link_state::down, checked.error(), false, out);
}

void session::ready_if_proven(steps& out)
{
    if (phase_ == phase::ready && ponged_) become(link_state::up, out);
}

void session::ping(steady_time now, steps& out)
{
    ping_sent_ = now;
    out.push_back(send_ping{std::to_string(++ping_count_)});
    out.push_back(set_timer{timer::keepalive, options_.pong_timeout});
}

steps session::on_pong(std::string_view payload, steady_time now)
{
    steps out;
    if (!ping_sent_ || payload != std::to_string(ping_count_)) return out;
    round_trip_ = std::chrono::duration_cast<std::chrono::microseconds>(now - *ping_sent_);
    proven_alive_ = now;
    ping_sent_.reset();
    ponged_ = true;
    out.push_back(set_timer{timer::keepalive, options_.ping_every});
    if (state_ != link_state::up) ready_if_proven(out);
    return out;
}

steps session::on_timer(timer which, steady_time now)
{
    steps out;
    switch (which) {
    case timer::open:
        if (phase_ != phase::idle && state_ != link_state::up)
            end(link_state::down, {errc::open_timeout, {}}, true, out);
        break;
    case timer::keepalive:
        if (phase_ != phase::verifying && phase_ != phase::ready) break;
        if (ping_sent_)
            end(link_state::stalled, {errc::ws_stalled, {}}, true, out);
        else
            ping(now, out);
        break;
    case timer::requests:
        armed_.reset();
        for (auto const id : waiting_.take_overdue(now))
            out.push_back(answer{id, fail(errc::no_response)});
        rearm(now, out);
        break;
    }
    return out;
}

steps session::on_text(std::string& text, steady_time now, event_sink sink)
{
    steps out;
    if (phase_ != phase::verifying && phase_ != phase::ready) return out;
    switch (kind_of(text)) {
    case frame_kind::event: sink(text); break;
    case frame_kind::rest_response: on_rest_response(text, now, out); break;
    case frame_kind::application_replaced:
        yielded_ = true;
        end(link_state::replaced, {errc::replaced, {}}, false, out);
        break;
    }
    return out;
}

steps session::on_closed(failure why)
{
    steps out;
    if (phase_ != phase::idle) end(link_state::down, std::move(why), true, out);
    return out;
}

void session::become(link_state state, steps& out)
{
    if (std::exchange(state_, state) != state) out.push_back(enter{state});
}

void session::end(link_state state, failure why, bool hard, steps& out)
{
    phase_ = phase::idle;
    own_waits_ = false;
    ping_sent_.reset();
    armed_.reset();
    for (auto const id : waiting_.take_socket())
        out.push_back(answer{id, fail(errc::link_lost)});
    become(state, out);
    out.push_back(close{std::move(why), hard});
}

} // namespace asterbus::ari
