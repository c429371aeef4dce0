// The first part of a session: banner, challenge, login.
#include "asterbus/ami/md5.hpp"
#include "asterbus/ami/session.hpp"

namespace asterbus::ami {
namespace {

constexpr std::string_view banner_start = "Asterisk Call Manager";

} // namespace

void session::read_banner(steps& out)
{
    auto const line = parser_.banner();
    if (!line) return end(line.error(), out);
    if (!*line) return;
    if (!(*line)->starts_with(banner_start))
        return end({errc::not_ami, std::string{(*line)->substr(0, 200)}}, out);
    auto const slash = (*line)->find('/');
    version_ = slash == std::string_view::npos ? "" : (*line)->substr(slash + 1);
    if (options_.auth == login::md5) return ask_challenge(out);
    send_login({"Login", {{"Secret", std::string{options_.password.reveal()}}}}, out);
}

void session::ask_challenge(steps& out)
{
    send_first({"Challenge", {{"AuthType", "MD5"}}}, phase::challenge, out);
}

void session::send_login(action a, steps& out)
{
    a.headers.emplace_back("Username", options_.username);
    a.headers.emplace_back("Events", options_.event_mask);
    send_first(a, phase::login, out);
}

void session::send_first(action const& a, phase next, steps& out)
{
    auto bytes = encode(a, options_.id_prefix + (next == phase::login ? "login" : "challenge"));
    if (!bytes) return end(bytes.error(), out);
    phase_ = next;
    out.emplace_back(send{std::move(*bytes)});
}

void session::take_login_response(message const& m, steady_time now, steps& out)
{
    if (!equal_ignoring_case(m.response(), "Success")) return refuse_login(m, out);
    if (phase_ == phase::login) return logged_in(now, out);
    auto key = md5_hex(m.get("Challenge"), options_.password.reveal());
    if (key.empty()) return end({errc::login_rejected, "MD5 is not available here"}, out);
    send_login({"Login", {{"AuthType", "MD5"}, {"Key", std::move(key)}}}, out);
}

void session::refuse_login(message const& m, steps& out)
{
    // Asterisk's words where allowmultiplelogin=no.
    bool const in_use = m.get("Message") == "Login Already In Use";
    end({in_use ? errc::login_in_use : errc::login_rejected, std::string{m.get("Message")}}, out);
}

void session::logged_in(steady_time now, steps& out)
{
    phase_ = phase::up;
    proven_alive_ = now;
    go(link_state::up, out);
    send_ping(now, out);
}

} // namespace asterbus::ami
