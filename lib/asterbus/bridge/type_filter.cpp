#include "asterbus/bridge/type_filter.hpp"

#include "asterbus/base/glob.hpp"

#include <algorithm>
#include <utility>

namespace asterbus::bridge {

type_filter::type_filter(std::vector<std::string> include, std::vector<std::string> exclude)
    : include_(std::move(include)),
      exclude_(std::move(exclude)),
      everything_(exclude_.empty() && std::ranges::find(include_, "*") != include_.end())
{}

bool type_filter::wants(std::string_view type)
{
    if (everything_) return true;
    auto const known = answers_.find(type);
    if (known != answers_.end()) return known->second;

    auto word = type;
    if (word.starts_with("asterbus.")) word.remove_prefix(9);
    auto const wanted = matches_any_glob(include_, word) && !matches_any_glob(exclude_, word);
    if (answers_.size() >= max_remembered) answers_.clear();
    answers_.emplace(type, wanted);
    return wanted;
}

} // namespace asterbus::bridge
