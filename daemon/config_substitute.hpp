/// `${NAME}` and `${file:PATH}` in the config's text. Where the values come from is the caller's,
/// so that tests and fuzzing touch neither environment nor disk.
#pragma once

#include <tl/expected.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::daemon {

struct substitution_sources {
    /// The value of an environment variable; nullopt when it is not set.
    std::function<std::optional<std::string>(std::string const& name)> environment;
    /// A file's content; or why it cannot be read ("No such file or directory").
    std::function<tl::expected<std::string, std::string>(std::string const& path)> file;
};

/// The environment and the files of this machine; a file of over 64 KiB is refused.
[[nodiscard]] substitution_sources machine_sources();

struct substituted {
    std::string text;
    bool changed = false;           ///< something was put in: never print the text
    std::vector<std::string> files; ///< paths that were read
};

/// Replaces every `${...}`; `$${` stands for `${` itself. A file loses one line end at its end.
/// Fails with a sentence that names the variable or the path and shows no value.
[[nodiscard]] tl::expected<substituted, std::string> substitute(std::string_view text,
                                                                substitution_sources const&);

} // namespace asterbus::daemon
