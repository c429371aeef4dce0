#include "asterbus/event/ami_native.hpp"

#include "asterbus/base/text.hpp"
#include "asterbus/event/reading.hpp"

#include <algorithm>

namespace asterbus::event {
namespace {

void write_value(json_buffer& out, ami::field const& f, bool mask_digits)
{
    if (mask_digits && equal_ignoring_case(f.name, "Digit"))
        write_masked(out, f.value);
    else if (mask_digits && f.name == "Extra")
        write_masked_cel(out, f.value);
    else
        out.string(f.value);
}

/// Equal names beside each other, each name's values in the order in which they came, and names in
/// the order of their first value where they are few.
void group(std::span<ami::field const> fields, std::vector<std::uint32_t>& chosen)
{
    constexpr std::size_t few = 64; // beyond, order would cost time that grows with the square
    auto const same = [&](std::uint32_t a, std::uint32_t b) {
        return fields[a].name == fields[b].name;
    };
    if (chosen.size() > few) {
        std::ranges::stable_sort(chosen, {}, [&](std::uint32_t i) { return fields[i].name; });
        return;
    }
    for (auto first = chosen.begin(); first != chosen.end();)
        first =
            std::stable_partition(std::next(first), chosen.end(),
                                  [&, name = *first](std::uint32_t i) { return same(i, name); });
}

} // namespace

void write_pairs(json_buffer& out, std::span<ami::field const> fields, bool mask_digits)
{
    out.raw('[');
    for (auto const& f : fields) {
        out.raw('[');
        out.string(f.name);
        out.raw(',');
        write_value(out, f, mask_digits);
        out.raw(std::string_view{"],"});
    }
    out.close(']');
}

void write_object(json_buffer& out, std::span<ami::field const> fields,
                  std::vector<std::uint32_t>& chosen, bool mask_digits)
{
    if (chosen.size() > 1) group(fields, chosen);
    out.raw('{');
    for (std::size_t i = 0; i < chosen.size();) {
        auto const& name = fields[chosen[i]].name;
        auto end = i + 1;
        while (end < chosen.size() && fields[chosen[end]].name == name)
            ++end;
        out.key(name);
        bool const repeated = end - i > 1;
        if (repeated) out.raw('[');
        for (; i < end; ++i) {
            write_value(out, fields[chosen[i]], mask_digits);
            out.raw(',');
        }
        if (!repeated) continue;
        out.close(']');
        out.raw(',');
    }
    out.close('}');
}

} // namespace asterbus::event
