#include "daemon/command_line.hpp"
#include "daemon/config.hpp"
#include "daemon/config_warnings.hpp"
#include "daemon/run.hpp"

#include <cstdio>
#include <exception>

namespace {

using namespace asterbus::daemon;

int report(config const& checked)
{
    for (auto const& line : warnings_for(checked))
        std::fprintf(stderr, "warning: %s\n", line.c_str());
    std::printf("%s: ok\n", checked.file.c_str());
    return ok;
}

} // namespace

int main(int argc, char** argv)
try {
    auto const line = read_command_line(argc, argv);
    if (line.exit) return *line.exit;
    auto given = load_config(line.config_file);
    if (line.check_only) return report(given);
    return run(std::move(given));
} catch (config_error const& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return bad_config;
} catch (std::exception const& e) {
    std::fprintf(stderr, "asterbusd: %s\n", e.what());
    return failed;
}
