#include "asterbus/net/websocket.hpp"

#include <websocketpp/base64/base64.hpp>
#include <websocketpp/client.hpp>
#include <websocketpp/concurrency/none.hpp>
#include <websocketpp/config/core_client.hpp>
#include <websocketpp/logger/stub.hpp>

#include <utility>
#include <vector>

namespace asterbus::net {
namespace {

namespace ws = websocketpp;

/// Hands out messages with room for simdjson's padding, and the same one again and again while
/// nobody keeps it: an event costs no allocation.
template <class Message>
class reusing_manager : public std::enable_shared_from_this<reusing_manager<Message>> {
public:
    using ptr = std::shared_ptr<reusing_manager>;
    using weak_ptr = std::weak_ptr<reusing_manager>;
    using message_ptr = typename Message::ptr;

    message_ptr get_message() { return std::make_shared<Message>(this->shared_from_this()); }

    message_ptr get_message(ws::frame::opcode::value op, std::size_t size)
    {
        if (!kept_ || kept_.use_count() != 1 || kept_->get_raw_payload().capacity() > max_kept)
            kept_ = std::make_shared<Message>(this->shared_from_this(), op, size + ws_codec::spare);
        kept_->set_opcode(op);
        kept_->get_raw_payload().clear();
        kept_->get_raw_payload().reserve(size + ws_codec::spare);
        return kept_;
    }

    bool recycle(Message*) { return false; }

private:
    static constexpr std::size_t max_kept = 65'536;
    message_ptr kept_;
};

/// One thread, no logging, bytes in and out by the iostream transport.
struct config : ws::config::core_client {
    using type = config;
    using concurrency_type = ws::concurrency::none;
    using message_type = ws::message_buffer::message<reusing_manager>;
    using con_msg_manager_type = reusing_manager<message_type>;
    using endpoint_msg_manager_type =
        ws::message_buffer::alloc::endpoint_msg_manager<con_msg_manager_type>;
    using alog_type = ws::log::stub;
    using elog_type = ws::log::stub;
    using rng_type = ws::random::random_device::int_generator<std::uint32_t, concurrency_type>;

    struct transport_config : ws::config::core_client::transport_config {
        using concurrency_type = config::concurrency_type;
        using alog_type = config::alog_type;
        using elog_type = config::elog_type;
    };
    using transport_type = ws::transport::iostream::endpoint<transport_config>;
};

using client = ws::client<config>;

std::string basic_authorization(std::string const& username, secret const& password)
{
    auto joined = username + ':';
    joined += password.reveal();
    return "Basic " + ws::base64_encode(joined);
}

} // namespace

struct ws_codec::impl {
    impl(options given, hooks to) : options_(std::move(given)), hooks_(std::move(to)) {}

    void prepare();
    void bind();
    void on_fail();
    void on_close();
    [[nodiscard]] bool is_open() const
    {
        return connection && connection->get_state() == ws::session::state::open;
    }

    options options_;
    hooks hooks_;
    client endpoint;
    client::connection_ptr connection;
    bool ended = false; ///< `closed` has been told
    bool deaf = false;  ///< nothing is told any more
};

void ws_codec::impl::prepare()
{
    auto const uri =
        std::make_shared<ws::uri>(options_.secure, options_.host, options_.port, options_.target);
    ws::lib::error_code ec;
    endpoint.set_user_agent("asterbus");
    endpoint.set_secure(options_.secure); // the stream beneath is
    endpoint.set_max_message_size(options_.max_message);
    connection = endpoint.get_connection(uri, ec);
    if (!connection) return;
    if (!options_.username.empty())
        connection->append_header("Authorization",
                                  basic_authorization(options_.username, options_.password));
    bind();
}

void ws_codec::impl::bind()
{
    connection->set_write_handler([this](ws::connection_hdl, char const* data, std::size_t size) {
        if (!deaf) hooks_.write({data, size});
        return ws::lib::error_code{};
    });
    // A frame's header and payload come apart here, and must not go out apart.
    connection->set_vector_write_handler(
        [this](ws::connection_hdl, std::vector<ws::transport::buffer> const& parts) {
            std::string frame;
            for (auto const& part : parts)
                frame.append(part.buf, part.len);
            if (!deaf) hooks_.write(frame);
            return ws::lib::error_code{};
        });
    connection->set_open_handler([this](ws::connection_hdl) {
        if (!deaf) hooks_.open();
    });
    connection->set_fail_handler([this](ws::connection_hdl) { on_fail(); });
    connection->set_close_handler([this](ws::connection_hdl) { on_close(); });
    connection->set_message_handler([this](ws::connection_hdl, client::message_ptr const& message) {
        if (deaf) return;
        auto& text = message->get_raw_payload();
        text.reserve(text.size() + ws_codec::spare); // it has grown when it came in fragments
        hooks_.message(text);
    });
    connection->set_pong_handler([this](ws::connection_hdl, std::string const& payload) {
        if (!deaf) hooks_.pong(payload);
    });
}

void ws_codec::impl::on_fail()
{
    if (deaf) return;
    auto const status = static_cast<int>(connection->get_response_code());
    auto words = connection->get_response_msg();
    // A 101 that is not the answer to our key fails too.
    if (status == 0 || status == 101) words = connection->get_ec().message();
    hooks_.refused(status == 101 ? 0 : status, std::move(words));
}

void ws_codec::impl::on_close()
{
    if (deaf || std::exchange(ended, true)) return;
    auto const by_us = connection->get_local_close_code();
    auto const by_peer = connection->get_remote_close_code();
    auto const nothing = ws::close::status::abnormal_close;
    bool const ours = by_us != nothing && by_us != ws::close::status::normal &&
                      by_us != by_peer; // an echo of the peer's code is no word of ours
    hooks_.closed(ours ? by_us : by_peer, ours ? connection->get_local_close_reason()
                                               : connection->get_remote_close_reason());
}

ws_codec::ws_codec(options given, hooks to)
    : impl_(std::make_unique<impl>(std::move(given), std::move(to)))
{
    impl_->prepare();
}

ws_codec::~ws_codec()
{
    impl_->deaf = true;
    // Without this websocketpp keeps a cycle of shared pointers.
    if (impl_->connection) impl_->connection->eof();
}

void ws_codec::start()
{
    if (impl_->connection)
        impl_->endpoint.connect(impl_->connection);
    else
        impl_->hooks_.refused(0, "the address cannot be used");
}

void ws_codec::feed(std::string_view bytes)
{
    if (!impl_->connection || impl_->deaf) return;
    impl_->connection->read_all(bytes.data(), bytes.size());
    // websocketpp waits for the server to drop the connection; the handshake is over before.
    bool const ending = impl_->connection->get_state() == ws::session::state::closing;
    auto const code = impl_->connection->get_remote_close_code();
    if (ending && code != ws::close::status::abnormal_close) impl_->on_close();
}

void ws_codec::send_text(std::string_view text)
{
    if (impl_->is_open())
        impl_->connection->send(text.data(), text.size(), ws::frame::opcode::text);
}

void ws_codec::send_ping(std::string_view payload)
{
    ws::lib::error_code ec;
    if (impl_->is_open()) impl_->connection->ping(std::string{payload}, ec);
}

void ws_codec::close()
{
    ws::lib::error_code ec;
    if (impl_->is_open()) impl_->connection->close(ws::close::status::normal, "", ec);
}

void ws_codec::close_now()
{
    impl_->deaf = true;
}

} // namespace asterbus::net
