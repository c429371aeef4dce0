#include "asterbus/event/reading.hpp"

#include "asterbus/base/text.hpp"

#include <algorithm>
#include <cstring>

namespace asterbus::event {
namespace {

bool is_integer(std::string_view v)
{
    if (says_nothing(v)) return true;
    if (v.front() == '-') v.remove_prefix(1);
    if (v.empty() || v.size() > 18) return false;
    return std::ranges::all_of(v, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_boolean(std::string_view v)
{
    if (v.size() == 1) return v == "1" || v == "0";
    for (std::string_view const word : {"yes", "no", "true", "false", "on", "off"})
        if (equal_ignoring_case(v, word)) return true;
    return says_nothing(v);
}

bool is_time(std::string_view v)
{
    return v.empty() || parse_epoch_seconds(v) || parse_timestamp(v);
}

bool passes(check how, std::string_view value)
{
    switch (how) {
    case check::integer: return is_integer(value);
    case check::boolean: return is_boolean(value);
    case check::time: return is_time(value);
    default: return true;
    }
}

/// The byte that stands behind a backslash, as Asterisk's ast_escape_c writes it.
char unescaped_byte(char c)
{
    switch (c) {
    case 'a': return '\a';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'v': return '\v';
    default: return c;
    }
}

bool harmless(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           c == '-' || c == '.';
}

constexpr std::size_t longest_native_name = 120;

} // namespace

void reading::begin(mapping const& map)
{
    map_ = &map;
    plan_ = map.plan;
    std::fill_n(slots_.begin(), map.plan->slots, std::string_view{});
    if (arena_used_) arena_.release();
    arena_used_ = false;
}

bool reading::put(entry const& e, std::string_view value)
{
    if (value.data() == nullptr) value = ""; // told, and empty
    if (e.how == check::drop) return true;
    if (e.how == check::leading_number) value = value.substr(0, value.find(' '));
    if (e.how == check::leading_number && !is_integer(value)) return false;
    if (e.how == check::escaped && std::memchr(value.data(), '\\', value.size()) != nullptr)
        value = unescaped(value);
    if (e.how == check::behind_slash) value.remove_prefix(value.find('/') + 1);
    if (e.how == check::or_na && value == "N/A") value = "";
    auto& slot = slots_[static_cast<std::size_t>(e.slot)];
    if (slot.data() != nullptr) return slot == value;
    if (e.how > check::escaped && !passes(e.how, value)) return false;
    slot = value;
    return true;
}

std::string_view reading::unescaped(std::string_view value)
{
    auto* const to = static_cast<char*>(arena_.allocate(value.size(), 1));
    arena_used_ = true;
    std::size_t n = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        bool const escape = value[i] == '\\' && i + 1 < value.size();
        to[n++] = escape ? unescaped_byte(value[++i]) : value[i];
    }
    return {to, n};
}

void reading::settle(fact& f)
{
    for (auto const& [slot, value] : map_->implied_values)
        if (slots_[slot].data() == nullptr) slots_[slot] = value;
    plan_ = map_->choose(slots_);
    auto const& type = *plan_->type;
    f.type = &type;
    f.type_name = plan_->full_name;
    f.authority = type.authority;
    name_channel(f);
    name_target(f);
    if (plan_->key_slot >= 0) {
        auto const key = slots_[static_cast<std::size_t>(plan_->key_slot)];
        if (!says_nothing(key)) f.key_id = key;
    }
    bool const on_calls = type.on_calls_with_channel && !f.channel_id.empty();
    f.where = on_calls ? topic::calls : type.where;
    f.subject =
        f.channel_id.empty() || (type.about_key && !f.key_id.empty()) ? f.key_id : f.channel_id;
}

void reading::name_channel(fact& f)
{
    for (auto const first : plan_->channels) {
        auto& id = slots_[first + channel_part::id];
        auto& name = slots_[first + channel_part::name];
        // a global variable's VarSet says so for its channel
        if (id == "none") id = name = {};
        if (says_nothing(id)) continue;
        f.channel_id = id;
        f.channel_name = name;
        auto const linked = slots_[first + channel_part::linked_id];
        if (!says_nothing(linked)) f.linked_id = linked;
        return;
    }
}

void reading::name_target(fact& f) const
{
    if (plan_->target_slot < 0) return;
    auto const target = slots_[static_cast<std::size_t>(plan_->target_slot)];
    if (target.starts_with("channel:"))
        f.channel_id = target.substr(8);
    else if (target.starts_with("bridge:"))
        f.key_id = target.substr(7);
}

void reading::begin_native(fact& f, std::string_view event)
{
    auto name = "native." + std::string{event.substr(0, longest_native_name)};
    std::ranges::replace_if(
        name, [](char c) { return !harmless(c); }, '_');
    render_names(native_plan_, name);
    plan_ = &native_plan_;
    f.type_name = native_plan_.full_name;
}

void time_writer::write(json_buffer& out, wall_time t)
{
    auto const second = std::chrono::floor<std::chrono::seconds>(t);
    if (second != second_) {
        text_.clear();
        append_rfc3339(text_, second);
        text_.resize(text_.size() - 4); // without "000Z"
        second_ = second;
    }
    out.raw(text_);
    auto const ms = std::chrono::duration_cast<milliseconds>(t - second).count();
    out.padded(static_cast<std::uint64_t>(ms), 3);
    out.raw('Z');
}

} // namespace asterbus::event
