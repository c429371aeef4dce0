#include "daemon/log_format.hpp"
#include "daemon/logging.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <string>

namespace asterbus::daemon {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

struct pipe_ends {
    int read = -1;
    int write = -1;

    pipe_ends()
    {
        std::array<int, 2> fds{};
        if (::pipe(fds.data()) == 0) read = fds[0], write = fds[1];
    }
    ~pipe_ends()
    {
        close_write();
        ::close(read);
    }
    void close_write()
    {
        if (write >= 0) ::close(write);
        write = -1;
    }
    [[nodiscard]] std::string rest()
    {
        close_write();
        std::string all;
        std::array<char, 4096> chunk{};
        for (ssize_t n = 0; (n = ::read(read, chunk.data(), chunk.size())) > 0;)
            all.append(chunk.data(), static_cast<std::size_t>(n));
        return all;
    }
};

std::string logged(bridge::log_format format, std::string_view message)
{
    pipe_ends pipe;
    {
        logging const log{{"info", format}, pipe.write};
        spdlog::debug("not this");
        spdlog::warn("{}", message);
    }
    return pipe.rest();
}

TEST(Log, TextIsOneLineWhateverAPeerSaid)
{
    EXPECT_THAT(logged(bridge::log_format::text, "a\nb\x1b[31m"),
                testing::MatchesRegex("20..-..-..T..:..:..\\....Z warn  a.x0ab.x1b.31m\n"));
}

TEST(Log, JsonIsOneObjectPerLine)
{
    auto const line = logged(bridge::log_format::json, "say \"x\"\n");
    EXPECT_EQ(std::ranges::count(line, '\n'), 1);
    auto const parsed = nlohmann::json::parse(line);
    EXPECT_EQ(parsed["level"], "warn");
    EXPECT_EQ(parsed["message"], "say \"x\"\n");
    EXPECT_EQ(parsed["time"].get<std::string>().size(), 24U);
}

TEST(Log, JournalFallsBackToTextWhereStderrIsAnotherPlace)
{
    ::unsetenv("JOURNAL_STREAM");
    EXPECT_THAT(logged(bridge::log_format::journal, "a"), EndsWith("Z warn  a\n"));
}

TEST(Log, JournalLinesBeginWithTheirPriority)
{
    pipe_ends pipe;
    struct stat file {};
    ASSERT_EQ(::fstat(pipe.write, &file), 0);
    ::setenv("JOURNAL_STREAM", fmt::format("{}:{}", file.st_dev, file.st_ino).c_str(), 1);
    {
        logging const log{{"debug", bridge::log_format::journal}, pipe.write};
        spdlog::debug("d");
        spdlog::info("i");
        spdlog::warn("w");
        spdlog::error("e");
    }
    ::unsetenv("JOURNAL_STREAM");
    EXPECT_EQ(pipe.rest(), "<7>d\n<6>i\n<4>w\n<3>e\n");
}

TEST(Log, ABlockedReaderBlocksNobodyAndLossesAreCounted)
{
    pipe_ends pipe;
    {
        line_writer writer{pipe.write, 1000};
        std::string const line(99, 'x');
        // More than a pipe holds (64 KiB) and what may wait: this returns all the same.
        for (int i = 0; i < 2000; ++i)
            writer.write(line + '\n');
        EXPECT_GT(writer.dropped(), 0U);
        EXPECT_LT(writer.dropped(), 2000U);
    }
    EXPECT_THAT(pipe.rest(), HasSubstr("xxx\n"));
}

TEST(Log, SaysHowManyLinesWereLostWhenSomebodyReadsAgain)
{
    pipe_ends pipe;
    std::string all;
    {
        line_writer writer{pipe.write, 1000};
        std::string const line(499, 'x');
        for (int i = 0; i < 1000; ++i)
            writer.write(line + '\n');
        ASSERT_GT(writer.dropped(), 0U);
        std::array<char, 65536> chunk{};
        while (all.find("were dropped") == std::string::npos) {
            auto const n = ::read(pipe.read, chunk.data(), chunk.size());
            ASSERT_GT(n, 0);
            all.append(chunk.data(), static_cast<std::size_t>(n));
        }
    }
    EXPECT_THAT(all, HasSubstr("log lines before this one were dropped: nobody read the log\n"));
}

} // namespace
} // namespace asterbus::daemon
