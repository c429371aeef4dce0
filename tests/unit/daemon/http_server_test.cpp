#include "daemon/http_server.hpp"
#include "seen_health.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <string>

namespace asterbus::daemon {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// One exchange over a socket of its own, byte for byte.
std::string ask(int port, std::string const& request, bool and_hang_up = false)
{
    int const fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string answer;
    if (::connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
        [[maybe_unused]] auto const sent = ::send(fd, request.data(), request.size(), MSG_NOSIGNAL);
        if (and_hang_up) ::shutdown(fd, SHUT_WR); // else it waits for the rest of the request
        std::array<char, 4096> chunk{};
        for (ssize_t n = 0; (n = ::recv(fd, chunk.data(), chunk.size(), 0)) > 0;)
            answer.append(chunk.data(), static_cast<std::size_t>(n));
    }
    ::close(fd);
    return answer;
}

std::string get(int port, std::string const& path)
{
    return ask(port, "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
}

struct HttpServer : testing::Test {
    HttpServer() { server.start(); }

    seen_health daemon;
    http_server server{{true, "127.0.0.1", 0}, daemon.seen()};
};

TEST_F(HttpServer, AnswersEveryPath)
{
    EXPECT_THAT(get(server.port(), "/metrics"), HasSubstr("asterbus_kafka_up 1"));
    EXPECT_THAT(get(server.port(), "/healthz"), HasSubstr("\r\n\r\nok\n"));
    EXPECT_THAT(get(server.port(), "/readyz"), StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(get(server.port(), "/api/status"), HasSubstr("\"version\":\"0.1.0\""));
    EXPECT_THAT(get(server.port(), "/"), HasSubstr("<!doctype html>"));
    EXPECT_THAT(get(server.port(), "/nothing"), StartsWith("HTTP/1.1 404"));
}

TEST_F(HttpServer, IsNotReadyWhenALinkIsDown)
{
    daemon.pbx->ami.state = link_state::auth_failed;
    auto const answer = get(server.port(), "/readyz");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 503"));
    EXPECT_THAT(answer, HasSubstr("\"state\":\"auth_failed\""));
}

TEST_F(HttpServer, IsNotHealthyWhenAThreadStands)
{
    daemon.health.loops_alive_ms = 1;
    EXPECT_THAT(get(server.port(), "/healthz"), StartsWith("HTTP/1.1 503"));
}

TEST_F(HttpServer, OnlyReads)
{
    for (auto const* method : {"POST", "PUT", "DELETE", "PATCH"})
        EXPECT_THAT(ask(server.port(), std::string{method} + " /api/status HTTP/1.1\r\nHost: x\r\n"
                                                             "Connection: close\r\n"
                                                             "Content-Length: 0\r\n\r\n"),
                    StartsWith("HTTP/1.1 405"))
            << method;
}

TEST_F(HttpServer, DoesNotShareItsPort)
{
    EXPECT_THROW(http_server({true, "127.0.0.1", server.port()}, daemon.seen()),
                 std::runtime_error);
}

TEST_F(HttpServer, StandsRubbish)
{
    for (auto const* rubbish :
         {"\r\n\r\n", "GET\r\n\r\n", "\x16\x03\x01\x02\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"})
        static_cast<void>(ask(server.port(), rubbish, true));
    EXPECT_THAT(get(server.port(), "/healthz"), StartsWith("HTTP/1.1 200"));
}

} // namespace
} // namespace asterbus::daemon
