// AMI framing and a whole session on recorded traffic of a real Asterisk 22.10.
#include "asterbus/ami/parser.hpp"
#include "asterbus/ami/session.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace asterbus {
namespace {

constexpr std::size_t chunk = std::size_t{64} << 10U; // as the link reads

/// The recording's events only, without banner and answers, over and over for 4 MB.
std::string const& traffic()
{
    static std::string const bytes = [] {
        std::ifstream in{ASTERBUS_TEST_DATA "/ami/asterisk-22.10.raw", std::ios::binary};
        std::string const all{std::istreambuf_iterator<char>{in}, {}};
        if (all.empty()) throw std::runtime_error{"no recording"};
        ami::parser parser;
        parser.feed(std::string_view{all}.substr(all.find('\n') + 1));
        std::string events;
        for (auto m = parser.next(); m && *m != nullptr; m = parser.next()) {
            if ((*m)->event().empty()) continue;
            for (auto const& f : (*m)->fields)
                events.append(f.name).append(": ").append(f.value).append("\r\n");
            events += "\r\n";
        }
        std::string out;
        while (out.size() < (std::size_t{4} << 20U))
            out += events;
        return out;
    }();
    return bytes;
}

/// Calls `read` with the parser's room filled from the traffic, piece by piece.
template <class Parser, class Read>
void in_chunks(Parser& parser, Read read)
{
    auto const& bytes = traffic();
    for (std::size_t at = 0; at < bytes.size(); at += chunk) {
        auto const size = std::min(chunk, bytes.size() - at);
        std::memcpy(parser.prepare(chunk).data(), bytes.data() + at, size);
        parser.commit(size);
        read();
    }
}

void report(benchmark::State& state, std::size_t events)
{
    state.SetItemsProcessed(static_cast<std::int64_t>(events));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * traffic().size()));
    state.counters["bytes/event"] =
        static_cast<double>(state.iterations() * traffic().size()) / static_cast<double>(events);
}

void ami_parse(benchmark::State& state)
{
    ami::parser parser;
    std::size_t events = 0;
    for ([[maybe_unused]] auto _ : state) {
        in_chunks(parser, [&] {
            for (auto m = parser.next(); m && *m != nullptr; m = parser.next()) {
                benchmark::DoNotOptimize((*m)->fields.data());
                ++events;
            }
        });
    }
    report(state, events);
}
BENCHMARK(ami_parse)->Unit(benchmark::kMillisecond);

void ami_session(benchmark::State& state)
{
    ami::session::options o;
    o.auth = ami::session::login::plain;
    ami::session session{o};
    std::size_t events = 0;
    auto const sink = [&](ami::message const& m) {
        benchmark::DoNotOptimize(m.fields.data());
        ++events;
    };
    (void)session.on_connected();
    session.parser().feed("Asterisk Call Manager/11.0.0\r\nResponse: Success\r\n\r\n");
    auto const read = [&] {
        while (!session.on_bytes({}, sink).empty()) {
        }
    };
    read();
    for ([[maybe_unused]] auto _ : state)
        in_chunks(session.parser(), read);
    report(state, events);
}
BENCHMARK(ami_session)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace asterbus
