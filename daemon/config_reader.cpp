#include "daemon/config_reader.hpp"

#include "asterbus/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace asterbus::daemon {
namespace {

constexpr std::size_t suggestion_distance = 2;

std::string_view kind_of(YAML::Node const& node)
{
    switch (node.Type()) {
    case YAML::NodeType::Map: return "a mapping";
    case YAML::NodeType::Sequence: return "a list";
    case YAML::NodeType::Scalar: return "a single value";
    default: return "nothing";
    }
}

std::string in_mapping(value const& whole)
{
    return whole.name.empty() ? std::string{} : " in " + whole.name;
}

} // namespace

place place_of(YAML::Node const& node)
{
    auto const mark = node.Mark();
    if (mark.is_null()) return {};
    return {mark.line + 1, mark.column + 1};
}

void value::complain(std::string_view what) const
{
    in->problems.push_back(
        {where, name.empty() ? std::string{what} : fmt::format("{}: {}", name, what)});
}

void value::expected(std::string_view wanted) const
{
    complain(fmt::format("expected {}, found {}", wanted, kind_of(node)));
}

section::section(value const& mapping) : whole_(mapping), is_mapping_(mapping.node.IsMap())
{
    if (is_mapping_)
        load();
    else
        whole_.expected("a mapping");
}

void section::load()
{
    for (auto const& pair : whole_.node)
        add(pair.first, pair.second);
}

void section::add(YAML::Node const& key, YAML::Node const& node)
{
    auto const where = place_of(key);
    if (!key.IsScalar()) {
        whole_.in->problems.push_back(
            {where, fmt::format("expected a key{}, found {}", in_mapping(whole_), kind_of(key))});
        return;
    }
    auto const& word = key.Scalar();
    auto const first = std::ranges::find(entries_, word, &entry::key);
    if (first != entries_.end()) {
        whole_.in->problems.push_back(
            {where, fmt::format("duplicate key '{}'{}; the first is on line {}", word,
                                in_mapping(whole_), first->where.line)});
        return;
    }
    // What has no text has no place of its own: YAML gives that of whatever follows.
    auto const at = node.IsNull() ? where : place_of(node);
    entries_.push_back({word, {node, name_of(word), at, whole_.in}, where});
}

std::string section::name_of(std::string_view key) const
{
    return whole_.name.empty() ? std::string{key} : fmt::format("{}.{}", whole_.name, key);
}

std::optional<value> section::find(std::string_view key)
{
    known_.emplace_back(key);
    auto const found = std::ranges::find(entries_, key, &entry::key);
    if (found == entries_.end()) return std::nullopt;
    found->asked = true;
    return found->what;
}

std::optional<value> section::need(std::string_view key)
{
    auto found = find(key);
    if (!found && is_mapping_) missing_.emplace_back(key);
    return found;
}

std::string_view section::nearest(std::string_view key) const
{
    std::string_view best;
    auto least = std::min(suggestion_distance + 1, key.size()); // not all of a short word
    for (auto const& known : known_) {
        auto const distance = edit_distance(key, known);
        if (distance < least) {
            least = distance;
            best = known;
        }
    }
    return best;
}

std::vector<std::string> section::finish()
{
    std::vector<std::string> suggested;
    for (auto const& e : entries_) {
        if (e.asked) continue;
        auto what = fmt::format("unknown key '{}'{}", e.key, in_mapping(whole_));
        if (auto const close = nearest(e.key); !close.empty()) {
            what += fmt::format("; did you mean '{}'?", close);
            std::erase(missing_, close); // one mistake, one message
            suggested.emplace_back(close);
        }
        whole_.in->problems.push_back({e.where, std::move(what)});
    }
    for (auto const& key : missing_)
        whole_.complain(fmt::format("the key '{}' is missing", key));
    return suggested;
}

} // namespace asterbus::daemon
