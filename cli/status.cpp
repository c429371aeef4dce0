#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/status_source.hpp"
#include "cli/status_table.hpp"
#include "cli/terminal.hpp"

#include <memory>

namespace asterbus::client {
namespace {

struct status_options {
    std::string url = "http://127.0.0.1:9400";
    bool as_json = false;
};

int show(status_options const& options)
{
    auto const status = read_status(options.url);
    auto const text = options.as_json ? status.dump() : status_table(status, stdout_has_colours());
    if (!print_line(text)) return failed;
    return status.value("ready", false) ? ok : failed;
}

} // namespace

void add_status(CLI::App& app, action& run)
{
    auto const options = std::make_shared<status_options>();
    auto* status = app.add_subcommand("status", "Show how a running asterbusd is");
    status->add_option("--url", options->url, "Its http.listen")
        ->type_name("URL")
        ->capture_default_str();
    status->add_flag("--json", options->as_json, "As JSON");
    status->footer("Examples:\n"
                   "  asterbus status\n"
                   "  asterbus status --url http://127.0.0.1:9401 --json | jq .kafka\n"
                   "Exit code: 0 ready, 1 not ready or no answer.");
    status->callback([options, &run] { run = [options] { return show(*options); }; });
}

} // namespace asterbus::client
