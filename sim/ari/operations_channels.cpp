// ARI operations on channels.
#include "asterbus/base/text.hpp"

#include "sim/ari/operations.hpp"
#include "sim/model/words.hpp"

namespace asterbus::sim::operations {
namespace {

using act = ari_reply (*)(call const&, channel&);

/// Runs `what` on the channel of the path, which has to be in Stasis.
ari_reply in_stasis(call const& c, act what)
{
    auto* found = c.p().find_channel(c.arg[0]);
    if (found == nullptr) return error(404, "Channel not found");
    if (found->stasis.empty()) return error(409, "Channel not in Stasis application");
    return what(c, *found);
}

party parse_caller(std::string_view text)
{
    auto const open = text.find('<');
    if (open == std::string_view::npos) return {std::string{text}, {}};
    auto name = text.substr(0, open);
    while (!name.empty() && (name.back() == ' ' || name.back() == '"'))
        name.remove_suffix(1);
    while (!name.empty() && name.front() == '"')
        name.remove_prefix(1);
    return {std::string{text.substr(open + 1, text.find('>') - open - 1)}, std::string{name}};
}

originate_wish wish_of(call const& c)
{
    originate_wish w;
    w.endpoint = c.get("endpoint");
    w.stasis = c.get("app");
    w.stasis_args = c.get("appArgs");
    w.to = {std::string{c.get("context").empty() ? "default" : c.get("context")},
            std::string{c.get("extension")},
            static_cast<int>(to_integer(c.get("priority")).value_or(1))};
    w.caller = parse_caller(c.get("callerId"));
    w.timeout = milliseconds{to_integer(c.get("timeout")).value_or(30) * 1000};
    w.channel_id = c.arg.empty() ? c.get("channelId") : c.arg[0];
    w.other_id = c.get("otherChannelId");
    w.variables = c.asked.variables;
    return w;
}

} // namespace

ari_reply list_channels(call const& c)
{
    return list(c.p().channels(), [](auto const& each) -> channel const& { return *each.second; });
}

ari_reply get_channel(call const& c)
{
    auto const* found = c.p().find_channel(c.arg[0]);
    return found == nullptr ? error(404, "Channel not found") : body(to_json(*found));
}

ari_reply originate(call const& c)
{
    auto w = wish_of(c);
    if (w.endpoint.empty()) return error(400, "Endpoint must be specified");
    if (split_endpoint(w.endpoint).technology.empty())
        return error(400, "Invalid endpoint specified");
    if (w.stasis.empty() && w.to.extension.empty())
        return error(400, "Application or extension must be specified");
    if (!w.channel_id.empty() && c.p().find_channel(w.channel_id) != nullptr)
        return error(409, "Channel with given unique ID already exists");
    auto const app = w.stasis;
    auto const* made = c.x.originate(std::move(w), [](originate_outcome) {});
    if (made == nullptr) return body(R"({"error":"Allocation failed"})", 500);
    if (auto* a = c.x.apps().find(app)) a->channels.insert(made->id);
    return body(to_json(*made));
}

ari_reply hang_up(call const& c)
{
    auto* found = c.p().find_channel(c.arg[0]);
    if (found == nullptr) return error(404, "Channel not found");
    auto const code = c.get("reason_code");
    c.x.hangup(*found, cause_of(code.empty() ? c.get("reason") : code), hung_up_by::client);
    return done();
}

ari_reply answer(call const& c)
{
    return in_stasis(c, [](call const& a, channel& ch) {
        a.x.answer(ch);
        return done();
    });
}

ari_reply ring(call const& c)
{
    return in_stasis(c, [](call const&, channel&) { return done(); });
}

ari_reply stop_ring(call const& c)
{
    return ring(c);
}

ari_reply hold(call const& c)
{
    return in_stasis(c, [](call const&, channel& ch) {
        ch.on_hold = true;
        return done();
    });
}

ari_reply unhold(call const& c)
{
    return in_stasis(c, [](call const&, channel& ch) {
        ch.on_hold = false;
        return done();
    });
}

ari_reply music(call const& c)
{
    return in_stasis(c, [](call const&, channel&) { return done(); });
}

ari_reply mute(call const& c)
{
    auto const direction = c.get("direction");
    if (direction.empty()) return error(400, "Direction is required");
    if (direction != "in" && direction != "out" && direction != "both")
        return error(400, "Invalid direction specified");
    return in_stasis(c, [](call const&, channel&) { return done(); });
}

ari_reply dtmf(call const& c)
{
    if (c.get("dtmf").empty()) return error(400, "DTMF is required");
    return in_stasis(c, [](call const& a, channel& ch) {
        auto const length = to_integer(a.get("duration")).value_or(100);
        auto* other = a.p().find_channel(ch.peer);
        if (ch.peer.empty() || other == nullptr) return done(); // a phone hears it, nobody is told
        for (char const digit : a.get("dtmf"))
            a.x.press(*other, digit, length);
        return done();
    });
}

ari_reply get_variable(call const& c)
{
    auto const* found = c.p().find_channel(c.arg[0]);
    if (found == nullptr) return error(404, "Provided channel was not found");
    if (c.get("variable").empty()) return error(400, "Variable name is required");
    auto const value = variable_of(c.p(), *found, c.get("variable"));
    if (value.empty()) return error(404, "Provided variable was not found");
    std::string out = R"({"value":)";
    append_json_string(out, value);
    return body(out + "}");
}

ari_reply set_variable(call const& c)
{
    auto* found = c.p().find_channel(c.arg[0]);
    if (found == nullptr) return error(404, "Channel not found");
    if (c.get("variable").empty()) return error(400, "Variable name is required");
    c.p().set_variable(*found, c.get("variable"), c.get("value"));
    return done();
}

ari_reply go_on(call const& c)
{
    return in_stasis(c, [](call const& a, channel& ch) {
        auto to = ch.at;
        ++to.priority;
        if (!a.get("context").empty()) to.context = a.get("context");
        if (!a.get("extension").empty()) to.extension = a.get("extension");
        if (!a.get("extension").empty()) to.priority = 1;
        if (auto const n = to_integer(a.get("priority"))) to.priority = static_cast<int>(*n);
        a.x.move_to(ch, to);
        return done();
    });
}

ari_reply redirect(call const& c)
{
    if (c.get("endpoint").empty()) return error(400, "Required parameter 'endpoint' not provided.");
    return in_stasis(c, [](call const&, channel&) { return done(); });
}

} // namespace asterbus::sim::operations
