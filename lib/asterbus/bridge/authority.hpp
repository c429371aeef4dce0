/// Which link of a PBX publishes a fact that both may tell (events.sources). With `fused` AMI has
/// authority over what it tells while its link is up and its account may see the event's class; a
/// class is known to be seen once an event of it has come. No I/O, no clock; one thread.
#pragma once

#include "asterbus/bridge/options.hpp"
#include "asterbus/event/fact.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace asterbus::bridge {

class authority {
public:
    enum class verdict : std::uint8_t {
        publish, ///< this link tells it
        leave,   ///< the other link tells it
        wait,    ///< not known yet: ask again when AMI has said more, or publish when patience ends
    };

    /// `ami_mask`: the classes that the AMI session asked for: "on", "off" or "system,call,...".
    authority(sources, std::string_view ami_mask);

    /// The operator has changed events.sources.
    void use(sources s) { sources_ = s; }
    /// The AMI event session has come up or gone. What its account may see is learned anew each
    /// time.
    void ami_is_up(bool up);
    /// An event of that class has come over AMI.
    void seen(event::ami_class);

    /// An ARI event has waited for AMI to tell of that class, and AMI has not. After a few the
    /// account does not see the class, until it does.
    void waited_in_vain(event::ami_class);

    [[nodiscard]] verdict of_ami() const;
    [[nodiscard]] verdict of_ari(event::ami_class told_by_ami_in) const;
    /// False when AMI cannot name a channel's call: its link is down, or it hears nothing of calls.
    [[nodiscard]] bool ami_names_calls() const;

private:
    enum class view : std::uint8_t { unknown, visible, hidden };
    static constexpr std::size_t classes = static_cast<std::size_t>(event::ami_class::command) + 1;

    [[nodiscard]] view of(event::ami_class c) const { return seen_[static_cast<std::size_t>(c)]; }

    sources sources_;
    bool up_ = false;
    std::array<view, classes> asked_{}; // hidden: the mask leaves the class out
    std::array<view, classes> seen_{};
    std::array<std::uint8_t, classes> in_vain_{};
};

} // namespace asterbus::bridge
