#include "asterbus/bridge/ari_link.hpp"

#include "asterbus/bridge/ari_socket.hpp"
#include "asterbus/bridge/ari_url.hpp"
#include "asterbus/bridge/moment.hpp"
#include "asterbus/bridge/reconnect.hpp"
#include "asterbus/net/errc.hpp"
#include "asterbus/net/http.hpp"

#include <asio/post.hpp>
#include <asio/steady_timer.hpp>

#include <array>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace asterbus::bridge {
namespace {

using clock = std::chrono::steady_clock;
using answered = std::function<void(result<ari::reply>)>;

ari::session::options session_options(ari_options const& given, std::string id_prefix)
{
    ari::session::options out;
    out.apps = given.apps;
    out.ping_every = given.ping_every;
    out.pong_timeout = given.pong_timeout;
    out.request_timeout = given.request_timeout;
    out.max_requests = given.max_requests;
    out.over_websocket = given.requests_over_websocket;
    out.id_prefix = std::move(id_prefix);
    return out;
}

net::http_client::options http_options_of(ari_options const& given)
{
    net::http_client::options out;
    out.tls = given.tls;
    out.username = given.username;
    out.password = given.password;
    out.connect_timeout = given.connect_timeout;
    return out;
}

ari_url checked(std::string const& text)
{
    auto url = parse_ari_url(text);
    if (!url) throw std::invalid_argument{"not an ARI address: " + text};
    return std::move(*url);
}

/// What an HTTP failure means for the request: never sent, or its outcome unknown.
std::error_code meaning(std::error_code code)
{
    if (code == net::errc::http_timeout) return ari::errc::no_response;
    if (code == net::errc::http_failed) return ari::errc::link_lost;
    return ari::errc::link_down;
}

result<ari::reply> to_reply(result<net::http_client::response> what)
{
    if (!what) return fail(meaning(what.error().code), what.error().text());
    return ari::reply{what->status, std::move(what->reason), std::move(what->content_type),
                      std::move(what->body)};
}

} // namespace

struct ari_link::impl : std::enable_shared_from_this<impl> {
    impl(asio::io_context& context, ari_options const& given, std::string id_prefix, handlers to)
        : io(context),
          options_(given),
          url(checked(given.url)),
          told(std::move(to)),
          session(session_options(given, std::move(id_prefix))),
          http(std::in_place, context, http_options_of(given)),
          timers{asio::steady_timer{context}, asio::steady_timer{context},
                 asio::steady_timer{context}},
          retry(context)
    {}

    void attempt();
    void retry_later();
    void stop(std::function<void()> done);
    void drop();
    void gone();
    void answer_all(failure const& why);
    void request(ari::request const&, std::optional<milliseconds>, answered, bool by_http);
    void tell(ari::request_id, result<ari::reply>);
    ari_socket::handlers socket_handlers();

    void perform(ari::steps);
    void act(ari::connect, failure const&);
    void act(ari::send_text& what, failure const&) { socket->send_text(what.text); }
    void act(ari::send_ping& what, failure const&) { socket->send_ping(what.payload); }
    void act(ari::send_http&, failure const&);
    void act(ari::answer& what, failure const&) { tell(what.request, std::move(what.what)); }
    void act(ari::set_timer, failure const&);
    void act(ari::enter, failure const& why);
    void act(ari::repaired& what, failure const&)
    {
        if (!dropped) told.repaired(what);
    }
    void act(ari::close&, failure const&);

    asio::io_context& io;
    ari_options options_;
    ari_url url;
    handlers told;
    ari::session session;
    std::optional<ari_socket> socket; ///< the last one stays until the next attempt
    std::optional<net::http_client> http;
    std::array<asio::steady_timer, 3> timers;
    reconnect retry;
    std::unordered_map<ari::request_id, answered> callers;
    ari::request_id last_request = 0;
    std::uint64_t connects = 0;
    bool stopping = false;
    bool dropped = false; ///< our owner is gone: nothing is told any more
    std::function<void()> when_stopped;
};

void ari_link::impl::attempt()
{
    perform(session.on_connecting());
}

ari_socket::handlers ari_link::impl::socket_handlers()
{
    // The socket is ours and silent once destroyed: no need to keep us alive here.
    ari_socket::handlers out;
    out.open = [this] { perform(session.on_open(clock::now())); };
    out.refused = [this](int status, failure why) {
        perform(session.on_refused(status, std::move(why)));
    };
    out.message = [this](std::string& text) {
        auto const sink = [this](std::string_view json) { told.event(json); };
        auto steps = session.on_text(text, clock::now(), sink);
        if (!steps.empty()) perform(std::move(steps));
    };
    out.pong = [this](std::string_view payload) {
        perform(session.on_pong(payload, clock::now()));
    };
    out.batch_end = [this] {
        if (!dropped) told.batch_end();
    };
    out.lost = [this](failure why) { perform(session.on_closed(std::move(why))); };
    out.gone = [this] { gone(); };
    return out;
}

