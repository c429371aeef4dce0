// The same calls, as AMI and as ARI told them at the same time: the same types of the same
// channels as often, and no member on which they disagree. And no recorded field lost.
#include "asterbus/event/dialect_table.hpp"

#include "unit/event/transcript.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace asterbus::event {
namespace {

using nlohmann::json;

using by_fact = std::map<std::string, std::vector<json>>; ///< "type subject" -> data, in order

std::set<std::string> types_of(std::span<dialect_row const> table)
{
    std::set<std::string> all;
    for (auto const& row : table) {
        all.insert("asterbus." + std::string{row.type});
        for (auto const& v : row.variants)
            all.insert("asterbus." + std::string{v.type});
    }
    return all;
}

/// What both dialects tell. AMI lists devices on request too, and tells digits twice (their begin).
std::set<std::string> common_types()
{
    std::set<std::string> both;
    std::ranges::set_intersection(types_of(ami_table()), types_of(ari_table()),
                                  std::inserter(both, both.end()));
    return both;
}

by_fact facts_of(std::filesystem::path const& golden)
{
    static auto const common = common_types();
    by_fact all;
    for (auto const& line : read_lines(golden)) {
        auto const e = json::parse(line);
        auto const type = e["type"].get<std::string>();
        if (!common.contains(type) || e["data"].contains("action_id")) continue;
        all[type + ' ' + e.value("subject", "")].push_back(e["data"]);
    }
    return all;
}

/// Members that both have must be equal; either may tell more.
void expect_agreement(json const& a, json const& b, std::string const& where)
{
    if (!a.is_object() || !b.is_object()) {
        EXPECT_EQ(a, b) << where;
        return;
    }
    // AMI counts a conference's own announcer, ARI does not list it
    bool const conference = a.value("creator", json{}) == "ConfBridge";
    for (auto const& [key, value] : a.items())
        if (key != "time_source" && key != "native" && b.contains(key) &&
            !(conference && key == "channel_count"))
            expect_agreement(value, b[key], where + '.' + key);
}

class Equivalence : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Equivalence, BothDialectsTellTheSameFacts)
{
    auto const name = GetParam().stem().string();
    auto const ami = facts_of(data_folder(name + ".ami.json"));
    auto const ari = facts_of(data_folder(name + ".ari.json"));
    for (auto const& [what, told] : ami) {
        ASSERT_TRUE(ari.contains(what)) << what;
        ASSERT_EQ(ari.at(what).size(), told.size()) << what;
        for (std::size_t i = 0; i < told.size(); ++i)
            expect_agreement(told[i], ari.at(what)[i], what + '#' + std::to_string(i));
    }
    for (auto const& [what, told] : ari)
        EXPECT_TRUE(ami.contains(what)) << what;
}

std::string stem(testing::TestParamInfo<std::filesystem::path> const& info)
{
    return info.param.stem().string();
}

INSTANTIATE_TEST_SUITE_P(Recorded, Equivalence,
                         testing::ValuesIn(files(data_folder("ari"), ".jsonl")), stem);

/// Every scalar of a document, as text; the names of its members too.
void collect(json const& from, std::set<std::string>& into)
{
    if (from.is_structured()) {
        for (auto const& [key, value] : from.items())
            collect(value, into);
    } else if (from.is_string()) {
        into.insert(from.get<std::string>());
    } else {
        into.insert(from.dump());
    }
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        out += text[i] == '\\' && i + 1 < text.size() ? text[++i] : text[i];
    return out;
}

/// The value itself, or the form that the schema gives it.
bool is_told(std::set<std::string> const& data, std::string_view name, std::string const& value)
{
    if (value.empty() || value == "<unknown>" || value == "0" || value == "N/A" || value == "none")
        return true;
    std::set<std::string> forms{value, unescaped(value), value + "000"};
    if (value == "Yes" || value == "1") forms.insert("true");
    if (value == "No" || value == "0") forms.insert("false");
    if (auto const t = parse_timestamp(value)) forms.insert(rfc3339(*t));
    if (auto const t = parse_epoch_seconds(value)) forms.insert(rfc3339(*t));
    if (name == "Digit" || name == "digit") forms.insert("X");
    if (name == "CID-CallingPres") forms.insert(value.substr(0, value.find(' ')));
    if (auto const colon = value.find(':'); name == "target_uri")
        forms.insert(value.substr(colon + 1));
    for (auto const& form : forms)
        if (data.contains(form)) return true;
    return false;
}

