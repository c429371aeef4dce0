#include "asterbus/command/hangup_cause.hpp"

namespace asterbus::command {
namespace {

struct cause {
    std::string_view word;
    int number;
};

constexpr cause causes[] = {
    {"unallocated", 1},         {"normal", 16},
    {"normal_clearing", 16},    {"busy", 17},
    {"no_user_response", 18},   {"no_answer", 19},
    {"subscriber_absent", 20},  {"rejected", 21},
    {"answered_elsewhere", 26}, {"unreachable", 27},
    {"invalid_number", 28},     {"normal_unspecified", 31},
    {"congestion", 34},         {"failure", 38},
    {"interworking", 127},
};

} // namespace

std::optional<int> cause_number(std::string_view word)
{
    for (auto const& c : causes)
        if (c.word == word) return c.number;
    return {};
}

std::string cause_words()
{
    std::string all;
    for (auto const& c : causes)
        all.append(all.empty() ? "" : ", ").append(c.word);
    return all;
}

std::string_view unanswered_by_cause(int q850)
{
    switch (q850) {
    case 1:
    case 28: return "invalid_number";
    case 16: return "cancelled";
    case 17: return "busy";
    case 18:
    case 19: return "no_answer";
    case 3:
    case 20:
    case 27: return "unreachable";
    case 21: return "rejected";
    case 34:
    case 38:
    case 42:
    case 44: return "congestion";
    default: return "call_failed";
    }
}

std::string_view unanswered_by_reason(int reason)
{
    switch (reason) {
    case 0: return "unreachable"; // no such endpoint or extension, or nobody registered there
    case 1:
    case 3: return "no_answer"; // 3: it still rang when the time was up
    case 5: return "busy";
    case 8: return "congestion";
    default: return "call_failed";
    }
}

} // namespace asterbus::command
