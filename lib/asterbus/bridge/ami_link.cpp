#include "asterbus/bridge/ami_link.hpp"

#include "asterbus/bridge/moment.hpp"
#include "asterbus/bridge/reconnect.hpp"
#include "asterbus/net/errc.hpp"

#include <asio/post.hpp>
#include <asio/steady_timer.hpp>

#include <array>
#include <unordered_map>
#include <utility>

namespace asterbus::bridge {
namespace {

using clock = std::chrono::steady_clock;
using answered = std::function<void(result<ami::reply>)>;

constexpr std::size_t read_chunk = std::size_t{64} << 10U;

ami::session::options session_options(ami_options const& o, ami_link::role role,
                                      std::string id_prefix)
{
    ami::session::options s;
    s.username = o.username;
    s.password = o.password;
    s.auth = o.plain_login ? ami::session::login::plain : ami::session::login::md5;
    s.event_mask = role == ami_link::role::events ? o.event_mask : "off";
    s.keepalive = o.keepalive;
    s.pong_timeout = o.pong_timeout;
    s.max_frame = o.max_frame;
    s.max_requests = o.max_actions;
    s.id_prefix = std::move(id_prefix);
    return s;
}

net::stream::options stream_options(ami_options const& o)
{
    net::stream::options s;
    s.host = o.host;
    s.port = o.port;
    s.tls = o.tls;
    s.connect_timeout = o.connect_timeout;
    s.writes_apart = o.tls.enabled; // see ami::front_piece
    return s;
}

failure reason_in(ami::steps const& todo)
{
    auto const* const end = todo.empty() ? nullptr : std::get_if<ami::close>(&todo.back());
    return end == nullptr ? failure{} : end->why;
}

} // namespace

struct ami_link::impl : std::enable_shared_from_this<impl> {
    impl(asio::io_context& io, ami_options const& o, role r, std::string id_prefix, handlers h)
        : context(io),
          told(std::move(h)),
          by_tls(o.tls.enabled),
          session(session_options(o, r, std::move(id_prefix))),
          timers{asio::steady_timer{io}, asio::steady_timer{io}, asio::steady_timer{io}},
          retry(io)
    {}

    void make_stream(ami_options const&);
    void open();
    void on_read(std::size_t);
    void on_closed(failure);
    void retry_later(std::error_code why);
    void stop(std::function<void()>);
    void stopped();
    void abandon();
    std::string request(ami::action const&, std::optional<milliseconds>, answered);

    /// `later`: answers are posted, since their caller is still within its call of us.
    void perform(ami::steps, bool later = false);
    void perform(ami::send&);
    void perform(ami::answer&, bool later);
    void perform(ami::set_timer const&);
    void perform(ami::close&);
    void report(link_state, failure why);
    [[nodiscard]] asio::steady_timer& timer_of(ami::timer t)
    {
        return timers[static_cast<std::size_t>(t)];
    }

