/// Native input in one piece, cut into what a link would have read: AMI packets or ARI events.
#pragma once

#include <string_view>
#include <vector>

namespace asterbus::client {

enum class dialect { ami, ari };

/// By the first character that is no space: '{' or '[' begins ARI.
[[nodiscard]] dialect guess_dialect(std::string_view text);

/// The JSON objects in `text`: one per line, one after another, or as members of an array. What is
/// between them is left out; an unfinished one at the end too.
[[nodiscard]] std::vector<std::string_view> json_objects(std::string_view text);

} // namespace asterbus::client
