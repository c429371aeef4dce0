// ARI requests read from their text.
#include "sim/ari/face.hpp"

#include <nlohmann/json.hpp>

namespace asterbus::sim {
namespace {

using nlohmann::json;

int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

void read_query(ari_request& r, std::string_view query)
{
    while (!query.empty()) {
        auto const end = std::min(query.find('&'), query.size());
        auto const pair = query.substr(0, end);
        auto const equals = std::min(pair.find('='), pair.size());
        r.parameters.insert_or_assign(
            percent_decoded(pair.substr(0, equals), true),
            percent_decoded(pair.substr(std::min(equals + 1, pair.size())), true));
        query.remove_prefix(std::min(end + 1, query.size()));
    }
}

std::string as_text(json const& value)
{
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array()) return value.dump();
    std::string joined;
    for (auto const& each : value)
        joined += (joined.empty() ? "" : ",") + as_text(each);
    return joined;
}

void read_body(ari_request& r, std::string_view body)
{
    auto const o = json::parse(body, nullptr, false);
    if (!o.is_object()) return;
    for (auto const& [name, value] : o.items()) {
        if (name != "variables" || !value.is_object()) {
            r.parameters.insert_or_assign(name, as_text(value));
            continue;
        }
        for (auto const& [variable, text] : value.items())
            r.variables.emplace_back(variable, as_text(text));
    }
}

} // namespace

std::string percent_decoded(std::string_view text, bool query)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && query) {
            out += ' ';
        } else if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 &&
                   hex_digit(text[i + 2]) >= 0) {
            out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

ari_request parse_ari_request(std::string_view method, std::string_view target,
                              std::string_view body)
{
    ari_request r;
    r.method = method;
    auto const mark = std::min(target.find('?'), target.size());
    auto path = target.substr(0, mark);
    if (path.starts_with('/')) path.remove_prefix(1);
    if (path.starts_with("ari/")) path.remove_prefix(4);
    while (!path.empty()) {
        auto const end = std::min(path.find('/'), path.size());
        r.path.push_back(percent_decoded(path.substr(0, end), false));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    read_query(r, target.substr(std::min(mark + 1, target.size())));
    if (!body.empty()) read_body(r, body);
    return r;
}

std::string_view reason_phrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 400: return "Bad request";
    case 401: return "Unauthorized";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 412: return "Precondition Failed";
    case 422: return "Unprocessable Entity";
    default: return "Internal Server Error";
    }
}

} // namespace asterbus::sim
