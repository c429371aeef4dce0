#include "asterbus/net/errc.hpp"
#include "asterbus/net/http.hpp"

#include "support/io_until.hpp"
#include "unit/net/certificate.hpp"
#include "unit/net/http_peer.hpp"

#include <gtest/gtest.h>

#include <optional>

namespace asterbus::net {
namespace {

using namespace std::chrono_literals;
using test::http_peer;

std::string const ok =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

class Http : public ::testing::Test {
protected:
    http_client& client(http_client::options given = {})
    {
        return client_.emplace(io, std::move(given));
    }
    void send(http_client::request what)
    {
        client_->send(std::move(what), [this](result<http_client::response> told) {
            answers.push_back(std::move(told));
        });
    }
    void get(std::string const& path = "/ari/channels", std::chrono::milliseconds timeout = 30s)
    {
        send({"GET", peer.url(path), {}, timeout});
    }
    result<http_client::response> const& answer(std::size_t which = 0)
    {
        EXPECT_TRUE(asterbus::test::run_until(io, [&] { return answers.size() > which; }));
        return answers.at(which);
    }

    asio::io_context io;
    http_peer peer{io};
    std::vector<result<http_client::response>> answers;

private:
    std::optional<http_client> client_;
};

TEST_F(Http, AsksAndReads)
{
    peer.answers = {"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: "
                    "4\r\n\r\nnull"};
    http_client::options given;
    given.username = "bus";
    given.password = secret{"buspw"};
    client(given);
    get("/ari/channels/a%2Fb?x=%20y");
    EXPECT_TRUE(answers.empty()) << "never from within";
    ASSERT_TRUE(answer());
    EXPECT_EQ(answer()->status, 404);
    EXPECT_EQ(answer()->reason, "Not Found");
    EXPECT_EQ(answer()->content_type, "application/json");
    EXPECT_EQ(answer()->body, "null");
    auto const& asked = peer.requests.at(0);
    EXPECT_TRUE(asked.starts_with("GET /ari/channels/a%2Fb?x=%20y HTTP/1.1\r\n")) << asked;
    EXPECT_NE(asked.find("Authorization: Basic YnVzOmJ1c3B3\r\n"), std::string::npos) << asked;
    EXPECT_EQ(asked.find("Content-"), std::string::npos) << asked;
}

TEST_F(Http, SendsABody)
{
    peer.answers = {ok, "HTTP/1.1 204 No Content\r\n\r\n"};
    client();
    send({"POST", peer.url("/x"), R"({"a":1})", 30s});
    ASSERT_TRUE(answer());
    auto const& asked = peer.requests.at(0);
    EXPECT_NE(asked.find("Content-Type: application/json\r\n"), std::string::npos) << asked;
    EXPECT_TRUE(asked.ends_with("\r\n\r\n{\"a\":1}")) << asked;
    send({"DELETE", peer.url("/x"), {}, 30s});
    EXPECT_EQ(answer(1)->status, 204);
    EXPECT_TRUE(peer.requests.at(1).starts_with("DELETE /x ")) << peer.requests.at(1);
    EXPECT_EQ(peer.requests.at(1).find("Content-Type"), std::string::npos) << peer.requests.at(1);
}

TEST_F(Http, KeepsAConnectionForTheNextGet)
{
    peer.answers = {ok, ok, ok};
    client();
    get();
    ASSERT_TRUE(answer());
    get();
    ASSERT_TRUE(answer(1));
    EXPECT_EQ(peer.connections, 1);
    send({"POST", peer.url("/x"), {}, 30s});
    ASSERT_TRUE(answer(2));
    EXPECT_EQ(peer.connections, 2);
}

TEST_F(Http, RepeatsAGetWhenAKeptConnectionIsDead)
{
    peer.answers = {ok, http_peer::hang_up, ok};
    client();
    get();
    ASSERT_TRUE(answer());
    get();
    ASSERT_TRUE(answer(1)) << answer(1).error().text();
    EXPECT_EQ(peer.requests.size(), 3U);
}

TEST_F(Http, NeverRepeatsAPost)
{
    peer.answers = {ok, http_peer::hang_up, ok};
    client();
    get();
    ASSERT_TRUE(answer());
    send({"POST", peer.url("/x"), {}, 30s});
    ASSERT_FALSE(answer(1));
    EXPECT_EQ(answer(1).error().code, errc::http_failed);
    EXPECT_EQ(peer.requests.size(), 2U);
}

TEST_F(Http, RunsRequestsSideBySide)
{
    peer.answers = {http_peer::silence, ok};
    client();
    get("/slow");
    get("/fast");
    ASSERT_TRUE(answer(0));
    EXPECT_EQ(answers.size(), 1U);
}

TEST_F(Http, EndsARequestInItsTime)
{
    peer.answers = {http_peer::silence};
    client();
    get("/x", 20ms);
    ASSERT_FALSE(answer());
    EXPECT_EQ(answer().error().code, errc::http_timeout);
}

TEST_F(Http, TellsThatNothingWasSent)
{
    peer.stop_listening();
    client();
    get();
    ASSERT_FALSE(answer());
    EXPECT_EQ(answer().error().code, errc::connect_failed);
}

TEST_F(Http, BoundsTheResponse)
{
    peer.answers = {"HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n" + std::string(101, 'x'),
                    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + std::string(100, 'x')};
    http_client::options given;
    given.max_response = 100;
    client(given);
    get();
    ASSERT_FALSE(answer());
    EXPECT_EQ(answer().error().code, errc::http_failed);
    get();
    EXPECT_EQ(answer(1)->body.size(), 100U);
}

TEST_F(Http, SurvivesWhatIsNoHttp)
{
    peer.answers = {std::string("\0\xFF rubbish\r\n\r\n", 14),
                    "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"};
    client();
    get();
    EXPECT_FALSE(answer());
    get();
    EXPECT_FALSE(answer(1));
}

TEST_F(Http, GoneMeansSilent)
{
    peer.answers = {http_peer::silence};
    {
        http_client passing{io, {}};
        passing.send({"GET", peer.url("/x"), {}, 30s}, [](auto) { FAIL(); });
        ASSERT_TRUE(asterbus::test::run_until(io, [&] { return !peer.requests.empty(); }));
    }
    io.restart();
    io.poll();
}

TEST_F(Http, MayBeDestroyedByItsAnswer)
{
    peer.answers = {ok};
    auto passing = std::make_optional<http_client>(io, http_client::options{});
    bool told = false;
    passing->send({"GET", peer.url("/x"), {}, 30s}, [&](auto) {
        passing.reset();
        told = true;
    });
    EXPECT_TRUE(asterbus::test::run_until(io, [&] { return told; }));
}

TEST_F(Http, VerifiesTheCertificateAndItsName)
{
    test::certificate const good{"DNS:pbx.example"};
    peer.use_tls(good.cert(), good.key());
    peer.answers = {ok};
    http_client::options given;
    given.tls.ca = good.cert();
    client(given);
    get();
    ASSERT_FALSE(answer());
    EXPECT_EQ(answer().error().code, errc::certificate_refused) << answer().error().text();
    given.tls.server_name = "pbx.example";
    client(given);
    get();
    ASSERT_TRUE(answer(1)) << answer(1).error().text();
    EXPECT_EQ(answer(1)->status, 200);
}

TEST_F(Http, NamesAFileThatIsNone)
{
    test::certificate const good{"IP:127.0.0.1"};
    peer.use_tls(good.cert(), good.key());
    http_client::options given;
    given.tls.ca = "/no/such/ca.pem";
    client(given);
    get();
    ASSERT_FALSE(answer());
    EXPECT_EQ(answer().error().code, errc::bad_tls_file);
    EXPECT_NE(answer().error().peer_text.find("/no/such/ca.pem"), std::string::npos);
}

} // namespace
} // namespace asterbus::net
