/// What can go wrong on an AMI link, each with its consequence.
#pragma once

#include <system_error>

namespace asterbus::ami {

enum class errc {
    frame_too_long = 1, ///< max_frame bytes without the end of a packet; the link cannot
                        ///< resynchronise and is closed
    not_ami,            ///< the peer's first line is no AMI banner; closed, retried slowly
    login_rejected, ///< wrong account, wrong secret or a forbidden address: Asterisk does not say
                    ///< which; retried slowly
    login_in_use,   ///< the account allows one session and another client has it; retried slowly
    login_timeout,  ///< no end of the login within its time; closed and retried
    peer_silent,    ///< a ping was not answered in its time: the connection is half open; closed, a
                    ///< gap
    peer_closed,    ///< the PBX ended the connection; what was in flight is lost, a gap
    shutting_down,  ///< the PBX said goodbye or told its shutdown; retried
    control_byte,   ///< a name or value holds a byte below 0x20 or 0x7f; refused before anything is
                    ///< sent
    line_too_long,  ///< a line is over Asterisk's 1022 bytes; refused before anything is sent
    too_many_headers, ///< an action has over Asterisk's 128 headers; refused before anything is
                      ///< sent
    value_altered, ///< Asterisk would trim the value's leading or trailing spaces; refused before
                   ///< anything is sent
    bad_name, ///< a name is empty, holds a colon or a space, or is one that the session writes;
              ///< refused before anything is sent
    too_many_requests, ///< the bound of actions that wait for their answer is reached; refused
    no_response,       ///< the action was sent and not answered in its time; its outcome is unknown
    link_lost, ///< the action was sent and the link broke before the answer; its outcome is unknown
    link_down, ///< the action was not sent: there is no link
};

[[nodiscard]] std::error_category const& category();
[[nodiscard]] inline std::error_code make_error_code(errc e)
{
    return {static_cast<int>(e), category()};
}

} // namespace asterbus::ami

template <>
struct std::is_error_code_enum<asterbus::ami::errc> : std::true_type {};
