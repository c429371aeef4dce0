#include "cli/result_line.hpp"

#include "asterbus/base/time.hpp"

#include "cli/terminal.hpp"

#include <fmt/format.h>

namespace asterbus::client {
namespace {

std::string text(json const& object, char const* key)
{
    if (!object.is_object()) return {};
    auto const found = object.find(key);
    return found != object.end() && found->is_string() ? harmless(found->get<std::string>())
                                                       : std::string{};
}

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
    auto const via = text(result, "via");
    auto const tone = succeeded(result) ? colour::green : colour::red;
    auto out = fmt::format("{} on {}: {}{}{}", text(result, "command"), text(result, "pbx"),
                           painted(text(result, "status"), tone, colours),
                           via.empty() ? "" : " by " + via, took(result));
    auto const error = result.find("error");
    if (error != result.end() && error->is_object())
        out += fmt::format("\n  {}: {}", text(*error, "code"), text(*error, "message"));
    auto const data = result.find("data");
    if (data != result.end() && data->is_object())
        for (auto const& [key, value] : data->items())
            out += fmt::format("\n  {}: {}", harmless(key), harmless(value.dump()));
    return out;
}

} // namespace asterbus::client
