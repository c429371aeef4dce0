#include "asterbus/command/dialplan_text.hpp"
#include "asterbus/command/json_text.hpp"
#include "asterbus/command/planners.hpp"

namespace asterbus::command {
namespace {

constexpr std::int64_t asterisk_timeout_ms = 30'000; // what AMI and ARI take where none is given
constexpr milliseconds grace{10'000};                // from the timeout to the news of it

std::string channel_id(task const& t)
{
    return t.text("channel_id", derived_id(t.what));
}

/// A list is sent word by word as written; a string is Asterisk's own argument text.
std::string stasis_arguments(task const& t)
{
    if (!t.has("stasis_args") || t.args()["stasis_args"].is_string()) return t.text("stasis_args");
    auto words = texts_of(t.args(), "stasis_args");
    for (auto& word : words)
        word = escaped_argument(word);
    return joined(words);
}

std::optional<error> in_use(task const& t)
{
    if (!t.has("channel_id") || !t.pbx.knows(t.text("channel_id"))) return {};
    return invalid_argument("channel_id", "a live channel has it");
}

void add_ami_place(pairs& headers, task const& t)
{
    if (t.has("stasis_app")) {
        auto const args = stasis_arguments(t);
        headers.emplace_back("Application", "Stasis");
        headers.emplace_back("Data", t.text("stasis_app") + (args.empty() ? "" : "," + args));
    } else if (t.has("application")) {
        headers.emplace_back("Application", t.text("application"));
        add_given(headers, "Data", t, "application_data");
    } else {
        headers.emplace_back("Context", t.text("context"));
        headers.emplace_back("Exten", t.text("extension"));
        headers.emplace_back("Priority", t.text("priority", "1"));
    }
}

void add_ari_place(pairs& query, task const& t)
{
    if (t.has("stasis_app")) {
        query.emplace_back("app", t.text("stasis_app"));
        if (t.has("stasis_args")) query.emplace_back("appArgs", stasis_arguments(t));
        return;
    }
    query.emplace_back("context", t.text("context"));
    query.emplace_back("extension", t.text("extension"));
    auto const priority = t.has("priority") ? t.args()["priority"] : json(1);
    query.emplace_back(priority.is_string() ? "label" : "priority", plain_text(priority));
}

std::string ari_body(task const& t)
{
    if (!t.has("variables")) return {};
    auto variables = json::object();
    for (auto const& [name, value] : t.args()["variables"].items())
        variables[name] = plain_text(value);
    return to_text(json{{"variables", std::move(variables)}});
}

/// ARI tells of a channel outside of its applications only those who subscribe to it, which is
/// possible only once it is there: then one look shows what was missed.
std::optional<lasting::watch> watch_of(task const& t)
{
    bool const told = t.pbx.ami_calls == call_news::told || t.pbx.serves(t.text("stasis_app"));
    if (told || t.pbx.applications == nullptr || t.pbx.applications->empty()) return {};
    std::vector<std::string> const sources{"applications", t.pbx.applications->front(),
                                           "subscription"};
    pairs const source{{"eventSource", "channel:" + channel_id(t)}};
    return lasting::watch{{"POST", sources, source, {}},
                          {"GET", {"channels", channel_id(t)}, {}, {}},
                          {"DELETE", sources, source, {}}};
}

plan finish(plan p, task const& t, lasting::told_by by)
{
    auto const ring = milliseconds{integer_of(t.args(), "timeout_ms", asterisk_timeout_ms)};
    p.wait = lasting{by, channel_id(t), ring + grace, {}};
    p.data = {{"channel", {{"id", channel_id(t)}}}};
    return p;
}

} // namespace

checked<plan> originate_by_ami(task const& t)
{
    if (auto problem = in_use(t)) return tl::unexpected{std::move(*problem)};
    if (t.pbx.ami_calls == call_news::link_down)
        return tl::unexpected{
            error{"link_down", "the AMI link for events is down: the outcome would not be heard",
                  nullptr}};
    pairs headers{{"Channel", t.text("endpoint")}};
    add_ami_place(headers, t);
    headers.emplace_back("Timeout",
                         std::to_string(integer_of(t.args(), "timeout_ms", asterisk_timeout_ms)));
    headers.emplace_back("ChannelId", channel_id(t));
    headers.emplace_back("OtherChannelId", t.text("other_channel_id", channel_id(t) + "-2"));
    add_given(headers, "CallerID", t, "caller_id");
    add_given(headers, "Account", t, "account_code");
    add_given(headers, "EarlyMedia", t, "early_media");
    if (t.has("codecs")) headers.emplace_back("Codecs", joined(texts_of(t.args(), "codecs")));
    if (t.has("variables"))
        for (auto const& [name, value] : t.args()["variables"].items())
            headers.emplace_back("Variable", escaped_argument(name) + "=" +
                                                 escaped_argument(plain_text(value)));
    headers.emplace_back("Async", "true");
    auto p = finish(plan_of(act("Originate", std::move(headers))), t,
                    lasting::told_by::originate_response);
    if (t.pbx.ami_calls == call_news::told) return p;
    p.wait.reset();
    p.not_heard = "the PBX has queued the call; its outcome is not told, because `events` of this "
                  "PBX leave out class call";
    return p;
}

checked<plan> originate_by_ari(task const& t)
{
    if (auto problem = in_use(t)) return tl::unexpected{std::move(*problem)};
    for (auto const* const name : {"application", "account_code", "early_media"})
        if (t.has(name))
            return tl::unexpected{
                invalid_argument(name, "goes by AMI only, and the PBX's AMI link is not up, or "
                                       "cannot carry the other arguments")};
    auto const timeout = integer_of(t.args(), "timeout_ms", asterisk_timeout_ms);
    if (timeout % 1000 != 0)
        return tl::unexpected{invalid_argument("timeout_ms", "ARI takes whole seconds only")};
    pairs query{{"endpoint", t.text("endpoint")}};
    add_ari_place(query, t);
    query.emplace_back("timeout", std::to_string(timeout / 1000));
    query.emplace_back("otherChannelId", t.text("other_channel_id", channel_id(t) + "-2"));
    add_given(query, "callerId", t, "caller_id");
    if (t.has("codecs")) query.emplace_back("formats", joined(texts_of(t.args(), "codecs")));
    auto step = ask("POST", {"channels", channel_id(t)}, std::move(query), ari_body(t));
    auto p = finish(plan_of(std::move(step)), t, lasting::told_by::channel);
    p.wait->watching = watch_of(t);
    return p;
}

} // namespace asterbus::command
