#include "asterbus/net/curl_loop.hpp"

#include <new>
#include <utility>

namespace asterbus::net {
namespace {

/// Idle connections that are kept for later requests.
constexpr long max_idle = 4;

} // namespace

curl_loop::curl_loop(asio::io_context& io, finished told)
    : io_(io), finished_(std::move(told)), multi_(curl_multi_init()), timer_(io)
{
    if (multi_ == nullptr) throw std::bad_alloc{};
    curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, &curl_loop::on_socket);
    curl_multi_setopt(multi_, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, &curl_loop::on_timer);
    curl_multi_setopt(multi_, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, max_idle);
}

curl_loop::~curl_loop()
{
    timer_.cancel();
    curl_multi_cleanup(multi_);
    while (!watches_.empty())
        forget(watches_.begin()->first);
}

void curl_loop::add(CURL* transfer)
{
    curl_multi_add_handle(multi_, transfer); // calls on_timer: it starts from the io_context
}

void curl_loop::remove(CURL* transfer)
{
    curl_multi_remove_handle(multi_, transfer);
}

int curl_loop::on_socket(CURL*, curl_socket_t fd, int what, void* self, void*)
{
    auto* const loop = static_cast<curl_loop*>(self);
    if (what == CURL_POLL_REMOVE)
        loop->forget(fd);
    else
        loop->update(fd, what);
    return 0;
}

int curl_loop::on_timer(CURLM*, long after_ms, void* self)
{
    auto* const loop = static_cast<curl_loop*>(self);
    if (after_ms < 0) {
        loop->timer_.cancel();
        return 0;
    }
    loop->timer_.expires_after(std::chrono::milliseconds{after_ms});
    loop->timer_.async_wait([alive = std::weak_ptr{loop->alive_}](asio::error_code ec) {
        auto const still = alive.lock();
        if (!ec && still) (*still)->act(CURL_SOCKET_TIMEOUT, 0);
    });
    return 0;
}

void curl_loop::update(curl_socket_t fd, int what)
{
    auto& entry = watches_[fd];
    if (!entry) {
        entry = std::make_shared<watch>(io_);
        asio::error_code ec;
        entry->descriptor.assign(fd, ec);
    }
    entry->wanted = what;
    arm(fd, watch_ptr{entry});
}

void curl_loop::forget(curl_socket_t fd)
{
    auto const found = watches_.find(fd);
    if (found == watches_.end()) return;
    found->second->removed = true;
    if (found->second->descriptor.is_open()) found->second->descriptor.release(); // libcurl's
    watches_.erase(found);
}

void curl_loop::arm(curl_socket_t fd, watch_ptr const& one)
{
    using asio::posix::descriptor_base;
    auto const wait = [&](bool& pending, int bit, descriptor_base::wait_type type, int action) {
        if ((one->wanted & bit) == 0 || std::exchange(pending, true)) return;
        one->descriptor.async_wait(type, [this, fd, one, &pending, action](asio::error_code) {
            pending = false;
            if (!one->removed) ready(fd, one, action);
        });
    };
    wait(one->reading, CURL_POLL_IN, descriptor_base::wait_read, CURL_CSELECT_IN);
    wait(one->writing, CURL_POLL_OUT, descriptor_base::wait_write, CURL_CSELECT_OUT);
}

void curl_loop::ready(curl_socket_t fd, watch_ptr const& one, int action)
{
    bool const wanted =
        (one->wanted & (action == CURL_CSELECT_IN ? CURL_POLL_IN : CURL_POLL_OUT)) != 0;
    if (wanted) act(fd, action);
    if (wanted && !one->removed) arm(fd, one);
}

void curl_loop::act(curl_socket_t fd, int action)
{
    int running = 0;
    curl_multi_socket_action(multi_, fd, action, &running);
    collect();
}

void curl_loop::collect()
{
    int left = 0;
    while (auto const* message = curl_multi_info_read(multi_, &left))
        if (message->msg == CURLMSG_DONE) finished_(message->easy_handle, message->data.result);
}

} // namespace asterbus::net
