/// libcurl's multi interface on an io_context: its sockets and its timer are watched by Asio.
#pragma once

#include <asio/io_context.hpp>
#include <asio/posix/stream_descriptor.hpp>
#include <asio/steady_timer.hpp>
#include <curl/curl.h>

#include <functional>
#include <map>
#include <memory>

namespace asterbus::net {

class curl_loop {
public:
    /// Told of every transfer that has ended; may add and remove transfers, and must not destroy
    /// the loop.
    using finished = std::function<void(CURL*, CURLcode)>;

    curl_loop(asio::io_context&, finished);
    /// All transfers have been removed.
    ~curl_loop();
    curl_loop(curl_loop const&) = delete;
    curl_loop& operator=(curl_loop const&) = delete;

    void add(CURL*);
    void remove(CURL*);

private:
    struct watch {
        explicit watch(asio::io_context& io) : descriptor(io) {}
        asio::posix::stream_descriptor descriptor;
        int wanted = 0; ///< CURL_POLL_IN | CURL_POLL_OUT
        bool reading = false, writing = false;
        bool removed = false;
    };
    using watch_ptr = std::shared_ptr<watch>;

    static int on_socket(CURL*, curl_socket_t, int what, void* self, void*);
    static int on_timer(CURLM*, long after_ms, void* self);

    void update(curl_socket_t, int what);
    void forget(curl_socket_t);
    void arm(curl_socket_t, watch_ptr const&);
    void ready(curl_socket_t, watch_ptr const&, int action);
    void act(curl_socket_t, int action);
    void collect();

    asio::io_context& io_;
    finished finished_;
    CURLM* multi_;
    asio::steady_timer timer_;
    std::map<curl_socket_t, watch_ptr> watches_;
    std::shared_ptr<curl_loop*> alive_ = std::make_shared<curl_loop*>(this);
};

} // namespace asterbus::net
