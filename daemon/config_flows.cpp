#include "daemon/config_scalars.hpp"
#include "daemon/config_sections.hpp"

#include <algorithm>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;

// Types are matched without the "asterbus." that all of them have.
std::optional<std::string> type_pattern(value const& v)
{
    constexpr std::string_view common = "asterbus.";
    auto got = text(v);
    if (got && got->starts_with(common)) got->erase(0, common.size());
    return got;
}

auto patterns()
{
    return list_of("a list of patterns such as [\"channel.*\"]", type_pattern);
}

auto command_patterns()
{
    return list_of("a list of patterns such as [\"ami.*\"]", text);
}

} // namespace

void read_events(value const& from, bridge::event_options& events)
{
    using event::encoding;
    using event::native_fields;
    section s{from};
    s.read("encoding", events.encoding,
           one_of<encoding>({{"structured", encoding::structured}, {"binary", encoding::binary}}));
    s.read("native", events.native,
           one_of<native_fields>({{"unmapped", native_fields::unmapped},
                                  {"all", native_fields::all},
                                  {"none", native_fields::none}}));
    s.read("sources", events.sources,
           one_of<bridge::sources>({{"fused", bridge::sources::fused},
                                    {"both", bridge::sources::both},
                                    {"ami", bridge::sources::ami},
                                    {"ari", bridge::sources::ari}}));
    s.read("include", events.include, patterns());
    s.read("exclude", events.exclude, patterns());
    s.read("mask_dtmf", events.mask_dtmf, boolean);
    s.finish();
}

void read_commands(value const& from, bridge::command_options& commands)
{
    section s{from};
    s.read("enabled", commands.enabled, boolean);
    s.read("allow", commands.allow, command_patterns());
    s.read("deny", commands.deny, command_patterns());
    s.read("default_deadline", commands.default_deadline, duration(1s, 24h));
    s.read("duplicate_window", commands.duplicate_window,
           duration<std::chrono::seconds>(0ms, 24h * 30));
    s.read("originate_per_second", commands.originate_per_second, number<int>(1, 100'000));
    s.read("group", commands.group, text);
    s.read("unknown_pbx", commands.ignore_unknown_pbx,
           one_of<bool>({{"reject", false}, {"ignore", true}}));
    s.read("max_per_pbx", commands.max_per_pbx, number<std::size_t>(1, 100'000));
    s.read("max_waiting", commands.max_waiting, number<std::size_t>(1, 100'000));
    s.read("max_remembered", commands.max_remembered, number<std::size_t>(1, 100'000'000));
    s.finish();
}

void read_outbox(value const& from, bridge::outbox_options& outbox)
{
    section s{from};
    s.read("max_size", outbox.max_size, size(1U << 20U));
    s.finish();
}

void check_journal(value const& from)
{
    std::uint64_t max_size = 0;
    std::chrono::milliseconds fsync{};
    section s{from};
    s.read("max_size", max_size, size(1U << 20U));
    s.read("fsync", fsync, duration(0ms, 1min));
    s.finish();
}

} // namespace asterbus::daemon
