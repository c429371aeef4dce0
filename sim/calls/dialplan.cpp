#include "sim/calls/dialplan.hpp"

namespace asterbus::sim {
namespace {

struct line {
    std::string_view context, pattern; ///< X is a digit, as in Asterisk's own patterns
    int priority;
    std::string_view app, data;
};

constexpr line lines[] = {
    // people and what they can call
    {"default", "100", 1, "Answer", ""},
    {"default", "100", 2, "Wait", "1"},
    {"default", "100", 3, "Hangup", ""},
    {"default", "200", 1, "Answer", ""},
    {"default", "200", 2, "Queue", "support,,,,20"},
    {"default", "200", 3, "Hangup", ""},
    {"default", "210", 1, "Answer", ""},
    {"default", "210", 2, "Queue", "sales,,,,20"},
    {"default", "210", 3, "Hangup", ""},
    {"default", "300", 1, "Stasis", "${APP},hello,world"},
    {"default", "300", 2, "Hangup", ""},
    {"default", "500", 1, "Answer", ""},
    {"default", "500", 2, "Park", ""},
    {"default", "600", 1, "Answer", ""},
    {"default", "600", 2, "Wait", "300"},
    {"default", "700", 1, "Dial", "PJSIP/6001,10"},
    {"default", "800", 1, "Busy", "2"},
    {"default", "60XX", 1, "Dial", "PJSIP/${EXTEN},20,tT"},
    {"default", "60XX", 2, "Hangup", ""},
    {"default", "busy", 1, "Dial", "PJSIP/busy,20,tT"},
    {"default", "busy", 2, "Hangup", ""},
    {"default", "noanswer", 1, "Dial", "PJSIP/noanswer,8,tT"},
    {"default", "noanswer", 2, "Hangup", ""},
    // where Local channels ring
    {"agents", "100X", 1, "Answer", ""},
    {"agents", "100X", 2, "Wait", "2"},
    {"agents", "100X", 3, "Hangup", ""},
    // what an originated caller hears
    {"caller", "s", 1, "Answer", ""},
    {"caller", "s", 2, "Wait", "30"},
    {"caller", "s", 3, "Hangup", ""},
};

bool matches(std::string_view pattern, std::string_view extension)
{
    if (pattern.size() != extension.size()) return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        bool const digit = extension[i] >= '0' && extension[i] <= '9';
        if (pattern[i] == 'X' ? !digit : pattern[i] != extension[i]) return false;
    }
    return true;
}

void fill_in(std::string& text, std::string_view what, std::string_view value)
{
    if (auto const at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), value);
}

} // namespace

std::optional<dialplan_step> find_step(std::string_view context, std::string_view extension,
                                       int priority, std::string_view stasis_app)
{
    for (auto const& l : lines) {
        if (l.context != context || l.priority != priority || !matches(l.pattern, extension))
            continue;
        dialplan_step found{std::string{l.app}, std::string{l.data}};
        fill_in(found.data, "${EXTEN}", extension);
        fill_in(found.data, "${APP}", stasis_app);
        return found;
    }
    return std::nullopt;
}

} // namespace asterbus::sim
