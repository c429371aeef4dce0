/// AMI framing: bytes from the manager port -> whole packets. No I/O, no clock, no logging.
/// Takes any split of the bytes, LF or CRLF line ends, any encoding. Bounded by max_frame.
#pragma once

#include "asterbus/ami/message.hpp"
#include "asterbus/ami/receive_buffer.hpp"
#include "asterbus/base/failure.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace asterbus::ami {

class parser {
public:
    /// `max_frame`: bytes that one packet may have at most.
    explicit parser(std::size_t max_frame = std::size_t{4} << 20U);

    /// Room for at least `size` bytes, to be read into by the caller; valid until the next call of
    /// any kind.
    [[nodiscard]] std::span<char> prepare(std::size_t size);
    /// The first `size` bytes of that room now hold what the peer sent.
    void commit(std::size_t size) { buffer_.commit(size); }
    /// prepare and commit in one, for bytes that are elsewhere.
    void feed(std::string_view bytes);

    /// The peer's first line, without its end; nullopt = feed more. Asked for once, before any
    /// packet. Fails with errc::not_ami when it is over 1024 bytes long.
    [[nodiscard]] result<std::optional<std::string_view>> banner();
    /// The next whole packet; nullptr = feed more. Fails with errc::frame_too_long; then drop the
    /// link. The packet stays valid until the next call of any kind.
    [[nodiscard]] result<message const*> next();

    /// Bytes that wait for the rest of their packet.
    [[nodiscard]] std::size_t buffered() const { return buffer_.size(); }

private:
    /// How the next line of the packet is to be read. The two last are of the command output of
    /// Asterisk 13 and older: "Response: Follows", headers, bare lines up to "--END COMMAND--".
    enum class reading : std::uint8_t { headers, headers_before_output, output };

    void start_packet();
    [[nodiscard]] std::optional<std::string_view> next_line();
    /// True when the line ended the packet.
    bool take_line(std::string_view line);
    void take_header(std::string_view line);
    void take_output(std::string_view line);
    void finish_packet();

    std::size_t max_frame_;
    receive_buffer buffer_;
    std::size_t taken_ = 0;   ///< bytes of the buffer in whole lines of the packet
    std::size_t scanned_ = 0; ///< bytes of the buffer in which no further line end is
    reading reading_ = reading::headers;
    bool handed_out_ = false; ///< message_ is whole and the caller has seen it
    std::vector<field> fields_;
    message message_;
};

} // namespace asterbus::ami
