/// Which records of one partition are done, and up to where the group may say so: the longest run
/// from the start.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace asterbus::kafka {

class offsets {
public:
    /// Offsets rise, but not always by one: compaction and transactions leave holes.
    void handed_out(std::int64_t offset, std::size_t bytes = 0);
    /// The offset to go on from, when this one moved it. Unknown offsets and those that are done
    /// already change nothing.
    std::optional<std::int64_t> done(std::int64_t offset);
    /// Nothing is left to read before `offset`.
    void reached_end(std::int64_t offset);

    /// Where the group stands: the first offset that is not done. nullopt: nothing was read yet.
    [[nodiscard]] std::optional<std::int64_t> position() const;
    [[nodiscard]] std::size_t pending() const { return pending_; }
    [[nodiscard]] std::size_t pending_bytes() const { return bytes_; }

private:
    struct item {
        std::int64_t offset;
        std::size_t bytes;
        bool done;
    };
    std::deque<item> items_; ///< from the first that is not done
    std::size_t pending_ = 0;
    std::size_t bytes_ = 0;            ///< of those that are pending
    std::optional<std::int64_t> next_; ///< behind the last that was handed out
};

} // namespace asterbus::kafka
