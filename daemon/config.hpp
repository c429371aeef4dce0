/// The config file: YAML text -> bridge::options, or every problem in it with its place. What each
/// key means is in docs/configuration.md; the defaults are those of the structs.
#pragma once

#include "asterbus/bridge/options.hpp"

#include "daemon/config_problem.hpp"
#include "daemon/config_reader.hpp"
#include "daemon/config_substitute.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace asterbus::daemon {

struct config {
    std::string file;
    bridge::options options;
    std::vector<place> property_places; ///< of each of options.kafka.properties
    std::vector<place> pbx_places;      ///< of each of options.pbxs
    std::vector<named_file> secret_files;
    bool journal_configured = false;
};

/// `file` is only the name in messages. Throws config_error with every problem found.
[[nodiscard]] config read_config(std::string const& file, std::string_view yaml,
                                 substitution_sources const&);

/// Reads the file too; one that cannot be read is a config_error. Checks Kafka's properties with
/// librdkafka.
[[nodiscard]] config load_config(std::string const& file,
                                 substitution_sources const& = machine_sources());

} // namespace asterbus::daemon
