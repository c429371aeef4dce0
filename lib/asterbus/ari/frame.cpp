#include "asterbus/ari/frame.hpp"

#include "asterbus/base/json.hpp"
#include "asterbus/base/text.hpp"

#include <simdjson.h>

namespace asterbus::ari {
namespace {

using simdjson::ondemand::object;

/// One per thread: it keeps its buffers.
simdjson::ondemand::parser& parser()
{
    thread_local simdjson::ondemand::parser instance;
    return instance;
}

simdjson::padded_string_view padded(std::string_view text)
{
    return simdjson::padded_string_view{text, text.size() + simdjson::SIMDJSON_PADDING};
}

std::string text_field(object& from, char const* name)
{
    std::string_view value;
    if (from[name].get(value) != simdjson::SUCCESS) return {};
    return std::string{value};
}

std::string type_of(std::string_view text)
{
    simdjson::ondemand::document document;
    object frame;
    if (parser().iterate(padded(text)).get(document) != simdjson::SUCCESS) return {};
    if (document.get(frame) != simdjson::SUCCESS) return {};
    return text_field(frame, "type");
}

bool holds(std::string_view text, std::string_view word)
{
    return text.find(word) != std::string_view::npos;
}

} // namespace

frame_kind kind_of(std::string_view text)
{
    // Searching for a rare capital letter is a memchr; a full parse would cost as much as the
    // event.
    bool const maybe_response = holds(text, "RESTResponse\"");
    bool const maybe_replaced = holds(text, "ApplicationReplaced\"");
    if (!maybe_response && !maybe_replaced) return frame_kind::event;
    auto const type = type_of(text);
    if (type == "RESTResponse") return frame_kind::rest_response;
    if (type == "ApplicationReplaced") return frame_kind::application_replaced;
    return frame_kind::event;
}

std::optional<rest_response> read_rest_response(std::string_view text)
{
    simdjson::ondemand::document document;
    object frame;
    std::int64_t status = 0;
    if (parser().iterate(padded(text)).get(document) != simdjson::SUCCESS) return {};
    if (document.get(frame) != simdjson::SUCCESS) return {};
    rest_response response;
    response.request_id = text_field(frame, "request_id");
    if (frame["status_code"].get(status) != simdjson::SUCCESS) return {};
    if (response.request_id.empty() || status < 100 || status > 999) return {};
    response.answer.status = static_cast<int>(status);
    response.answer.reason = text_field(frame, "reason_phrase");
    response.answer.content_type = text_field(frame, "content_type");
    response.answer.body = text_field(frame, "message_body");
    return response;
}

std::optional<std::string> rest_request(std::string_view request_id, std::string_view method,
                                        std::string_view target, std::string_view body)
{
    if (!is_utf8(body)) return {};
    std::string text;
    text.reserve(160 + target.size() + body.size() + body.size() / 8);
    json_writer out{text};
    out.begin_object();
    auto const member = [&](std::string_view name, std::string_view value) {
        out.key(name);
        out.string(value);
    };
    member("type", "RESTRequest");
    member("transaction_id", request_id);
    member("request_id", request_id);
    member("method", method);
    member("uri", target);
    if (!body.empty()) {
        member("content_type", "application/json");
        member("message_body", body);
    }
    out.end_object();
    return text;
}

} // namespace asterbus::ari
