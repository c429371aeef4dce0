/// A self-signed certificate and its key as PEM files, made for one test and gone with it.
#pragma once

#include <string>

namespace asterbus::net::test {

class certificate {
public:
    /// `names`: as OpenSSL writes them, "DNS:localhost,IP:127.0.0.1".
    explicit certificate(std::string const& names);
    ~certificate();
    certificate(certificate const&) = delete;
    certificate& operator=(certificate const&) = delete;

    [[nodiscard]] std::string cert() const { return folder_ + "/cert.pem"; }
    [[nodiscard]] std::string key() const { return folder_ + "/key.pem"; }

private:
    std::string folder_;
};

} // namespace asterbus::net::test
