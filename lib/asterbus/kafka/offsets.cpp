#include "asterbus/kafka/offsets.hpp"

#include <algorithm>

namespace asterbus::kafka {

void offsets::handed_out(std::int64_t offset, std::size_t bytes)
{
    items_.push_back({offset, bytes, false});
    ++pending_;
    bytes_ += bytes;
    next_ = offset + 1;
}

std::optional<std::int64_t> offsets::done(std::int64_t offset)
{
    auto const found = std::ranges::lower_bound(items_, offset, {}, &item::offset);
    if (found == items_.end() || found->offset != offset || found->done) return std::nullopt;
    found->done = true;
    --pending_;
    bytes_ -= found->bytes;
    if (found != items_.begin()) return std::nullopt;
    while (!items_.empty() && items_.front().done)
        items_.pop_front();
    return position();
}

void offsets::reached_end(std::int64_t offset)
{
    if (!next_ || *next_ < offset) next_ = offset;
}

std::optional<std::int64_t> offsets::position() const
{
    if (items_.empty()) return next_;
    return items_.front().offset;
}

} // namespace asterbus::kafka
