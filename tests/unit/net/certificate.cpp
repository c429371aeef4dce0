#include "certificate.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>

namespace asterbus::net::test {
namespace {

template <auto Free>
struct deleter {
    template <class T>
    void operator()(T* p) const
    {
        Free(p);
    }
};
using key_ptr = std::unique_ptr<EVP_PKEY, deleter<EVP_PKEY_free>>;
using cert_ptr = std::unique_ptr<X509, deleter<X509_free>>;
using file_ptr = std::unique_ptr<std::FILE, deleter<std::fclose>>;

std::string new_folder()
{
    auto pattern = (std::filesystem::temp_directory_path() / "asterbus-cert-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no folder"};
    return pattern;
}

void add_extension(X509* cert, int which, std::string const& value)
{
    X509V3_CTX ctx;
    X509V3_set_ctx_nodb(&ctx);
    X509V3_set_ctx(&ctx, cert, cert, nullptr, nullptr, 0);
    auto* const extension = X509V3_EXT_conf_nid(nullptr, &ctx, which, value.c_str());
    if (extension == nullptr) throw std::runtime_error{"no extension: " + value};
    X509_add_ext(cert, extension, -1);
    X509_EXTENSION_free(extension);
}

cert_ptr self_signed(EVP_PKEY* key, std::string const& names)
{
    cert_ptr cert{X509_new()};
    X509_set_version(cert.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(cert.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(cert.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(cert.get()), 3600);
    X509_set_pubkey(cert.get(), key);
    auto* const subject = X509_get_subject_name(cert.get());
    X509_NAME_add_entry_by_txt(subject, "O", MBSTRING_ASC,
                               reinterpret_cast<unsigned char const*>("test"), -1, -1, 0);
    X509_set_issuer_name(cert.get(), subject);
    add_extension(cert.get(), NID_basic_constraints, "critical,CA:TRUE");
    add_extension(cert.get(), NID_subject_alt_name, names);
    X509_sign(cert.get(), key, EVP_sha256());
    return cert;
}

} // namespace

certificate::certificate(std::string const& names) : folder_(new_folder())
{
    key_ptr const key_pair{EVP_EC_gen("P-256")};
    auto const signed_cert = self_signed(key_pair.get(), names);
    file_ptr const cert_file{std::fopen(cert().c_str(), "w")};
    PEM_write_X509(cert_file.get(), signed_cert.get());
    file_ptr const key_file{std::fopen(key().c_str(), "w")};
    PEM_write_PrivateKey(key_file.get(), key_pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
}

certificate::~certificate()
{
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

} // namespace asterbus::net::test
