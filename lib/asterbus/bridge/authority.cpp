#include "asterbus/bridge/authority.hpp"

#include "asterbus/base/text.hpp"
#include "asterbus/event/schema.hpp"

namespace asterbus::bridge {
namespace {

using event::ami_class;

constexpr std::uint8_t patient_times = 3;

bool lists(std::string_view mask, std::string_view name)
{
    while (!mask.empty()) {
        auto const comma = mask.find(',');
        auto word = mask.substr(0, comma);
        while (word.starts_with(' '))
            word.remove_prefix(1);
        while (word.ends_with(' '))
            word.remove_suffix(1);
        if (equal_ignoring_case(word, name)) return true;
        mask = comma == std::string_view::npos ? std::string_view{} : mask.substr(comma + 1);
    }
    return false;
}

bool asks_for(std::string_view mask, std::string_view name)
{
    return lists(mask, "on") || lists(mask, "all") || lists(mask, name);
}

} // namespace

authority::authority(sources s, std::string_view ami_mask) : sources_(s)
{
    for (std::size_t i = 1; i < classes; ++i)
        asked_[i] = asks_for(ami_mask, event::name(static_cast<ami_class>(i))) ? view::unknown
                                                                               : view::hidden;
    seen_ = asked_;
}

void authority::ami_is_up(bool up)
{
    up_ = up;
    seen_ = asked_;
    in_vain_ = {};
}

void authority::waited_in_vain(event::ami_class c)
{
    auto const i = static_cast<std::size_t>(c);
    if (seen_[i] == view::unknown && ++in_vain_[i] >= patient_times) seen_[i] = view::hidden;
}

void authority::seen(event::ami_class c)
{
    seen_[static_cast<std::size_t>(c)] = view::visible;
}

authority::verdict authority::of_ami() const
{
    return sources_ == sources::ari ? verdict::leave : verdict::publish;
}

authority::verdict authority::of_ari(event::ami_class c) const
{
    if (sources_ == sources::ami) return verdict::leave;
    if (sources_ != sources::fused || !up_ || c == ami_class::none) return verdict::publish;
    switch (of(c)) {
    case view::visible: return verdict::leave;
    case view::hidden: return verdict::publish;
    case view::unknown: break;
    }
    return verdict::wait;
}

bool authority::ami_names_calls() const
{
    return up_ && of(ami_class::call) != view::hidden;
}

} // namespace asterbus::bridge
