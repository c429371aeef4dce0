#include "asterbus/event/utf8_repair.hpp"

#include "asterbus/base/text.hpp"
#include "asterbus/event/ari_walk.hpp"

#include <algorithm>

namespace asterbus::event {
namespace {

/// Length of the string at the front of `text`, from behind its opening quote to its closing one.
std::size_t string_length(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size() && text[i] != '"')
        i += text[i] == '\\' ? 2 : 1;
    return std::min(i, text.size());
}

void append_repaired(std::string& out, std::string_view text)
{
    if (is_utf8(text))
        out += text;
    else
        append_latin1(out, text);
}

} // namespace

void repair_json_text(std::string_view json, std::string& out)
{
    out.clear();
    while (!json.empty()) {
        auto const quote = json.find('"');
        append_repaired(out, json.substr(0, quote));
        if (quote == json.npos) break;
        json.remove_prefix(quote + 1);
        auto const length = string_length(json);
        out += '"';
        append_repaired(out, json.substr(0, length));
        json.remove_prefix(length);
        if (json.empty()) break;
        out += '"';
        json.remove_prefix(1);
    }
    out.append(ari_walk::padding, '\0');
}

} // namespace asterbus::event
