/// What went wrong, as a value: an error code of one of our enums, and beside it what the peer
/// said. Every folder has one error enum in its errc.hpp; each value tells cause and consequence.
#pragma once

#include <tl/expected.hpp>

#include <string>
#include <system_error>
#include <utility>

namespace asterbus {

struct failure {
    std::error_code code;
    std::string peer_text; ///< the peer's own words: untrusted, quote them before logging

    /// One line for people: the code's message, and the peer's words in quotes where there are any.
    [[nodiscard]] std::string text() const;
};

template <class T>
using result = tl::expected<T, failure>;

/// `return fail(errc::frame_too_long);` in a function that returns a result.
[[nodiscard]] inline tl::unexpected<failure> fail(std::error_code code, std::string peer_text = {})
{
    return tl::unexpected<failure>{failure{code, std::move(peer_text)}};
}

} // namespace asterbus
