#include "sim/calls/phones.hpp"

#include "asterbus/base/text.hpp"

namespace asterbus::sim {

std::optional<phone> phone_at(std::string_view resource)
{
    using enum phone::manner;
    if (resource == "busy") return phone{busy, "Busy Phone"};
    if (resource == "noanswer") return phone{never_answers, "Empty Desk"};
    if (resource == "congestion") return phone{congested, "Full Line"};
    auto const number = to_integer(resource);
    if (!number || resource.size() != 4) return std::nullopt;
    if (*number > 6000 && *number < 6100) return phone{answers, "User " + std::string{resource}};
    if (*number > 7000 && *number < 7010) return phone{answers, "Agent " + std::string{resource}};
    return std::nullopt;
}

std::vector<std::string> known_phones()
{
    std::vector<std::string> names;
    for (int n = 6001; n < 6100; ++n)
        names.push_back(std::to_string(n));
    for (int n = 7001; n < 7010; ++n)
        names.push_back(std::to_string(n));
    for (auto const* word : {"busy", "congestion", "noanswer"})
        names.emplace_back(word);
    return names;
}

endpoint_name split_endpoint(std::string_view endpoint)
{
    auto const slash = endpoint.find('/');
    if (slash == std::string_view::npos || slash == 0) return {};
    return {endpoint.substr(0, slash), endpoint.substr(slash + 1)};
}

} // namespace asterbus::sim
