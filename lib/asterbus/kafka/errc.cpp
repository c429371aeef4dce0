#include "asterbus/kafka/errc.hpp"

namespace asterbus::kafka {
namespace {

class kafka_category final : public std::error_category {
    [[nodiscard]] char const* name() const noexcept override { return "kafka"; }
    [[nodiscard]] std::string message(int value) const override
    {
        switch (static_cast<errc>(value)) {
        case errc::bad_property: return "librdkafka refuses a property";
        case errc::cannot_start: return "librdkafka could not make the client";
        case errc::queue_full: return "the window towards the broker is full";
        case errc::refused: return "the record can never be sent";
        case errc::fatal: return "the producer cannot go on";
        case errc::topic_missing: return "the broker does not know the topic";
        }
        return "unknown error";
    }
};

} // namespace

std::error_category const& category()
{
    static kafka_category const instance;
    return instance;
}

} // namespace asterbus::kafka
