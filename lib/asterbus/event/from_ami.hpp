/// AMI's dialect: a packet -> a fact. Whatever the packet holds becomes one: what the tables do not
/// know is `native.<Event>` with every field. No I/O, no clock, no allocation once warm.
/// Flow: ami -> [event] -> journal.
#pragma once

#include "asterbus/ami/message.hpp"
#include "asterbus/event/fact.hpp"

#include <memory>

namespace asterbus::event {

class json_buffer;
class reading;
struct workspace;

class from_ami {
public:
    explicit from_ami(reader_options = {});
    ~from_ami();
    from_ami(from_ami&&) noexcept;
    from_ami& operator=(from_ami&&) noexcept;

    /// The fact that an event tells. It and its views are valid while the message is, until the
    /// next call. A response (no Event in front) is taken as an event without a name.
    [[nodiscard]] fact const& read(ami::message const&, wall_time read_at);

    // --- for encode
    [[nodiscard]] reading const& content() const;
    [[nodiscard]] workspace& room() const;
    void write_extra(json_buffer&) const;
    void write_native(json_buffer&) const;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::event
