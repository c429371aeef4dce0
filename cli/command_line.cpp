#include "cli/command_line.hpp"

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "daemon/config_problem.hpp"

#include <cstdio>
#include <exception>

namespace asterbus::client {
namespace {

int obey(action const& run)
try {
    return run();
} catch (usage_error const& e) {
    std::fprintf(stderr, "asterbus: %s\n", e.what());
    return wrong_use;
} catch (daemon::config_error const& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return bad_config;
} catch (std::exception const& e) {
    std::fprintf(stderr, "asterbus: %s\n", e.what());
    return failed;
}

} // namespace

int run(int argc, char const* const* argv)
{
    CLI::App app{"The companion of asterbusd: follow events, send commands, look at its state.",
                 "asterbus"};
    app.set_version_flag("--version", "asterbus " ASTERBUS_VERSION);
    app.require_subcommand(1);
    app.footer("Examples:\n"
               "  asterbus tail --brokers kafka1:9092\n"
               "  asterbus send ping --pbx hq --brokers kafka1:9092\n"
               "  asterbus normalize < ami.txt\n"
               "  asterbus status\n"
               "Exit codes: 0 done, 1 failed, 64 wrong use, 78 bad config.\n"
               "`asterbus SUBCOMMAND --help` tells more.");
    action chosen;
    add_tail(app, chosen);
    add_send(app, chosen);
    add_normalize(app, chosen);
    add_status(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (CLI::ParseError const& e) {
        return app.exit(e) == 0 ? ok : wrong_use;
    }
    return obey(chosen);
}

} // namespace asterbus::client
