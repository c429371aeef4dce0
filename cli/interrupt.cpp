#include "cli/interrupt.hpp"

#include <csignal>

namespace asterbus::client {
namespace {

volatile std::sig_atomic_t flag = 0;

void set_flag(int number)
{
    flag = 1;
    std::signal(number, SIG_DFL);
}

} // namespace

void watch_interrupts()
{
    std::signal(SIGINT, set_flag);
    std::signal(SIGTERM, set_flag);
    std::signal(SIGPIPE, SIG_IGN);
}

bool interrupted()
{
    return flag != 0;
}

} // namespace asterbus::client
