/// What each AMI action does. One function per action, in files by subject; the table is in
/// actions.cpp.
#pragma once

#include "sim/ami/reply.hpp"

namespace asterbus::sim::actions {

// actions_system.cpp
void ping(ami_call const&);
void list_commands(ami_call const&);
void core_settings(ami_call const&);
void core_status(ami_call const&);
void core_show_channels(ami_call const&);
void status(ami_call const&);
void bridge_list(ami_call const&);
void device_state_list(ami_call const&);
void extension_state_list(ami_call const&);
void presence_state_list(ami_call const&);
void endpoints(ami_call const&);
void events(ami_call const&);
void command(ami_call const&);
void user_event(ami_call const&);
void module_check(ami_call const&);
void reload(ami_call const&);
// actions_calls.cpp
void originate(ami_call const&);
void hangup(ami_call const&);
void redirect(ami_call const&);
void bridge(ami_call const&);
void bridge_kick(ami_call const&);
void bridge_destroy(ami_call const&);
void blind_transfer(ami_call const&);
void attended_transfer(ami_call const&);
void park(ami_call const&);
void parked_calls(ami_call const&);
void parking_lots(ami_call const&);
// actions_channel.cpp
void get_variable(ami_call const&);
void set_variable(ami_call const&);
void mute_audio(ami_call const&);
void play_dtmf(ami_call const&);
void mix_monitor(ami_call const&);
void stop_mix_monitor(ami_call const&);
// actions_queue.cpp
void queue_status(ami_call const&);
void queue_summary(ami_call const&);
void queue_add(ami_call const&);
void queue_remove(ami_call const&);
void queue_pause(ami_call const&);
void queue_penalty(ami_call const&);

} // namespace asterbus::sim::actions
