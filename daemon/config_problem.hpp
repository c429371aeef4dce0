/// What is wrong in a config file, and where.
#pragma once

#include <compare>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace asterbus::daemon {

/// Counted from 1; 0 when there is no place.
struct place {
    int line = 0;
    int column = 0;

    friend auto operator<=>(place const&, place const&) = default;
};

struct problem {
    place where;
    std::string what; ///< one line, without the place; never holds a secret
};

/// "FILE:LINE:COLUMN: what".
[[nodiscard]] std::string describe(std::string const& file, problem const&);

/// The config cannot be used. what() has one line per problem, in the order of the file.
class config_error : public std::runtime_error {
public:
    config_error(std::string const& file, std::vector<problem> problems);
    [[nodiscard]] std::vector<std::string> const& lines() const { return lines_; }

private:
    explicit config_error(std::vector<std::string> lines);
    std::vector<std::string> lines_;
};

} // namespace asterbus::daemon
