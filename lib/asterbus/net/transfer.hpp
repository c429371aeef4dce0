/// One HTTP exchange as libcurl's easy handle: what is asked, what comes back, what went wrong.
#pragma once

#include "asterbus/net/http.hpp"

#include <curl/curl.h>

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace asterbus::net {

class transfer {
public:
    transfer(http_client::options const&, http_client::request);
    transfer(transfer const&) = delete;
    transfer& operator=(transfer const&) = delete;

    [[nodiscard]] CURL* easy() const { return easy_.get(); }
    /// After it has ended; takes the response away.
    [[nodiscard]] result<http_client::response> outcome(CURLcode);

private:
    template <class Value>
    void set(CURLoption option, Value value)
    {
        curl_easy_setopt(easy_.get(), option, value);
    }
    void set_request();
    void set_limits(http_client::options const&);
    void set_account(http_client::options const&);
    void set_tls(tls_options const&);
    void present_as(std::string const& server_name);
    [[nodiscard]] failure why(CURLcode) const;

    static std::size_t on_body(char const*, std::size_t, std::size_t, void* self);
    static std::size_t on_header(char const*, std::size_t, std::size_t, void* self);

    struct cleanup {
        void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
        void operator()(CURLU* url) const { curl_url_cleanup(url); }
        void operator()(char* text) const { curl_free(text); }
        void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    };
    http_client::request request_;
    http_client::response response_;
    std::size_t max_response_;
    std::array<char, CURL_ERROR_SIZE> words_{};
    std::unique_ptr<curl_slist, cleanup> headers_, connect_to_;
    std::unique_ptr<CURL, cleanup> easy_;
};

} // namespace asterbus::net
