/// Recorded traffic of one scenario, and what the readers make of it. Test support of this folder.
#pragma once

#include "asterbus/ami/parser.hpp"
#include "asterbus/event/encode.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::event {

inline constexpr wall_time read_time{std::chrono::microseconds{1'763'715'978'123'000}};

[[nodiscard]] std::filesystem::path data_folder(std::string_view name = {});
[[nodiscard]] std::string read_file(std::filesystem::path const&);
[[nodiscard]] std::vector<std::string> read_lines(std::filesystem::path const&);
/// Files of that folder and ending, by name.
[[nodiscard]] std::vector<std::filesystem::path> files(std::filesystem::path const& folder,
                                                       std::string_view extension);

/// Parses packets, and gives each to `each`.
void for_each_packet(std::string_view bytes, std::function<void(ami::message const&)> const& each);

/// One packet written as its lines, without the empty one; LF ends a line.
class packet {
public:
    explicit packet(std::string lines);
    [[nodiscard]] ami::message const& message() const { return message_; }

private:
    std::string text_;
    std::vector<ami::field> fields_;
    ami::message message_;
};

/// The text of ARI messages with the padding that the reader needs.
class padded {
public:
    explicit padded(std::string_view json);
    [[nodiscard]] std::string_view view() const { return std::string_view{text_}.substr(0, size_); }

private:
    std::string text_;
    std::size_t size_;
};

/// The structured event, its call id by the event's own Linkedid.
[[nodiscard]] std::string to_event(from_ami const&, fact const&, std::uint64_t sequence = 1);
[[nodiscard]] std::string to_event(from_ari const&, fact const&, std::uint64_t sequence = 1);
/// Reads and encodes one.
[[nodiscard]] std::string ami_event(std::string lines, reader_options = {});
[[nodiscard]] std::string ari_event(std::string_view json, reader_options = {});

} // namespace asterbus::event
