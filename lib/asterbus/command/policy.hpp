/// Which commands the operator allows. Entries of allow and deny are globs over command names
/// ("ami.*"), or "application:NAME" and "function:NAME" for dialplan applications and functions
/// that a command would run.
///
/// A command runs when an entry of allow fits its name and none of deny does. An entry of allow
/// that names a thing in full, without a wildcard, lifts a deny from it: ["*", "ami.Command"].
#pragma once

#include "asterbus/command/command.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::command {

/// What is denied where the operator says nothing: the list in docs/security.md.
[[nodiscard]] std::vector<std::string> const& default_deny();

class policy {
public:
    policy() : policy({"*"}, default_deny()) {}
    policy(std::vector<std::string> allow, std::vector<std::string> deny);

    /// not_allowed, when the command must not run whatever its arguments.
    [[nodiscard]] std::optional<error> refuses(std::string_view command) const;
    /// not_allowed, when the arguments would run a denied application or dialplan function.
    [[nodiscard]] std::optional<error> refuses_content(command const&) const;

private:
    [[nodiscard]] bool denied(std::string_view entry) const;
    [[nodiscard]] std::optional<error> refuses_application(command const&) const;
    [[nodiscard]] std::optional<error> refuses_text(std::string_view text) const;
    [[nodiscard]] std::optional<error> refuses_functions(json const&) const;

    std::vector<std::string> allow_, deny_; // lower case: Asterisk knows no case in most names
};

} // namespace asterbus::command
