#include "sim/ari/rest_frame.hpp"

#include <nlohmann/json.hpp>

namespace asterbus::sim {
namespace {

using nlohmann::json;

std::string text_of(json const& o, char const* name)
{
    auto const at = o.find(name);
    return at != o.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

ari_reply refused(std::string_view why)
{
    return {400, R"({"message":")" + std::string{why} + R"("})", "application/json", {}};
}

ari_reply perform(exchange& x, json const& o)
{
    if (!o.is_object() || !o.contains("type")) return refused("No 'type' property.");
    if (text_of(o, "type") != "RESTRequest") return refused("Unknown request type.");
    auto const method = text_of(o, "method");
    if (method.empty()) return refused("Unknown or missing 'method' property.");
    auto request = parse_ari_request(method, text_of(o, "uri"), text_of(o, "message_body"));
    if (auto const list = o.find("query_strings"); list != o.end() && list->is_array())
        for (auto const& each : *list)
            request.parameters.insert_or_assign(text_of(each, "name"), text_of(each, "value"));
    return answer_ari(x, request);
}

} // namespace

std::string answer_frame(exchange& x, std::string_view frame, std::string_view application)
{
    auto const o = json::parse(frame, nullptr, false);
    bool const object = o.is_object();
    auto const reply = perform(x, o);
    auto const uri = object ? text_of(o, "uri") : "";
    std::string out;
    json_writer w{out};
    auto const member = [&](std::string_view key, std::string_view value) {
        w.key(key);
        w.string(value);
    };
    w.begin_object();
    member("type", "RESTResponse");
    member("transaction_id", object ? text_of(o, "transaction_id") : "");
    member("request_id", object ? text_of(o, "request_id") : "");
    w.key("status_code");
    w.integer(reply.status);
    member("reason_phrase", reason_phrase(reply.status));
    member("uri", std::string_view{uri}.substr(0, uri.find('?')));
    if (!reply.body.empty()) {
        member("content_type", reply.content_type);
        member("message_body", reply.body);
    }
    member("application", application);
    member("timestamp", ari_time(x.model().now()));
    member("asterisk_id", asterisk_id);
    w.end_object();
    return out;
}

} // namespace asterbus::sim
