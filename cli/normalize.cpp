#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/native_input.hpp"
#include "cli/normalizer.hpp"
#include "cli/terminal.hpp"
#include "daemon/config_values.hpp"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

namespace asterbus::client {
namespace {

struct normalize_options {
    std::string file = "-";
    std::string pbx = "pbx";
    std::string native = "unmapped";
    bool ami = false;
    bool ari = false;
    bool show_dtmf = false;
};

std::string read_all(std::string const& file)
{
    if (file == "-") return {std::istreambuf_iterator<char>{std::cin}, {}};
    std::ifstream in{file, std::ios::binary};
    if (!in) throw usage_error{"cannot read '" + file + "'"};
    return {std::istreambuf_iterator<char>{in}, {}};
}

bridge::event_options event_options_of(normalize_options const& options)
{
    using event::native_fields;
    bridge::event_options events;
    events.mask_dtmf = !options.show_dtmf;
    if (options.native == "all") events.native = native_fields::all;
    if (options.native == "none") events.native = native_fields::none;
    return events;
}

int normalize(normalize_options const& options)
{
    if (!daemon::is_pbx_name(options.pbx))
        throw usage_error{"--pbx expects 1 to 63 of a-z, 0-9, '.', '_' and '-'"};
    auto const text = read_all(options.file);
    normalizer make{options.pbx, event_options_of(options), [](std::string_view event) {
                        std::fwrite(event.data(), 1, event.size(), stdout);
                        std::fputc('\n', stdout);
                    }};
    auto const as_ari = options.ari || (!options.ami && guess_dialect(text) == dialect::ari);
    auto const understood = as_ari ? make.ari(text) : make.ami(text);
    if (std::fflush(stdout) != 0) return failed;
    if (!understood) {
        std::fprintf(stderr, "asterbus: this is no %s (--ami and --ari say which it is)\n",
                     as_ari ? "ARI: expected JSON events" : "AMI: expected packets");
        return failed;
    }
    if (make.malformed() > 0)
        std::fprintf(stderr, "asterbus: %llu malformed\n",
                     static_cast<unsigned long long>(make.malformed()));
    return ok;
}

} // namespace

void add_normalize(CLI::App& app, action& run)
{
    auto const options = std::make_shared<normalize_options>();
    auto* command = app.add_subcommand(
        "normalize", "Turn recorded AMI or ARI into events, one JSON per line; no PBX, no Kafka");
    command->add_option("file", options->file, "What to read; - is stdin")->capture_default_str();
    auto* ami = command->add_flag("--ami", options->ami, "It is AMI; default: guess");
    command->add_flag("--ari", options->ari, "It is ARI")->excludes(ami);
    command->add_option("--pbx", options->pbx, "The PBX's name in the events")
        ->type_name("NAME")
        ->capture_default_str();
    command->add_option("--native", options->native, "Native fields: unmapped, all or none")
        ->check(CLI::IsMember({"unmapped", "all", "none"}))
        ->capture_default_str();
    command->add_flag("--show-dtmf", options->show_dtmf, "Leave the digits of DTMF as they are");
    command->footer("Examples:\n"
                    "  asterbus normalize recording.txt\n"
                    "  nc pbx 5038 < login.txt | asterbus normalize --ami --pbx hq\n"
                    "  asterbus normalize --ari events.jsonl | jq .type");
    command->callback([options, &run] { run = [options] { return normalize(*options); }; });
}

} // namespace asterbus::client
