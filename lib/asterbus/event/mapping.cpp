/// Makes both dialects' tables ready to run, and finds a mapping by the event's name.
#include "asterbus/base/text.hpp"
#include "asterbus/event/dialect_table.hpp"
#include "asterbus/event/plan.hpp"

#include <array>
#include <cstdint>

namespace asterbus::event {
namespace {

struct part {
    std::string_view native;
    std::uint16_t offset;
    check how = check::none;
};
constexpr part ami_channel[] = {
    {"Channel", channel_part::name},
    {"ChannelState", channel_part::state_code, check::integer},
    {"ChannelStateDesc", channel_part::state},
    {"CallerIDNum", channel_part::caller_number},
    {"CallerIDName", channel_part::caller_name, check::escaped},
    {"ConnectedLineNum", channel_part::connected_number},
    {"ConnectedLineName", channel_part::connected_name, check::escaped},
    {"Language", channel_part::language},
    {"AccountCode", channel_part::account_code},
    {"Context", channel_part::context},
    {"Exten", channel_part::extension},
    {"Priority", channel_part::priority, check::integer},
    {"Uniqueid", channel_part::id},
    {"Linkedid", channel_part::linked_id},
};
constexpr part ami_bridge[] = {
    {"BridgeUniqueid", bridge_part::id},
    {"BridgeType", bridge_part::class_name},
    {"BridgeTechnology", bridge_part::technology},
    {"BridgeCreator", bridge_part::creator},
    {"BridgeName", bridge_part::name},
    {"BridgeNumChannels", bridge_part::channel_count, check::integer},
    {"BridgeVideoSourceMode", bridge_part::video_mode},
    {"BridgeVideoSource", bridge_part::video_source},
};
constexpr part ari_channel[] = {
    {"id", channel_part::id},
    {"name", channel_part::name},
    {"state", channel_part::state},
    {"protocol_id", channel_part::protocol_id},
    {"caller.name", channel_part::caller_name},
    {"caller.number", channel_part::caller_number},
    {"connected.name", channel_part::connected_name},
    {"connected.number", channel_part::connected_number},
    {"accountcode", channel_part::account_code},
    {"dialplan.context", channel_part::context},
    {"dialplan.exten", channel_part::extension},
    {"dialplan.priority", channel_part::priority, check::integer},
    {"dialplan.app_name", channel_part::application},
    {"dialplan.app_data", channel_part::application_data},
    {"creationtime", channel_part::created, check::time},
    {"language", channel_part::language},
};
constexpr part ari_bridge[] = {
    {"id", bridge_part::id},
    {"technology", bridge_part::technology},
    {"bridge_type", bridge_part::type},
    {"bridge_class", bridge_part::class_name},
    {"creator", bridge_part::creator},
    {"name", bridge_part::name},
    {"channels", bridge_part::channels, check::list},
    {"creationtime", bridge_part::created, check::time},
    {"video_mode", bridge_part::video_mode},
    {"video_source_id", bridge_part::video_source},
};

check check_of(item::what is, kind k)
{
    if (is == item::what::escaped) return check::escaped;
    if (is == item::what::leading_number) return check::leading_number;
    if (is == item::what::behind_slash) return check::behind_slash;
    if (is == item::what::or_na) return check::or_na;
    switch (k) {
    case kind::integer:
    case kind::cause: // its code; its text is told apart below
    case kind::seconds:
    case kind::millis: return check::integer;
    case kind::boolean: return check::boolean;
    case kind::time: return check::time;
    case kind::list: return check::list;
    case kind::fields: return check::fields;
    default: return check::none;
    }
}

/// Fills a mapping from its row: the same walk for both dialects, which differ in how a name is put
/// together and in where it is put.
class builder {
public:
    explicit builder(dialect_row const& row, bool ami) : ami_(ami)
    {
        made_.event = row.event;
        made_.plan = find_plan(row.type);
        members_ = made_.plan->type->members;
        made_.tables.emplace_back();
        if (!ami) put("type", -1, check::drop);
        if (!ami) put("timestamp", -1, check::timestamp);
        for (auto const& i : row.items)
            add(i);
        if (!ami) put("asterisk_id", -1, check::drop);
        if (!ami) put("application", -1, check::stasis_app);
        if (!row.decided_by.empty()) made_.decided_by = part_place(members_, row.decided_by).slot;
        for (auto const& v : row.variants)
            made_.variants.push_back({v.value, find_plan(v.type)});
    }
    mapping take() { return std::move(made_); }

private:
    void add(item const& i)
    {
        if (i.is == item::what::dropped || i.is == item::what::secret)
            return put(std::string{i.native}, -1, check::drop);
        auto const where = part_place(members_, i.member);
        if (i.is == item::what::implied)
            made_.implied_values.push_back({static_cast<std::uint16_t>(where.slot), i.native});
        else if (i.is == item::what::channel)
            add_parts(i.native, where.slot, parts(ami_channel, ari_channel));
        else if (i.is == item::what::bridge)
            add_parts(i.native, where.slot, parts(ami_bridge, ari_bridge));
        else
            put(std::string{i.native}, where.slot, check_at(i, where),
                where.what->kind == kind::digits);
    }

