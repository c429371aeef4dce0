#include "asterbus/bridge/channel_news.hpp"

#include <simdjson.h>

namespace asterbus::bridge {
namespace {

namespace ondemand = simdjson::ondemand;

channel_news about(channel_news::kind what, event::fact const& fact)
{
    channel_news news;
    news.what = what;
    news.channel_id = fact.channel_id;
    news.channel_name = fact.channel_name;
    return news;
}

int to_int(std::string_view text)
{
    return static_cast<int>(to_integer(text).value_or(-1));
}

channel_news originate_response(event::fact const& fact, ami::message const& m)
{
    auto news = about(channel_news::kind::originate_response, fact);
    news.channel_id = m.get("Uniqueid");
    news.channel_name = m.get("Channel");
    news.action_id = m.get("ActionID");
    news.success = equal_ignoring_case(m.get("Response"), "Success");
    news.reason = to_int(m.get("Reason"));
    return news;
}

/// Calls `use` with the value at a path such as "/channel/state". A second look at few events: no
/// state is kept for it.
template <class T, class Use>
void look_up(std::string_view json, std::string_view path, Use use)
{
    ondemand::parser parser;
    ondemand::document document;
    simdjson::padded_string_view const padded{json.data(), json.size(),
                                              json.size() + simdjson::SIMDJSON_PADDING};
    T value{};
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return;
    if (document.at_pointer(path).get(value) == simdjson::SUCCESS) use(value);
}

std::string text_at(std::string_view json, std::string_view path)
{
    std::string text;
    look_up<std::string_view>(json, path, [&](std::string_view value) { text = value; });
    return text;
}

int number_at(std::string_view json, std::string_view path)
{
    int number = -1;
    look_up<std::int64_t>(json, path,
                          [&](std::int64_t value) { number = static_cast<int>(value); });
    return number;
}

} // namespace

std::optional<channel_news> news_of(event::fact const& fact, ami::message const& m)
{
    using kind = channel_news::kind;
    if (fact.native_name == "OriginateResponse") return originate_response(fact, m);
    if (fact.native_name == "Newstate" && m.get("ChannelState") == "6")
        return about(kind::up, fact);
    if (fact.native_name != "Hangup") return std::nullopt;
    auto news = about(kind::hangup, fact);
    news.cause = to_int(m.get("Cause"));
    news.cause_text = m.get("Cause-txt");
    return news;
}

std::optional<channel_news> news_of(event::fact const& fact, std::string_view json)
{
    using kind = channel_news::kind;
    bool const may_be_up =
        fact.native_name == "ChannelStateChange" || fact.native_name == "StasisStart";
    if (may_be_up && text_at(json, "/channel/state") == "Up") return about(kind::up, fact);
    if (fact.native_name != "ChannelDestroyed") return std::nullopt;
    auto news = about(kind::hangup, fact);
    news.cause = number_at(json, "/cause");
    news.cause_text = text_at(json, "/cause_txt");
    return news;
}

std::string application_of(std::string_view json)
{
    return text_at(json, "/application");
}

std::vector<live_channel> live_channels(std::string const& channels_json)
{
    std::vector<live_channel> found;
    simdjson::dom::parser parser;
    simdjson::dom::array channels;
    if (parser.parse(channels_json).get(channels) != simdjson::SUCCESS) return found;
    for (auto const channel : channels) {
        std::string_view id;
        std::string_view application;
        std::string_view data;
        if (channel["id"].get(id) != simdjson::SUCCESS) continue;
        auto& c = found.emplace_back(live_channel{std::string{id}, {}});
        if (channel["dialplan"]["app_name"].get(application) == simdjson::SUCCESS &&
            application == "Stasis" &&
            channel["dialplan"]["app_data"].get(data) == simdjson::SUCCESS)
            c.application = data.substr(0, data.find(','));
    }
    return found;
}

} // namespace asterbus::bridge
