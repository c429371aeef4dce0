// Recorded truth: each transcript of a real Asterisk in tests/data/event/{ami,ari} against the
// events beside it. ASTERBUS_UPDATE_GOLDEN=1 writes them anew; read the difference before you
// commit.
#include "unit/event/transcript.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

namespace asterbus::event {
namespace {

std::vector<std::string> ami_events(std::filesystem::path const& transcript)
{
    std::vector<std::string> events;
    from_ami reader;
    for_each_packet(read_file(transcript), [&](ami::message const& m) {
        if (m.event().empty()) return;
        auto const& f = reader.read(m, read_time);
        events.push_back(to_event(reader, f, events.size() + 1));
    });
    return events;
}

std::vector<std::string> ari_events(std::filesystem::path const& transcript)
{
    std::vector<std::string> events;
    from_ari reader;
    for (auto const& line : read_lines(transcript)) {
        padded const text{line};
        auto const f = reader.read(text.view(), read_time);
        EXPECT_TRUE(f) << line;
        if (f) events.push_back(to_event(reader, **f, events.size() + 1));
    }
    return events;
}

void check(std::filesystem::path const& expected_file, std::vector<std::string> const& events)
{
    ASSERT_FALSE(events.empty());
    if (std::getenv("ASTERBUS_UPDATE_GOLDEN") != nullptr) {
        std::ofstream out{expected_file, std::ios::binary};
        for (auto const& e : events)
            out << e << '\n';
    }
    auto const expected = read_lines(expected_file);
    ASSERT_EQ(events.size(), expected.size()) << expected_file;
    for (std::size_t i = 0; i < events.size(); ++i) {
        EXPECT_TRUE(nlohmann::json::accept(events[i])) << events[i];
        EXPECT_EQ(events[i], expected[i]) << expected_file << ':' << i + 1;
    }
}

class Golden : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Golden, TranscriptBecomesTheseEvents)
{
    auto const path = GetParam();
    auto const name = path.stem().string();
    if (path.extension() == ".raw")
        check(data_folder(name + ".ami.json"), ami_events(path));
    else
        check(data_folder(name + ".ari.json"), ari_events(path));
}

std::string test_name(testing::TestParamInfo<std::filesystem::path> const& info)
{
    return info.param.parent_path().stem().string() + "_" + info.param.stem().string();
}

INSTANTIATE_TEST_SUITE_P(Ami, Golden, testing::ValuesIn(files(data_folder("ami"), ".raw")),
                         test_name);
INSTANTIATE_TEST_SUITE_P(Ari, Golden, testing::ValuesIn(files(data_folder("ari"), ".jsonl")),
                         test_name);

} // namespace
} // namespace asterbus::event
