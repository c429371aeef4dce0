#include "asterbus/command/answer.hpp"

#include "asterbus/base/text.hpp"
#include "asterbus/command/base64.hpp"
#include "asterbus/command/json_text.hpp"

namespace asterbus::command {
namespace {

error ami_error(ami::reply const& r)
{
    auto const message = r.response.get("Message");
    auto const text = foreign_string(message).get<std::string>();
    return {std::string{ami_error_code(message)}, text.empty() ? "the PBX refused it" : text,
            fields_of(r.response)};
}

std::string message_of(json const& body)
{
    auto message = text_in(body, "message");
    return message.empty() ? text_in(body, "error") : message;
}

error ari_error(ari::reply const& r)
{
    auto const body = body_of(r);
    auto const message = message_of(body);
    json native = {{"status", r.status}, {"body", body.is_null() ? foreign_string(r.body) : body}};
    return {std::string{ari_error_code(r.status, message)},
            message.empty() ? "the PBX refused it with HTTP status " + std::to_string(r.status)
                            : message,
            std::move(native)};
}

json output_of(ami::stored_message const& m)
{
    auto lines = json::array();
    for (auto const& [name, value] : m.fields)
        if (name == "Output") lines.push_back(foreign_string(value));
    return lines;
}

json file_of(ari::reply const& r)
{
    return {{"content_type", foreign_string(r.content_type)},
            {"size", r.body.size()},
            {"base64", to_base64(r.body)}};
}

} // namespace

json fields_of(ami::stored_message const& m)
{
    auto all = json::object();
    for (auto const& [name, value] : m.fields) {
        if (name == "Output" || equal_ignoring_case(name, "ActionID")) continue;
        auto const key = foreign_string(name).get<std::string>();
        auto text = foreign_string(value);
        if (!all.contains(key)) {
            all[key] = std::move(text);
            continue;
        }
        auto& present = all[key];
        if (!present.is_array()) present = json::array({present});
        present.push_back(std::move(text));
    }
    return all;
}

json body_of(ari::reply const& r)
{
    // Copying and writing it out go as deep as it is nested.
    auto const shallow = [](int depth, json::parse_event_t, json const&) {
        return depth < static_cast<int>(max_json_depth);
    };
    auto body = json::parse(r.body, shallow, false);
    return body.is_discarded() ? json{} : body;
}

std::string text_in(json const& body, std::string_view name)
{
    if (!body.is_object()) return {};
    auto const found = body.find(std::string{name});
    return found != body.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

verdict accept_ami(ami::reply const& r)
{
    if (!r.success()) return {ami_error(r), nullptr};
    return {};
}

verdict accept_ari(ari::reply const& r)
{
    if (!r.success()) return {ari_error(r), nullptr};
    return {};
}

verdict read_ami_data(ami::reply const& r)
{
    auto read = accept_ami(r);
    auto output = output_of(r.response);
    if (read.why) {
        if (!output.empty()) read.why->native["Output"] = std::move(output);
        return read;
    }
    read.data = {{"response", fields_of(r.response)}};
    if (!output.empty()) read.data["output"] = std::move(output);
    if (r.complete || !r.items.empty()) {
        read.data["items"] = json::array();
        for (auto const& item : r.items)
            read.data["items"].push_back(fields_of(item));
    }
    return read;
}

verdict read_ari_data(ari::reply const& r, body_shape shape)
{
    auto read = accept_ari(r);
    if (read.why || r.body.empty()) return read;
    if (shape == body_shape::binary) {
        if (r.body.size() > max_file)
            read.why = error{"too_large",
                             "the file has " + std::to_string(r.body.size()) +
                                 " bytes; a result holds " + std::to_string(max_file),
                             nullptr};
        else
            read.data = file_of(r);
        return read;
    }
    auto body = body_of(r);
    read.data = body.is_array() ? json{{"items", std::move(body)}} : std::move(body);
    return read;
}

} // namespace asterbus::command
