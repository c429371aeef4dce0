#include "asterbus/base/failure.hpp"

#include "asterbus/base/text.hpp"

namespace asterbus {

std::string failure::text() const
{
    if (peer_text.empty()) return code.message();
    return code.message() + ": " + quoted(peer_text);
}

} // namespace asterbus
