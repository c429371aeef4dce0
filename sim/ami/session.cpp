#include "sim/ami/session.hpp"

#include "asterbus/base/text.hpp"

#include "sim/ami/reply.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

namespace asterbus::sim {
namespace {

std::string md5_hex(std::string_view text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_md5(), nullptr);
    std::string hex;
    for (unsigned int i = 0; i < size; ++i)
        hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

} // namespace

ami_session::ami_session(exchange& x, account a, wires w, wall_time booted)
    : calls_(x),
      account_(std::move(a)),
      wires_(std::move(w)),
      booted_(booted),
      since_(x.model().now())
{}

void ami_session::start()
{
    say("Asterisk Call Manager/11.0.0\r\n");
}

void ami_session::on_bytes(std::string_view bytes)
{
    reader_.feed(bytes);
    while (!closing_) {
        auto const request = reader_.next();
        if (!request) return;
        handle(*request);
    }
}

void ami_session::hear(ami_event const& e)
{
    if (!authenticated_ || closing_) return;
    if ((mask_ & static_cast<std::uint32_t>(e.privilege())) == 0) return;
    say(e.text() + "\r\n");
}

void ami_session::handle(ami_request const& asked)
{
    ami_call const call{*this, asked};
    if (asked.broken == ami_request::fault::line_too_long)
        return call.error("Failed to parse message: line too long");
    if (asked.broken == ami_request::fault::too_many_lines)
        return call.error("Too many lines in message or allocation failure");
    auto const name = asked.get("Action");
    if (name.empty()) return call.error("Missing action in request");
    if (equal_ignoring_case(name, "Challenge")) return challenge(asked);
    if (equal_ignoring_case(name, "Login")) return login(asked);
    if (equal_ignoring_case(name, "Logoff")) {
        closing_ = true;
        call.answer("Goodbye", {{"Message", "Thanks for all the fish."}});
        return close();
    }
    if (!authenticated_) return call.error("Permission denied");
    if (auto const* action = find_ami_action(name)) return action->perform(call);
    call.error(fmt::format(
        "Invalid/unknown command: {}. Use Action: ListCommands to show available commands.", name));
    model().tell(security("RequestBadFormat", "Error")
                     .with("RequestType", fmt::format("Action: {}", name))
                     .with("SessionTV", ari_time(since_))
                     .with("AccountID", account_.username));
}

void ami_session::challenge(ami_request const& asked)
{
    ami_call const call{*this, asked};
    if (!equal_ignoring_case(asked.get("AuthType"), "MD5"))
        return call.error("Must specify AuthType");
    if (challenge_.empty()) challenge_ = std::to_string(model().between(10'000'000, 999'999'999));
    call.answer("Success", {{"Challenge", challenge_}});
}

void ami_session::login(ami_request const& asked)
{
    ami_call const call{*this, asked};
    if (authenticated_) return call.success("Already authenticated");
    bool const known = asked.get("Username") == account_.username;
    if (equal_ignoring_case(asked.get("AuthType"), "MD5")) {
        bool const right =
            !challenge_.empty() && asked.get("Key") == md5_hex(challenge_ + account_.password);
        return known && right ? accept(asked, false) : refuse(asked);
    }
    known&& asked.get("Secret") == account_.password ? accept(asked, true) : refuse(asked);
}

void ami_session::accept(ami_request const& asked, bool by_password)
{
    authenticated_ = true;
    auto const events = asked.get("Events");
    mask_ = events.empty() ? parse_ami_mask("on") : parse_ami_mask(events);
    ami_call{*this, asked}.success("Authentication accepted");
    auto const uptime = std::chrono::duration_cast<std::chrono::seconds>(model().now() - booted_);
    hear(ami_event{"FullyBooted", ami_class::system}
             .with("Uptime", uptime.count())
             .with("LastReload", uptime.count())
             .with("Status", "Fully Booted"));
    model().tell(security("SuccessfulAuth", "Informational")
                     .with("UsingPassword", by_password ? 0 : 1)
                     .with("SessionTV", ari_time(since_)));
}

/// Asterisk lets a second pass, then says so and hangs up.
void ami_session::refuse(ami_request const& asked)
{
    closing_ = true;
    model().tell(security("InvalidPassword", "Error").with("SessionTV", ari_time(since_)));
    model().clock().exactly_after(milliseconds{1000}, [weak = weak_from_this(), asked] {
        auto const self = weak.lock();
        if (!self) return;
        ami_call{*self, asked}.error("Authentication failed");
        self->close();
    });
}

ami_event ami_session::security(std::string_view event, std::string_view severity)
{
    ami_event e{event, ami_class::security};
    std::move(e)
        .with("EventTV", ari_time(model().now()))
        .with("Severity", severity)
        .with("Service", "AMI")
        .with("EventVersion", "1")
        .with("AccountID", account_.username)
        .with("SessionID", fmt::format("{}", static_cast<void const*>(this)))
        .with("LocalAddress", wires_.local)
        .with("RemoteAddress", wires_.remote);
    return e;
}

} // namespace asterbus::sim
