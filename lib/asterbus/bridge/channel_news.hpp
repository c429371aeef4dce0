/// What commands that last (an originate) wait for, read out of the events that tell it.
#pragma once

#include "asterbus/ami/message.hpp"
#include "asterbus/bridge/target.hpp"
#include "asterbus/event/fact.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::bridge {

/// nullopt for the many events that are no news to a command.
[[nodiscard]] std::optional<channel_news> news_of(event::fact const&, ami::message const&);
[[nodiscard]] std::optional<channel_news> news_of(event::fact const&, std::string_view ari_json);

/// The Stasis application that an ARI event came for.
[[nodiscard]] std::string application_of(std::string_view ari_json);

struct live_channel {
    std::string id;
    std::string application; ///< the Stasis application that has it; empty: none
};
/// Out of the answer to GET channels.
[[nodiscard]] std::vector<live_channel> live_channels(std::string const& channels_json);

} // namespace asterbus::bridge
