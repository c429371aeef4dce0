/// A verb's arguments: what is allowed, and typed access to what was given once that is checked.
#pragma once

#include "asterbus/command/command.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::command {

enum class kind : std::uint8_t {
    text,    ///< a string that is not empty
    value,   ///< a string that may be empty
    channel, ///< a channel's id or name; never a /pattern/, which AMI would apply to many
    integer, ///< within min and max
    boolean,
    word,     ///< one of words
    words,    ///< a list of words, or one
    texts,    ///< a list of strings that are not empty, or one
    channels, ///< a list of channels, or one
    map,      ///< an object of strings (numbers and booleans are written as text)
    priority, ///< a number from 1, or a label
    cause,    ///< a hangup cause: a number from 1 to 127, or its word
    digits,   ///< 0-9 * # A-D, and w for half a second
    caller,   ///< "Al <555>", "<555>", "555" or a name
    endpoint, ///< technology/resource
    media,    ///< a list of media URIs without commas, or one
};

struct argument {
    std::string_view name;
    kind what = kind::text;
    bool required = false;
    std::int64_t min = 0, max = 0;
    std::span<std::string_view const> words{};
};

/// The first thing that is wrong with `args`, as invalid_argument with the argument's name in it.
[[nodiscard]] std::optional<error> check(std::span<argument const> allowed, json const& args);

/// Refusals, all of them invalid_argument.
[[nodiscard]] error invalid_argument(std::string_view name, std::string_view what);

/// Where a control byte stands in any string or name of `value` ("args.variables.A"), if one does.
[[nodiscard]] std::optional<std::string> find_control_byte_in(json const& value,
                                                              std::string const& path);

// Access, for arguments that `check` has accepted.
[[nodiscard]] bool given(json const& args, std::string_view name);
[[nodiscard]] std::string text_of(json const& args, std::string_view name,
                                  std::string_view otherwise = {});
[[nodiscard]] std::int64_t integer_of(json const& args, std::string_view name,
                                      std::int64_t otherwise);
/// A list, or one string as a list of one.
[[nodiscard]] std::vector<std::string> texts_of(json const& args, std::string_view name);
/// A string, number or boolean as the text that goes to the PBX.
[[nodiscard]] std::string plain_text(json const& scalar);
[[nodiscard]] std::string joined(std::vector<std::string> const& parts, char separator = ',');

} // namespace asterbus::command
