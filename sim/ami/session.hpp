/// One AMI client: its login, its event mask, its actions. Decides what to answer; bytes go out by
/// a function that it is given.
#pragma once

#include "sim/ami/request.hpp"
#include "sim/calls/exchange.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace asterbus::sim {

struct account {
    std::string username = "bus", password = "buspw";
};

class ami_session : public std::enable_shared_from_this<ami_session> {
public:
    struct wires {
        std::function<void(std::string_view)> send;
        std::function<void()> close; ///< after what was sent
        std::string local, remote;   ///< "IPV4/TCP/127.0.0.1/5038"
    };

    ami_session(exchange&, account, wires, wall_time booted);

    /// Says the banner.
    void start();
    void on_bytes(std::string_view);
    void hear(ami_event const&);

    // for actions
    [[nodiscard]] exchange& calls() { return calls_; }
    [[nodiscard]] pbx& model() { return calls_.model(); }
    [[nodiscard]] wall_time booted() const { return booted_; }
    void set_mask(std::uint32_t mask) { mask_ = mask; }
    void say(std::string_view text) { wires_.send(text); }
    void close() { wires_.close(); }

private:
    void handle(ami_request const&);
    void login(ami_request const&);
    void challenge(ami_request const&);
    void accept(ami_request const&, bool by_password);
    void refuse(ami_request const&);
    [[nodiscard]] ami_event security(std::string_view event, std::string_view severity);

    exchange& calls_;
    account account_;
    wires wires_;
    wall_time booted_, since_;
    ami_reader reader_;
    bool authenticated_ = false, closing_ = false;
    std::uint32_t mask_ = 0;
    std::string challenge_;
};

} // namespace asterbus::sim
