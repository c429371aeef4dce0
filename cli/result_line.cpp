#include "cli/result_line.hpp"

#include "asterbus/base/time.hpp"

#include "cli/terminal.hpp"

#include <fmt/format.h>

namespace asterbus::client {
namespace {

std::string took(json const& result)
{
    auto const begun = parse_timestamp(text(result, "received"));
    auto const ended = parse_timestamp(text(result, "finished"));
    if (!begun || !ended) return {};
    return fmt::format(" in {} ms",
                       std::chrono::duration_cast<milliseconds>(*ended - *begun).count());
}

} // namespace

bool succeeded(json const& result)
{
    return text(result, "status") == "succeeded";
}

std::string result_text(json const& result, bool colours)
{
    auto const via = shown(result, "via");
    auto const tone = succeeded(result) ? colour::green : colour::red;
    auto out = fmt::format("{} on {}: {}{}{}", shown(result, "command"), shown(result, "pbx"),
                           painted(shown(result, "status"), tone, colours),
                           via.empty() ? "" : " by " + via, took(result));
    auto const error = result.find("error");
    if (error != result.end() && error->is_object())
        out += fmt::format("\n  {}: {}", shown(*error, "code"), shown(*error, "message"));
    auto const data = result.find("data");
    if (data != result.end() && data->is_object())
        for (auto const& [key, value] : data->items())
            out += fmt::format("\n  {}: {}", harmless(key), harmless(value.dump()));
    return out;
}

} // namespace asterbus::client
