/// The answer to AMI's login challenge.
#pragma once

#include <string>
#include <string_view>

namespace asterbus::ami {

/// MD5 of `challenge` followed by `secret`, in lower-case hex; empty where the system's crypto
/// policy forbids MD5.
[[nodiscard]] std::string md5_hex(std::string_view challenge, std::string_view secret);

} // namespace asterbus::ami
