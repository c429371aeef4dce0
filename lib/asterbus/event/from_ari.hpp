/// ARI's dialect: a JSON event -> a fact, in the same slots as AMI's. An event that the tables do
/// not know is `native.<Type>` with the object as it was sent. No I/O, no clock.
/// Flow: ari -> [event] -> journal.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/event/errc.hpp"
#include "asterbus/event/fact.hpp"

#include <memory>
#include <string_view>

namespace asterbus::event {

class json_buffer;
class reading;
struct workspace;

class from_ari {
public:
    explicit from_ari(reader_options = {});
    ~from_ari();
    from_ari(from_ari&&) noexcept;
    from_ari& operator=(from_ari&&) noexcept;

    /// The fact that an event tells; behind `json` there must be simdjson::SIMDJSON_PADDING
    /// readable bytes. It and its views are valid while the text is, until the next call. Text that
    /// is not UTF-8 is read as Latin-1, string by string. errc::not_json, errc::no_type: not an
    /// event.
    [[nodiscard]] result<fact const*> read(std::string_view json, wall_time read_at);

    // --- for encode
    [[nodiscard]] reading const& content() const;
    [[nodiscard]] workspace& room() const;
    void write_extra(json_buffer&) const;
    void write_native(json_buffer&) const;
    [[nodiscard]] bool as_sent() const; ///< false: the text was not UTF-8 and was repaired

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::event
