#include "asterbus/ami/md5.hpp"

#include <openssl/evp.h>

#include <memory>

namespace asterbus::ami {

std::string md5_hex(std::string_view challenge, std::string_view secret)
{
    static constexpr char hex[] = "0123456789abcdef";
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> const ctx{EVP_MD_CTX_new(),
                                                                      &EVP_MD_CTX_free};
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (!ctx || EVP_DigestInit_ex(ctx.get(), EVP_md5(), nullptr) != 1 ||
        EVP_DigestUpdate(ctx.get(), challenge.data(), challenge.size()) != 1 ||
        EVP_DigestUpdate(ctx.get(), secret.data(), secret.size()) != 1 ||
        EVP_DigestFinal_ex(ctx.get(), digest, &size) != 1)
        return {};
    std::string out;
    for (unsigned i = 0; i < size; ++i) {
        out += hex[digest[i] >> 4U];
        out += hex[digest[i] & 15U];
    }
    return out;
}

} // namespace asterbus::ami
