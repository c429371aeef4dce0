/// An AMI event or list item as text, headers in Asterisk's order.
#pragma once

#include "sim/model/channel.hpp"
#include "sim/model/queue.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace asterbus::sim {

/// The classes of AMI events; a session sees those that its mask has.
enum class ami_class : std::uint32_t {
    system = 1U << 0U,
    call = 1U << 1U,
    log = 1U << 2U,
    verbose = 1U << 3U,
    command = 1U << 4U,
    agent = 1U << 5U,
    user = 1U << 6U,
    config = 1U << 7U,
    dtmf = 1U << 8U,
    reporting = 1U << 9U,
    cdr = 1U << 10U,
    dialplan = 1U << 11U,
    originate = 1U << 12U,
    agi = 1U << 13U,
    cc = 1U << 14U,
    aoc = 1U << 15U,
    test = 1U << 16U,
    security = 1U << 17U,
    message = 1U << 18U,
};

/// Login's and Events' mask: "on", "off", "call,system", a number; nullopt-like 0 is "off".
[[nodiscard]] std::uint32_t parse_ami_mask(std::string_view text);

class ami_event {
public:
    /// An event: with its Privilege.
    ami_event(std::string_view name, ami_class privilege);
    /// An item of a list that an action asked for.
    explicit ami_event(std::string_view name);

    ami_event&& with(std::string_view name, std::string_view value) &&;
    ami_event&& with(std::string_view name, std::int64_t value) &&;
    /// The fourteen headers of a channel, each name after `prefix` ("Dest", "Parkee", ...).
    ami_event&& of(channel const&, std::string_view prefix = {}) &&;
    ami_event&& of(bridge const&, std::string_view prefix = {}) &&;
    /// Queue to Wrapuptime, as QueueMemberStatus and its like have them.
    ami_event&& of(queue_member const&) &&;

    [[nodiscard]] ami_class privilege() const { return class_; }
    [[nodiscard]] std::string const& text() const { return text_; }

private:
    void add(std::string_view prefix, std::string_view name, std::string_view value);
    void add(std::string_view prefix, std::string_view name, std::int64_t value);

    ami_class class_ = ami_class::call;
    std::string text_;
};

} // namespace asterbus::sim
