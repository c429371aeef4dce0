// Each event has the headers of the recorded one, in its order. The data are from Asterisk 22.10.
#include "unit/sim/world.hpp"

#include <fstream>
#include <map>
#include <set>

namespace asterbus::sim {
namespace {

/// "Name rest..." or "Name: rest..." lines: what each name may look like.
std::map<std::string, std::set<std::string>> recorded(std::string const& file,
                                                      std::string const& end)
{
    std::map<std::string, std::set<std::string>> shapes;
    std::ifstream in{std::string{ASTERBUS_TEST_DATA} + "/sim/" + file};
    for (std::string line; std::getline(in, line);) {
        auto const at = line.find(end);
        shapes[line.substr(0, at)].insert(line.substr(at + end.size()));
    }
    return shapes;
}

struct shapes : world {
    shapes()
    {
        for (int i = 0; i < 15; ++i)
            for (auto const& flow : flow_names()) {
                people.play(flow);
                run(std::chrono::seconds{1});
            }
        run(std::chrono::seconds{300});
    }
};

TEST_F(shapes, of_ami_events_are_the_recorded_ones)
{
    auto const known = recorded("ami_headers.txt", " ");
    ASSERT_GT(known.size(), 30U);
    std::set<std::string> checked;
    for (auto const& e : told.ami) {
        auto const at = known.find(e.front().second);
        if (at == known.end()) continue;
        std::string names;
        for (std::size_t i = 1; i < e.size(); ++i)
            names += (i > 1 ? " " : "") + e[i].first;
        EXPECT_TRUE(at->second.contains(names)) << at->first << ": " << names;
        checked.insert(at->first);
    }
    EXPECT_GT(checked.size(), 20U);
}

TEST_F(shapes, of_ari_events_are_the_recorded_ones)
{
    auto const known = recorded("ari_members.txt", ": ");
    std::set<std::string> checked;
    for (auto const& e : told.ari) {
        auto const at = known.find(e["type"]);
        if (at == known.end()) continue;
        std::string names;
        for (auto const& [name, value] : e.items())
            names += (names.empty() ? "" : " ") + name;
        EXPECT_TRUE(at->second.contains(names)) << at->first << ": " << names;
        checked.insert(at->first);
    }
    EXPECT_GT(checked.size(), 15U);
}

TEST_F(shapes, of_things_in_ari_are_the_recorded_ones_in_order)
{
    auto const known = recorded("ari_members.txt", ": ");
    channel const c;
    bridge const b;
    for (auto const& [name, json] :
         {std::pair{"{channel}", to_json(c)}, std::pair{"{bridge}", to_json(b)}}) {
        std::string names;
        auto const members = nlohmann::ordered_json::parse(json);
        for (auto const& [member, value] : members.items())
            names += (names.empty() ? "" : " ") + member;
        EXPECT_TRUE(known.at(name).contains(names)) << names;
    }
}

} // namespace
} // namespace asterbus::sim
