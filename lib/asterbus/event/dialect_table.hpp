/// How one dialect's event fills the slots of a type: the rows of ami_table.cpp and ari_table.cpp,
/// and the checks that hold at compile time.
#pragma once

#include "asterbus/event/types.hpp"

#include <span>
#include <string_view>

namespace asterbus::event {

/// One line of a mapping.
struct item {
    enum class what : std::uint8_t {
        field,   ///< one header or JSON path
        escaped, ///< a header in which Asterisk has escaped quotes, backslashes and control bytes
        leading_number, ///< "0 (Presentation Allowed, Not Screened)": the number counts
        behind_slash,   ///< "PJSIP/6001": what follows the technology
        or_na,          ///< text, "N/A" when there is none
        channel,        ///< a channel snapshot: `native` is its headers' prefix or its JSON path
        bridge,         ///< a bridge snapshot
        dropped,        ///< says nothing that another field does not say
        secret,         ///< a password of the PBX's config: never published
        implied         ///< not sent: the event's name says it; `native` is the value
    };
    std::string_view native;
    std::string_view member;
    what is = what::field;
};

constexpr item channel(std::string_view prefix, std::string_view member)
{
    return {prefix, member, item::what::channel};
}
constexpr item bridge(std::string_view prefix, std::string_view member)
{
    return {prefix, member, item::what::bridge};
}
constexpr item escaped(std::string_view native, std::string_view member)
{
    return {native, member, item::what::escaped};
}
constexpr item dropped(std::string_view native)
{
    return {native, {}, item::what::dropped};
}
constexpr item secret(std::string_view native)
{
    return {native, {}, item::what::secret};
}
constexpr item implied(std::string_view member, std::string_view value)
{
    return {value, member, item::what::implied};
}

/// Where one event name stands for several facts: the member whose value decides, and the type for
/// each value; the last one, with value "*", for all others.
struct variant {
    std::string_view value;
    std::string_view type;
};

struct dialect_row {
    std::string_view event; ///< as the PBX names it
    std::string_view type;
    std::span<item const> items; ///< in the order in which the PBX sends them: the reader's guess
    std::string_view decided_by = {};
    std::span<variant const> variants = {};
};

/// The slot that a path fills, with the parts of a channel, bridge or cause; -1: no such member.
/// "cause.code", "channel.name": the part is the last word.
constexpr place part_place(std::span<member const> members, std::string_view path)
{
    if (auto const whole = find_place(members, path); whole.slot >= 0) return whole;
    auto const dot = path.rfind('.');
    if (dot == std::string_view::npos) return {};
    auto const owner = find_place(members, path.substr(0, dot));
    if (owner.slot < 0) return {};
    struct part {
        kind of;
        std::string_view name;
        int offset;
    };
    constexpr part parts[] = {
        {kind::cause, "code", cause_part::code},
        {kind::cause, "text", cause_part::text},
        {kind::cause, "tech_code", cause_part::tech_code},
        {kind::channel, "id", channel_part::id},
        {kind::channel, "name", channel_part::name},
        {kind::channel, "linked_id", channel_part::linked_id},
        {kind::channel, "caller_number", channel_part::caller_number},
        {kind::channel, "caller_name", channel_part::caller_name},
        {kind::channel, "context", channel_part::context},
        {kind::channel, "extension", channel_part::extension},
        {kind::bridge, "id", bridge_part::id},
    };
    for (auto const& p : parts)
        if (p.of == owner.what->kind && p.name == path.substr(dot + 1))
            return {owner.slot + p.offset, owner.what};
    return {};
}

constexpr bool resolves(type_info const& type, item const& i)
{
    if (i.is == item::what::dropped || i.is == item::what::secret) return true;
    auto const found = part_place(type.members, i.member);
    if (found.slot < 0) return false;
    if (i.is == item::what::channel) return found.what->kind == kind::channel;
    if (i.is == item::what::bridge) return found.what->kind == kind::bridge;
    return true;
}

/// The type exists, every line fills a member that it has; its variants exist and have the same
/// slots.
constexpr bool consistent(dialect_row const& row)
{
    auto const found = rows::find(row.type);
    if (found < 0) return false;
    auto const& type = rows::table[found];
    for (auto const& i : row.items)
        if (!resolves(type, i)) return false;
    for (auto const& v : row.variants) {
        auto const other = rows::find(v.type);
        if (other < 0 || rows::table[other].members.data() != type.members.data()) return false;
    }
    return row.decided_by.empty() == row.variants.empty() &&
           (row.variants.empty() || row.variants.back().value == "*");
}

constexpr bool consistent(std::span<dialect_row const> table)
{
    return std::ranges::is_sorted(table, {}, &dialect_row::event) &&
           std::ranges::all_of(table, [](dialect_row const& row) { return consistent(row); });
}

[[nodiscard]] std::span<dialect_row const> ami_table();
[[nodiscard]] std::span<dialect_row const> ari_table();

} // namespace asterbus::event
