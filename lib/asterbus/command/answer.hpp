/// What a PBX answered, as stable words and as data.
#pragma once

#include "asterbus/command/catalogue.hpp"
#include "asterbus/command/plan.hpp"

#include <string_view>

namespace asterbus::command {

/// The stable word for AMI's Message in a refusal; "refused" when it is not known.
[[nodiscard]] std::string_view ami_error_code(std::string_view message);
/// The same for ARI, by status and message.
[[nodiscard]] std::string_view ari_error_code(int status, std::string_view message);

/// Fine when AMI said Success; data stays null.
[[nodiscard]] verdict accept_ami(ami::reply const&);
/// Fine for 2xx; data stays null.
[[nodiscard]] verdict accept_ari(ari::reply const&);

/// For ami.*: {"response": {...}, "output": [...], "items": [...]}; the last two only where there
/// are any. A field that came repeatedly is an array.
[[nodiscard]] verdict read_ami_data(ami::reply const&);
/// For ari.*: the body, {"items": [...]} for a list, {"content_type", "size", "base64"} for a file.
[[nodiscard]] verdict read_ari_data(ari::reply const&, body_shape);

/// The fields of one packet; a repeated one as an array.
[[nodiscard]] json fields_of(ami::stored_message const&);
/// The body as JSON; null when it is none. What is nested deeper than max_json_depth is left out.
[[nodiscard]] json body_of(ari::reply const&);
/// The member of that name when it is a string; else empty.
[[nodiscard]] std::string text_in(json const& body, std::string_view name);

/// Files that are handed over whole in a result, in bytes.
inline constexpr std::size_t max_file = std::size_t{512} << 10U;

} // namespace asterbus::command
