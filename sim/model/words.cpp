#include "sim/model/words.hpp"

#include "asterbus/base/text.hpp"

#include <utility>

namespace asterbus::sim {
namespace {

constexpr std::pair<int, std::string_view> causes[] = {
    {1, "Unallocated (unassigned) number"},
    {3, "No route to destination"},
    {16, "Normal Clearing"},
    {17, "User busy"},
    {18, "No user responding"},
    {19, "User alerting, no answer"},
    {20, "Subscriber absent"},
    {21, "Call Rejected"},
    {26, "Answered elsewhere"},
    {27, "Destination out of order"},
    {28, "Invalid number format"},
    {31, "Normal, unspecified"},
    {34, "Circuit/channel congestion"},
    {38, "Network out of order"},
    {41, "Temporary failure"},
    {42, "Switching equipment congestion"},
    {58, "Bearer capability not available"},
    {127, "Interworking, unspecified"},
};

constexpr std::pair<std::string_view, int> reasons[] = {
    {"normal", 16},
    {"busy", 17},
    {"congestion", 34},
    {"no_answer", 19},
    {"timeout", 102},
    {"rejected", 21},
    {"unallocated", 1},
    {"normal_unspecified", 31},
    {"number_incomplete", 28},
    {"codec_mismatch", 58},
    {"interworking", 127},
    {"failure", 38},
    {"answered_elsewhere", 26},
};

constexpr std::string_view device_states[] = {"UNKNOWN", "NOT_INUSE", "INUSE",
                                              "BUSY",    "INVALID",   "UNAVAILABLE",
                                              "RINGING", "RINGINUSE", "ONHOLD"};

} // namespace

std::string_view words(channel_state state)
{
    switch (state) {
    case channel_state::down: return "Down";
    case channel_state::ring: return "Ring";
    case channel_state::ringing: return "Ringing";
    case channel_state::up: return "Up";
    }
    return "Unknown";
}

std::string_view cause_words(int cause)
{
    for (auto const& [number, text] : causes)
        if (number == cause) return text;
    return "Unknown";
}

int cause_of(std::string_view reason)
{
    if (auto const number = to_integer(reason)) return static_cast<int>(*number);
    for (auto const& [word, number] : reasons)
        if (word == reason) return number;
    return 16;
}

int device_state_number(std::string_view state)
{
    int number = 0;
    for (auto const word : device_states) {
        if (word == state) return number;
        ++number;
    }
    return 0;
}

} // namespace asterbus::sim
