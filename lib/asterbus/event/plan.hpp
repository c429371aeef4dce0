/// The tables made ready to run, once at start: names joined, paths turned into slots, fragments of
/// JSON rendered. Private to this folder.
#pragma once

#include "asterbus/event/schema.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::event {

using slot_array = std::array<std::string_view, max_slots>;

/// How a value is looked at before it is put into its slot; what does not pass stays native.
enum class check : std::uint8_t {
    none,
    escaped,        ///< Asterisk has escaped it as in C
    integer,        ///< decimal digits, a sign in front; or nothing
    boolean,        ///< yes, no, true, false, on, off, 1, 0; or nothing
    time,           ///< an RFC 3339 timestamp or seconds since 1970; or nothing
    leading_number, ///< digits up to the first space
    behind_slash,   ///< what follows the first slash, if there is one
    or_na,          ///< "N/A" means nothing
    list,           ///< a JSON array of strings
    fields,         ///< a JSON object
    drop,           ///< says nothing that is not said elsewhere
    timestamp,      ///< ARI's own: the time of the fact
    stasis_app      ///< ARI's own: the application that was told
};

/// A name that a message may have, and where it goes: a slot, or a table of its own (ARI's nested
/// objects).
struct entry {
    std::string name;
    std::int16_t slot = -1;
    check how = check::none;
    std::int16_t child = -1;
    bool digits = false; ///< of DTMF
};

using entry_table = std::vector<entry>;

/// Equality of names, which are short: in two overlapping words where they fit, without a call.
[[nodiscard]] inline bool same_bytes(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) return false;
    auto const words_equal = [&]<class Word>(Word x, Word y) {
        auto const last = a.size() - sizeof(Word);
        std::memcpy(&x, a.data(), sizeof x);
        std::memcpy(&y, b.data(), sizeof y);
        if (x != y) return false;
        std::memcpy(&x, a.data() + last, sizeof x);
        std::memcpy(&y, b.data() + last, sizeof y);
        return x == y;
    };
    if (a.size() > 16 || a.size() < 4) return a == b;
    return a.size() >= 8 ? words_equal(std::uint64_t{}, std::uint64_t{})
                         : words_equal(std::uint32_t{}, std::uint32_t{});
}

/// The entry of that name. `guess` is where it should be when the PBX sends what it sent last time;
/// it becomes the next guess.
[[nodiscard]] entry const* find_entry(entry_table const&, std::string_view name,
                                      std::size_t& guess);

/// One member as it is written: `"cause":` and where its value is.
struct write_step {
    std::string lead;
    std::string code_lead; ///< of a word: `"state_code":`
    event::kind kind;
    std::uint16_t slot;
    vocabulary const* words;
};

struct plan {
    type_info const* type = nullptr;
    std::string full_name;       ///< "asterbus.channel.hangup"
    std::string type_fragment;   ///< `","type":"asterbus.channel.hangup"`
    std::string schema_fragment; ///< from `,"datacontenttype"` to `"pbx":"`
    std::string schema;          ///< "urn:asterbus:schema:channel.hangup:1"
    std::vector<write_step> steps;
    std::vector<std::uint16_t> channels; ///< first slots of its channels, in order
    int key_slot = -1;
    int target_slot = -1;    ///< of kind::target: "channel:ID" or "bridge:ID"
    bool has_digits = false; ///< a DTMF event
    bool has_fields = false; ///< its unmapped fields are its own, not native
    std::uint16_t slots = 0;
};

struct mapping {
    std::string_view event;
    event::plan const* plan = nullptr;
    std::vector<entry_table> tables; ///< the first is the message itself
    struct implied {
        std::uint16_t slot;
        std::string_view value;
    };
    std::vector<implied> implied_values;
    int decided_by = -1; ///< slot
    struct choice {
        std::string_view value;
        event::plan const* plan;
    };
    std::vector<choice> variants;

    /// The plan of the fact that these slots tell.
    [[nodiscard]] event::plan const* choose(slot_array const&) const;
};

/// nullptr: an event that the tables do not know.
[[nodiscard]] mapping const* find_ami_mapping(std::string_view event);
[[nodiscard]] mapping const* find_ari_mapping(std::string_view event);
/// By type name without "asterbus."; nullptr when there is none.
[[nodiscard]] plan const* find_plan(std::string_view type);
/// `plan` with its fragments for a type name that no table has ("native.Foo", "link.up").
void render_names(plan&, std::string_view type);

} // namespace asterbus::event
