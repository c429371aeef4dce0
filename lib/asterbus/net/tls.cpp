#include "asterbus/net/tls.hpp"

#include "asterbus/net/errc.hpp"

#include <asio/ip/address.hpp>
#include <asio/ssl/verify_context.hpp>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace asterbus::net {
namespace {

/// The first that could not be read, as "FILE: why"; empty when all could.
std::string load_files(asio::ssl::context& ctx, tls_options const& o)
{
    asio::error_code ec;
    auto const text = [&ec](std::string const& file) { return file + ": " + ec.message(); };
    if (o.ca.empty())
        ctx.set_default_verify_paths(ec);
    else
        ctx.load_verify_file(o.ca, ec);
    if (ec) return text(o.ca);
    if (o.certificate.empty()) return {};
    ctx.use_certificate_chain_file(o.certificate, ec);
    if (ec) return text(o.certificate);
    auto const& key = o.key.empty() ? o.certificate : o.key;
    ctx.use_private_key_file(key, asio::ssl::context::pem, ec);
    return ec ? text(key) : std::string{};
}

bool is_address(std::string const& name)
{
    asio::error_code ec;
    asio::ip::make_address(name, ec);
    return !ec;
}

} // namespace

result<std::shared_ptr<asio::ssl::context>> make_tls_context(tls_options const& o)
{
    auto ctx = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(ctx->native_handle(), TLS1_2_VERSION);
    if (auto const bad = load_files(*ctx, o); !bad.empty()) return fail(errc::bad_tls_file, bad);
    ctx->set_verify_mode(o.verify ? asio::ssl::verify_peer : asio::ssl::verify_none);
    return ctx;
}

void expect_peer(SSL* ssl, tls_options const& o, std::string const& host)
{
    auto const& name = o.server_name.empty() ? host : o.server_name;
    bool const address = is_address(name);
    if (!address) SSL_set_tlsext_host_name(ssl, name.c_str());
    if (!o.verify) return;
    auto* const expected = SSL_get0_param(ssl);
    X509_VERIFY_PARAM_set_hostflags(expected, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    if (address)
        X509_VERIFY_PARAM_set1_ip_asc(expected, name.c_str());
    else
        X509_VERIFY_PARAM_set1_host(expected, name.data(), name.size());
}

std::function<bool(bool, asio::ssl::verify_context&)>
keep_reason(std::shared_ptr<std::string> reason)
{
    return [reason = std::move(reason)](bool good, asio::ssl::verify_context& ctx) {
        if (!good) {
            auto const error = X509_STORE_CTX_get_error(ctx.native_handle());
            *reason = X509_verify_cert_error_string(error);
        }
        return good;
    };
}

} // namespace asterbus::net
