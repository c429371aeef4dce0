/// The bytes that were received and not yet used up, in one piece, so that packets can be views.
/// Moves them rarely: only when a new chunk does not fit behind them.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace asterbus::ami {

class receive_buffer {
public:
    /// Room for at least `size` bytes behind what is there. May move the bytes; see `data`.
    [[nodiscard]] std::span<char> prepare(std::size_t size);
    void commit(std::size_t size) { end_ += size; }
    /// The first `size` bytes are used up. They stay readable until the next prepare.
    void consume(std::size_t size) { begin_ += size; }

    [[nodiscard]] char const* data() const { return storage_.get() + begin_; }
    [[nodiscard]] std::size_t size() const { return end_ - begin_; }
    [[nodiscard]] std::string_view view() const { return {data(), size()}; }

private:
    void move_to(std::size_t capacity);

    std::unique_ptr<char[]> storage_;
    std::size_t capacity_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

} // namespace asterbus::ami
