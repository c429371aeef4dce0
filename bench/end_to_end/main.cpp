/// asterbus_blast: an AMI server on loopback that sends recorded events as fast as asked, or as
/// fast as they are taken. Talks on stdout in lines that bench/end_to_end/run reads; stays up until
/// stdin ends.
#include "bench/end_to_end/manager.hpp"
#include "bench/end_to_end/recording.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <limits>
#include <string>
#include <thread>

namespace asterbus::bench {
namespace {

using clock = std::chrono::steady_clock;

struct options {
    std::string file;
    std::uint16_t port = 0;
    double rate = 0;    ///< events a second; 0: as fast as they are taken
    double seconds = 0; ///< 0: no end by time
    std::uint64_t events = 0;
    bool timestamps = false;
    bool wait = false;
};

struct sent {
    std::uint64_t events = 0, bytes = 0;
    double seconds = 0;
};

constexpr std::size_t events_at_once = 128; // about 45 KB

/// Events that should be out by now and are not.
std::uint64_t due(options const& o, double elapsed, std::uint64_t done)
{
    auto until_now = std::numeric_limits<std::uint64_t>::max();
    if (o.rate > 0) until_now = static_cast<std::uint64_t>(o.rate * elapsed);
    if (o.events > 0) until_now = std::min(until_now, o.events);
    return until_now > done ? until_now - done : 0;
}

bool over(options const& o, double elapsed, std::uint64_t done)
{
    return (o.events > 0 && done >= o.events) || (o.seconds > 0 && elapsed >= o.seconds);
}

sent blast(options const& o, recording& what, manager& to)
{
    sent so_far;
    auto const start = clock::now();
    auto const elapsed = [&] {
        return std::chrono::duration<double>(clock::now() - start).count();
    };
    for (auto now = elapsed(); !over(o, now, so_far.events); now = elapsed()) {
        auto const wanted = due(o, now, so_far.events);
        if (wanted == 0) {
            std::this_thread::sleep_for(std::chrono::microseconds{200});
            continue;
        }
        auto const piece = what.next(std::min<std::uint64_t>(wanted, events_at_once),
                                     std::chrono::system_clock::now());
        if (!to.write_events(piece.bytes)) break;
        so_far.events += piece.events;
        so_far.bytes += piece.bytes.size();
    }
    so_far.seconds = elapsed();
    return so_far;
}

void say(std::string const& line)
{
    std::cout << line << std::endl;
}

int run(options const& o)
{
    recording what{o.file, o.timestamps};
    manager server{o.port};
    say("listening " + std::to_string(server.port()));
    server.wait_for_sessions();
    say("sessions in");
    std::string line;
    if (o.wait) std::getline(std::cin, line);
    auto const total = blast(o, what, server);
    std::printf("sent %llu events %llu bytes %.3f seconds\n",
                static_cast<unsigned long long>(total.events),
                static_cast<unsigned long long>(total.bytes), total.seconds);
    std::fflush(stdout);
    while (std::getline(std::cin, line)) {
    }
    return 0;
}

} // namespace
} // namespace asterbus::bench

int main(int argc, char** argv)
try {
    asterbus::bench::options o;
    CLI::App app{"An AMI server on loopback that sends recorded events."};
    app.add_option("--file", o.file, "Recorded events")->required();
    app.add_option("--port", o.port, "0: any, told in the first line");
    app.add_option("--rate", o.rate, "Events a second; 0: as fast as they are taken");
    app.add_option("--seconds", o.seconds, "Send for this long");
    app.add_option("--events", o.events, "Send this many");
    app.add_flag("--timestamps", o.timestamps, "Each event carries the time of its sending");
    app.add_flag("--wait", o.wait, "Begin when a line comes on stdin");
    CLI11_PARSE(app, argc, argv);
    return asterbus::bench::run(o);
} catch (std::exception const& e) {
    std::fprintf(stderr, "asterbus_blast: %s\n", e.what());
    return 1;
}
