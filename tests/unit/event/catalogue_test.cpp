// The tables against Asterisk's own catalogue: no header or JSON path that Asterisk does not have,
// no event that it has and nobody knows of.
#include "asterbus/event/dialect_table.hpp"
#include "asterbus/event/plan.hpp"

#include "unit/event/transcript.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>

namespace asterbus::event {
namespace {

nlohmann::json catalogue(std::string const& file)
{
    return nlohmann::json::parse(
        read_file(std::filesystem::path{ASTERBUS_SOURCE_DIR} / "data" / "catalog" / file));
}

/// Headers that Asterisk 22 sends, its catalogue leaves out, and no transcript shows.
std::set<std::string> const undocumented{"Rename.Newname", "LogChannel.Enabled",
                                         "LogChannel.Reason"};

std::set<std::string> recorded_headers()
{
    std::set<std::string> seen;
    for (auto const& file : files(data_folder("ami"), ".raw"))
        for_each_packet(read_file(file), [&](ami::message const& m) {
            for (auto const& f : m.fields)
                seen.insert(std::string{m.event()} + '.' + std::string{f.name});
        });
    return seen;
}

nlohmann::json const* find_event(nlohmann::json const& all, std::string_view name)
{
    auto const found = all.find(name);
    return found == all.end() ? nullptr : &*found;
}

bool has_snapshot(nlohmann::json const& event, std::string_view snapshot, std::string_view prefix)
{
    for (auto const& f : event["fields"])
        if (f.value("snapshot", "") == snapshot && f.value("prefix", "") == prefix) return true;
    return false;
}

bool has_field(nlohmann::json const& event, std::string_view name)
{
    for (auto const& f : event["fields"])
        if (f.value("name", "") == name) return true;
    return false;
}

/// "QueueMemberStatus" documents the headers of all events of its kind, as "AgentCalled" does.
bool known_elsewhere(nlohmann::json const& all, std::string_view header)
{
    for (auto const& [name, event] : all.items())
        if (has_field(event, header)) return true;
    return false;
}

TEST(AmiTable, EveryEventIsInAsterisksCatalogue)
{
    auto const all = catalogue("ami-events.json");
    for (auto const& row : ami_table())
        EXPECT_NE(find_event(all, row.event), nullptr) << row.event;
}

TEST(AmiTable, EveryEventHasAType)
{
    auto const all = catalogue("ami-events.json");
    for (auto const& [name, event] : all.items())
        EXPECT_NE(find_ami_mapping(name), nullptr) << name;
}

TEST(AmiTable, EveryHeaderIsInAsterisksCatalogueOrWasSeen)
{
    auto const all = catalogue("ami-events.json");
    auto const seen = recorded_headers();
    for (auto const& row : ami_table()) {
        auto const& event = all[std::string{row.event}];
        for (auto const& i : row.items) {
            if (i.is == item::what::implied) continue;
            auto const where = std::string{row.event} + '.' + std::string{i.native};
            if (i.is == item::what::channel || i.is == item::what::bridge) {
                auto const snapshot = i.is == item::what::channel ? "channel" : "bridge";
                auto const first = std::string{i.native} +
                                   (i.is == item::what::channel ? "Channel" : "BridgeUniqueid");
                EXPECT_TRUE(has_snapshot(event, snapshot, i.native) ||
                            seen.contains(std::string{row.event} + '.' + first) ||
                            row.event.starts_with("Confbridge") ||
                            row.event.starts_with("Parked") || row.event == "UnParkedCall")
                    << where << " (snapshot)";
            } else {
                EXPECT_TRUE(has_field(event, i.native) || seen.contains(where) ||
                            undocumented.contains(where) || known_elsewhere(all, i.native))
                    << where;
            }
        }
    }
}

TEST(AmiTable, TheClassOfEachTypeIsThatOfItsEvents)
{
    // the catalogue says "class" for these two; Asterisk sends "call"
    std::set<std::string_view> const wrong{"ChannelTalkingStart", "ChannelTalkingStop"};
    auto const all = catalogue("ami-events.json");
    for (auto const& row : ami_table()) {
        if (wrong.contains(row.event)) continue;
        EXPECT_EQ(name(find_type(row.type)->authority),
                  all[std::string{row.event}]["class"].get<std::string>())
            << row.event;
    }
}

TEST(AmiTable, OnlyTypesThatAmiTellsHaveAClass)
{
    std::set<std::string_view> told;
    for (auto const& row : ami_table()) {
        told.insert(row.type);
        for (auto const& v : row.variants)
            told.insert(v.type);
    }
    for (auto const& t : types())
        EXPECT_EQ(t.authority != ami_class::none, told.contains(t.name)) << t.name;
}

/// True when the model (a class of ari-models.json) has the path.
bool has_path(nlohmann::json const& models, std::string const& model, std::string_view path)
{
    auto const dot = path.find('.');
    auto const head = path.substr(0, dot);
    for (auto const& f : models[model]["fields"]) {
        if (f["name"] != head) continue;
        return dot == path.npos || has_path(models, f["type"], path.substr(dot + 1));
    }
    return false;
}

TEST(AriTable, EveryPathIsInAsterisksModels)
{
    auto const models = catalogue("ari-models.json");
    for (auto const& row : ari_table())
        for (auto const& i : row.items)
            if (i.is != item::what::implied) {
                EXPECT_TRUE(has_path(models, std::string{row.event}, i.native))
                    << row.event << ": " << i.native;
            }
}

TEST(AriTable, EveryPathOfAChannelAndABridgeIsInAsterisksModels)
{
    auto const models = catalogue("ari-models.json");
    auto const* const entered = find_ari_mapping("ChannelEnteredBridge");
    std::size_t checked = 0;
    for (auto const& top : entered->tables.front()) {
        if (top.child < 0) continue;
        auto const model = top.name == "channel" ? "Channel" : "Bridge";
        for (auto const& e : entered->tables[static_cast<std::size_t>(top.child)]) {
            EXPECT_TRUE(has_path(models, model, e.name)) << e.name;
            ++checked;
        }
    }
    EXPECT_GE(checked, 20U);
}

TEST(AriTable, EveryEventHasAType)
{
    std::set<std::string> const no_event{"RESTResponse"}; // the answer to a request
    auto const models = catalogue("ari-models.json");
    for (auto const& type : models["Event"]["subtypes"]) {
        auto const name = type.get<std::string>();
        EXPECT_NE(find_ari_mapping(name) != nullptr, no_event.contains(name)) << name;
    }
}

TEST(Mappings, AreFoundByNameWithoutCase)
{
    EXPECT_EQ(find_ami_mapping("Newexten"), find_ami_mapping("NewExten"));
    EXPECT_EQ(find_ami_mapping("Hangup")->plan->full_name, "asterbus.channel.hangup");
    EXPECT_EQ(find_ami_mapping("Hangu"), nullptr);
    EXPECT_EQ(find_ami_mapping(""), nullptr);
    EXPECT_EQ(find_ari_mapping("ChannelDestroyed")->plan, find_ami_mapping("Hangup")->plan);
    for (auto const& row : ami_table())
        ASSERT_NE(find_ami_mapping(row.event), nullptr) << row.event;
    for (auto const& row : ari_table())
        ASSERT_NE(find_ari_mapping(row.event), nullptr) << row.event;
}

} // namespace
} // namespace asterbus::event
