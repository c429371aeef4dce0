#include "asterbus/event/ari_walk.hpp"

#include <simdjson.h>

#include <algorithm>

namespace asterbus::event {

namespace ondemand = simdjson::ondemand;
using namespace std::string_view_literals;

static_assert(ari_walk::padding >= simdjson::SIMDJSON_PADDING);

struct ari_walk::parsers {
    ondemand::parser once;       ///< walks a message
    simdjson::dom::parser whole; ///< checks what is passed on as it stands
    ondemand::document document;
    simdjson::dom::element root;
};

/// Walks an object and those in it, table beside table. Every function returns false when the text
/// is no JSON.
struct ari_walk::walker {
    ari_walk& of;
    mapping const& map;
    reading& content;
    std::array<std::string_view, ari_unmapped::max_depth> parents{};
    std::size_t depth = 0;

    bool object(ondemand::object from, entry_table const& table)
    {
        std::size_t guess = 0;
        for (auto next : from) {
            ondemand::field field;
            if (std::move(next).get(field) || !member(field, table, guess)) return false;
        }
        return true;
    }

    bool member(ondemand::field& field, entry_table const& table, std::size_t& guess)
    {
        if (guess < table.size() && is_name(field.key(), table[guess].name)) {
            auto const& e = table[guess++];
            return value(e.name, &e, field.value());
        }
        std::string_view key;
        if (field.unescaped_key().get(key)) return false;
        return value(key, find_entry(table, key, guess), field.value());
    }

    /// Compares bytes as they stand: an escaped spelling is found the slow way.
    static bool is_name(ondemand::raw_json_string key, std::string_view name)
    {
        return std::memcmp(key.raw(), name.data(), name.size()) == 0 &&
               key.raw()[name.size()] == '"';
    }

    bool value(std::string_view key, entry const* e, ondemand::value v)
    {
        ondemand::json_type type{};
        if (v.type().get(type)) return false;
        if (e == nullptr) return keep(key, v);
        if (e->child >= 0) return child(key, *e, v, type);
        if (e->how == check::drop) return true;
        switch (type) {
        case ondemand::json_type::string: return text(key, *e, v);
        case ondemand::json_type::number:
        case ondemand::json_type::boolean: return token(key, *e, v);
        case ondemand::json_type::null: return put(key, *e, "", "null");
        case ondemand::json_type::array: return list(key, *e, v);
        case ondemand::json_type::object: return fields(key, *e, v);
        }
        return false;
    }

    bool child(std::string_view key, entry const& e, ondemand::value v, ondemand::json_type type)
    {
        if (type == ondemand::json_type::null) return true;
        if (type != ondemand::json_type::object || depth == parents.size()) return keep(key, v);
        ondemand::object inner;
        if (v.get_object().get(inner)) return false;
        parents[depth++] = e.name;
        bool const ok = object(inner, map.tables[static_cast<std::size_t>(e.child)]);
        --depth;
        return ok;
    }

    bool text(std::string_view key, entry const& e, ondemand::value v)
    {
        auto const raw = trimmed(v.raw_json_token());
        std::string_view s;
        if (v.get_string().get(s)) return false;
        if (s.data() == nullptr) s = "";
        if (e.how == check::timestamp)
            of.timestamp_ = s;
        else if (e.how == check::stasis_app)
            of.stasis_app_ = s;
        else
            return put_token(key, e, s, raw);
        return true;
    }

    bool token(std::string_view key, entry const& e, ondemand::value v)
    {
        auto const raw = trimmed(v.raw_json_token());
        if (!is_plain(raw) && !of.valid(raw)) return false;
        if (e.slot < 0) return kept(key, raw);
        return put_token(key, e, raw, raw);
    }

    bool put_token(std::string_view key, entry const& e, std::string_view value,
                   std::string_view raw)
    {
        if (e.digits) of.digits_ = raw;
        return put(key, e, value, raw);
    }

    /// true, false, or an integer without a sign or a zero in front: surely JSON.
    static bool is_plain(std::string_view raw)
    {
        if (raw == "true" || raw == "false" || raw == "0") return true;
        return raw.front() != '0' &&
               std::ranges::all_of(raw, [](char c) { return c >= '0' && c <= '9'; });
    }

    bool list(std::string_view key, entry const& e, ondemand::value v)
    {
        std::string_view raw;
        if (simdjson::to_json_string(v).get(raw) || !of.valid(raw)) return false;
        if (e.how != check::list || !of.all_strings()) return kept(key, raw);
        return put(key, e, raw, raw);
    }

