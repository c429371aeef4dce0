// Any record of the command topic: read, prepared for a PBX with both links, refused or sendable.
#include "asterbus/command/plan.hpp"
#include "asterbus/command/read.hpp"
#include "asterbus/command/result.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace asterbus;

void prepare_everywhere(command::command const& c)
{
    static model::call_index const channels;
    static std::vector<std::string> const applications{"bus"};
    static command::policy const allowed{{"*"}, {}};
    for (bool const ami : {true, false}) {
        command::view const pbx{true,           true,      ami ? link_state::up : link_state::down,
                                link_state::up, &channels, &applications,
                                nullptr};
        auto const plan = command::prepare(c, pbx, allowed);
        if (!plan) continue;
        // What is planned can be sent: nothing that breaks out of its line or path.
        for (auto const& step : plan->steps) {
            auto const* const action = std::get_if<command::ami_step>(&step);
            bool const sendable =
                action != nullptr
                    ? ami::encode(action->action, "1").has_value()
                    : ari::encode_target(std::get<command::ari_step>(step).request).has_value();
            if (!sendable) std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view const payload{reinterpret_cast<char const*>(data), size};
    auto const read = command::read(payload, {});
    if (auto const* const good = std::get_if<command::command>(&read)) {
        prepare_everywhere(*good);
        (void)command::policy{}.refuses_content(*good);
        (void)command::encode(*good, command::rejected({"x", "y", nullptr}), {{}, {}, {}});
    }
    return 0;
}
