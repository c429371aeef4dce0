// From a record of the command topic to what can be sent, and to its result.
#include "asterbus/command/plan.hpp"
#include "asterbus/command/read.hpp"
#include "asterbus/command/result.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace asterbus;

constexpr std::string_view originate =
    R"({"id":"c-123","pbx":"hq","command":"originate","args":{"endpoint":"PJSIP/6001","context":"default",)"
    R"("extension":"100","caller_id":"Al <555>","timeout_ms":20000,"variables":{"A":"1"}},"deadline":"2026-11-21T09:07:00Z"})";
constexpr std::string_view hangup =
    R"({"id":"c-124","pbx":"hq","command":"hangup","args":{"channel":"PJSIP/6001-00000001","cause":"busy"}})";
constexpr std::string_view native =
    R"({"id":"c-125","pbx":"hq","command":"ami.QueueAdd","args":{"Queue":"support","Interface":"PJSIP/6001","Penalty":"1"}})";

void read_and_prepare(benchmark::State& state, std::string_view payload)
{
    model::call_index const channels;
    std::vector<std::string> const applications{"bus"};
    command::view const pbx{true,      true,          link_state::up, link_state::up,
                            &channels, &applications, nullptr};
    command::policy const allowed;
    for (auto _ : state) {
        auto const read = command::read(payload, {});
        auto plan = command::prepare(std::get<command::command>(read), pbx, allowed);
        if (!plan) state.SkipWithError("refused");
        benchmark::DoNotOptimize(plan);
    }
}

void encode_result(benchmark::State& state)
{
    command::command const c{"c-123", "hq", "originate", {}, {}};
    command::outcome const o{
        command::status::succeeded, {{"channel", {{"id", "ab-c-123"}}}}, {}, "ami"};
    for (auto _ : state)
        benchmark::DoNotOptimize(command::encode(c, o, {{}, {}, {}}));
}

BENCHMARK_CAPTURE(read_and_prepare, originate, originate);
BENCHMARK_CAPTURE(read_and_prepare, hangup, hangup);
BENCHMARK_CAPTURE(read_and_prepare, ami, native);
BENCHMARK(encode_result);

} // namespace
