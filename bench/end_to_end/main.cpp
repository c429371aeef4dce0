/// asterbus_blast: an AMI server on loopback that sends recorded events as fast as asked, or as
/// fast as they are taken. Each line on stdin, "RATE SECONDS", is one blast, told on stdout when it
/// is over; ends with stdin. bench/end_to_end/run talks to it.
#include "bench/end_to_end/manager.hpp"
#include "bench/end_to_end/recording.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

namespace asterbus::bench {
namespace {

using clock = std::chrono::steady_clock;

struct options {
    std::string file;
    std::uint16_t port = 0;
    bool timestamps = false;
};

struct order {
    double rate = 0; ///< events a second; 0: as fast as they are taken
    double seconds = 0;
};

struct sent {
    std::uint64_t events = 0, bytes = 0;
    double seconds = 0;
};

constexpr std::size_t events_at_once = 128; // about 45 KB

/// Events that should be out by now and are not.
std::uint64_t due(order const& o, double elapsed, std::uint64_t done)
{
    if (o.rate <= 0) return events_at_once;
    auto const until_now = static_cast<std::uint64_t>(o.rate * elapsed);
    return until_now > done ? until_now - done : 0;
}

sent blast(order const& o, recording& what, manager& to)
{
    sent so_far;
    auto const start = clock::now();
    auto const elapsed = [&] {
        return std::chrono::duration<double>(clock::now() - start).count();
    };
    for (auto now = elapsed(); now < o.seconds; now = elapsed()) {
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
    for (order next; std::cin >> next.rate >> next.seconds;) {
        auto const total = blast(next, what, server);
        std::printf("sent %llu events %llu bytes %.3f seconds\n",
                    static_cast<unsigned long long>(total.events),
                    static_cast<unsigned long long>(total.bytes), total.seconds);
        std::fflush(stdout);
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
    app.add_flag("--timestamps", o.timestamps, "Each event carries the time of its sending");
    CLI11_PARSE(app, argc, argv);
    return asterbus::bench::run(o);
} catch (std::exception const& e) {
    std::fprintf(stderr, "asterbus_blast: %s\n", e.what());
    return 1;
}
