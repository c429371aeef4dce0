// ARI operations on the PBX, applications, endpoints and devices.
#include "sim/ari/operations.hpp"
#include "sim/asterisk_version.hpp"

#include <fmt/format.h>

namespace asterbus::sim::operations {
namespace {

template <class Set>
std::string names(Set const& set)
{
    std::string out = "[";
    for (auto const& each : set) {
        if (out.size() > 1) out += ',';
        append_json_string(out, each);
    }
    return out + "]";
}

std::string application_json(std::string_view name, application const& a)
{
    std::string out = R"({"name":)";
    append_json_string(out, name);
    auto const member = [&](std::string_view key, std::string_view all, auto const& set) {
        out += fmt::format(R"(,"{}":)", key) +
               (a.subscribe_all ? fmt::format(R"(["__AST_{}_TOPIC"])", all) : names(set));
    };
    member("channel_ids", "CHANNEL_ALL", a.channels);
    member("bridge_ids", "BRIDGE_ALL", a.bridges);
    member("endpoint_ids", "ENDPOINT_ALL", a.endpoints);
    member("device_names", "DEVICE_STATE_ALL", a.devices);
    return out + R"(,"events_allowed":[],"events_disallowed":[]})";
}

std::string endpoint_json(pbx& p, std::string const& resource)
{
    auto const channels = p.device_channels("PJSIP/" + resource);
    return fmt::format(
        R"({{"technology":"PJSIP","resource":"{}","state":"online","channel_ids":{}}})", resource,
        names(channels));
}

std::string device_json(pbx& p, std::string const& device)
{
    std::string out = R"({"name":)";
    append_json_string(out, device);
    return out + R"(,"state":")" + p.device_state(device) + R"("})";
}

/// The set that an event source's scheme means; nullptr when there is no such scheme.
std::set<std::string, std::less<>>* set_of(application& a, std::string_view scheme)
{
    if (scheme == "channel") return &a.channels;
    if (scheme == "bridge") return &a.bridges;
    if (scheme == "endpoint") return &a.endpoints;
    if (scheme == "deviceState") return &a.devices;
    return nullptr;
}

bool exists(pbx& p, std::string_view scheme, std::string const& id)
{
    if (scheme == "channel") return p.find_channel(id) != nullptr;
    if (scheme == "bridge") return p.find_bridge(id) != nullptr;
    if (scheme == "endpoint")
        return id == "PJSIP" || phone_at(split_endpoint(id).resource).has_value();
    return true;
}

/// Both directions of a subscription, for each of the comma-separated sources.
ari_reply change(call const& c, bool add)
{
    auto* a = c.x.apps().find(c.arg[0]);
    if (a == nullptr) return error(404, "Application not found");
    std::string_view rest = c.get("eventSource");
    if (rest.empty()) return error(400, "Missing parameter eventSource");
    while (!rest.empty()) {
        auto const source = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(source.size() + 1, rest.size()));
        auto const colon = std::min(source.find(':'), source.size());
        auto const scheme = source.substr(0, colon);
        std::string const id{source.substr(std::min(colon + 1, source.size()))};
        auto* set = set_of(*a, scheme);
        if (set == nullptr) return error(400, "Invalid event source URI scheme");
        if (add && !exists(c.p(), scheme, id)) return error(422, "Event source does not exist");
        if (!add && !set->contains(id)) return error(422, "Event source was not subscribed to");
        if (!add)
            set->erase(id);
        else if (!a->subscribe_all)
            set->insert(id);
    }
    return body(application_json(c.arg[0], *a));
}

} // namespace

ari_reply info(call const& c)
{
    auto const started = ari_time(c.p().settings().start);
    return body(fmt::format(
        R"({{"build":{{"os":"Linux","kernel":"unknown","machine":"unknown","options":"OPTIONAL_API","date":"2026-07-20 21:35:32 UTC","user":"nobody"}},"system":{{"version":"{}","entity_id":"{}"}},"config":{{"name":"","default_language":"en","setid":{{"user":"","group":""}}}},"status":{{"startup_time":"{}","last_reload_time":"{}"}}}})",
        asterisk_version, asterisk_id, started, started));
}

ari_reply ping(call const& c)
{
    return body(fmt::format(R"({{"ping":"pong","timestamp":"{}","asterisk_id":"{}"}})",
                            ari_time(c.p().now()), asterisk_id));
}

ari_reply get_global(call const& c)
{
    if (c.get("variable").empty()) return error(400, "Variable name is required");
    std::string out = R"({"value":)";
    append_json_string(out, c.p().global(c.get("variable")));
    return body(out + "}");
}

ari_reply set_global(call const& c)
{
    if (c.get("variable").empty()) return error(400, "Variable name is required");
    c.p().set_global(c.get("variable"), c.get("value"));
    return done();
}

ari_reply list_applications(call const& c)
{
    std::string out = "[";
    for (auto const& [name, a] : c.x.apps().all())
        out += (out.size() > 1 ? "," : "") + application_json(name, a);
    return body(out + "]");
}

ari_reply get_application(call const& c)
{
    auto const* a = c.x.apps().find(c.arg[0]);
    return a == nullptr ? error(404, "Application not found")
                        : body(application_json(c.arg[0], *a));
}

ari_reply subscribe(call const& c)
{
    return change(c, true);
}

ari_reply unsubscribe(call const& c)
{
    return change(c, false);
}

ari_reply list_endpoints(call const& c)
{
    if (!c.arg.empty() && c.arg[0] != "PJSIP")
        return error(404, "No Endpoints found - invalid tech " + c.arg[0]);
    std::string out = "[";
    for (auto const& name : known_phones())
        out += (out.size() > 1 ? "," : "") + endpoint_json(c.p(), name);
    return body(out + "]");
}

ari_reply get_endpoint(call const& c)
{
    if (c.arg[0] != "PJSIP" || !phone_at(c.arg[1])) return error(404, "Endpoint not found");
    return body(endpoint_json(c.p(), c.arg[1]));
}

ari_reply list_devices(call const&)
{
    return body("[]");
}

ari_reply get_device(call const& c)
{
    return body(device_json(c.p(), c.arg[0]));
}

ari_reply user_event(call const& c)
{
    std::string const app{c.get("application")};
    if (c.x.apps().find(app) == nullptr) return error(404, "Application not found");
    std::string fields = "{";
    for (auto const& [name, value] : c.asked.variables) {
        if (fields.size() > 1) fields += ',';
        append_json_string(fields, name);
        fields += ':';
        append_json_string(fields, value);
    }
    c.p().tell(ari_event{"ChannelUserevent", c.p().now()}
                   .with("eventname", c.arg[0])
                   .raw("userevent", fields + "}")
                   .only_for(app));
    return done();
}

} // namespace asterbus::sim::operations
