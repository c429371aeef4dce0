/// An ARI server of a few lines on loopback: answers HTTP as the test says, takes WebSockets, and
/// speaks on them what the test says.
#pragma once

#include "support/ws_frames.hpp"

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/write.hpp>

#include <charconv>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace asterbus::test {

class ari_server {
public:
    using tcp = asio::ip::tcp;

    explicit ari_server(asio::io_context&);
    ~ari_server();

    [[nodiscard]] std::string url() const;

    /// Status and body for "GET /ari/asterisk/info" and its like. By default an Asterisk 22 whose
    /// application hears everything.
    std::function<std::pair<int, std::string>(std::string const& method_and_target)> answer =
        usual_answer;
    static std::pair<int, std::string> usual_answer(std::string const& method_and_target);

    int upgrade_status = 101; ///< another one refuses the upgrade
    bool deaf = false;        ///< answers no PING
    /// A text frame has come; by default nothing happens.
    std::function<void(std::string const& text)> on_text = [](std::string const&) {};

    /// On the newest WebSocket.
    void say(std::string const& text) { send(server_frame(1, text)); }
    void send(std::string const& bytes);
    void drop();

    std::vector<std::string> requests; ///< heads of all HTTP requests, upgrades included
    int websockets = 0;                ///< that were ever taken

private:
    class session;
    void accept();

    asio::ip::tcp::acceptor acceptor_;
    std::vector<std::weak_ptr<session>> sessions_;
    std::weak_ptr<session> websocket_;
};

class ari_server::session : public std::enable_shared_from_this<session> {
public:
    session(ari_server& owner, tcp::socket socket) : owner_(owner), socket_(std::move(socket)) {}

    void read()
    {
        socket_.async_read_some(asio::buffer(chunk_), [self = shared_from_this()](
                                                          asio::error_code ec, std::size_t n) {
            if (ec || self->gone_) return;
            self->heard_.append(self->chunk_, n);
            while (!self->gone_ && (self->upgraded_ ? self->take_frame() : self->take_request())) {
            }
            if (!self->gone_) self->read();
        });
    }
    void send(std::string const& bytes)
    {
        asio::error_code ec;
        asio::write(socket_, asio::buffer(bytes), ec);
    }
    void drop()
    {
        gone_ = true;
        asio::error_code ec;
        socket_.close(ec);
    }

private:
    bool take_request()
    {
        auto const head = heard_.find("\r\n\r\n");
        if (head == std::string::npos) return false;
        std::size_t body = 0;
        if (auto const at = heard_.find("Content-Length: "); at < head)
            std::from_chars(heard_.data() + at + 16, heard_.data() + head, body);
        if (heard_.size() < head + 4 + body) return false;
        auto const request = heard_.substr(0, head + 4);
        heard_.erase(0, head + 4 + body);
        owner_.requests.push_back(request);
        answer(request);
        return true;
    }
    void answer(std::string const& request)
    {
        bool const upgrade = request.starts_with("GET /ari/events?");
        if (upgrade && owner_.upgrade_status == 101) {
            upgraded_ = true;
            ++owner_.websockets;
            owner_.websocket_ = weak_from_this();
            return send(upgrade_answer(request));
        }
        auto const [status, body] = upgrade
                                        ? std::pair{owner_.upgrade_status, std::string{"{}"}}
                                        : owner_.answer(request.substr(0, request.find(" HTTP")));
        send("HTTP/1.1 " + std::to_string(status) + " Words\r\nContent-Type: application/json\r\n" +
             "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    bool take_frame()
    {
        auto const frame = take_client_frame(heard_);
        if (!frame) return false;
        if (frame->opcode == 9 && !owner_.deaf) send(server_frame(10, frame->payload));
        if (frame->opcode == 1) owner_.on_text(frame->payload);
        if (frame->opcode == 8) drop();
        return true;
    }

    ari_server& owner_;
    tcp::socket socket_;
    char chunk_[4096]{};
    std::string heard_;
    bool upgraded_ = false;
    bool gone_ = false;
};

inline ari_server::ari_server(asio::io_context& io)
    : acceptor_(io, tcp::endpoint{asio::ip::address_v4::loopback(), 0})
{
    accept();
}

inline ari_server::~ari_server()
{
    for (auto const& one : sessions_)
        if (auto const alive = one.lock()) alive->drop();
}

inline std::string ari_server::url() const
{
    return "http://127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port());
}

inline std::pair<int, std::string> ari_server::usual_answer(std::string const& asked)
{
    if (asked == "GET /ari/asterisk/info") return {200, R"({"system":{"version":"22.10.1"}})"};
    if (asked.starts_with("GET /ari/applications/"))
        return {200, R"({"channel_ids":["__AST_CHANNEL_ALL_TOPIC"],)"
                     R"("bridge_ids":["__AST_BRIDGE_ALL_TOPIC"],)"
                     R"("endpoint_ids":["__AST_ENDPOINT_ALL_TOPIC"]})"};
    return {404, R"({"message":"Resource not found"})"};
}

inline void ari_server::send(std::string const& bytes)
{
    if (auto const one = websocket_.lock()) one->send(bytes);
}

inline void ari_server::drop()
{
    if (auto const one = websocket_.lock()) one->drop();
}

inline void ari_server::accept()
{
    acceptor_.async_accept([this](asio::error_code ec, tcp::socket socket) {
        if (ec) return;
        auto one = std::make_shared<session>(*this, std::move(socket));
        sessions_.push_back(one);
        one->read();
        accept();
    });
}

} // namespace asterbus::test
