/// JSON text that is not UTF-8, made readable. Private to this folder.
#pragma once

#include <string>
#include <string_view>

namespace asterbus::event {

/// `json` with every string that is not UTF-8 read as Latin-1, whole; bytes outside of strings are
/// kept. Behind it stand ari_walk::padding zero bytes.
void repair_json_text(std::string_view json, std::string& out);

} // namespace asterbus::event