    bool fields(std::string_view key, entry const& e, ondemand::value v)
    {
        std::string_view raw;
        if (simdjson::to_json_string(v).get(raw) || !of.valid(raw)) return false;
        if (e.how != check::fields) return kept(key, raw);
        of.fields_ = raw;
        return true;
    }

    bool put(std::string_view key, entry const& e, std::string_view value, std::string_view raw)
    {
        if (e.slot < 0) return true; // a null timestamp
        if (e.how == check::list || e.how == check::fields)
            if (raw.front() != '[') return kept(key, raw);
        return content.put(e, value) || kept(key, raw);
    }

    bool keep(std::string_view key, ondemand::value v)
    {
        std::string_view raw;
        if (simdjson::to_json_string(v).get(raw) || !of.valid(raw)) return false;
        return kept(key, raw);
    }

    bool kept(std::string_view key, std::string_view raw)
    {
        of.unmapped_.push_back({parents, depth, key, raw});
        return true;
    }

    static std::string_view trimmed(std::string_view raw)
    {
        auto const end = raw.find_last_not_of(" \t\r\n");
        return raw.substr(0, end == raw.npos ? 0 : end + 1);
    }
};

ari_walk::ari_walk() : parsers_(std::make_unique<parsers>()) {}
ari_walk::~ari_walk() = default;

ari_walk::opened ari_walk::open(std::string_view json)
{
    timestamp_ = stasis_app_ = fields_ = digits_ = {};
    unmapped_.clear();
    auto const error = parsers_->once.iterate(json.data(), json.size(), json.size() + padding)
                           .get(parsers_->document);
    if (error) return {false, error == simdjson::UTF8_ERROR, {}};
    ondemand::object root;
    if (parsers_->document.get_object().get(root)) return {};
    std::string_view type;
    auto const found = root.find_field_unordered("type").get_string().get(type);
    if (found == simdjson::NO_SUCH_FIELD || found == simdjson::INCORRECT_TYPE)
        return {true, false, {}};
    if (found) return {};
    return {true, false, type};
}

bool ari_walk::fill(mapping const& map, reading& into)
{
    parsers_->document.rewind();
    ondemand::object root;
    if (parsers_->document.get_object().get(root)) return false;
    walker walk{*this, map, into, {}, 0};
    return walk.object(root, map.tables.front()) && at_end();
}

/// Nothing but white space stands behind the object.
bool ari_walk::at_end() const
{
    return parsers_->document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

bool ari_walk::valid(std::string_view json)
{
    return !parsers_->whole.parse(json.data(), json.size(), false).get(parsers_->root);
}

bool ari_walk::all_strings() const
{
    simdjson::dom::array items;
    if (parsers_->root.get_array().get(items)) return false;
    for (auto const item : items)
        if (!item.is_string()) return false;
    return true;
}

std::string_view ari_walk::text_at(std::string_view pointer) const
{
    std::string_view text;
    if (parsers_->root.at_pointer(pointer).get_string().get(text)) return {};
    return text;
}

/// All but the event's name, which Asterisk repeats there. Plain values as text: so AMI tells them.
void ari_walk::write_fields(json_buffer& out) const
{
    simdjson::dom::object fields;
    out.raw('{');
    if (!parsers_->whole.parse(fields_.data(), fields_.size(), false).get_object().get(fields)) {
        for (auto const [key, value] : fields) {
            if (key == "eventname") continue;
            out.key(key);
            auto const json = simdjson::minify(value);
            bool const bare = json.front() != '"' && json.front() != '{' && json.front() != '[';
            if (bare)
                out.string(json);
            else
                out.raw(json);
            out.raw(',');
        }
    }
    out.close('}');
}

void write_nested(json_buffer& out, std::span<ari_unmapped const> values)
{
    out.raw('{');
    std::span<std::string_view const> open;
    for (auto const& v : values) {
        auto const parents = std::span{v.parents}.first(v.depth);
        auto const same =
            static_cast<std::size_t>(std::ranges::mismatch(open, parents).in1 - open.begin());
        for (auto i = open.size(); i > same; --i) {
            out.close('}');
            out.raw(',');
        }
        for (auto i = same; i < parents.size(); ++i) {
            out.key(parents[i]);
            out.raw('{');
        }
        out.key(v.key);
        out.raw(v.json);
        out.raw(',');
        open = parents;
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        out.close('}');
        out.raw(',');
    }
    out.close('}');
}

} // namespace asterbus::event
