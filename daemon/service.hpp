/// What systemd wants to know: sd_notify's datagrams, written by hand (docs/decisions/0008).
#pragma once

#include <string>
#include <string_view>

namespace asterbus::daemon {

class service {
public:
    /// `socket`: $NOTIFY_SOCKET, empty when systemd did not start us; then nothing is ever sent.
    explicit service(std::string socket);
    /// By the environment.
    [[nodiscard]] static service of_environment();

    void ready() const { tell("READY=1"); }
    void stopping() const { tell("STOPPING=1"); }
    /// Tells the moment too, as systemd's Type=notify-reload wants it; ready() ends it.
    void reloading() const;
    void alive() const { tell("WATCHDOG=1"); }
    void status(std::string_view line) const { tell("STATUS=" + std::string{line}); }

private:
    void tell(std::string const& state) const;
    std::string socket_;
};

} // namespace asterbus::daemon
