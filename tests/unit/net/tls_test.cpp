#include "asterbus/net/errc.hpp"
#include "asterbus/net/stream.hpp"

#include "certificate.hpp"
#include "peer.hpp"

#include <gtest/gtest.h>

namespace asterbus::net::test {
namespace {

/// How a stream fares that asks a TLS server with `cert` to be `options`.
struct attempt {
    explicit attempt(certificate const& cert, std::string const& ca) : server(io)
    {
        server.use_tls(cert.cert(), cert.key());
        options = to(server);
        options.tls.enabled = true;
        options.tls.ca = ca;
    }

    /// What ended it, or nullopt when it opened and carried bytes both ways.
    std::optional<failure> outcome()
    {
        client c{io, options};
        server.accept([&] {
            server.keep_reading();
            server.say("hello");
        });
        c.on_open = [&] { c.link->write("hi"); };
        c.link->open();
        c.run_until([&] { return c.end || (c.heard == "hello" && server.heard == "hi"); });
        return c.end;
    }

    asio::io_context io;
    peer server;
    stream::options options;
};

TEST(Tls, ACertificateOfTheGivenCaForThisAddressIsTaken)
{
    certificate const cert{"IP:127.0.0.1"};
    attempt a{cert, cert.cert()};
    EXPECT_FALSE(a.outcome());
}

TEST(Tls, ServerNameSaysWhatTheCertificateMustHave)
{
    certificate const cert{"DNS:pbx.example.org"};
    attempt a{cert, cert.cert()};
    a.options.tls.server_name = "pbx.example.org";
    EXPECT_FALSE(a.outcome());
}

TEST(Tls, AWrongNameIsRefusedWithItsReason)
{
    certificate const cert{"DNS:pbx.example.org"};
    attempt a{cert, cert.cert()};
    a.options.tls.server_name = "other.example.org";
    auto const end = a.outcome();
    ASSERT_TRUE(end);
    EXPECT_EQ(end->code, errc::certificate_refused);
    EXPECT_EQ(end->peer_text, "hostname mismatch");
}

TEST(Tls, AWrongAddressIsRefusedWithItsReason)
{
    certificate const cert{"IP:127.0.0.2"};
    attempt a{cert, cert.cert()};
    auto const end = a.outcome();
    ASSERT_TRUE(end);
    EXPECT_EQ(end->code, errc::certificate_refused);
    EXPECT_EQ(end->peer_text, "IP address mismatch");
}

TEST(Tls, AnUnknownIssuerIsRefusedWithItsReason)
{
    certificate const cert{"IP:127.0.0.1"};
    certificate const other{"IP:127.0.0.1"};
    for (auto const& ca : {other.cert(), std::string{}}) {
        attempt a{cert, ca};
        auto const end = a.outcome();
        ASSERT_TRUE(end);
        EXPECT_EQ(end->code, errc::certificate_refused);
        EXPECT_NE(end->peer_text, "");
    }
}

TEST(Tls, VerifyOffTakesAnything)
{
    certificate const cert{"DNS:other.example.org"};
    attempt a{cert, ""};
    a.options.tls.verify = false;
    EXPECT_FALSE(a.outcome());
}

TEST(Tls, APlainServerIsNoTlsServer)
{
    asio::io_context io;
    peer server{io};
    auto o = to(server);
    o.tls.enabled = true;
    client c{io, o};
    server.accept([&] { server.say("Asterisk Call Manager/11.0.0\r\n"); });
    c.link->open();
    ASSERT_TRUE(c.run_until_closed());
    EXPECT_EQ(c.end->code, errc::tls_failed);
    EXPECT_FALSE(c.opened);
}

TEST(Tls, FilesThatCannotBeReadAreNamed)
{
    certificate const cert{"IP:127.0.0.1"};
    attempt a{cert, "/no/such/ca.pem"};
    auto end = a.outcome();
    ASSERT_TRUE(end);
    EXPECT_EQ(end->code, errc::bad_tls_file);
    EXPECT_TRUE(end->peer_text.starts_with("/no/such/ca.pem: "));
    attempt b{cert, cert.cert()};
    b.options.tls.certificate = cert.cert();
    b.options.tls.key = cert.cert(); // no key in it
    end = b.outcome();
    ASSERT_TRUE(end);
    EXPECT_EQ(end->code, errc::bad_tls_file);
}

TEST(Tls, OldVersionsAreRefused)
{
    certificate const cert{"IP:127.0.0.1"};
    attempt a{cert, cert.cert()};
    a.server.limit_tls(TLS1_1_VERSION);
    auto const end = a.outcome();
    ASSERT_TRUE(end);
    EXPECT_EQ(end->code, errc::tls_failed);
}

} // namespace
} // namespace asterbus::net::test
