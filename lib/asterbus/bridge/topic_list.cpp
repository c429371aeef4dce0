#include "asterbus/bridge/topic_list.hpp"

#include <string_view>

namespace asterbus::bridge {

topic_list::topic_list(topic_options const& options)
{
    auto const add = [&](std::string const& given, std::string_view usual) {
        names_.push_back(given.empty() ? options.prefix + std::string{usual} : given);
    };
    add(options.calls, ".events.calls");
    add(options.queues, ".events.queues");
    add(options.devices, ".events.devices");
    add(options.system, ".events.system");
    add(options.commands, ".commands");
    add(options.results, ".results");
    add(options.rejected, ".commands.rejected");
    add(options.state, ".state");
}

std::array<std::uint16_t, event::topic_count> topic_list::event_indices()
{
    return {index(stream::calls), index(stream::queues), index(stream::devices),
            index(stream::system)};
}

} // namespace asterbus::bridge
