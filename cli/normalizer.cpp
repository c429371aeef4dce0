#include "cli/normalizer.hpp"

#include "asterbus/ami/parser.hpp"

#include "cli/native_input.hpp"

#include <simdjson.h>

namespace asterbus::client {
namespace {

constexpr std::size_t outbox_bytes = std::size_t{64} << 20U;
constexpr std::string_view banner = "Asterisk Call Manager/";

bridge::event_flow::setup make_setup(std::string pbx, bridge::event_options const& events)
{
    bridge::event_flow::setup setup;
    setup.outlet.pbx = std::move(pbx);
    setup.outlet.epoch = 0;
    setup.events = events;
    return setup;
}

} // namespace

normalizer::normalizer(std::string pbx, bridge::event_options const& events,
                       std::function<void(std::string_view)> event)
    : event_(std::move(event)),
      outbox_(outbox_bytes, [] {}),
      flow_(make_setup(std::move(pbx), events), outbox_, health_)
{}

void normalizer::pass_on()
{
    flow_.batch_end();
    journal::outbox::taken next{};
    while (outbox_.take(next)) {
        event_(next.what.value);
        outbox_.done(next.id);
    }
}

bool normalizer::ami(std::string_view bytes)
{
    if (bytes.starts_with(banner))
        bytes.remove_prefix(std::min(bytes.size(), bytes.find('\n') + 1));
    asterbus::ami::parser parser;
    parser.feed(bytes);
    parser.feed("\r\n\r\n"); // the last packet of a file may lack its empty line
    bool any = false;
    for (;;) {
        auto const message = parser.next();
        if (!message) return false;
        if (*message == nullptr) return any;
        any = any || !(*message)->event().empty() || !(*message)->response().empty();
        if ((*message)->event().empty()) continue;
        flow_.ami_event(**message);
        pass_on();
    }
}

bool normalizer::ari(std::string_view text)
{
    bool any = false;
    std::string padded;
    for (auto const object : json_objects(text)) {
        padded.assign(object);
        padded.append(simdjson::SIMDJSON_PADDING, '\0');
        flow_.ari_event({padded.data(), object.size()});
        pass_on();
        any = true;
    }
    return any;
}

std::uint64_t normalizer::malformed() const
{
    return health_.ami.malformed + health_.ari.malformed;
}

} // namespace asterbus::client
