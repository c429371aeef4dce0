#include "sim/ari/server.hpp"

#include "sim/ari/face.hpp"
#include "sim/ari/rest_frame.hpp"
#include "sim/asterisk_version.hpp"

#include <asio/ip/tcp.hpp>
#include <websocketpp/base64/base64.hpp>
#include <websocketpp/concurrency/none.hpp>
#include <websocketpp/config/asio_no_tls.hpp>
#include <websocketpp/logger/stub.hpp>
#include <websocketpp/server.hpp>

#include <map>
#include <memory>
#include <vector>

namespace asterbus::sim {
namespace {

/// One thread, no locks, no log of its own.
struct lean : websocketpp::config::asio {
    using concurrency_type = websocketpp::concurrency::none;
    using alog_type = websocketpp::log::stub;
    using elog_type = websocketpp::log::stub;
    struct transport_config : websocketpp::config::asio::transport_config {
        using concurrency_type = websocketpp::concurrency::none;
        using alog_type = websocketpp::log::stub;
        using elog_type = websocketpp::log::stub;
        static bool const enable_multithreading = false;
    };
    using transport_type = websocketpp::transport::asio::endpoint<transport_config>;
};

using server = websocketpp::server<lean>;
using websocketpp::connection_hdl;
namespace http = websocketpp::http;

/// As Asterisk gives up on a client that does not read.
constexpr std::size_t most_unsent = std::size_t{64} << 20U;

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        auto const end = std::min(text.find(','), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

ari_request request_of(server::connection_type& con)
{
    return parse_ari_request(con.get_request().get_method(), con.get_resource(),
                             con.get_request_body());
}

} // namespace

struct ari_server::impl {
    exchange& calls;
    account who;
    std::function<void()> ran;
    server ws;
    std::map<std::string, connection_hdl> listeners; ///< by application

    impl(asio::io_context& io, exchange& x, account a, std::function<void()> r)
        : calls(x), who(std::move(a)), ran(std::move(r))
    {
        ws.init_asio(&io);
        ws.set_reuse_addr(true);
        ws.set_tcp_post_init_handler([this](connection_hdl h) {
            asio::error_code ignored;
            ws.get_con_from_hdl(h)->get_raw_socket().set_option(asio::ip::tcp::no_delay{true},
                                                                ignored);
        });
        ws.set_http_handler([this](connection_hdl h) { on_http(*ws.get_con_from_hdl(h)); });
        ws.set_validate_handler(
            [this](connection_hdl h) { return on_upgrade(*ws.get_con_from_hdl(h)); });
        ws.set_open_handler([this](connection_hdl h) { on_open(h); });
        ws.set_close_handler([this](connection_hdl h) { on_close(h); });
        ws.set_message_handler(
            [this](connection_hdl h, server::message_ptr m) { on_text(h, m->get_payload()); });
    }

    bool authorized(server::connection_type const& con) const
    {
        auto const wanted =
            "Basic " + websocketpp::base64_encode(who.username + ":" + who.password);
        return con.get_request_header("Authorization") == wanted;
    }

    static void answer(server::connection_type& con, ari_reply const& reply)
    {
        con.replace_header("Server", "Asterisk/" + std::string{asterisk_version});
        con.append_header("Connection", "close"); // websocketpp serves one request a connection
        con.append_header("Cache-Control", "no-cache, no-store");
        if (!reply.content_type.empty()) con.append_header("Content-type", reply.content_type);
        if (!reply.location.empty()) con.append_header("Location", reply.location);
        con.set_status(static_cast<http::status_code::value>(reply.status),
                       std::string{reason_phrase(reply.status)});
        con.set_body(reply.body);
    }

    static void refuse(server::connection_type& con)
    {
        con.append_header("WWW-Authenticate", R"(Basic realm="Asterisk REST Interface")");
        answer(con, {401, R"({"message":"Authentication required"})", "application/json", {}});
    }

    void on_http(server::connection_type& con)
    {
        if (!con.get_resource().starts_with("/ari"))
            return answer(con, {404, "<h1>Not Found</h1>", "text/html", {}});
        if (!authorized(con)) return refuse(con);
        auto const reply = answer_ari(calls, request_of(con));
        answer(con, reply);
        ran();
    }

    bool on_upgrade(server::connection_type& con)
    {
        if (!authorized(con)) {
            refuse(con);
            return false;
        }
        auto const asked = request_of(con);
        bool const known = asked.path == std::vector<std::string>{"events"};
        if (known && !asked.get("app").empty()) return true;
        answer(
            con,
            {known ? 400 : 404, R"({"message":"Missing parameter app"})", "application/json", {}});
        return false;
    }

    void on_open(connection_hdl h)
    {
        auto const asked = request_of(*ws.get_con_from_hdl(h));
        for (auto const& app : split(asked.get("app"))) {
            if (auto const older = listeners.find(app); older != listeners.end())
                send(older->second,
                     ari_event{"ApplicationReplaced", calls.model().now()}.only_for(app).text(app));
            listeners.insert_or_assign(app, h);
            calls.apps().add(app, asked.get("subscribeAll") == "true");
        }
        ran();
    }

    void on_close(connection_hdl h)
    {
        std::erase_if(listeners, [&](auto const& each) {
            bool const mine = !each.second.owner_before(h) && !h.owner_before(each.second);
            if (mine) calls.apps().remove(each.first);
            return mine;
        });
    }

    void on_text(connection_hdl h, std::string const& text)
    {
        std::string app;
        for (auto const& [name, listener] : listeners)
            if (!listener.owner_before(h) && !h.owner_before(listener)) app = name;
        send(h, answer_frame(calls, text, app));
        ran();
    }

    void send(connection_hdl h, std::string const& text)
    {
        websocketpp::lib::error_code ec;
        auto const con = ws.get_con_from_hdl(h, ec);
        if (ec) return;
        if (con->get_buffered_amount() > most_unsent) return con->terminate({});
        con->send(text, websocketpp::frame::opcode::text);
    }
};

ari_server::ari_server(asio::io_context& io, std::string const& address, std::uint16_t port,
                       exchange& x, account a, std::function<void()> ran)
    : impl_(std::make_unique<impl>(io, x, std::move(a), std::move(ran)))
{
    impl_->ws.listen(asio::ip::tcp::endpoint{asio::ip::make_address(address), port});
    impl_->ws.start_accept();
}

ari_server::~ari_server()
{
    websocketpp::lib::error_code ignored;
    impl_->ws.stop_listening(ignored);
    for (auto const& [name, h] : impl_->listeners)
        impl_->ws.close(h, websocketpp::close::status::going_away, "", ignored);
}

std::uint16_t ari_server::port() const
{
    asio::error_code ec;
    return impl_->ws.get_local_endpoint(ec).port();
}

void ari_server::hear(ari_event const& e)
{
    for (auto const& [name, h] : impl_->listeners) {
        auto const* app = impl_->calls.apps().find(name);
        auto const copies = app == nullptr ? 0 : app->copies(name, e);
        if (copies == 0) continue;
        auto const text = e.text(name);
        for (int i = 0; i < copies; ++i)
            impl_->send(h, text);
    }
}

} // namespace asterbus::sim
