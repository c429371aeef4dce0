/// What commands that last (an originate) wait for, read out of the events that tell it.
#pragma once

#include "asterbus/ami/message.hpp"
#include "asterbus/bridge/target.hpp"
#include "asterbus/event/fact.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::bridge {

/// nullopt for the many events that are no news to a command.
[[nodiscard]] std::optional<channel_news> news_of(event::fact const&, ami::message const&);
[[nodiscard]] std::optional<channel_news> news_of(event::fact const&, std::string_view ari_json);

/// The Stasis application that an ARI event came for.
[[nodiscard]] std::string application_of(std::string_view ari_json);

/// The channels that are in a Stasis application, out of the answer to GET channels: id and
/// application.
[[nodiscard]] std::vector<std::pair<std::string, std::string>>
stasis_channels(std::string channels_json);

} // namespace asterbus::bridge
