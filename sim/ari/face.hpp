/// The ARI of the simulated PBX without its sockets: what a request is answered, and who hears
/// which event.
#pragma once

#include "sim/calls/exchange.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::sim {

struct ari_reply {
    int status = 200;
    std::string body; ///< JSON, or empty
    std::string content_type = "application/json";
    std::string location; ///< of what was created
};

[[nodiscard]] std::string_view reason_phrase(int status);

/// A request, its parts decoded: path segments behind /ari, and parameters of query and body.
struct ari_request {
    std::string method;
    std::vector<std::string> path;
    std::map<std::string, std::string, std::less<>> parameters;
    std::vector<std::pair<std::string, std::string>> variables; ///< the body's `variables`

    [[nodiscard]] std::string_view get(std::string_view name) const
    {
        auto const at = parameters.find(name);
        return at == parameters.end() ? std::string_view{} : std::string_view{at->second};
    }
};

/// "channels/1.5/play?media=sound%3Abeep" and a JSON body. Throws nothing: what is no JSON is no
/// body.
[[nodiscard]] ari_request parse_ari_request(std::string_view method, std::string_view target,
                                            std::string_view body);
/// "a%20b" -> "a b"; '+' is a space in queries.
[[nodiscard]] std::string percent_decoded(std::string_view text, bool query);

/// The answer of the PBX. May change it.
[[nodiscard]] ari_reply answer_ari(exchange&, ari_request const&);

} // namespace asterbus::sim