    [[nodiscard]] std::span<part const> parts(std::span<part const> ami,
                                              std::span<part const> ari) const
    {
        return ami_ ? ami : ari;
    }

    static check check_at(item const& i, place where)
    {
        if (where.what->kind == kind::cause && i.member.ends_with(".text")) return check::none;
        return check_of(i.is, where.what->kind);
    }

    void add_parts(std::string_view prefix, int slot, std::span<part const> parts)
    {
        for (auto const& p : parts) {
            auto name = std::string{prefix};
            if (!ami_) name += '.';
            name += p.native;
            put(name, slot + p.offset, p.how);
        }
    }

    void put(std::string const& name, int slot, check how, bool digits = false)
    {
        auto& table = ami_ ? made_.tables.front() : nested(name);
        auto const dot = ami_ ? std::string::npos : name.rfind('.');
        auto leaf = dot == std::string::npos ? name : name.substr(dot + 1);
        table.push_back({std::move(leaf), static_cast<std::int16_t>(slot), how, -1, digits});
    }

    /// The table of the object that holds `path`'s last word, made where it is missing.
    entry_table& nested(std::string_view path)
    {
        std::size_t at = 0;
        for (auto dot = path.find('.'); dot != path.npos; dot = path.find('.')) {
            at = child(at, path.substr(0, dot));
            path.remove_prefix(dot + 1);
        }
        return made_.tables[at];
    }

    std::size_t child(std::size_t at, std::string_view name)
    {
        for (auto const& e : made_.tables[at])
            if (e.child >= 0 && e.name == name) return static_cast<std::size_t>(e.child);
        auto const made = made_.tables.size();
        made_.tables[at].push_back(
            {std::string{name}, -1, check::none, static_cast<std::int16_t>(made), false});
        made_.tables.emplace_back();
        return made;
    }

    mapping made_;
    std::span<member const> members_;
    bool ami_;
};

/// Mappings by name without case, open addressing, far from full: one probe nearly always.
class name_index {
public:
    name_index(std::span<dialect_row const> rows, bool ami)
    {
        for (auto const& row : rows)
            mappings_.push_back(builder{row, ami}.take());
        for (std::size_t i = 0; i < mappings_.size(); ++i) {
            auto at = hash(mappings_[i].event);
            while (places_[at] != 0)
                at = (at + 1) % size;
            places_[at] = static_cast<std::uint16_t>(i + 1);
        }
    }

    [[nodiscard]] mapping const* find(std::string_view name) const
    {
        for (auto at = hash(name); places_[at] != 0; at = (at + 1) % size) {
            auto const& m = mappings_[places_[at] - 1U];
            if (m.event == name ||
                (m.event.size() == name.size() && equal_ignoring_case(m.event, name)))
                return &m;
        }
        return nullptr;
    }

private:
    static constexpr std::size_t size = 1024;

    static std::size_t hash(std::string_view name)
    {
        std::uint32_t h = static_cast<std::uint32_t>(name.size());
        for (char const c : name)
            h = (h ^ (static_cast<unsigned char>(c) | 0x20U)) * 0x01000193U;
        return (h ^ (h >> 15U)) % size;
    }

    std::vector<mapping> mappings_;
    std::array<std::uint16_t, size> places_{};
};

} // namespace

mapping const* find_ami_mapping(std::string_view event)
{
    static name_index const index{ami_table(), true};
    return index.find(event);
}

mapping const* find_ari_mapping(std::string_view event)
{
    static name_index const index{ari_table(), false};
    return index.find(event);
}

} // namespace asterbus::event