void ari_link::impl::perform(ari::steps todo)
{
    failure why;
    if (!todo.empty())
        if (auto const* end = std::get_if<ari::close>(&todo.back())) why = end->why;
    for (auto& one : todo)
        std::visit([&](auto& step) { act(step, why); }, one);
}

void ari_link::impl::act(ari::connect, failure const&)
{
    socket.emplace(io, options_, url, session.websocket_query(), socket_handlers());
    socket->open();
}

void ari_link::impl::act(ari::send_http& what, failure const&)
{
    net::http_client::request out{std::move(what.method), url.text() + "/ari/" + what.target,
                                  std::move(what.body), what.timeout};
    http->send(std::move(out), [self = weak_from_this(), id = what.request](auto told_back) {
        if (auto const us = self.lock())
            us->perform(us->session.on_http(id, to_reply(std::move(told_back))));
    });
}

void ari_link::impl::act(ari::set_timer what, failure const&)
{
    auto& timer = timers[static_cast<std::size_t>(what.which)];
    timer.expires_after(what.after);
    timer.async_wait([self = weak_from_this(), which = what.which](asio::error_code ec) {
        auto const us = self.lock();
        if (!us || ec) return;
        // Set anew while this was on its way.
        if (us->timers[static_cast<std::size_t>(which)].expiry() > clock::now()) return;
        us->perform(us->session.on_timer(which, clock::now()));
    });
}

void ari_link::impl::act(ari::enter what, failure const& why)
{
    if (what.state == link_state::up) {
        ++connects;
        retry.is_up();
    }
    if (!dropped) told.state(what.state, why);
}

void ari_link::impl::act(ari::close& what, failure const&)
{
    for (auto& timer : timers)
        timer.cancel();
    if (socket) socket->close(what.hard && !stopping);
    if (!stopping) retry_later();
}

void ari_link::impl::retry_later()
{
    bool const operator_must_act =
        session.state() == link_state::auth_failed || session.state() == link_state::replaced;
    retry.after_loss(operator_must_act ? reconnect::pace::slow : reconnect::pace::quick,
                     [self = weak_from_this()] {
                         auto const us = self.lock();
                         if (us && !us->stopping) us->attempt();
                     });
}

void ari_link::impl::stop(std::function<void()> done)
{
    stopping = true;
    when_stopped = std::move(done);
    retry.cancel();
    perform(session.on_closed({net::errc::closed_here, {}}));
    answer_all({ari::errc::link_lost, "stopping"});
    http.reset();
    if (!socket || !socket->connected())
        asio::post(io, [self = shared_from_this()] { self->gone(); });
}

void ari_link::impl::drop()
{
    dropped = stopping = true;
    when_stopped = {};
    retry.cancel();
    for (auto& timer : timers)
        timer.cancel();
    if (socket) socket->close(true);
    http.reset();
    answer_all({ari::errc::link_lost, {}});
}

void ari_link::impl::gone()
{
    if (stopping && when_stopped) std::exchange(when_stopped, {})();
}

void ari_link::impl::request(ari::request const& what, std::optional<milliseconds> timeout,
                             answered tell_back, bool by_http)
{
    auto const id = ++last_request;
    callers.emplace(id, std::move(tell_back));
    if (stopping) return tell(id, fail(ari::errc::link_down));
    perform(session.submit(id, what, clock::now(), timeout, by_http));
}

void ari_link::impl::tell(ari::request_id id, result<ari::reply> what)
{
    auto caller = callers.extract(id);
    if (caller.empty()) return;
    // Posted, since the caller may still be within its request.
    asio::post(io, [tell_back = std::move(caller.mapped()), what = std::move(what)]() mutable {
        tell_back(std::move(what));
    });
}

void ari_link::impl::answer_all(failure const& why)
{
    while (!callers.empty())
        tell(callers.begin()->first, tl::unexpected{why});
}

ari_link::ari_link(asio::io_context& io, ari_options const& given, std::string id_prefix,
                   handlers told)
    : impl_(std::make_shared<impl>(io, given, std::move(id_prefix), std::move(told)))
{}

ari_link::~ari_link()
{
    impl_->drop();
    // It may be at work further up the stack.
    auto& io = impl_->io;
    asio::post(io, [last = std::move(impl_)] {});
}

void ari_link::start()
{
    asio::post(impl_->io, [self = impl_->weak_from_this()] {
        auto const us = self.lock();
        if (us && !us->stopping) us->attempt();
    });
}

void ari_link::stop(std::function<void()> stopped)
{
    impl_->stop(std::move(stopped));
}

void ari_link::request(ari::request what, std::optional<milliseconds> timeout,
                       std::function<void(result<ari::reply>)> tell_back, bool by_http)
{
    impl_->request(what, timeout, std::move(tell_back), by_http);
}

link_state ari_link::state() const
{
    return impl_->session.state();
}

std::chrono::microseconds ari_link::round_trip() const
{
    return impl_->session.round_trip();
}

wall_time ari_link::proven_alive() const
{
    return moment::wall_of(impl_->session.proven_alive());
}

std::uint64_t ari_link::connects() const
{
    return impl_->connects;
}

std::string ari_link::version() const
{
    return impl_->session.version();
}

} // namespace asterbus::bridge
