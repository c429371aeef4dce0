/// Readers of single values and lists. Each returns what it read, or keeps a problem and returns
/// nullopt. A text that came by `${...}` is never shown in a problem.
#pragma once

#include "asterbus/base/secret.hpp"

#include "daemon/config_reader.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::daemon {

/// A scalar with its substitutions made.
struct scalar {
    std::string text;
    bool quoted = false;      ///< and nothing was put in: a text, not a number or a boolean
    bool substituted = false; ///< never print the text
};

[[nodiscard]] std::optional<scalar> read_scalar(value const&, std::string_view wanted);
/// Keeps "expected WANTED, found 'text'".
void complain_of(value const&, scalar const&, std::string_view wanted);

[[nodiscard]] std::optional<std::string> text(value const&);     ///< not empty
[[nodiscard]] std::optional<std::string> any_text(value const&); ///< may be empty
[[nodiscard]] std::optional<secret> password(value const&);      ///< not empty, never shown
[[nodiscard]] std::optional<bool> boolean(value const&);         ///< true or false
[[nodiscard]] std::optional<std::int64_t> whole_number(value const&, std::int64_t least,
                                                       std::int64_t most);
[[nodiscard]] std::optional<std::chrono::milliseconds>
time_span(value const&, std::chrono::milliseconds least, std::chrono::milliseconds most);
[[nodiscard]] std::optional<std::uint64_t> byte_count(value const&, std::uint64_t least,
                                                      std::uint64_t most);

template <class T>
[[nodiscard]] auto number(T least, T most)
{
    return [=](value const& v) -> std::optional<T> {
        auto const got =
            whole_number(v, static_cast<std::int64_t>(least), static_cast<std::int64_t>(most));
        if (!got) return std::nullopt;
        return static_cast<T>(*got);
    };
}

template <class Duration = std::chrono::milliseconds>
[[nodiscard]] auto duration(std::chrono::milliseconds least, std::chrono::milliseconds most)
{
    return [=](value const& v) -> std::optional<Duration> {
        auto const got = time_span(v, least, most);
        if (!got) return std::nullopt;
        return std::chrono::duration_cast<Duration>(*got);
    };
}

[[nodiscard]] inline auto size(std::uint64_t least,
                               std::uint64_t most = std::numeric_limits<std::int64_t>::max())
{
    return [=](value const& v) { return byte_count(v, least, most); };
}

/// A text that `fits`; `wanted` says what such a text is: "a topic name of ...".
[[nodiscard]] inline auto text_that(std::string wanted, std::function<bool(std::string_view)> fits)
{
    return [=](value const& v) -> std::optional<std::string> {
        auto got = read_scalar(v, wanted);
        if (!got) return std::nullopt;
        if (fits(got->text)) return std::move(got->text);
        complain_of(v, *got, wanted);
        return std::nullopt;
    };
}

/// One of a few words, each with its meaning.
template <class T>
[[nodiscard]] auto one_of(std::initializer_list<std::pair<std::string_view, T>> choices)
{
    return [words = std::vector<std::pair<std::string_view, T>>(choices)](
               value const& v) -> std::optional<T> {
        std::string wanted;
        for (auto const& [word, meaning] : words)
            wanted += fmt::format("{}'{}'", wanted.empty() ? "" : " or ", word);
        auto const got = read_scalar(v, wanted);
        if (!got) return std::nullopt;
        for (auto const& [word, meaning] : words)
            if (got->text == word) return meaning;
        complain_of(v, *got, wanted);
        return std::nullopt;
    };
}

/// The items of a list, each with its name ("pbxs[0]") and place; a problem when it is no list.
[[nodiscard]] std::optional<std::vector<value>> items(value const&, std::string_view wanted);

template <class Reader>
[[nodiscard]] auto list_of(std::string wanted, Reader reader)
{
    return [=](value const& v) {
        using item = typename std::invoke_result_t<Reader, value const&>::value_type;
        auto const all = items(v, wanted);
        std::optional<std::vector<item>> out;
        if (!all) return out;
        out.emplace();
        for (auto const& one : *all)
            if (auto got = reader(one)) out->push_back(std::move(*got));
        return out;
    };
}

} // namespace asterbus::daemon
