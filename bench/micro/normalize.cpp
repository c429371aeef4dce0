// What one event costs from parsed message to bytes: read + encode, on recorded traffic.
#include "asterbus/ami/parser.hpp"
#include "asterbus/event/encode.hpp"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace asterbus;

constexpr wall_time now{std::chrono::microseconds{1'763'715'978'123'000}};
constexpr std::string_view callid = "hq/1795251978.5";

std::filesystem::path recorded(std::string_view dialect)
{
    return std::filesystem::path{ASTERBUS_TEST_DATA} / "event" / dialect;
}

std::string content(std::filesystem::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// Every recorded AMI event, or those of these names only.
std::vector<ami::stored_message> ami_events(std::vector<std::string_view> const& only)
{
    std::vector<ami::stored_message> events;
    for (auto const& file : std::filesystem::directory_iterator{recorded("ami")}) {
        ami::parser parser;
        parser.feed("Asterisk Call Manager/11.0.0\r\n" + content(file.path()));
        (void)parser.banner();
        while (auto const* m = parser.next().value())
            if (!m->event().empty() && (only.empty() || std::ranges::count(only, m->event()) > 0))
                events.emplace_back(*m);
    }
    return events;
}

struct viewed {
    std::vector<std::vector<ami::field>> fields;
    std::vector<ami::message> messages;
};

viewed view(std::vector<ami::stored_message> const& stored)
{
    viewed all;
    for (auto const& s : stored) {
        auto& fields = all.fields.emplace_back();
        for (auto const& [name, value] : s.fields)
            fields.push_back({name, value});
    }
    for (auto const& f : all.fields)
        all.messages.push_back({f});
    return all;
}

template <class Reader>
void encode_one(Reader& reader, event::fact const& fact, std::uint64_t sequence,
                event::encoding how, std::string& value, event::header_list& headers)
{
    value.clear();
    event::encode(reader, fact, {"hq", 1'763'715'978'123, sequence, callid}, how, value, headers);
    benchmark::DoNotOptimize(value.data());
}

void run_ami(benchmark::State& state, std::vector<std::string_view> const& only,
             event::encoding how, event::native_fields native)
{
    auto const stored = ami_events(only);
    auto const all = view(stored);
    event::from_ami reader{{native, true}};
    std::string value;
    event::header_list headers;
    std::uint64_t sequence = 0;
    std::size_t bytes = 0;
    for (auto _ : state) {
        auto const& m = all.messages[sequence % all.messages.size()];
        encode_one(reader, reader.read(m, now), ++sequence, how, value, headers);
        bytes += value.size();
    }
    state.counters["bytes/event"] = static_cast<double>(bytes) / static_cast<double>(sequence);
    state.SetItemsProcessed(static_cast<std::int64_t>(sequence));
}

std::vector<std::string_view> const typical{"Newexten", "VarSet", "Newstate", "Hangup"};

BENCHMARK_CAPTURE(run_ami, typical, typical, event::encoding::structured,
                  event::native_fields::unmapped);
BENCHMARK_CAPTURE(run_ami, typical_binary, typical, event::encoding::binary,
                  event::native_fields::unmapped);
BENCHMARK_CAPTURE(run_ami, typical_native_all, typical, event::encoding::structured,
                  event::native_fields::all);
BENCHMARK_CAPTURE(run_ami, everything_recorded, {}, event::encoding::structured,
                  event::native_fields::unmapped);

void read_ami(benchmark::State& state)
{
    auto const stored = ami_events(typical);
    auto const all = view(stored);
    event::from_ami reader;
    std::size_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(&reader.read(all.messages[i++ % all.messages.size()], now));
}
BENCHMARK(read_ami);

std::vector<std::string> ari_events()
{
    std::vector<std::string> events;
    for (auto const& file : std::filesystem::directory_iterator{recorded("ari")}) {
        std::ifstream in{file.path(), std::ios::binary};
        for (std::string line; std::getline(in, line);)
            if (!line.empty()) events.push_back(line + std::string(64, '\0'));
    }
    return events;
}

void run_ari(benchmark::State& state, bool encoding)
{
    auto const events = ari_events();
    event::from_ari reader;
    std::string value;
    event::header_list headers;
    std::uint64_t sequence = 0;
    for (auto _ : state) {
        std::string_view const padded = events[sequence % events.size()];
        auto const fact = reader.read(padded.substr(0, padded.size() - 64), now);
        ++sequence;
        if (encoding)
            encode_one(reader, **fact, sequence, event::encoding::structured, value, headers);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(sequence));
}
BENCHMARK_CAPTURE(run_ari, read_only, false);
BENCHMARK_CAPTURE(run_ari, read_and_encode, true);

} // namespace
