#include "asterbus/net/errc.hpp"
#include "asterbus/net/stream.hpp"

#include "peer.hpp"

#include <gtest/gtest.h>

namespace asterbus::net::test {
namespace {

using std::chrono::milliseconds;

TEST(Stream, CarriesBytesBothWaysAndSeesThePeerClose)
{
    asio::io_context io;
    peer server{io};
    client c{io, to(server)};
    server.accept([&] {
        server.keep_reading();
        server.say("hello");
    });
    c.on_open = [&] {
        for (int i = 0; i < 100; ++i)
            c.link->write("word " + std::to_string(i) + "\n");
    };
    c.link->open();
    ASSERT_TRUE(
        c.run_until([&] { return server.heard.ends_with("word 99\n") && !c.heard.empty(); }));
    EXPECT_TRUE(server.heard.starts_with("word 0\nword 1\n"));
    EXPECT_EQ(c.heard, "hello");
    server.drop();
    ASSERT_TRUE(c.run_until_closed());
    EXPECT_EQ(c.end->code, errc::closed_by_peer);
    io.run();
}

TEST(Stream, CallsNothingFromWithinItsOwnFunctions)
{
    asio::io_context io;
    peer server{io};
    server.stop_listening();
    stream::options o;
    o.host = "127.0.0.1";
    o.port = 1;
    o.tls = {true, "/no/such/file", "", "", "", true};
    client c{io, o};
    c.link->open();
    c.link->abort();
    EXPECT_FALSE(c.end);
    ASSERT_TRUE(c.run_until_closed());
    EXPECT_EQ(c.end->code, errc::bad_tls_file);
}

TEST(Stream, RefusedConnectionSaysSo)
{
    asio::io_context io;
    peer server{io};
    auto const o = to(server);
    server.stop_listening();
    client c{io, o};
    c.link->open();
    ASSERT_TRUE(c.run_until_closed());
    EXPECT_EQ(c.end->code, errc::connect_failed);
    EXPECT_NE(c.end->peer_text.find("refused"), std::string::npos);
    EXPECT_FALSE(c.opened);
}

TEST(Stream, UnknownHostSaysSo)
{
    asio::io_context io;
    stream::options o;
    o.host = "no-such-host.invalid";
    client c{io, o};
    c.link->open();
    ASSERT_TRUE(c.run_until_closed());
    EXPECT_EQ(c.end->code, errc::resolve_failed);
}

TEST(Stream, AMuteTlsPeerIsLeftAfterTheConnectTimeout)
{
    asio::io_context io;
    peer server{io};
    server.accept();
    auto o = to(server);
    o.tls.enabled = true;
    o.connect_timeout = milliseconds{50};
    client c{io, o};
    c.link->open();
    ASSERT_TRUE(c.run_until_closed());
    EXPECT_EQ(c.end->code, errc::connect_timeout);
    EXPECT_FALSE(c.opened);
}

TEST(Stream, MayBeOpenedAgainAfterItsEnd)
{
    asio::io_context io;
    peer server{io};
    client c{io, to(server)};
    for (int i = 0; i < 3; ++i) {
        server.accept([&] { server.say("x"); });
        c.link->open();
        ASSERT_TRUE(c.run_until([&] { return c.heard.size() == static_cast<std::size_t>(i) + 1; }));
        c.link->abort();
        ASSERT_TRUE(c.run_until_closed());
        EXPECT_EQ(c.end->code, errc::closed_here);
        c.end.reset();
        server.drop();
    }
}

TEST(Stream, CloseSendsWhatIsQueued)
{
    asio::io_context io;
    peer server{io};
    client c{io, to(server)};
    server.accept([&] { server.keep_reading(); });
    std::string const much(3'000'000, 'x');
    c.on_open = [&] {
        c.link->write(much);
        c.link->write("end");
        c.link->close();
        c.link->write("too late");
    };
    c.link->open();
    ASSERT_TRUE(c.run_until([&] { return server.ended && c.end.has_value(); }));
    EXPECT_EQ(c.end->code, errc::closed_here);
    EXPECT_EQ(server.heard.size(), much.size() + 3);
    EXPECT_TRUE(server.heard.ends_with("xend"));
}

TEST(Stream, WritesApartArriveInOrder)
{
    asio::io_context io;
    peer server{io};
    auto o = to(server);
    o.writes_apart = true;
    client c{io, o};
    server.accept([&] { server.keep_reading(); });
    std::string expected;
    c.on_open = [&] {
        for (int i = 0; i < 1000; ++i) {
            c.link->write(std::to_string(i) + " ");
            expected += std::to_string(i) + " ";
        }
        c.link->write("");
        c.link->close();
    };
    c.link->open();
    ASSERT_TRUE(c.run_until([&] { return server.ended && c.end.has_value(); }));
    EXPECT_EQ(server.heard, expected);
}

TEST(Stream, APeerThatDoesNotReadIsLeft)
{
    asio::io_context io;
    peer server{io};
    server.accept();
    auto o = to(server);
    o.max_unsent = 20'000'000;
    client c{io, o};
    c.on_open = [&] {
        for (int i = 0; i < 30; ++i)
            c.link->write(std::string(1'000'000, 'x'));
    };
    c.link->open();
    ASSERT_TRUE(c.run_until_closed());
    EXPECT_EQ(c.end->code, errc::peer_not_reading);
}

TEST(Stream, MayBeDestroyedWithinItsHandlers)
{
    for (bool const within_open : {true, false}) {
        asio::io_context io;
        peer server{io};
        client c{io, to(server)};
        server.accept([&] { server.say("hello"); });
        auto& which = within_open ? c.on_open : c.on_read;
        which = [&] { c.link.reset(); };
        c.link->open();
        io.run();
        EXPECT_TRUE(c.opened);
        EXPECT_FALSE(c.end); // a stream that is gone says nothing
    }
}

TEST(Stream, MayBeDestroyedWhileItConnects)
{
    asio::io_context io;
    peer server{io};
    client c{io, to(server)};
    c.link->open();
    c.link.reset();
    io.run();
    EXPECT_FALSE(c.opened);
    EXPECT_FALSE(c.end);
}

} // namespace
} // namespace asterbus::net::test
