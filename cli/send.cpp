#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/follower.hpp"
#include "cli/interrupt.hpp"
#include "cli/kafka_send.hpp"
#include "cli/place.hpp"
#include "cli/result_line.hpp"
#include "cli/send_arguments.hpp"
#include "cli/terminal.hpp"
#include "daemon/config_values.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>

namespace asterbus::client {
namespace {

using namespace std::chrono_literals;
using bridge::stream;

struct send_options {
    place_options where;
    typed_command command;
    std::string key;
    std::string timeout = "60s";
    bool from_stdin = false;
    bool no_wait = false;
    bool as_json = false;
};

json command_of(send_options const& options)
{
    if (!options.from_stdin) return make_command(options.command, std::chrono::system_clock::now());
    if (!options.command.name.empty() || !options.command.arguments.empty())
        throw usage_error{"--stdin is the whole command: no other arguments with it"};
    std::string const text{std::istreambuf_iterator<char>{std::cin}, {}};
    return read_whole_command(text);
}

std::chrono::milliseconds timeout_of(send_options const& options)
{
    auto const span = daemon::parse_duration(options.timeout);
    if (!span || *span == 0ms)
        throw usage_error{"--timeout expects a duration such as 60s, not '" + options.timeout +
                          "'"};
    return *span;
}

std::string key_of(send_options const& options, json const& command)
{
    if (!options.key.empty()) return options.key;
    return text(command, "pbx");
}

std::optional<json> wait_for_result(follower& results, std::string const& id,
                                    std::chrono::milliseconds within)
{
    auto const end = std::chrono::steady_clock::now() + within;
    while (std::chrono::steady_clock::now() < end && !interrupted()) {
        auto const record = results.next(100ms);
        if (!record) continue;
        auto result = json::parse(record->value, nullptr, false);
        if (result.is_object() && result.value("command_id", json{}) == json(id)) return result;
    }
    return std::nullopt;
}

void print_result(json const& result, bool as_json)
{
    if (as_json || !stdout_is_terminal())
        static_cast<void>(print_line(result.dump()));
    else
        static_cast<void>(print_line(result_text(result, stdout_has_colours())));
}

int send_only(place const& where, json const& command, std::string const& key,
              std::chrono::milliseconds within)
{
    send_record(where.brokers, where.properties, where.topics.name(stream::commands), key,
                command.dump(), within);
    static_cast<void>(print_line(command["id"].get<std::string>()));
    return ok;
}

int send(send_options const& options)
{
    auto const command = command_of(options);
    auto const within = timeout_of(options);
    auto const key = key_of(options, command);
    auto const where = find_place(options.where);
    if (options.no_wait) return send_only(where, command, key, within);
    watch_interrupts();
    // Reading begins before sending, so that the quickest answer is seen.
    follower results{
        where.brokers, where.properties, {where.topics.name(stream::results)}, follower::from::now};
    send_record(where.brokers, where.properties, where.topics.name(stream::commands), key,
                command.dump(), within);
    auto const id = command["id"].get<std::string>();
    auto const result = wait_for_result(results, id, within);
    if (!result) {
        std::fprintf(stderr,
                     "asterbus: %s is sent; no result on %s within %s. The command may still be "
                     "executed.\n",
                     id.c_str(), where.topics.name(stream::results).c_str(),
                     options.timeout.c_str());
        return failed;
    }
    print_result(*result, options.as_json);
    return succeeded(*result) ? ok : failed;
}

} // namespace

void add_send(CLI::App& app, action& run)
{
    auto const options = std::make_shared<send_options>();
    auto* send_app = app.add_subcommand("send", "Send a command and wait for its result");
    auto& command = options->command;
    send_app->add_option("command", command.name,
                         "A verb, ami.<Action>, or ari.<resource>.<operation>");
    send_app->add_option("arguments", command.arguments, "The command's arguments")
        ->type_name("KEY=VALUE");
    send_app->add_option("--pbx", command.pbx, "The PBX that shall do it")->type_name("NAME");
    send_app->add_option("--args", command.json_arguments, "Arguments as a JSON object")
        ->type_name("JSON");
    send_app->add_flag("--stdin", options->from_stdin, "Read the whole command as JSON from stdin");
    send_app->add_option("--id", command.id, "Its id, unique; default a random one");
    send_app->add_option("--key", options->key,
                         "The record's key: one key's commands run in order; default the PBX");
    send_app
        ->add_option("--deadline", command.deadline,
                     "Not to be begun later than this from now; default the daemon's")
        ->type_name("DURATION");
    send_app->add_option("--timeout", options->timeout, "How long to wait for the result")
        ->type_name("DURATION")
        ->capture_default_str();
    send_app->add_flag("--no-wait", options->no_wait, "Send, print the id, and end");
    send_app->add_flag("--json", options->as_json, "Print the result as JSON also on a terminal");
    add_place_options(*send_app, options->where);
    send_app->footer(
        "Examples:\n"
        "  asterbus send ping --pbx hq\n"
        "  asterbus send originate --pbx hq endpoint=PJSIP/6001 context=default extension=100\n"
        "  asterbus send variable.set --pbx hq name=A value=1 channel=1795251978.5\n"
        "  asterbus send ami.QueueStatus --pbx hq Queue=support --json\n"
        "  asterbus send originate --pbx hq --args '{\"endpoint\":\"PJSIP/6001\",\"application\":"
        "\"Echo\"}'\n"
        "Exit code: 0 succeeded, 1 otherwise, 64 wrong use.");
    send_app->callback([options, &run] { run = [options] { return send(*options); }; });
}

} // namespace asterbus::client
