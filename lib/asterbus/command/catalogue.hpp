/// What Asterisk can be asked to do: every AMI action and every ARI operation with its parameters,
/// as Asterisk documents them. The data are generated (scripts/generate_catalogue).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace asterbus::command {

struct action_parameter {
    std::string_view name;
    bool required;
    std::span<std::string_view const> words; ///< all that is allowed; empty: anything
};

struct action_spec {
    std::string_view name;
    std::span<action_parameter const> parameters;
};

enum class place : std::uint8_t { path, query, body };
enum class parameter_kind : std::uint8_t { string, integer, boolean, object };
/// What a successful answer's body is.
enum class body_shape : std::uint8_t { nothing, object, list, binary };

struct operation_parameter {
    std::string_view name;
    place where;
    parameter_kind kind;
    bool required;
    bool multiple; ///< a list, sent with commas between
    std::span<std::string_view const> words;
};

struct operation_spec {
    std::string_view id;     ///< "channels.originate"
    std::string_view method; ///< HTTP's
    std::string_view path;   ///< "/channels/{channelId}/answer"
    body_shape body;
    std::span<operation_parameter const> parameters;
};

/// Sorted by name, without regard to case.
[[nodiscard]] std::span<action_spec const> actions();
/// Sorted by id.
[[nodiscard]] std::span<operation_spec const> operations();

/// AMI knows no case in action names; nullptr when there is none.
[[nodiscard]] action_spec const* find_action(std::string_view name);
[[nodiscard]] operation_spec const* find_operation(std::string_view id);

/// True for actions that take headers of any name besides those that are documented.
[[nodiscard]] bool takes_any_header(action_spec const&);

/// Remembers the candidate that is nearest to a word that is not known: at most three edits away,
/// and less than half of it wrong.
class nearest {
public:
    explicit nearest(std::string_view wanted) : wanted_(wanted) {}
    void consider(std::string_view candidate);
    /// ", did you mean \"hangup\"?", or empty when nothing is near.
    [[nodiscard]] std::string suggestion(std::string_view prefix = {}) const;

private:
    std::string_view wanted_;
    std::string_view best_;
    std::size_t distance_ = 4;
};

} // namespace asterbus::command
