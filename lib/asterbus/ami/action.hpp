/// An AMI action before it is bytes, and THE one place where AMI bytes are written.
#pragma once

#include "asterbus/base/failure.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::ami {

/// `headers` without Action and ActionID: the name is `name`, the id is the session's.
struct action {
    std::string name;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// The action as Asterisk reads it, ended by an empty line. Refuses, before a byte is written:
/// control bytes in a name or value, an empty name, a colon or space in a name, lines over 1022
/// bytes, over 128 headers, and values that Asterisk would trim (leading or trailing spaces):
/// errc::control_byte, line_too_long, too_many_headers, value_altered; peer_text names the header.
[[nodiscard]] result<std::string> encode(action const&, std::string_view action_id);

/// The front of `encoded` that Asterisk takes in with one read: whole lines, at most 1024 bytes.
/// Over TLS it must be written apart from what follows: Asterisk waits for its socket, not for
/// what its TLS library has read already, so that the rest of a longer TLS record lies there
/// unseen until more bytes come.
[[nodiscard]] std::string_view front_piece(std::string_view encoded);

} // namespace asterbus::ami
