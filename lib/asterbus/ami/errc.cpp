#include "asterbus/ami/errc.hpp"

#include <string>
#include <string_view>

namespace asterbus::ami {
namespace {

std::string_view words(errc e)
{
    switch (e) {
    case errc::frame_too_long: return "a packet is longer than the bound for it";
    case errc::not_ami: return "the peer does not speak AMI";
    case errc::login_rejected: return "the PBX refused the login";
    case errc::login_in_use: return "another client has the account's one session";
    case errc::login_timeout: return "the login did not end in its time";
    case errc::peer_silent: return "a ping was not answered in its time";
    case errc::peer_closed: return "the PBX closed the connection";
    case errc::shutting_down: return "the PBX is shutting down";
    case errc::control_byte: return "a control byte cannot be sent";
    case errc::line_too_long: return "a line is longer than Asterisk reads";
    case errc::too_many_headers: return "more headers than Asterisk reads";
    case errc::value_altered: return "Asterisk would cut the spaces around the value";
    case errc::bad_name: return "not a name that an action or header may have";
    case errc::too_many_requests: return "too many actions wait for their answer";
    case errc::no_response: return "the PBX did not answer in time";
    case errc::link_lost: return "the link broke before the answer";
    case errc::link_down: return "there is no link";
    }
    return "unknown AMI error";
}

class ami_category final : public std::error_category {
public:
    [[nodiscard]] char const* name() const noexcept override { return "ami"; }
    [[nodiscard]] std::string message(int value) const override
    {
        return std::string{words(static_cast<errc>(value))};
    }
};

} // namespace

std::error_category const& category()
{
    static ami_category const instance;
    return instance;
}

} // namespace asterbus::ami
