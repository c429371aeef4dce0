#include "asterbus/ami/receive_buffer.hpp"

#include <algorithm>
#include <cstring>

namespace asterbus::ami {
namespace {

// Above this, memory that one large packet needed is given back.
constexpr std::size_t kept = std::size_t{1} << 20U;

} // namespace

std::span<char> receive_buffer::prepare(std::size_t size)
{
    auto const used = end_ - begin_;
    if (used == 0) begin_ = end_ = 0;
    if (used == 0 && capacity_ > kept && size < kept) {
        storage_.reset();
        capacity_ = 0;
    }
    if (capacity_ - end_ < size) {
        // Moving within the storage pays only when at least as much is free as is moved.
        bool const fits = capacity_ >= used + size && begin_ >= used;
        move_to(fits ? capacity_ : std::max(2 * (used + size), std::size_t{4096}));
    }
    return {storage_.get() + end_, capacity_ - end_};
}

void receive_buffer::move_to(std::size_t capacity)
{
    auto const used = end_ - begin_;
    if (capacity == capacity_) {
        if (used != 0) std::memcpy(storage_.get(), storage_.get() + begin_, used);
    } else {
        std::unique_ptr<char[]> larger{new char[capacity]}; // not zeroed: it is read into at once
        if (used != 0) std::memcpy(larger.get(), storage_.get() + begin_, used);
        storage_ = std::move(larger);
        capacity_ = capacity;
    }
    begin_ = 0;
    end_ = used;
}

} // namespace asterbus::ami
