#include "bench/end_to_end/manager.hpp"

#include "asterbus/base/text.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace asterbus::bench {
namespace {

[[noreturn]] void fail(char const* what)
{
    throw std::system_error{errno, std::generic_category(), what};
}

/// The value of a header in an action, as sent; empty when it has none.
std::string_view header(std::string_view action, std::string_view name)
{
    while (!action.empty()) {
        auto const line = action.substr(0, action.find("\r\n"));
        auto const colon = line.find(':');
        if (colon != line.npos && equal_ignoring_case(line.substr(0, colon), name)) {
            auto const value = line.substr(colon + 1);
            return value.substr(std::min(value.find_first_not_of(' '), value.size()));
        }
        action.remove_prefix(std::min(line.size() + 2, action.size()));
    }
    return {};
}

std::string response(std::string_view how, std::string_view id, std::string_view more)
{
    return fmt::format("Response: {}\r\nActionID: {}\r\n{}\r\n", how, id, more);
}

std::string empty_list(std::string_view id, std::string_view complete)
{
    return response("Success", id, "EventList: start\r\nMessage: List will follow\r\n") +
           fmt::format("Event: {}\r\nActionID: {}\r\nEventList: Complete\r\nListItems: 0\r\n\r\n",
                       complete, id);
}

std::string reply(std::string_view name, std::string_view id)
{
    if (name == "Challenge") return response("Success", id, "Challenge: 840415273\r\n");
    if (name == "Login") return response("Success", id, "Message: Authentication accepted\r\n");
    if (name == "Ping")
        return response("Success", id, "Ping: Pong\r\nTimestamp: 1795252076.000000\r\n");
    if (name == "CoreShowChannels") return empty_list(id, "CoreShowChannelsComplete");
    if (name == "QueueStatus") return empty_list(id, "QueueStatusComplete");
    if (name == "BridgeList") return empty_list(id, "BridgeListComplete");
    if (name == "DeviceStateList") return empty_list(id, "DeviceStateListComplete");
    if (name == "Logoff") return response("Goodbye", id, "Message: Thanks for all the fish.\r\n");
    if (name.starts_with("Core") || name == "ListCommands") return response("Success", id, "");
    return response("Error", id, "Message: Invalid/unknown command\r\n");
}

} // namespace

struct manager::session {
    int socket;
    std::mutex writing; ///< held for whole packets
    std::thread reader{};

    bool write(std::string_view bytes)
    {
        std::scoped_lock const lock{writing};
        while (!bytes.empty()) {
            auto const n = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
        return true;
    }
};

manager::manager(std::uint16_t port)
{
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int const on = 1;
    ::setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (::bind(listener_, any, size) != 0 || ::listen(listener_, 8) != 0) fail("listen");
    if (::getsockname(listener_, any, &size) != 0) fail("getsockname");
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread{[this] { accept_sessions(); }};
}

manager::~manager()
{
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    ::close(listener_);
    for (auto const& s : sessions_) {
        ::shutdown(s->socket, SHUT_RDWR);
        s->reader.join();
        ::close(s->socket);
    }
}

void manager::accept_sessions()
{
    for (int socket = 0; (socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
        int const on = 1; // as Asterisk does
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        auto& s = *sessions_.emplace_back(new session{socket, {}, {}});
        s.reader = std::thread{[this, &s] { serve(s); }};
    }
}

void manager::serve(session& s)
{
    if (!s.write("Asterisk Call Manager/11.0.0\r\n")) return;
    std::string seen;
    char chunk[4096];
    for (ssize_t n = 0; (n = ::recv(s.socket, chunk, sizeof chunk, 0)) > 0;) {
        seen.append(chunk, static_cast<std::size_t>(n));
        for (std::size_t end = 0; (end = seen.find("\r\n\r\n")) != seen.npos;
             seen.erase(0, end + 4))
            answer(s, std::string_view{seen}.substr(0, end + 2));
    }
}

void manager::answer(session& s, std::string_view action)
{
    auto const name = header(action, "Action");
    bool const events = name == "Login" && !equal_ignoring_case(header(action, "Events"), "off");
    auto text = reply(name, header(action, "ActionID"));
    if (events)
        text += "Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 7\r\nLastReload: 7\r\n"
                "Status: Fully Booted\r\n\r\n";
    if (s.write(text) && name == "Login") logged_in(s, events);
}

void manager::logged_in(session& s, bool events)
{
    std::scoped_lock const lock{mutex_};
    if (events)
        events_ = &s;
    else
        actions_ = true;
    changed_.notify_all();
}

void manager::wait_for_sessions()
{
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [this] { return events_ != nullptr && actions_; });
}

bool manager::write_events(std::string_view bytes)
{
    session* to = nullptr;
    {
        std::scoped_lock const lock{mutex_};
        to = events_;
    }
    return to != nullptr && to->write(bytes);
}

} // namespace asterbus::bench
