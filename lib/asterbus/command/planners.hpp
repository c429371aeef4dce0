/// The planners of the verbs' table (verbs.cpp): arguments that are checked -> a plan for one
/// route. Each is a pure function; an error says why this route cannot carry the command unaltered.
#pragma once

#include "asterbus/command/steps.hpp"

namespace asterbus::command {

using planner = checked<plan> (*)(task const&);

// plan_originate.cpp
checked<plan> originate_by_ami(task const&);
checked<plan> originate_by_ari(task const&);
// plan_channel.cpp
checked<plan> hangup_by_ami(task const&);
checked<plan> hangup_by_ari(task const&);
checked<plan> answer_by_ari(task const&);
checked<plan> ring_by_ari(task const&);
checked<plan> ring_stop_by_ari(task const&);
checked<plan> hold_by_ari(task const&);
checked<plan> unhold_by_ari(task const&);
checked<plan> mute_by_ami(task const&);
checked<plan> mute_by_ari(task const&);
checked<plan> unmute_by_ami(task const&);
checked<plan> unmute_by_ari(task const&);
checked<plan> dtmf_by_ami(task const&);
checked<plan> dtmf_by_ari(task const&);
// plan_dialplan.cpp
checked<plan> redirect_by_ami(task const&);
checked<plan> redirect_by_ari(task const&);
checked<plan> blind_transfer_by_ami(task const&);
checked<plan> attended_transfer_by_ami(task const&);
checked<plan> park_by_ami(task const&);
// plan_bridge.cpp
checked<plan> bridge_by_ami(task const&);
checked<plan> bridge_by_ari(task const&);
checked<plan> bridge_create_by_ari(task const&);
checked<plan> bridge_add_by_ari(task const&);
checked<plan> bridge_remove_by_ami(task const&);
checked<plan> bridge_remove_by_ari(task const&);
checked<plan> bridge_destroy_by_ami(task const&);
checked<plan> bridge_destroy_by_ari(task const&);
// plan_media.cpp
checked<plan> play_by_ari(task const&);
checked<plan> playback_stop_by_ari(task const&);
checked<plan> playback_pause_by_ari(task const&);
checked<plan> playback_resume_by_ari(task const&);
checked<plan> record_by_ari(task const&);
checked<plan> recording_stop_by_ari(task const&);
checked<plan> recording_pause_by_ari(task const&);
checked<plan> recording_resume_by_ari(task const&);
// plan_variable.cpp
checked<plan> variable_get_by_ami(task const&);
checked<plan> variable_get_by_ari(task const&);
checked<plan> variable_set_by_ami(task const&);
checked<plan> variable_set_by_ari(task const&);
// plan_queue.cpp
checked<plan> queue_add_by_ami(task const&);
checked<plan> queue_remove_by_ami(task const&);
checked<plan> queue_pause_by_ami(task const&);
checked<plan> queue_status_by_ami(task const&);
checked<plan> ping_by_ami(task const&);
checked<plan> ping_by_ari(task const&);

// native_ami.cpp, native_ari.cpp: ami.<Action> and ari.<resource>.<operation>; these check their
// arguments against the catalogue themselves.
checked<plan> native_ami(task const&);
checked<plan> native_ari(task const&);

} // namespace asterbus::command
