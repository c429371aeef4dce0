#include "asterbus/event/schema.hpp"

#include "asterbus/event/types.hpp"

#include <array>

namespace asterbus::event {
namespace {

constexpr std::array<std::string_view, topic_count> topic_names{"calls", "queues", "devices",
                                                                "system"};
constexpr std::string_view class_names[] = {"none",  "system",   "call",    "log",    "verbose",
                                            "agent", "user",     "config",  "dtmf",   "reporting",
                                            "cdr",   "dialplan", "agi",     "cc",     "aoc",
                                            "test",  "security", "message", "command"};

} // namespace

std::span<type_info const> types()
{
    return rows::table;
}

type_info const* find_type(std::string_view name)
{
    auto const i = rows::find(name);
    return i < 0 ? nullptr : &rows::table[i];
}

std::string_view name(topic t)
{
    return topic_names[static_cast<std::size_t>(t)];
}

std::string_view name(ami_class c)
{
    return class_names[static_cast<std::size_t>(c)];
}

ami_class find_class(std::string_view wanted)
{
    for (std::size_t i = 0; i < std::size(class_names); ++i)
        if (class_names[i] == wanted) return static_cast<ami_class>(i);
    return ami_class::none;
}

} // namespace asterbus::event
