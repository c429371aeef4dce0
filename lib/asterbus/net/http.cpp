#include "asterbus/net/http.hpp"

#include "asterbus/net/curl_loop.hpp"
#include "asterbus/net/errc.hpp"
#include "asterbus/net/transfer.hpp"

#include <asio/post.hpp>

#include <map>
#include <utility>

namespace asterbus::net {

struct http_client::impl : std::enable_shared_from_this<impl> {
    impl(asio::io_context& context, options given)
        : io(context),
          options_(std::move(given)),
          loop(context, [this](CURL* easy, CURLcode code) { finished(easy, code); })
    {}
    ~impl()
    {
        for (auto const& [easy, one] : running)
            loop.remove(easy);
    }

    void send(request what, done tell)
    {
        auto one = std::make_unique<transfer>(options_, std::move(what));
        auto* const easy = one->easy();
        running.emplace(easy, entry{std::move(one), std::move(tell)});
        loop.add(easy);
    }

    /// Told later: what is told may destroy us, and libcurl is at work here.
    void finished(CURL* easy, CURLcode code)
    {
        loop.remove(easy);
        auto node = running.extract(easy);
        if (node.empty()) return;
        auto outcome = node.mapped().what->outcome(code);
        asio::post(io, [alive = weak_from_this(), tell = std::move(node.mapped().tell),
                        outcome = std::move(outcome)]() mutable {
            if (alive.lock()) tell(std::move(outcome));
        });
    }

    struct entry {
        std::unique_ptr<transfer> what;
        done tell;
    };
    asio::io_context& io;
    options options_;
    std::map<CURL*, entry> running;
    curl_loop loop;
};

http_client::http_client(asio::io_context& io, options given)
    : impl_(std::make_shared<impl>(io, std::move(given)))
{}

http_client::~http_client() = default;

void http_client::send(request what, done tell)
{
    impl_->send(std::move(what), std::move(tell));
}

} // namespace asterbus::net
