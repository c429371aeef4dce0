/// An ARI request before it is bytes, and THE one place where ARI URLs are built: every path
/// segment and query value is percent-encoded, so that `../` in an id cannot leave its resource.
#pragma once

#include "asterbus/base/failure.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::ari {

/// What Asterisk's HTTP server takes as a body.
inline constexpr std::size_t max_body = 40'960;

struct request {
    /// GET, POST, PUT, DELETE
    std::string method;
    /// Segments as they are meant: {"channels", "1795251978.5", "answer"}
    std::vector<std::string> path;
    std::vector<std::pair<std::string, std::string>> query;
    /// JSON, or empty
    std::string body;
};

struct reply {
    /// HTTP's
    int status = 0;
    std::string reason;
    std::string content_type;
    std::string body;

    [[nodiscard]] bool success() const { return status >= 200 && status < 300; }
};

/// "channels/1795251978.5/play?media=sound%3Abeep": no slash in front, every part encoded. Refuses
/// (errc::invalid_segment) empty segments and names, control bytes, another method than the four,
/// and segments that are, or hold between slashes, "." or ".." (Asterisk decodes %2F before it
/// opens a file); and bodies over max_body (errc::body_too_long).
[[nodiscard]] result<std::string> encode_target(request const&);

/// Appends `text` with every byte but A-Z a-z 0-9 - . _ ~ as %XX.
void append_percent_encoded(std::string& out, std::string_view text);

} // namespace asterbus::ari
