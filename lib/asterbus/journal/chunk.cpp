#include "asterbus/journal/chunk.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace asterbus::journal {
namespace {

constexpr std::size_t alignment = alignof(std::max_align_t);

constexpr std::size_t aligned(std::size_t n)
{
    return (n + alignment - 1) & ~(alignment - 1);
}

char* copy(char* to, std::string_view bytes)
{
    if (!bytes.empty()) std::memcpy(to, bytes.data(), bytes.size());
    return to + bytes.size();
}

/// The headers' array and, behind it, their bytes. `to` is aligned.
header const* copy_headers(char* to, std::span<header const> headers)
{
    auto* first = reinterpret_cast<header*>(to);
    char* text = to + headers.size_bytes();
    for (std::size_t i = 0; i < headers.size(); ++i) {
        auto const& [name, value] = headers[i];
        char* const name_at = text;
        char* const value_at = copy(name_at, name);
        text = copy(value_at, value);
        new (first + i) header{{name_at, name.size()}, {value_at, value.size()}};
    }
    return first;
}

std::size_t headers_size(std::span<header const> headers)
{
    auto size = headers.size_bytes();
    for (auto const& [name, value] : headers)
        size += name.size() + value.size();
    return aligned(size);
}

} // namespace

record outbox::entry::view() const
{
    record r;
    r.topic = topic;
    r.every_partition = every_partition;
    r.has_key = has_key;
    r.key = {bytes(), key_size};
    if (has_value) r.value = {bytes() + key_size, value_size};
    r.headers = {headers, header_count};
    r.read_at = read_at;
    return r;
}

std::size_t outbox::chunk::first()
{
    return aligned(sizeof(chunk));
}

std::size_t outbox::chunk::block_size(std::size_t payload)
{
    return first() + aligned(payload) + sizeof(entry);
}

outbox::chunk* outbox::chunk::make(std::size_t payload)
{
    auto const size = block_size(payload);
    // Mapped, not from the heap: what is given back is really gone, however the heap is cut up.
    void* block = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (block == MAP_FAILED) return nullptr;
    auto* made = new (block) chunk{};
    made->size = size;
    made->reset();
    return made;
}

void outbox::chunk::free(chunk* c)
{
    munmap(c, c->size);
}

void outbox::chunk::reset()
{
    used = first();
    next = nullptr;
    held = 0;
    passed = false;
    headers = nullptr;
    header_count = 0;
}

bool outbox::chunk::fits(std::size_t need) const
{
    return used + need + sizeof(entry) <= size;
}

bool outbox::chunk::same_headers(std::span<header const> wanted) const
{
    return std::ranges::equal(std::span{headers, header_count}, wanted);
}

std::size_t entry_size(record const& r, bool with_headers)
{
    return sizeof(outbox::entry) + aligned(r.key.size() + r.value.size()) +
           (with_headers ? headers_size(r.headers) : 0);
}

void outbox::chunk::append(record const& r, std::size_t need, bool with_headers)
{
    auto* e = new (at(used)) entry{};
    e->size = static_cast<std::uint32_t>(need);
    e->topic = r.topic;
    e->every_partition = r.every_partition;
    e->has_key = r.has_key;
    e->key_size = static_cast<std::uint32_t>(r.key.size());
    e->value_size = static_cast<std::uint32_t>(r.value.size());
    e->has_value = r.value.data() != nullptr;
    e->home = this;
    e->read_at = r.read_at;
    char* bytes = reinterpret_cast<char*>(e + 1);
    copy(copy(bytes, r.key), r.value);
    if (with_headers) {
        headers = copy_headers(bytes + aligned(r.key.size() + r.value.size()), r.headers);
        header_count = static_cast<std::uint32_t>(r.headers.size());
    }
    e->headers = headers;
    e->header_count = header_count;
    used += need;
}

} // namespace asterbus::journal
