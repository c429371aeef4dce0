#include "asterbus/net/transfer.hpp"

#include "asterbus/net/errc.hpp"

#include <algorithm>
#include <new>
#include <utility>

namespace asterbus::net {
namespace {

errc code_of(CURLcode code)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return errc::resolve_failed;
    case CURLE_COULDNT_CONNECT: return errc::connect_failed;
    case CURLE_PEER_FAILED_VERIFICATION: return errc::certificate_refused;
    case CURLE_SSL_CONNECT_ERROR: return errc::tls_failed;
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM: return errc::bad_tls_file;
    case CURLE_OPERATION_TIMEDOUT: return errc::http_timeout;
    default: return errc::http_failed;
    }
}

/// "HTTP/1.1 404 Not Found" without its end of line: what follows the number.
std::string_view reason_of(std::string_view status_line)
{
    auto const code = status_line.find(' ');
    auto const reason = status_line.find(' ', code + 1);
    if (code == std::string_view::npos || reason == std::string_view::npos) return {};
    auto const words = status_line.substr(reason + 1);
    return words.substr(0, words.find_last_not_of("\r\n") + 1);
}

} // namespace

transfer::transfer(http_client::options const& options, http_client::request what)
    : request_(std::move(what)), max_response_(options.max_response), easy_(curl_easy_init())
{
    if (!easy_) throw std::bad_alloc{};
    set_request();
    set_limits(options);
    set_account(options);
    set_tls(options.tls);
    set(CURLOPT_ERRORBUFFER, words_.data());
    set(CURLOPT_WRITEFUNCTION, &transfer::on_body);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_HEADERFUNCTION, &transfer::on_header);
    set(CURLOPT_HEADERDATA, this);
}

void transfer::set_request()
{
    set(CURLOPT_URL, request_.url.c_str());
    set(CURLOPT_CUSTOMREQUEST, request_.method.c_str());
    set(CURLOPT_USERAGENT, "asterbus");
    if (request_.method != "GET") set(CURLOPT_FRESH_CONNECT, 1L); // see http_client::send
    if (request_.method == "GET" && request_.body.empty()) return;
    // Without a body, no type either: libcurl would say that it is a form.
    auto const* const type =
        request_.body.empty() ? "Content-Type:" : "Content-Type: application/json";
    headers_.reset(curl_slist_append(nullptr, type));
    set(CURLOPT_HTTPHEADER, headers_.get());
    set(CURLOPT_POSTFIELDS, request_.body.c_str());
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
}

void transfer::set_limits(http_client::options const& options)
{
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_PROXY, ""); // a PBX is never reached by the environment's proxy
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect_timeout.count()));
    set(CURLOPT_TIMEOUT_MS,
        std::max(1L, static_cast<long>(request_.timeout.count()))); // 0: for ever
}

void transfer::set_account(http_client::options const& options)
{
    if (options.username.empty()) return;
    set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    set(CURLOPT_USERNAME, options.username.c_str());
    set(CURLOPT_PASSWORD, std::string{options.password.reveal()}.c_str()); // copied by libcurl
}

void transfer::set_tls(tls_options const& tls)
{
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, tls.verify ? 1L : 0L);
    set(CURLOPT_SSL_VERIFYHOST, tls.verify ? 2L : 0L);
    if (!tls.ca.empty()) set(CURLOPT_CAINFO, tls.ca.c_str());
    if (!tls.certificate.empty()) set(CURLOPT_SSLCERT, tls.certificate.c_str());
    if (!tls.key.empty()) set(CURLOPT_SSLKEY, tls.key.c_str());
    if (!tls.server_name.empty()) present_as(tls.server_name);
}

/// libcurl verifies the name in the URL: give it that name, and say where it lives.
void transfer::present_as(std::string const& server_name)
{
    std::unique_ptr<CURLU, cleanup> const url{curl_url()};
    char* text = nullptr;
    auto const part = [&](CURLUPart which) {
        auto const ok = curl_url_get(url.get(), which, &text, 0) == CURLUE_OK;
        return std::unique_ptr<char, cleanup>{ok ? text : nullptr};
    };
    if (curl_url_set(url.get(), CURLUPART_URL, request_.url.c_str(), 0) != CURLUE_OK) return;
    auto const host = part(CURLUPART_HOST);
    curl_url_set(url.get(), CURLUPART_HOST, server_name.c_str(), 0);
    auto const renamed = part(CURLUPART_URL);
    if (!host || !renamed) return; // libcurl will refuse the URL
    request_.url = renamed.get();
    connect_to_.reset(curl_slist_append(nullptr, ("::" + std::string{host.get()} + ":").c_str()));
    set(CURLOPT_URL, request_.url.c_str());
    set(CURLOPT_CONNECT_TO, connect_to_.get());
}

std::size_t transfer::on_body(char const* data, std::size_t, std::size_t size, void* self)
{
    auto& one = *static_cast<transfer*>(self);
    if (one.response_.body.size() + size > one.max_response_) return 0; // ends the transfer
    one.response_.body.append(data, size);
    return size;
}

std::size_t transfer::on_header(char const* data, std::size_t, std::size_t size, void* self)
{
    std::string_view const line{data, size};
    if (line.starts_with("HTTP/")) static_cast<transfer*>(self)->response_.reason = reason_of(line);
    return size;
}

result<http_client::response> transfer::outcome(CURLcode code)
{
    if (code != CURLE_OK) return tl::unexpected{why(code)};
    long status = 0;
    char const* type = nullptr;
    curl_easy_getinfo(easy(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(easy(), CURLINFO_CONTENT_TYPE, &type);
    response_.status = static_cast<int>(status);
    if (type != nullptr) response_.content_type = type;
    return std::move(response_);
}

failure transfer::why(CURLcode code) const
{
    auto found = code_of(code);
    curl_off_t sent_after = 0;
    curl_easy_getinfo(easy(), CURLINFO_PRETRANSFER_TIME_T, &sent_after);
    if (found == errc::http_timeout && sent_after == 0) found = errc::connect_timeout;
    return {found, words_[0] != '\0' ? words_.data() : curl_easy_strerror(code)};
}

} // namespace asterbus::net
