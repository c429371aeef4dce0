/// The sections of the config, each read by its own function in the .cpp named beside it.
#pragma once

#include "daemon/config.hpp"
#include "daemon/config_reader.hpp"

namespace asterbus::daemon {

void read_pbxs(value const&, config&);                      // config_pbxs.cpp
[[nodiscard]] bridge::ami_options read_ami(value const&);   // config_ami.cpp
[[nodiscard]] bridge::ari_options read_ari(value const&);   // config_ari.cpp
void read_tls(section&, bridge::tls_options&);              // config_pbxs.cpp
void read_kafka(value const&, config&);                     // config_kafka.cpp
void read_topics(value const&, bridge::topic_options&);     // config_kafka.cpp
void read_events(value const&, bridge::event_options&);     // config_flows.cpp
void read_commands(value const&, bridge::command_options&); // config_flows.cpp
void read_outbox(value const&, bridge::outbox_options&);    // config_flows.cpp
void check_journal(value const&);                           // config_flows.cpp
void read_http(value const&, bridge::http_options&);        // config_shell.cpp
void read_log(value const&, bridge::log_options&);          // config_shell.cpp

} // namespace asterbus::daemon
