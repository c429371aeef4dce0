/// What a Stasis application hears of: as it is wanted, as Asterisk says it, and the requests that
/// turn the second into the first.
#pragma once

#include "asterbus/ari/request.hpp"
#include "asterbus/base/failure.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace asterbus::ari {

/// A Stasis application and what it hears of.
struct application {
    std::string name;
    bool subscribe_all = false;
    /// "channel:ID", "bridge:ID", "endpoint:PJSIP", "endpoint:PJSIP/6001"; "channel:" alone is all
    /// of them. Never deviceState: (a deadlock in Asterisk).
    std::vector<std::string> subscribe;

    friend bool operator==(application const&, application const&) = default;
};

/// True for channel:, bridge: and endpoint: sources; no other is ever subscribed.
[[nodiscard]] bool can_subscribe(std::string_view source);

/// GET applications/{app} as Asterisk answers it.
struct heard {
    /// "channel:ID" and so on; "channel:" stands for all channels.
    std::vector<std::string> sources;
    /// An eventFilter of the application hides RESTResponse: requests must go by HTTP.
    bool answers_hidden = false;
};
/// Fails with errc::not_ari when it is not what Asterisk answers.
[[nodiscard]] result<heard> read_application(std::string json);

/// What must change. Sources that are in it twice over (a channel beside all channels) are heard
/// twice, event by event: unsubscribe them first, ask again, then subscribe.
struct difference {
    std::vector<std::string> doubled;
    std::vector<std::string> missing;
};
[[nodiscard]] difference compare(application const& wanted, heard const&);

[[nodiscard]] request get_applications();
/// True when the answer to that lists one of `apps`: a client holds it.
[[nodiscard]] bool lists_any(std::string const& json, std::vector<application> const& apps);
[[nodiscard]] request get_application(std::string const& app);
[[nodiscard]] request subscribe(std::string const& app, std::string const& source);
[[nodiscard]] request unsubscribe(std::string const& app, std::string const& source);

} // namespace asterbus::ari
