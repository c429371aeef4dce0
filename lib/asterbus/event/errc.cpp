#include "asterbus/event/errc.hpp"

#include <string>

namespace asterbus::event {
namespace {

class event_category final : public std::error_category {
    [[nodiscard]] char const* name() const noexcept override { return "asterbus.event"; }
    [[nodiscard]] std::string message(int value) const override
    {
        switch (static_cast<errc>(value)) {
        case errc::not_json: return "the ARI message is not one whole JSON object";
        case errc::no_type: return "the ARI message does not say its type";
        }
        return "unknown";
    }
};

} // namespace

std::error_category const& category()
{
    static event_category const instance;
    return instance;
}

} // namespace asterbus::event
