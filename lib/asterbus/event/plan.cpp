#include "asterbus/event/plan.hpp"

#include "asterbus/base/text.hpp"
#include "asterbus/event/dialect_table.hpp"

#include <algorithm>

namespace asterbus::event {
namespace {

std::string_view written_name(member const& m, std::string& room)
{
    bool const duration = m.kind == kind::seconds || m.kind == kind::millis;
    room = m.name;
    if (duration) room += "_ms";
    return room;
}

write_step make_step(member const& m, std::uint16_t slot)
{
    std::string room;
    auto const name = std::string{written_name(m, room)};
    auto const brace = m.kind == kind::channel || m.kind == kind::bridge || m.kind == kind::cause ||
                               m.kind == kind::open
                           ? "{"
                           : "";
    return {'"' + name + "\":" + brace, '"' + name + "_code\":", m.kind, slot, m.words};
}

int key_slot(type_info const& t)
{
    if (t.key.empty()) return -1;
    auto const found = find_place(t.members, rows::key_member(t));
    return found.what->kind == kind::bridge ? found.slot + bridge_part::id : found.slot;
}

plan make_plan(type_info const& t)
{
    plan p;
    p.type = &t;
    render_names(p, t.name);
    for (auto const& m : t.members) {
        p.steps.push_back(make_step(m, p.slots));
        if (m.kind == kind::target) p.target_slot = p.slots;
        p.has_digits |= m.kind == kind::digits || m.kind == kind::cel;
        p.has_fields |= m.kind == kind::fields;
        if (m.kind == kind::channel) p.channels.push_back(p.slots);
        p.slots = static_cast<std::uint16_t>(p.slots + slots_of(m.kind));
    }
    p.key_slot = key_slot(t);
    return p;
}

std::vector<plan> const& plans()
{
    static auto const all = [] {
        std::vector<plan> made;
        for (auto const& t : types())
            made.push_back(make_plan(t));
        return made;
    }();
    return all;
}

bool same_name(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && equal_ignoring_case(a, b);
}

} // namespace

void render_names(plan& p, std::string_view type)
{
    p.full_name = "asterbus.";
    p.full_name += type;
    p.schema = "urn:asterbus:schema:";
    p.schema += type;
    p.schema += ":1";
    p.type_fragment = "\",\"type\":\"" + p.full_name + '"';
    p.schema_fragment =
        R"(,"datacontenttype":"application/json","dataschema":")" + p.schema + R"(","pbx":")";
}

plan const* find_plan(std::string_view type)
{
    auto const* const found = find_type(type);
    return found == nullptr ? nullptr : &plans()[static_cast<std::size_t>(found - types().data())];
}

entry const* find_entry(entry_table const& table, std::string_view name, std::size_t& guess)
{
    auto const n = table.size();
    for (std::size_t i = 0, at = guess; i < n; ++i, ++at) {
        if (at >= n) at = 0;
        if (same_bytes(table[at].name, name)) {
            guess = at + 1;
            return &table[at];
        }
    }
    // another version of the PBX may write it in another case
    for (std::size_t at = 0; at < n; ++at) {
        if (!same_name(table[at].name, name)) continue;
        guess = at + 1;
        return &table[at];
    }
    return nullptr;
}

plan const* mapping::choose(slot_array const& slots) const
{
    if (decided_by < 0) return plan;
    auto const value = slots[static_cast<std::size_t>(decided_by)];
    for (auto const& v : variants)
        if (v.value == value || v.value == "*") return v.plan;
    return plan;
}

} // namespace asterbus::event
