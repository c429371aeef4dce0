#include "daemon/service.hpp"

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <ctime>

namespace asterbus::daemon {

service::service(std::string socket) : socket_(std::move(socket)) {}

service service::of_environment()
{
    auto const* socket = std::getenv("NOTIFY_SOCKET");
    return service{socket == nullptr ? "" : socket};
}

void service::reloading() const
{
    std::timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    tell(fmt::format("RELOADING=1\nMONOTONIC_USEC={}",
                     now.tv_sec * 1'000'000LL + now.tv_nsec / 1'000));
}

void service::tell(std::string const& state) const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (socket_.empty() || socket_.size() >= sizeof address.sun_path) return;
    std::ranges::copy(socket_, address.sun_path);
    if (socket_.front() == '@') address.sun_path[0] = '\0'; // an abstract address
    int const fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return;
    auto const length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + socket_.size());
    [[maybe_unused]] auto const sent =
        ::sendto(fd, state.data(), state.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
                 reinterpret_cast<sockaddr const*>(&address), length);
    ::close(fd);
}

} // namespace asterbus::daemon
