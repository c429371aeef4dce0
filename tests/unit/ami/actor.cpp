#include "actor.hpp"

#include <type_traits>

namespace asterbus::ami::test {
namespace {

std::string words(enter const& e)
{
    return "enter " + std::string{name(e.state)};
}

std::string words(booted const& b)
{
    return (b.restarted ? "restarted " : "booted ") + std::to_string(b.uptime_s);
}

std::string words(close const& c)
{
    return "close: " + c.why.text();
}

std::string words(answer const& a)
{
    auto const start = "answer " + std::to_string(a.request) + ": ";
    if (!a.what) return start + a.what.error().text();
    auto out = start + std::string{a.what->response.get("Response")};
    for (auto const& item : a.what->items)
        out += ", " + std::string{item.get("Event")};
    if (a.what->complete) out += ", " + std::string{a.what->complete->get("Event")};
    return out;
}

} // namespace

actor::actor(session::options o) : talk_(std::move(o)) {}

void actor::hear(std::string_view bytes)
{
    if (closed_) return;
    talk_.parser().feed(bytes);
    auto const sink = [this](message const& m) {
        auto const what = m.event().empty() ? m.fields.front().value : m.event();
        notes.push_back((m.malformed ? "malformed " : "event ") + std::string{what});
    };
    for (auto todo = talk_.on_bytes(now_, sink); !todo.empty(); todo = talk_.on_bytes(now_, sink))
        perform(std::move(todo));
}

void actor::wait(milliseconds time)
{
    auto const end = now_ + time;
    for (;;) {
        auto first = timers_.end();
        for (auto at = timers_.begin(); at != timers_.end(); ++at)
            if (at->second <= end && (first == timers_.end() || at->second < first->second))
                first = at;
        if (first == timers_.end()) break;
        auto const [which, when] = *first;
        timers_.erase(first);
        now_ = when;
        perform(talk_.on_timer(which, now_));
    }
    now_ = end;
}

void actor::cut()
{
    if (!closed_) perform(talk_.on_closed({errc::peer_closed, {}}));
}

void actor::request(request_id id, action const& a, std::optional<milliseconds> timeout)
{
    perform(talk_.request(id, a, now_, timeout));
}

void actor::perform(answer& a)
{
    notes.push_back(words(a));
    answers.emplace(a.request, std::move(a.what));
}

void actor::perform(steps todo)
{
    for (auto& step : todo) {
        std::visit(
            [this](auto& s) {
                using type = std::remove_cvref_t<decltype(s)>;
                if constexpr (std::is_same_v<type, send>)
                    sent += s.bytes;
                else if constexpr (std::is_same_v<type, set_timer>)
                    timers_[s.which] = now_ + s.after;
                else if constexpr (std::is_same_v<type, answer>)
                    perform(s);
                else
                    notes.push_back(words(s));
            },
            step);
        if (std::holds_alternative<close>(step)) timers_.clear();
        closed_ = std::holds_alternative<close>(step);
    }
}

session::options usual_options()
{
    session::options o;
    o.username = "bus";
    o.password = secret{"secret"};
    o.id_prefix = "t-";
    return o;
}

script logged_in()
{
    script talk;
    talk.expect("enter connecting")
        .peer_says("Asterisk Call Manager/11.0.0\r\n")
        .expect_send("Action: Challenge\r\nActionID: t-challenge\r\nAuthType: MD5\r\n\r\n")
        .peer_says("Response: Success\r\nActionID: t-challenge\r\nChallenge: 840415273\r\n\r\n")
        .expect_send("Action: Login\r\nActionID: t-login\r\nAuthType: MD5\r\n"
                     "Key: 81c3ab5534a432bec402f6d988ee45b4\r\nUsername: bus\r\nEvents: on\r\n\r\n")
        .peer_says("Response: Success\r\nActionID: t-login\r\n"
                   "Message: Authentication accepted\r\n\r\n")
        .expect("enter up")
        .expect_send("Action: Ping\r\nActionID: t-ping1\r\n\r\n")
        .peer_says("Response: Success\r\nActionID: t-ping1\r\nPing: Pong\r\n"
                   "Timestamp: 1795252073.786448\r\n\r\n");
    return talk;
}

} // namespace asterbus::ami::test
