/// The one way to Kafka: everything that is to be published is put here by the thread that made it,
/// and taken by the publisher. Bounded memory; never blocks. One writer thread, one reader thread,
/// no lock on either side of the common path. The seam for a journal on disk: same verbs, records
/// freed by delivery reports.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::journal {

using header = std::pair<std::string_view, std::string_view>;

/// What is published. Views: into the caller's memory for put, into the outbox's for take.
struct record {
    std::uint16_t topic = 0;      ///< index into the publisher's list of topics
    bool every_partition = false; ///< a copy goes to each partition (stream.gap, stream.synced)
    bool has_key = true;
    std::string_view key;
    std::string_view value; ///< data() == nullptr: no value at all, a tombstone
    std::span<header const> headers;
    std::chrono::steady_clock::time_point read_at{}; ///< when its cause was read from the socket
};

class outbox {
public:
    /// `max_bytes`: bound of everything that is put and not yet done; the memory that it stands in
    /// may be an eighth more, 512 KiB at most. `wake`: called by put, from the writer's thread,
    /// when the reader may be asleep; at most once between two empty takes.
    outbox(std::size_t max_bytes, std::function<void()> wake);
    ~outbox();
    outbox(outbox const&) = delete;
    outbox& operator=(outbox const&) = delete;

    // --- writer's thread
    /// Copies the record in; false = full, nothing was kept, and the caller must count and say it.
    [[nodiscard]] bool put(record const&);

    // --- reader's thread
    /// Names a record that was taken until it is done.
    using ticket = void*;
    struct taken {
        record what;
        ticket id;
    };
    /// A reader that stays awake looks again by itself: the next put need not call `wake`.
    enum class when_empty { sleep, stay_awake };
    /// The next record in order of put; false = nothing now, and unless the reader stays awake the
    /// next put will call `wake`. The views stay valid until done(ticket).
    [[nodiscard]] bool take(taken&, when_empty = when_empty::sleep);
    /// Delivered, or given up and counted: its memory may go. Any order.
    void done(ticket);

    // --- any thread
    [[nodiscard]] std::size_t max_bytes() const { return max_bytes_; }
    [[nodiscard]] std::size_t bytes() const;   ///< put and not yet done, with overhead
    [[nodiscard]] std::size_t records() const; ///< put and not yet done

    struct entry; // chunk.hpp
    struct chunk;

private:
    bool within_bounds(std::size_t need);
    bool extend(std::size_t need);
    bool look(when_empty);
    void pass();
    void release(chunk*);
    chunk* take_spare();
    void drop_spares(std::size_t keep);

    std::size_t const max_bytes_;
    std::size_t const chunk_bytes_; ///< payload of an ordinary chunk
    std::function<void()> const wake_;

    // Each side counts up what it did; only the difference of two counters says how much there is.
    // On cache lines of their own, so that neither side slows the other.
    struct alignas(64) {
        std::atomic<std::size_t> records{0}, bytes{0}, mapped{0};
        std::size_t known_done = 0; ///< reader_.bytes, as seen last
        chunk* last = nullptr;
    } writer_;
    struct alignas(64) {
        std::atomic<std::size_t> records{0}, bytes{0}, unmapped{0};
        std::size_t seen = 0; ///< writer_.records, as seen last
        std::size_t taken = 0;
        chunk* at = nullptr;
        std::size_t offset = 0;
        std::vector<chunk*> passed; ///< taken whole, with records that are not done
    } reader_;
    alignas(64) std::atomic<bool> asleep_{false};
    /// Empty chunks on their way back from the reader to the writer.
    std::array<std::atomic<chunk*>, 8> spares_{};
};

} // namespace asterbus::journal
