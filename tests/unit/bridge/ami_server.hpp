/// A tiny AMI server on loopback, on the test's io_context: logs clients in, answers pings, and
/// leaves every other action to the test.
#pragma once

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/read_until.hpp>
#include <asio/write.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace asterbus::bridge::test {

class ami_server {
public:
    using tcp = asio::ip::tcp;

    explicit ami_server(asio::io_context& io)
        : acceptor_(io, tcp::endpoint{asio::ip::address_v4::loopback(), 0})
    {
        accept();
    }

    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

    void say(std::string_view bytes)
    {
        asio::error_code ignored;
        asio::write(*socket_, asio::buffer(bytes), ignored);
    }
    /// "Response: ..." with the ActionID of `action`, and a blank line.
    void respond(std::string_view action, std::string const& response)
    {
        say("Response: " + response + "\r\nActionID: " + std::string{header(action, "ActionID")} +
            "\r\n\r\n");
    }
    void drop() { socket_->close(); }
    void stop_listening() { acceptor_.close(); }

    static std::string_view header(std::string_view action, std::string const& name)
    {
        auto const at = action.find(name + ": ");
        if (at == std::string_view::npos) return {};
        auto const from = at + name.size() + 2;
        return action.substr(from, action.find('\r', from) - from);
    }

    bool accept_login = true;
    int connections = 0;
    std::string login; ///< the last Login action
    std::function<void(std::string const& action)> on_action = [](std::string const&) {};
    std::function<void()> on_login = [] {};

private:
    void accept()
    {
        auto const next = std::make_shared<tcp::socket>(acceptor_.get_executor());
        acceptor_.async_accept(*next, [this, next](asio::error_code ec) {
            if (ec) return;
            socket_ = next;
            ++connections;
            say("Asterisk Call Manager/11.0.0\r\n");
            read(next);
            accept();
        });
    }

    void read(std::shared_ptr<tcp::socket> const& from)
    {
        auto const buffer = std::make_shared<std::string>();
        read(from, buffer);
    }
    void read(std::shared_ptr<tcp::socket> const& from, std::shared_ptr<std::string> const& buffer)
    {
        asio::async_read_until(*from, asio::dynamic_buffer(*buffer), "\r\n\r\n",
                               [this, from, buffer](asio::error_code ec, std::size_t size) {
                                   if (ec) return;
                                   auto const action = buffer->substr(0, size);
                                   buffer->erase(0, size);
                                   take(action);
                                   read(from, buffer);
                               });
    }

    void take(std::string const& action)
    {
        auto const name = header(action, "Action");
        if (name == "Challenge") return respond(action, "Success\r\nChallenge: 1");
        if (name == "Ping") return respond(action, "Success");
        if (name != "Login") return on_action(action);
        login = action;
        if (!accept_login) return respond(action, "Error\r\nMessage: Authentication failed");
        respond(action, "Success");
        on_login();
    }

    tcp::acceptor acceptor_;
    std::shared_ptr<tcp::socket> socket_;
};

} // namespace asterbus::bridge::test
