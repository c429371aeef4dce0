/// The manager port of an Asterisk without calls, for one client: takes its event session and its
/// action session, answers what a bus asks at start, and lets the caller write events. Plain
/// blocking sockets.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace asterbus::bench {

class manager {
public:
    /// Listens on 127.0.0.1; port 0: any. Throws std::system_error.
    explicit manager(std::uint16_t port);
    ~manager();
    manager(manager const&) = delete;
    manager& operator=(manager const&) = delete;

    [[nodiscard]] std::uint16_t port() const { return port_; }
    /// Until both sessions are logged in.
    void wait_for_sessions();
    /// Whole events to the event session; waits while the client does not read. False: it is gone.
    [[nodiscard]] bool write_events(std::string_view bytes);

private:
    struct session;
    void accept_sessions();
    void serve(session&);
    void answer(session&, std::string_view action);
    void logged_in(session&, bool events);

    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::mutex mutex_;
    std::condition_variable changed_;
    session* events_ = nullptr;
    bool actions_ = false;
    std::vector<std::unique_ptr<session>> sessions_;
    std::thread acceptor_;
};

} // namespace asterbus::bench
