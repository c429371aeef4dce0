/// One AMI packet as a view: its fields in the order in which the PBX sent them, repeated ones too,
/// bytes untouched. Flow: net -> [ami] -> event.
#pragma once

#include "asterbus/base/text.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::ami {

/// `name: value` of one line. A line without a colon has an empty name and the whole line as its
/// value. A line of command output, in the old form and in the new, has the name "Output".
struct field {
    std::string_view name;
    std::string_view value;

    friend bool operator==(field const&, field const&) = default;
};

/// A packet, valid until the parser that made it is fed or asked again.
struct message {
    std::span<field const> fields;
    /// It broke a rule: a line without colon, a torn line end, NUL, or neither event nor response.
    bool malformed = false;

    /// The first field of that name, names compared without case; empty when there is none.
    [[nodiscard]] std::string_view get(std::string_view name) const
    {
        for (auto const& f : fields)
            if (equal_ignoring_case(f.name, name)) return f.value;
        return {};
    }
    [[nodiscard]] bool has(std::string_view name) const
    {
        for (auto const& f : fields)
            if (equal_ignoring_case(f.name, name)) return true;
        return false;
    }
    /// The event's name; empty when this is a response.
    [[nodiscard]] std::string_view event() const { return leading("Event"); }
    /// "Success", "Error", "Goodbye", "Follows", ...; empty when this is an event.
    [[nodiscard]] std::string_view response() const { return leading("Response"); }

private:
    /// Value of the first field that has a name (rubbish may precede it), when it is `name`.
    [[nodiscard]] std::string_view leading(std::string_view name) const
    {
        for (auto const& f : fields)
            if (!f.name.empty())
                return equal_ignoring_case(f.name, name) ? f.value : f.value.substr(0, 0);
        return {};
    }
};

/// A packet that owns its bytes: for answers, which outlive the parser's buffer.
struct stored_message {
    std::vector<std::pair<std::string, std::string>> fields;

    stored_message() = default;
    explicit stored_message(message const& m)
    {
        fields.reserve(m.fields.size());
        for (auto const& f : m.fields)
            fields.emplace_back(f.name, f.value);
    }
    [[nodiscard]] std::string_view get(std::string_view name) const
    {
        for (auto const& [key, value] : fields)
            if (equal_ignoring_case(key, name)) return value;
        return {};
    }
};

} // namespace asterbus::ami
