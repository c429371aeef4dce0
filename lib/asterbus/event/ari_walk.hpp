/// One walk over an ARI message by simdjson on demand: each value once, into its slot. Private to
/// this folder.
#pragma once

#include "asterbus/event/reading.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace asterbus::event {

/// A value without a place in the schema: where it stood, and its JSON, checked to be whole.
struct ari_unmapped {
    static constexpr std::size_t max_depth = 4;
    std::array<std::string_view, max_depth> parents;
    std::size_t depth = 0;
    std::string_view key;
    std::string_view json;
};

/// `{"channel":{"tenantid":"7"}}`: as it was nested.
void write_nested(json_buffer&, std::span<ari_unmapped const>);

class ari_walk {
public:
    static constexpr std::size_t padding = 64; ///< bytes that must be readable behind a message

    ari_walk();
    ~ari_walk();
    ari_walk(ari_walk const&) = delete;
    ari_walk& operator=(ari_walk const&) = delete;

    struct opened {
        bool whole = false;      ///< it looks like one JSON object
        bool utf8_error = false; ///< it is not UTF-8
        std::optional<std::string_view> name;
    };
    /// Starts on a message, with padding behind it, and finds its type.
    [[nodiscard]] opened open(std::string_view json);
    /// Fills the slots; false: it is not JSON after all.
    [[nodiscard]] bool fill(mapping const&, reading&);
    /// True when the text is valid JSON throughout; text_at then asks it.
    [[nodiscard]] bool valid(std::string_view json);
    /// A string by its JSON pointer; empty when there is none.
    [[nodiscard]] std::string_view text_at(std::string_view pointer) const;

    [[nodiscard]] std::string_view timestamp() const { return timestamp_; }
    [[nodiscard]] std::string_view stasis_app() const { return stasis_app_; }
    /// A user event's own fields, as JSON; empty when there are none.
    [[nodiscard]] std::string_view fields() const { return fields_; }
    void write_fields(json_buffer&) const;
    /// A DTMF event's digit as it stands in the message, with its quotes.
    [[nodiscard]] std::string_view digits() const { return digits_; }
    [[nodiscard]] std::span<ari_unmapped const> unmapped() const { return unmapped_; }

private:
    struct parsers;
    struct walker;
    [[nodiscard]] bool at_end() const;
    [[nodiscard]] bool all_strings() const; ///< in the array that valid() has just checked

    std::unique_ptr<parsers> parsers_;
    std::string_view timestamp_, stasis_app_, fields_, digits_;
    std::vector<ari_unmapped> unmapped_;
};

} // namespace asterbus::event
