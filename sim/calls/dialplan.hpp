/// What can be dialled, as a table to be read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asterbus::sim {

struct dialplan_step {
    std::string app, data;
};

/// The step of that extension and priority (from 1), `${EXTEN}` and `${APP}` filled in; nullopt
/// when there is none.
[[nodiscard]] std::optional<dialplan_step> find_step(std::string_view context,
                                                     std::string_view extension, int priority,
                                                     std::string_view stasis_app);

} // namespace asterbus::sim
