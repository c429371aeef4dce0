#include "asterbus/net/websocket.hpp"

#include "support/ws_frames.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <vector>

namespace asterbus::net {
namespace {

using test::server_frame;
using test::ws_frame;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A codec with its other end: keeps what it says and what is told.
struct talk {
    explicit talk(std::size_t max_message = 1'000'000)
    {
        ws_codec::options given;
        given.host = "pbx.example";
        given.port = 8088;
        given.target = "/ari/events?app=bus";
        given.username = "bus";
        given.password = secret{"buspw"};
        given.max_message = max_message;
        codec.emplace(given, hooks());
        codec->start();
        request = std::move(sent);
        sent.clear();
    }
    ws_codec::hooks hooks()
    {
        return {[this](std::string_view bytes) {
                    sent += bytes;
                    ++writes;
                },
                [this] { log.emplace_back("open"); },
                [this](int status, std::string words) {
                    log.push_back("refused " + std::to_string(status) + ' ' + words);
                },
                [this](std::string& text) {
                    roomy = roomy && text.capacity() >= text.size() + ws_codec::spare;
                    log.push_back("message " + text);
                    text.assign(text.size(), '!'); // it is ours to write to
                },
                [this](std::string_view payload) { log.push_back("pong " + std::string{payload}); },
                [this](int code, std::string words) {
                    log.push_back("closed " + std::to_string(code) + ' ' + words);
                }};
    }
    /// Feeds in chunks of that size.
    talk& feed(std::string_view bytes, std::size_t chunk = 100'000)
    {
        for (; !bytes.empty(); bytes.remove_prefix(std::min(chunk, bytes.size())))
            codec->feed(bytes.substr(0, chunk));
        return *this;
    }
    talk& open() { return feed(test::upgrade_answer(request)); }
    std::vector<ws_frame> frames()
    {
        std::vector<ws_frame> found;
        while (auto frame = test::take_client_frame(sent))
            found.push_back(std::move(*frame));
        return found;
    }

    std::optional<ws_codec> codec;
    std::string request, sent;
    std::vector<std::string> log;
    bool roomy = true;
    int writes = 0;
};

TEST(WebSocket, AsksForTheUpgradeWithTheAccountInAHeader)
{
    talk const t;
    EXPECT_TRUE(t.request.starts_with("GET /ari/events?app=bus HTTP/1.1\r\n")) << t.request;
    EXPECT_THAT(t.request, HasSubstr("Host: pbx.example:8088\r\n"));
    EXPECT_THAT(t.request, HasSubstr("Authorization: Basic YnVzOmJ1c3B3\r\n"));
    EXPECT_THAT(t.request, HasSubstr("Sec-WebSocket-Version: 13\r\n"));
    EXPECT_THAT(t.request, Not(HasSubstr("buspw")));
    EXPECT_TRUE(t.request.ends_with("\r\n\r\n"));
}

TEST(WebSocket, ReadsUnderEverySplit)
{
    std::string const big(70'000, 'b');
    std::string const tail(200, 't'); // more than there is room for behind the first piece
    for (std::size_t chunk : {1, 2, 3, 5, 7, 64, 4096, 16'384, 65'536, 1'000'000}) {
        talk t;
        auto bytes = test::upgrade_answer(t.request);
        bytes += server_frame(1, R"({"type":"StasisStart"})") + server_frame(1, "") +
                 server_frame(10, "7") + server_frame(1, "torn ", false) + server_frame(9, "hi") +
                 server_frame(0, tail, true) + server_frame(1, std::string(300, 'm')) +
                 server_frame(1, big) + server_frame(8, std::string("\x03\xE8") + "bye");
        t.feed(bytes, chunk);
        EXPECT_THAT(t.log,
                    ElementsAre("open", R"(message {"type":"StasisStart"})", "message ", "pong 7",
                                "message torn " + tail, "message " + std::string(300, 'm'),
                                "message " + big, "closed 1000 bye"))
            << chunk;
        EXPECT_TRUE(t.roomy);
        auto const said = t.frames();
        ASSERT_EQ(said.size(), 2U) << "a PONG for the PING, and the answer to the close";
        EXPECT_EQ(said[0], (ws_frame{10, "hi"}));
        EXPECT_EQ(said[1].opcode, 8);
    }
}

TEST(WebSocket, ACutAnywhereIsNoMessage)
{
    std::string const frames = server_frame(1, "first") + server_frame(1, "second");
    for (std::size_t cut = 0; cut < frames.size(); ++cut) {
        talk t;
        t.open().feed(std::string_view{frames}.substr(0, cut));
        EXPECT_EQ(t.log.size(), cut >= 7 ? 2U : 1U) << cut;
        t.codec.reset();
        EXPECT_EQ(t.log.size(), cut >= 7 ? 2U : 1U) << "destroyed without a word";
    }
}

TEST(WebSocket, WritesMaskedFramesOnceItIsOpen)
{
    talk t;
    t.codec->send_text("too early");
    t.codec->send_ping("1");
    EXPECT_THAT(t.frames(), IsEmpty());
    t.open();
    std::string const big(70'000, 'x');
    t.writes = 0;
    t.codec->send_text("{}");
    t.codec->send_ping("1");
    t.codec->send_text(big);
    EXPECT_EQ(t.writes, 3) << "each frame in one piece";
    EXPECT_THAT(t.frames(), ElementsAre(ws_frame{1, "{}"}, ws_frame{9, "1"}, ws_frame{1, big}));
}

TEST(WebSocket, TellsWhyItWasRefused)
{
    auto const refusal = [](std::string const& answer) {
        talk t;
        t.feed(answer, 3);
        return t.log.size() == 1 ? t.log[0] : "nothing or too much";
    };
    EXPECT_EQ(refusal("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\n{}"),
              "refused 401 Unauthorized");
    EXPECT_EQ(refusal("HTTP/1.1 404 Not Found\r\n\r\n"), "refused 404 Not Found");
    EXPECT_EQ(refusal("HTTP/1.1 200 OK\r\n\r\n"), "refused 200 OK");
    EXPECT_TRUE(refusal("Asterisk Call Manager/11.0.0\r\n\r\n").starts_with("refused 0 "));
    EXPECT_TRUE(refusal("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                        "Connection: Upgrade\r\nSec-WebSocket-Accept: wrong\r\n\r\n")
                    .starts_with("refused 0 "));
}

TEST(WebSocket, BoundsAMessage)
{
    talk t{1'000};
    t.open().feed(server_frame(1, std::string(1'000, 'x')));
    EXPECT_EQ(t.log.size(), 2U);
    t.feed(server_frame(1, std::string(1'001, 'x')));
    ASSERT_EQ(t.log.size(), 3U);
    EXPECT_TRUE(t.log[2].starts_with("closed 1009")) << t.log[2];

    talk pieces{1'000};
    pieces.open().feed(server_frame(1, std::string(600, 'x'), false));
    pieces.feed(server_frame(0, std::string(600, 'x'), true));
    ASSERT_EQ(pieces.log.size(), 2U);
    EXPECT_TRUE(pieces.log[1].starts_with("closed 1009")) << pieces.log[1];
}

TEST(WebSocket, EndsAtBrokenFrames)
{
    for (std::string const& frame :
         {std::string("\xFF\x00", 2), std::string("\x83\x00", 2),
          std::string("\x81\x80\0\0\0\0", 6), server_frame(0, "no beginning"),
          server_frame(1, "\xFF\xFE")}) {
        talk t;
        t.open().feed(frame + server_frame(1, "after"));
        ASSERT_EQ(t.log.size(), 2U);
        EXPECT_TRUE(t.log[1].starts_with("closed ")) << t.log[1];
    }
}

TEST(WebSocket, ClosesByHandshake)
{
    talk t;
    t.open();
    t.codec->close();
    auto const said = t.frames();
    ASSERT_EQ(said.size(), 1U);
    EXPECT_EQ(said[0], (ws_frame{8, "\x03\xE8"}));
    t.feed(server_frame(8, "\x03\xE8"));
    EXPECT_THAT(t.log, ElementsAre("open", "closed 1000 "));
}

TEST(WebSocket, TellsNothingMoreOnceClosedNow)
{
    talk t;
    t.open();
    t.codec->close_now();
    t.feed(server_frame(1, "late"));
    EXPECT_THAT(t.log, ElementsAre("open"));
}

} // namespace
} // namespace asterbus::net