TEST(Losslessness, EveryRecordedAmiFieldIsInItsEvent)
{
    // of the link, not of the fact; and words for which the schema has its own
    std::set<std::string_view> const left_out{"Event", "Privilege", "ChannelStateDesc", "EventList",
                                              "caller_presentation_txt"};
    from_ami reader;
    for (auto const& file : files(data_folder("ami"), ".raw"))
        for_each_packet(read_file(file), [&](ami::message const& m) {
            if (m.event().empty()) return;
            std::set<std::string> data;
            auto const e = to_event(reader, reader.read(m, read_time));
            collect(json::parse(e)["data"], data);
            for (auto const& f : m.fields) {
                if (left_out.contains(f.name) || f.name.ends_with("ChannelStateDesc")) continue;
                ASSERT_TRUE(is_told(data, f.name, std::string{f.value}))
                    << f.name << ": " << f.value << '\n'
                    << e;
            }
        });
}

/// All headers of an event of Asterisk's catalogue, each with a value of its own.
std::string catalogue_packet(std::string const& event, json const& fields, std::string const& lead)
{
    static constexpr std::string_view channel[] = {
        "Channel",           "ChannelState", "ChannelStateDesc",
        "CallerIDNum",       "CallerIDName", "ConnectedLineNum",
        "ConnectedLineName", "Language",     "AccountCode",
        "Context",           "Exten",        "Priority",
        "Uniqueid",          "Linkedid"};
    static constexpr std::string_view bridge[] = {"BridgeUniqueid",   "BridgeType",
                                                  "BridgeTechnology", "BridgeCreator",
                                                  "BridgeName",       "BridgeNumChannels"};
    std::string text = "Event: " + event;
    std::set<std::string> names;
    auto const add = [&](std::string const& name) {
        if (!names.insert(name).second) return;
        text += '\n' + name + ": ";
        if (!lead.empty()) text += lead + std::to_string(names.size());
    };
    for (auto const& f : fields) {
        auto const prefix = f.value("prefix", "");
        if (f.value("snapshot", "") == "channel")
            for (auto const part : channel)
                add(prefix + std::string{part});
        else if (f.value("snapshot", "") == "bridge")
            for (auto const part : bridge)
                add(prefix + std::string{part});
        else
            add(f.value("name", ""));
    }
    return text;
}

TEST(Losslessness, EveryFieldOfTheCatalogueIsInItsEvent)
{
    std::set<std::string_view> const left_out{
        "Event",   "EventList",   "Digit",        "NewPassword",    "Timestamp", "Password",
        "Md5Cred", "OauthSecret", "RefreshToken", "PasswordDigest", "Extra",     "SoftHangup"};
    auto const all = json::parse(read_file(std::filesystem::path{ASTERBUS_SOURCE_DIR} / "data" /
                                           "catalog" / "ami-events.json"));
    from_ami reader;
    // typical, numbers, nothing, odd, hostile
    for (std::string const lead : {"Value", "4", "", "a \"b\" <c> ,", "\x01\x7f\xF6;|$("})
        for (auto const& [event, about] : all.items()) {
            packet const p{catalogue_packet(event, about["fields"], lead)};
            auto const text = to_event(reader, reader.read(p.message(), read_time));
            auto const e = json::parse(text);
            EXPECT_FALSE(e["type"].get<std::string>().starts_with("asterbus.native.")) << event;
            std::set<std::string> data;
            collect(e["data"], data);
            for (auto const& f : p.message().fields) {
                if (left_out.contains(f.name) || f.name.ends_with("ChannelStateDesc")) continue;
                std::string value{f.value};
                std::string utf8;
                if (!is_utf8(value)) append_latin1(utf8, value);
                EXPECT_TRUE(is_told(data, f.name, utf8.empty() ? value : utf8))
                    << event << '.' << f.name << ": " << value << '\n'
                    << text;
            }
        }
}

void check_ari(json const& sent, std::string_view name, std::set<std::string> const& data,
               std::string const& event)
{
    static std::set<std::string_view> const left_out{"type", "asterisk_id", "timestamp",
                                                     "caller_presentation_txt"};
    if (left_out.contains(name)) return;
    if (sent.is_structured()) {
        for (auto const& [key, value] : sent.items())
            check_ari(value, sent.is_object() ? std::string_view{key} : name, data, event);
        return;
    }
    auto const text = sent.is_string() ? sent.get<std::string>() : sent.dump();
    std::string word = text;
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    EXPECT_TRUE(is_told(data, name, text) || data.contains(word)) << name << ": " << text << '\n'
                                                                  << event;
}

TEST(Losslessness, EveryRecordedAriFieldIsInItsEvent)
{
    for (auto const& file : files(data_folder("ari"), ".jsonl"))
        for (auto const& line : read_lines(file)) {
            auto const e = ari_event(line);
            std::set<std::string> data;
            collect(json::parse(e)["data"], data);
            check_ari(json::parse(line), {}, data, e);
        }
}

} // namespace
} // namespace asterbus::event
