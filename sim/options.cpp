#include "sim/options.hpp"

#include <CLI/CLI.hpp>

#include <fstream>

namespace asterbus::sim {
namespace {

constexpr int wrong_use = 64;

/// The file's first line.
std::string secret_in(std::string const& path)
{
    std::ifstream in{path};
    std::string line;
    if (!std::getline(in, line))
        throw CLI::ValidationError{"--password-file", "cannot be read: " + path};
    return line;
}

void add_addresses(CLI::App& cli, program_options& o)
{
    cli.add_option("--ami", o.ami_port, "AMI port; 0: any")->capture_default_str();
    cli.add_option("--ari", o.ari_port, "ARI port; 0: any")->capture_default_str();
    cli.add_option("--listen", o.listen, "address to listen on")
        ->check(CLI::ValidIPV4)
        ->capture_default_str();
    cli.add_option("--username", o.who.username, "account for AMI and ARI")->capture_default_str();
    cli.add_option("--app", o.app, "Stasis application of extension 300")->capture_default_str();
}

void add_traffic(CLI::App& cli, program_options& o)
{
    cli.add_option("--calls-per-second", o.calls.calls_per_second,
                   "new calls, fractions allowed; 0: none")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    cli.add_option("--flows", o.calls.flows, "which calls to play: simple,queue,transfer,stasis")
        ->delimiter(',')
        ->check(CLI::IsMember(flow_names()));
    cli.add_option("--seed", o.seed, "same seed, same calls")->capture_default_str();
    cli.add_option("--time-scale", o.time_scale, "0.1 makes ringing and talking ten times as fast")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
}

} // namespace

parsed_options parse_options(int argc, char const* const* argv)
{
    program_options o;
    std::string password_file;
    double seconds = 0;
    CLI::App cli{"A simulated Asterisk: AMI and ARI on one machine, with calls going on.",
                 "asterbus-sim"};
    cli.set_version_flag("--version", "asterbus-sim " ASTERBUS_VERSION);
    add_addresses(cli, o);
    auto* password =
        cli.add_option("--password", o.who.password, "its password")->capture_default_str();
    cli.add_option("--password-file", password_file, "file whose first line is the password")
        ->excludes(password);
    add_traffic(cli, o);
    auto* limit =
        cli.add_option("--seconds", seconds, "end after so long")->check(CLI::PositiveNumber);
    try {
        cli.parse(argc, argv);
        if (!password_file.empty()) o.who.password = secret_in(password_file);
    } catch (CLI::ParseError const& e) {
        return {std::nullopt, cli.exit(e) == 0 ? 0 : wrong_use};
    }
    if (!limit->empty()) o.seconds = seconds;
    return {o, 0};
}

} // namespace asterbus::sim
