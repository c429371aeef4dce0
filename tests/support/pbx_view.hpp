/// A PBX as planners see it: links and channels that a test sets.
#pragma once

#include "asterbus/command/view.hpp"

#include <string>
#include <vector>

namespace asterbus::test {

struct pbx_view {
    model::call_index channels;
    std::vector<std::string> applications{"bus"};
    command::view view;

    /// "PJSIP/a-1" (id 1.1) is in the dialplan; "PJSIP/s-1" (2.1) and "PJSIP/s-2" (2.2) are in our
    /// application, "PJSIP/o-1" (3.1) is in another's.
    pbx_view(bool ami, bool ari)
    {
        channels.told_by_ami("1.1", "PJSIP/a-1", "1.1");
        for (auto const* const id : {"2.1", "2.2"}) {
            channels.told_by_ami(id, std::string{"PJSIP/s-"} + id[2], id);
            channels.entered_stasis(id, "bus");
        }
        channels.told_by_ami("3.1", "PJSIP/o-1", "3.1");
        channels.entered_stasis("3.1", "other");
        auto const state = [](bool up) { return up ? link_state::up : link_state::down; };
        view = {true, true, state(ami), state(ari), &channels, &applications, nullptr};
    }
    pbx_view(pbx_view const&) = delete;
    pbx_view& operator=(pbx_view const&) = delete;
};

} // namespace asterbus::test
