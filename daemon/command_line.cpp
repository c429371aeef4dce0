#include "daemon/command_line.hpp"

#include <CLI/CLI.hpp>

namespace asterbus::daemon {

command_line read_command_line(int argc, char const* const* argv)
{
    command_line given;
    CLI::App app{"Puts Asterisk on Kafka: AMI and ARI events as CloudEvents, and commands back.",
                 "asterbusd"};
    app.add_option("--config", given.config_file, "The config file")
        ->type_name("FILE")
        ->capture_default_str();
    app.add_flag("--check", given.check_only,
                 "Say what is wrong with the config, and end: 0 or 78");
    app.set_version_flag("--version", "asterbusd " ASTERBUS_VERSION);
    app.footer("Signals: SIGTERM and SIGINT drain and end, a second one ends at once; SIGHUP reads "
               "the config again.\nExit codes: 0 done, 1 failed, 64 wrong use, 78 bad config.");
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& e) {
        given.exit = app.exit(e) == 0 ? ok : wrong_use;
    }
    return given;
}

std::string_view version()
{
    return ASTERBUS_VERSION;
}

} // namespace asterbus::daemon
