#include "asterbus/base/link_state.hpp"

namespace asterbus {

std::string_view name(link_state state)
{
    switch (state) {
    case link_state::down: return "down";
    case link_state::connecting: return "connecting";
    case link_state::up: return "up";
    case link_state::stalled: return "stalled";
    case link_state::auth_failed: return "auth_failed";
    case link_state::login_in_use: return "login_in_use";
    case link_state::replaced: return "replaced";
    }
    return "down";
}

} // namespace asterbus
