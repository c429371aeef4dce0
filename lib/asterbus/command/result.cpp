#include "asterbus/command/result.hpp"

#include "asterbus/base/text.hpp"
#include "asterbus/command/json_text.hpp"

namespace asterbus::command {
namespace {

json nullable(std::string_view text)
{
    if (text.empty()) return nullptr;
    return foreign_string(text);
}

json error_of(outcome const& o)
{
    if (!o.why) return nullptr;
    return {{"code", o.why->code},
            {"message", foreign_string(o.why->message)},
            {"native", o.why->native}};
}

bool secret_name(std::string_view name)
{
    constexpr std::string_view parts[] = {"pass",  "secret", "token", "auth",      "pin",
                                          "digit", "dtmf",   "key",   "credential"};
    auto const text = to_lower(name);
    for (auto const part : parts)
        if (text.find(part) != std::string::npos) return true;
    return false;
}

json mask(json const& value)
{
    if (!value.is_structured()) return value;
    json out = value.is_array() ? json::array() : json::object();
    for (auto const& [name, inner] : value.items()) {
        if (value.is_array())
            out.push_back(mask(inner));
        else
            out[name] = secret_name(name) ? json("***") : mask(inner);
    }
    return out;
}

} // namespace

std::string encode(command const& c, outcome const& o, times const& t)
{
    json all{{"command_id", foreign_string(c.id)},
             {"pbx", nullable(c.pbx)},
             {"command", nullable(c.name)},
             {"status", name(o.how)},
             {"data", o.data},
             {"error", error_of(o)},
             {"via", nullable(o.via)},
             {"received", rfc3339(t.received)},
             {"started", t.started ? json(rfc3339(*t.started)) : json()},
             {"finished", rfc3339(t.finished)}};
    return to_text(all);
}

outcome rejected(error why)
{
    return {status::rejected, nullptr, std::move(why), {}};
}

outcome failed(error why, std::string_view via)
{
    return {status::failed, nullptr, std::move(why), std::string{via}};
}

outcome unknown(error why, std::string_view via)
{
    return {status::unknown, nullptr, std::move(why), std::string{via}};
}

std::string masked(json const& args)
{
    return to_text(mask(args));
}

} // namespace asterbus::command
