// What is told of channels without a change in them.
#include "sim/model/pbx.hpp"

namespace asterbus::sim {

void pbx::tell_hangup_request(channel const& c, int cause, int tech_cause)
{
    ami_event ami{"HangupRequest", ami_class::call};
    std::move(ami).of(c);
    if (cause != 0) std::move(ami).with("Cause", cause);
    if (tech_cause != 0) std::move(ami).with("TechCause", tech_cause);
    tell(ami);
    ari_event ari{"ChannelHangupRequest", now()};
    if (cause != 0) std::move(ari).with("cause", cause);
    if (tech_cause != 0) std::move(ari).with("tech_cause", tech_cause);
    tell(std::move(ari).of("channel", c));
}

void pbx::tell_soft_hangup(channel const& c, int cause)
{
    tell(ami_event{"SoftHangupRequest", ami_class::call}.of(c).with("Cause", cause));
    tell(ari_event{"ChannelHangupRequest", now()}
             .with("cause", cause)
             .flag("soft", true)
             .of("channel", c));
}

void pbx::tell_dial(std::string_view event, channel const* caller, channel const& peer,
                    std::string_view status, std::string_view dial_string)
{
    ami_event ami{event, ami_class::call};
    if (caller != nullptr) std::move(ami).of(*caller);
    std::move(ami).of(peer, "Dest");
    if (event == "DialBegin")
        std::move(ami).with("DialString", dial_string);
    else
        std::move(ami).with("DialStatus", status);
    tell(ami);
    ari_event ari{"Dial", now()};
    std::move(ari).with("dialstatus", status).with("forward", "").with("dialstring", dial_string);
    if (caller != nullptr) std::move(ari).of("caller", *caller);
    tell(std::move(ari).of("peer", peer));
}

} // namespace asterbus::sim