    asio::io_context& context;
    handlers told;
    bool by_tls;
    ami::session session;
    std::optional<net::stream> stream;
    std::array<asio::steady_timer, 3> timers;
    reconnect retry;
    std::unordered_map<ami::request_id, answered> callers;
    ami::request_id last_request = 0;
    std::uint64_t connects = 0;
    link_state shown = link_state::down;
    failure shown_why;
    bool connection = false;    ///< one exists, or is being made
    bool session_ended = false; ///< by its own decision; the stream's end is no news to it
    failure ended_by;
    bool stopping = false;
    bool gone = false;
    std::function<void()> when_stopped;
};

void ami_link::impl::make_stream(ami_options const& o)
{
    // The stream may outlive us by what the network still owes it: it holds no more than a look.
    auto const self = weak_from_this();
    stream.emplace(context, stream_options(o),
                   net::stream::handlers{[self] {
                                             if (auto const us = self.lock())
                                                 us->perform(us->session.on_connected());
                                         },
                                         [self]() -> std::span<char> {
                                             auto const us = self.lock();
                                             return us ? us->session.parser().prepare(read_chunk)
                                                       : std::span<char>{};
                                         },
                                         [self](std::size_t size) {
                                             if (auto const us = self.lock()) us->on_read(size);
                                         },
                                         [self](failure why) {
                                             if (auto const us = self.lock())
                                                 us->on_closed(std::move(why));
                                         }});
}

void ami_link::impl::open()
{
    connection = true;
    session_ended = false;
    stream->open();
}

void ami_link::impl::on_read(std::size_t size)
{
    session.parser().commit(size);
    auto const sink = [this](ami::message const& m) {
        if (!gone) told.event(m);
    };
    auto const now = clock::now();
    for (auto todo = session.on_bytes(now, sink); !todo.empty() && !gone;
         todo = session.on_bytes(now, sink))
        perform(std::move(todo));
    if (!gone) told.batch_end();
}

void ami_link::impl::on_closed(failure why)
{
    connection = false;
    if (stopping) why = {net::errc::closed_here, {}};
    if (!session_ended) perform(session.on_closed(std::move(why)));
    if (gone) return;
    report(session.state(), ended_by);
    if (stopping) return stopped();
    retry_later(ended_by.code);
}

void ami_link::impl::retry_later(std::error_code why)
{
    bool const operator_must_act = session.state() == link_state::auth_failed ||
                                   session.state() == link_state::login_in_use ||
                                   why == ami::errc::not_ami;
    retry.after_loss(operator_must_act ? reconnect::pace::slow : reconnect::pace::quick,
                     [self = weak_from_this()] {
                         auto const us = self.lock();
                         if (us && !us->stopping && !us->gone) us->open();
                     });
}

void ami_link::impl::stop(std::function<void()> done)
{
    stopping = true;
    when_stopped = std::move(done);
    retry.cancel();
    if (connection) {
        perform(session.logoff());
        stream->close();
        return;
    }
    asio::post(context, [self = shared_from_this()] {
        if (!self->gone) self->stopped();
    });
}

void ami_link::impl::stopped()
{
    if (auto const call = std::exchange(when_stopped, nullptr)) call();
}

void ami_link::impl::abandon()
{
    gone = true;
    stream.reset();
    retry.cancel();
    for (auto& timer : timers)
        timer.cancel();
}

std::string ami_link::impl::request(ami::action const& action, std::optional<milliseconds> timeout,
                                    answered call)
{
    auto const id = ++last_request;
    callers.emplace(id, std::move(call));
    perform(session.request(id, action, clock::now(), timeout), true);
    return session.action_id(id);
}

void ami_link::impl::perform(ami::steps todo, bool later)
{
    auto const why = reason_in(todo);
    for (auto& step : todo) {
        if (gone) return;
        if (auto* const s = std::get_if<ami::send>(&step))
            perform(*s);
        else if (auto* const a = std::get_if<ami::answer>(&step))
            perform(*a, later);
        else if (auto const* const t = std::get_if<ami::set_timer>(&step))
            perform(*t);
        else if (auto const* const e = std::get_if<ami::enter>(&step))
            report(e->state, why);
        else if (auto const* const b = std::get_if<ami::booted>(&step))
            told.booted(*b);
        else if (auto* const c = std::get_if<ami::close>(&step))
            perform(*c);
    }
}

void ami_link::impl::perform(ami::send& s)
{
    if (!by_tls) return stream->write(std::move(s.bytes));
    for (std::string_view rest = s.bytes; !rest.empty();) {
        auto const piece = ami::front_piece(rest);
        stream->write(std::string{piece});
        rest.remove_prefix(piece.size());
    }
}

void ami_link::impl::perform(ami::answer& a, bool later)
{
    auto const at = callers.find(a.request);
    if (at == callers.end()) return;
    auto const call = std::move(at->second);
    callers.erase(at);
    if (!later) return call(std::move(a.what));
    asio::post(context, [self = shared_from_this(), call, what = std::move(a.what)] {
        if (!self->gone) call(what);
    });
}

void ami_link::impl::perform(ami::set_timer const& t)
{
    auto& timer = timer_of(t.which);
    timer.expires_after(t.after);
    timer.async_wait([self = weak_from_this(), which = t.which](asio::error_code ec) {
        auto const us = self.lock();
        // One that was replaced too late to be cancelled is not due.
        if (ec || !us || us->gone || us->timer_of(which).expiry() > clock::now()) return;
        us->perform(us->session.on_timer(which, clock::now()));
    });
}

void ami_link::impl::perform(ami::close& c)
{
    session_ended = true;
    ended_by = std::move(c.why);
    for (auto& timer : timers)
        timer.cancel();
    stream->abort();
}

void ami_link::impl::report(link_state state, failure why)
{
    if (state == link_state::stalled) why = {ami::errc::peer_silent, {}};
    if (state == link_state::up || state == link_state::connecting) why = {};
    if (state == shown && why.code == shown_why.code && why.peer_text == shown_why.peer_text)
        return;
    if (state == link_state::up && shown != link_state::stalled) {
        ++connects;
        retry.is_up();
    }
    shown = state;
    shown_why = why;
    told.state(state, why);
}

ami_link::ami_link(asio::io_context& io, ami_options const& o, role r, std::string id_prefix,
                   handlers h)
    : impl_(std::make_shared<impl>(io, o, r, std::move(id_prefix), std::move(h)))
{
    impl_->make_stream(o);
}

ami_link::~ami_link()
{
    impl_->abandon();
}

void ami_link::start()
{
    impl_->open();
}

void ami_link::stop(std::function<void()> stopped)
{
    impl_->stop(std::move(stopped));
}

std::string ami_link::request(ami::action action, std::optional<milliseconds> timeout,
                              answered call)
{
    return impl_->request(action, timeout, std::move(call));
}

link_state ami_link::state() const
{
    return impl_->session.state();
}

std::chrono::microseconds ami_link::round_trip() const
{
    return impl_->session.round_trip();
}

wall_time ami_link::proven_alive() const
{
    return moment::wall_of(impl_->session.proven_alive());
}

std::uint64_t ami_link::connects() const
{
    return impl_->connects;
}

} // namespace asterbus::bridge
