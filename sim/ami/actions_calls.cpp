// Actions that start, move, join and end calls.
#include "asterbus/base/text.hpp"

#include "sim/ami/actions.hpp"
#include "sim/model/words.hpp"

#include <fmt/format.h>

namespace asterbus::sim::actions {
namespace {

std::string or_unknown(std::string const& text)
{
    return text.empty() ? "<unknown>" : text;
}

/// `Al "x" <555>` or `555`.
party parse_caller(std::string_view text)
{
    auto const open = text.find('<');
    auto const close = text.find('>', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos)
        return {std::string{text}, {}};
    auto name = text.substr(0, open);
    while (!name.empty() && (name.back() == ' ' || name.back() == '"'))
        name.remove_suffix(1);
    while (!name.empty() && (name.front() == ' ' || name.front() == '"'))
        name.remove_prefix(1);
    return {std::string{text.substr(open + 1, close - open - 1)}, std::string{name}};
}

/// The place of headers Context, Exten, Priority (with a prefix); priority 0 where it is no number.
place place_of(ami_call const& call, std::string const& prefix = {})
{
    auto const priority = call.get(prefix + "Priority");
    return {std::string{call.get(prefix + "Context")}, std::string{call.get(prefix + "Exten")},
            priority.empty() ? 1 : static_cast<int>(to_integer(priority).value_or(0))};
}

originate_wish wish_of(ami_call const& call)
{
    originate_wish w;
    w.endpoint = call.get("Channel");
    w.to = place_of(call);
    w.app = call.get("Application");
    w.data = call.get("Data");
    w.caller = parse_caller(call.get("CallerID"));
    w.timeout = milliseconds{to_integer(call.get("Timeout")).value_or(30'000)};
    w.channel_id = call.get("ChannelId");
    w.other_id = call.get("OtherChannelId");
    w.account_code = call.get("Account");
    for (auto const& v : call.asked.all("Variable")) {
        auto const equals = std::min(v.find('='), v.size());
        w.variables.emplace_back(v.substr(0, equals), v.substr(std::min(equals + 1, v.size())));
    }
    return w;
}

void tell_outcome(pbx& p, std::string const& id, originate_wish const& w, originate_outcome how)
{
    ami_event e{"OriginateResponse", ami_class::call};
    if (!id.empty()) std::move(e).with("ActionID", id);
    auto const* c = how.answered;
    std::move(e)
        .with("Response", c != nullptr ? "Success" : "Failure")
        .with("Channel", c != nullptr ? c->name : w.endpoint);
    if (w.app.empty())
        std::move(e).with("Context", w.to.context).with("Exten", w.to.extension);
    else
        std::move(e).with("Application", w.app).with("Data", w.data);
    p.tell(std::move(e)
               .with("Reason", how.reason)
               .with("Uniqueid", c != nullptr ? c->id : "<unknown>")
               .with("CallerIDNum", or_unknown(w.caller.number))
               .with("CallerIDName", or_unknown(w.caller.name)));
}

bool is_true(std::string_view text)
{
    return equal_ignoring_case(text, "true") || text == "1" || equal_ignoring_case(text, "yes");
}

} // namespace

void originate(ami_call const& call)
{
    if (call.get("Channel").empty()) return call.error("Channel not specified");
    auto const wish = wish_of(call);
    if (wish.to.priority < 1) return call.error("Invalid priority");
    if (!call.get("Timeout").empty() && !to_integer(call.get("Timeout")))
        return call.error("Invalid timeout");
    if (split_endpoint(wish.endpoint).technology.empty()) return call.error("Invalid channel");
    if (wish.app.empty() && (wish.to.extension.empty() || wish.to.context.empty()))
        return call.error("Originate with 'Exten' requires 'Context' and 'Priority'");
    if (!wish.channel_id.empty() && call.model().find_channel(wish.channel_id) != nullptr)
        return call.error("Uniqueid already exists");
    if (is_true(call.get("Async"))) {
        call.success("Originate successfully queued");
        call.calls().originate(wish,
                               [&p = call.model(), id = std::string{call.get("ActionID")},
                                wish](originate_outcome how) { tell_outcome(p, id, wish, how); });
        return;
    }
    call.calls().originate(
        wish, [weak = call.session.weak_from_this(), asked = call.asked](originate_outcome how) {
            auto const session = weak.lock();
            if (!session) return;
            ami_call const later{*session, asked};
            how.answered != nullptr ? later.success("Originate successfully queued")
                                    : later.error("Originate failed");
        });
}

void hangup(ami_call const& call)
{
    auto const name = call.get("Channel");
    if (name.empty()) return call.error("No channel specified");
    auto* c = call.model().find_channel(name);
    if (c == nullptr) return call.error("No such channel");
    auto const cause = call.get("Cause");
    call.success("Channel Hungup");
    call.calls().hangup(*c, cause.empty() ? 16 : cause_of(cause), hung_up_by::client);
}

void redirect(ami_call const& call)
{
    auto const name = call.get("Channel");
    auto const extra = call.get("ExtraChannel");
    auto const to = place_of(call);
    if (name.empty()) return call.error("Channel not specified");
    if (to.priority < 1) return call.error("Priority is invalid");
    auto* c = call.model().find_channel(name);
    if (c == nullptr) return call.error(fmt::format("Channel does not exist: {}", name));
    if (extra.empty()) {
        call.success("Redirect successful");
        return call.calls().move_to(*c, to);
    }
    auto* other = call.model().find_channel(extra);
    if (other == nullptr) return call.error(fmt::format("ExtraChannel does not exist: {}", extra));
    auto const second = call.get("ExtraContext").empty() ? to : place_of(call, "Extra");
    call.success("Dual Redirect successful");
    call.calls().move_both(*c, to, *other, second);
}

void bridge(ami_call const& call)
{
    auto const a = call.get("Channel1");
    auto const b = call.get("Channel2");
    if (a.empty() || b.empty()) return call.error("Missing channel parameter in request");
    auto* first = call.model().find_channel(a);
    if (first == nullptr) return call.error(fmt::format("Channel1 does not exist: {}", a));
    auto* second = call.model().find_channel(b);
    if (second == nullptr || second == first)
        return call.error(fmt::format("Channel2 does not exist: {}", b));
    if (!call.calls().join(*first, *second)) return call.error("Bridge failed");
    call.success("Channels have been bridged");
}

void bridge_kick(ami_call const& call)
{
    auto const name = call.get("Channel");
    auto const wanted = call.get("BridgeUniqueid");
    if (name.empty()) return call.error("Channel must be provided");
    auto* c = call.model().find_channel(name);
    if (c == nullptr) return call.error("Channel does not exist");
    if (wanted.empty() && c->bridge.empty()) return call.error("Channel is not in a bridge");
    if (!wanted.empty() && call.model().find_bridge(wanted) == nullptr)
        return call.error("Bridge not found");
    if (!wanted.empty() && c->bridge != wanted)
        return call.error("Channel kick from bridge failed");
    call.success("Channel has been kicked");
    call.calls().kick(*c);
}

void bridge_destroy(ami_call const& call)
{
    std::string const wanted{call.get("BridgeUniqueid")};
    if (wanted.empty()) return call.error("BridgeUniqueid must be provided");
    if (call.model().find_bridge(wanted) == nullptr)
        return call.error("Specified BridgeUniqueid not found");
    call.success("Bridge has been destroyed");
    call.calls().dissolve(wanted);
}

void blind_transfer(ami_call const& call)
{
    auto const name = call.get("Channel");
    if (name.empty()) return call.error("No channel specified");
    if (call.get("Exten").empty()) return call.error("No extension specified");
    auto* c = call.model().find_channel(name);
    if (c == nullptr) return call.error("Channel specified does not exist");
    if (call.calls().partner(*c) == nullptr)
        return call.error("Transfer failed: Transferer channel is not in a bridge");
    auto to = place_of(call);
    if (to.context.empty()) to.context = c->at.context;
    call.success("Transfer succeeded");
    call.calls().blind_transfer(*c, to);
}

void attended_transfer(ami_call const& call)
{
    auto const name = call.get("Channel");
    if (name.empty()) return call.error("No channel specified");
    if (call.get("Exten").empty()) return call.error("No extension specified");
    auto* c = call.model().find_channel(name);
    if (c == nullptr) return call.error("Channel specified does not exist");
    call.success("Atxfer successfully queued");
    if (call.calls().partner(*c) != nullptr) call.calls().attended_transfer(*c, place_of(call));
}

void park(ami_call const& call)
{
    auto const name = call.get("Channel");
    if (name.empty()) return call.error("Channel not specified");
    auto* c = call.model().find_channel(name);
    if (c == nullptr) return call.error(fmt::format("Channel does not exist: {}", name));
    call.calls().park(*c, milliseconds{to_integer(call.get("Timeout")).value_or(45'000)});
    call.success("Park successful\n");
}

void parked_calls(ami_call const& call)
{
    std::vector<ami_event> items;
    for (auto const& parked : call.calls().parked())
        items.push_back(call.calls().of_parked(ami_event{"ParkedCall"}, parked));
    auto const count = std::to_string(items.size());
    call.list("Parked calls will follow", std::move(items), "ParkedCallsComplete",
              {{"Total", count}});
}

void parking_lots(ami_call const& call)
{
    std::vector<ami_event> items;
    items.push_back(ami_event{"Parkinglot"}
                        .with("Name", "default")
                        .with("StartSpace", 701)
                        .with("StopSpace", 720)
                        .with("Timeout", 45));
    call.list("Parking lots will follow", std::move(items), "ParkinglotsComplete", {}, true);
}

} // namespace asterbus::sim::actions
