#include "sim/traffic/traffic.hpp"

#include <algorithm>

namespace asterbus::sim {
namespace {

std::string any_phone(pbx& p)
{
    return std::to_string(p.between(6001, 6099));
}

/// Whoever calls hangs up some day, if nobody did before.
void hang_up_after(exchange& x, channel& c, std::int64_t from_ms, std::int64_t to_ms)
{
    x.eventually(c, milliseconds{x.model().between(from_ms, to_ms)},
                 [&x](channel& still) { x.hangup(still, 16, hung_up_by::phone); });
}

channel& call_to(exchange& x, std::string const& extension)
{
    return x.incoming(any_phone(x.model()), {"default", extension, 1});
}

/// Most are answered; some find the phone busy, or nobody there.
channel& simple(exchange& x)
{
    auto const luck = x.model().between(1, 100);
    auto const to = luck <= 12 ? "busy" : luck <= 24 ? "noanswer" : any_phone(x.model());
    auto& c = call_to(x, to);
    hang_up_after(x, c, 9000, 20'000);
    return c;
}

/// The support queue, mostly; who waits too long gives up.
channel& queued(exchange& x)
{
    auto& c = call_to(x, x.model().between(1, 4) == 1 ? "210" : "200");
    hang_up_after(x, c, 6000, 25'000);
    return c;
}

void transfer_when_talking(exchange& x, channel& c, int tries)
{
    x.eventually(c, milliseconds{1000}, [&x, tries](channel& still) {
        auto* agent = x.partner(still);
        if (agent == nullptr) {
            if (tries > 0) transfer_when_talking(x, still, tries - 1);
            return;
        }
        place const to{"default", any_phone(x.model()), 1};
        x.model().between(0, 1) == 0 ? x.blind_transfer(*agent, to)
                                     : x.attended_transfer(*agent, to);
    });
}

channel& transferred(exchange& x)
{
    auto& c = call_to(x, any_phone(x.model()));
    transfer_when_talking(x, c, 6);
    hang_up_after(x, c, 16'000, 30'000);
    return c;
}

/// The simulation plays the application's part itself: answer, play, listen to a digit, let go.
void serve(exchange& x, channel& c)
{
    auto& p = x.model();
    if (c.stasis.empty()) return;
    x.answer(c);
    auto const id = p.new_uuid();
    playback sound{id, "sound:hello-world", "channel:" + c.id, "en", "playing", {}, 0};
    p.tell(ari_event{"PlaybackStarted", p.now()}.of(sound));
    x.eventually(c, milliseconds{1500}, [&x, sound](channel&) mutable {
        sound.state = "done";
        x.model().tell(ari_event{"PlaybackFinished", x.model().now()}.of(sound));
    });
    x.eventually(c, milliseconds{2500}, [&x](channel& still) { x.press(still, '1'); });
    x.eventually(c, milliseconds{3500}, [&x](channel& still) {
        if (still.stasis.empty()) return;
        x.take_away(still, leaving::moved);
        x.go_on(still);
    });
}

channel& stasis(exchange& x)
{
    auto& c = call_to(x, "300");
    x.eventually(c, milliseconds{200}, [&x](channel& still) { serve(x, still); });
    hang_up_after(x, c, 8000, 12'000);
    return c;
}

struct flow {
    std::string_view name;
    channel& (*play)(exchange&);
};

constexpr flow flows[] = {
    {"simple", simple},
    {"queue", queued},
    {"transfer", transferred},
    {"stasis", stasis},
};

} // namespace

std::vector<std::string> flow_names()
{
    std::vector<std::string> names;
    for (auto const& f : flows)
        names.emplace_back(f.name);
    return names;
}

traffic::traffic(exchange& x, options o) : calls_(x), options_(std::move(o)) {}

void traffic::start()
{
    if (options_.calls_per_second > 0 && !options_.flows.empty()) next();
}

void traffic::next()
{
    play(options_.flows[started_ % options_.flows.size()]);
    auto const pause =
        std::chrono::microseconds{static_cast<std::int64_t>(1e6 / options_.calls_per_second)};
    calls_.model().clock().exactly_after(pause, [this] { next(); });
}

channel& traffic::play(std::string_view name)
{
    ++started_;
    auto const f = std::ranges::find(flows, name, &flow::name);
    return f->play(calls_);
}

} // namespace asterbus::sim
