/// A piece of the outbox's memory: records one after another, laid out by the writer and read in
/// place by the reader. Private to the outbox.
#pragma once

#include "asterbus/journal/outbox.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace asterbus::journal {

/// What stands before each record's bytes. `size` 0 ends the chunk: the next record is in
/// chunk::next.
struct outbox::entry {
    std::uint32_t size; ///< of the entry with all that follows it, a multiple of its alignment
    std::uint16_t topic;
    bool every_partition;
    bool has_key;
    std::uint32_t key_size;
    std::uint32_t value_size;
    bool has_value;
    std::uint32_t header_count;
    header const* headers; ///< in this chunk; equal headers of neighbours are stored once
    chunk* home;
    std::chrono::steady_clock::time_point read_at;

    [[nodiscard]] char const* bytes() const { return reinterpret_cast<char const*>(this + 1); }
    [[nodiscard]] record view() const;
};

/// Starts a block of mapped memory of `size` bytes; its entries follow.
struct outbox::chunk {
    std::size_t size;      ///< of the whole block
    std::size_t used;      ///< writer's
    chunk* next;           ///< written by the writer before the first record in it is published
    std::size_t held;      ///< reader's: taken and not done
    bool passed;           ///< reader's: all of it has been taken, and the writer is in another one
    header const* headers; ///< writer's: of the last record in it
    std::uint32_t header_count;

    [[nodiscard]] static std::size_t first(); ///< where the first entry stands
    [[nodiscard]] static std::size_t block_size(std::size_t payload);
    /// Room for records of `payload` bytes at least; nullptr when there is no memory.
    [[nodiscard]] static chunk* make(std::size_t payload);
    static void free(chunk*);
    void reset();

    [[nodiscard]] char* at(std::size_t offset) { return reinterpret_cast<char*>(this) + offset; }
    [[nodiscard]] entry* entry_at(std::size_t offset)
    {
        return reinterpret_cast<entry*>(at(offset));
    }
    /// Room for `need` bytes and the end mark behind them.
    [[nodiscard]] bool fits(std::size_t need) const;
    /// The headers of the record before, when `wanted` says the same.
    [[nodiscard]] bool same_headers(std::span<header const> wanted) const;
    /// Copies the record to the end, where `need` bytes of it fit; `with_headers`: its headers too,
    /// else it shares those of the record before.
    void append(record const&, std::size_t need, bool with_headers);
    void end() { entry_at(used)->size = 0; }
};

/// Bytes that the record takes in a chunk, with its headers when they have to be stored.
[[nodiscard]] std::size_t entry_size(record const&, bool with_headers);

} // namespace asterbus::journal
