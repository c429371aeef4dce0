// Requests of an ARI session: which way they go, and how their answers come back.
#include "asterbus/ari/frame.hpp"
#include "asterbus/ari/session.hpp"
#include "asterbus/base/text.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace asterbus::ari {

steps session::submit(request_id id, request const& what, steady_time now,
                      std::optional<milliseconds> timeout, bool by_http)
{
    steps out;
    auto const refuse = [&](failure why) {
        out.push_back(answer{id, tl::unexpected{std::move(why)}});
    };
    auto target = encode_target(what);
    if (!target)
        refuse(std::move(target.error()));
    else if (state_ != link_state::up)
        refuse({errc::link_down, std::string{name(state_)}});
    else if (waiting_.size() >= options_.max_requests)
        refuse({errc::too_many_requests, {}});
    else
        dispatch({id, what.method, std::move(*target), what.body,
                  timeout.value_or(options_.request_timeout)},
                 by_http, now, out);
    return out;
}

void session::dispatch(send_http what, bool by_http, steady_time now, steps& out)
{
    if (over_websocket_ && !by_http) {
        auto text = rest_request(wire_id(what.request), what.method, what.target, what.body);
        if (text && text->size() <= options_.max_ws_request) {
            waiting_.add_socket(what.request, now + what.timeout);
            out.push_back(send_text{std::move(*text)});
            return rearm(now, out);
        }
    }
    waiting_.add_http(what.request);
    out.push_back(std::move(what));
}

void session::rearm(steady_time now, steps& out)
{
    auto const earliest = waiting_.earliest();
    if (!earliest || (armed_ && *armed_ <= *earliest)) return;
    armed_ = earliest;
    auto const wait = std::chrono::ceil<milliseconds>(*earliest - now);
    out.push_back(set_timer{timer::requests, std::max(wait, milliseconds{0})});
}

void session::on_rest_response(std::string_view text, steady_time now, steps& out)
{
    auto response = read_rest_response(text);
    if (!response) return;
    auto const id = from_wire_id(response->request_id);
    if (!id || !waiting_.remove(*id)) return; // overdue: answered already
    proven_alive_ = now;
    out.push_back(answer{*id, std::move(response->answer)});
}

void session::own_request(request const& what, steps& out)
{
    own_waits_ = true;
    auto target = encode_target(what);
    if (!target) return end(link_state::down, std::move(target.error()), false, out);
    out.push_back(
        send_http{++own_id_, what.method, std::move(*target), what.body, options_.request_timeout});
}

steps session::on_http(request_id id, result<reply> what)
{
    steps out;
    if (own_waits_ && id == own_id_) {
        own_waits_ = false;
        if (phase_ == phase::probing)
            on_probe(std::move(what), out);
        else
            on_verified(std::move(what), out);
    } else if (waiting_.remove(id)) {
        out.push_back(answer{id, std::move(what)});
    }
    return out;
}

std::string session::wire_id(request_id id) const
{
    return options_.id_prefix + std::to_string(id);
}

std::optional<request_id> session::from_wire_id(std::string_view text) const
{
    if (!text.starts_with(options_.id_prefix)) return {};
    auto const number = to_integer(text.substr(options_.id_prefix.size()));
    if (!number || *number < 0) return {};
    return static_cast<request_id>(*number);
}

} // namespace asterbus::ari
