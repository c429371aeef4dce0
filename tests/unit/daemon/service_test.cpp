#include "daemon/service.hpp"

#include <gmock/gmock.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <string>

namespace asterbus::daemon {
namespace {

using testing::MatchesRegex;

/// systemd's end, on an abstract address that the kernel chooses.
struct listener {
    int fd = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    std::string name;

    listener()
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        ::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof(sa_family_t));
        socklen_t size = sizeof address;
        ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
        name = "@" + std::string{address.sun_path + 1, size - sizeof(sa_family_t) - 1};
    }
    ~listener() { ::close(fd); }

    [[nodiscard]] std::string heard() const
    {
        std::array<char, 200> text{};
        auto const n = ::recv(fd, text.data(), text.size(), MSG_DONTWAIT);
        return n < 0 ? "" : std::string{text.data(), static_cast<std::size_t>(n)};
    }
};

TEST(Service, TellsSystemd)
{
    listener systemd;
    service const us{systemd.name};
    us.ready();
    EXPECT_EQ(systemd.heard(), "READY=1");
    us.reloading();
    EXPECT_THAT(systemd.heard(), MatchesRegex("RELOADING=1\nMONOTONIC_USEC=[0-9]+"));
    us.alive();
    EXPECT_EQ(systemd.heard(), "WATCHDOG=1");
    us.stopping();
    EXPECT_EQ(systemd.heard(), "STOPPING=1");
}

TEST(Service, IsSilentWithoutSystemd)
{
    service const alone{""};
    alone.ready();
    service const overlong{std::string(500, 'x')};
    overlong.ready();
}

} // namespace
} // namespace asterbus::daemon
