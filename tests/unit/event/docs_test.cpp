// The table of types in docs/events.md is the table in the code. ASTERBUS_UPDATE_GOLDEN=1 writes it
// anew.
#include "asterbus/event/dialect_table.hpp"

#include "unit/event/transcript.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace asterbus::event {
namespace {

constexpr std::string_view begin_mark = "<!-- types: begin -->\n";
constexpr std::string_view end_mark = "<!-- types: end -->";

bool tells(dialect_row const& row, std::string_view type)
{
    if (row.variants.empty()) return row.type == type;
    return std::ranges::any_of(row.variants, [&](variant const& v) { return v.type == type; });
}

std::string names(std::span<dialect_row const> table, std::string_view type)
{
    std::string all;
    for (auto const& row : table) {
        if (!tells(row, type)) continue;
        if (!all.empty()) all += ", ";
        all += row.event == "NewExten" ? "Newexten" : row.event;
    }
    return all;
}

std::string rendered()
{
    std::string out = "| type | AMI | ARI | topic | AMI class | key without a call |\n"
                      "|---|---|---|---|---|---|\n";
    for (auto const& t : types()) {
        auto const authority = t.authority == ami_class::none ? "" : name(t.authority);
        auto const where = std::string{t.on_calls_with_channel ? "calls or " : ""};
        out += "| `" + std::string{t.name} + "` | " + names(ami_table(), t.name) + " | " +
               names(ari_table(), t.name) + " | " + where + std::string{name(t.where)} + " | " +
               std::string{authority} + " | " + std::string{t.key} + " |\n";
    }
    return out;
}

TEST(Docs, TheTableOfTypesIsThatOfTheCode)
{
    auto const path = std::filesystem::path{ASTERBUS_SOURCE_DIR} / "docs" / "events.md";
    auto text = read_file(path);
    auto const begin = text.find(begin_mark);
    auto const end = text.find(end_mark);
    ASSERT_NE(begin, text.npos);
    ASSERT_NE(end, text.npos);
    auto const from = begin + begin_mark.size();
    if (std::getenv("ASTERBUS_UPDATE_GOLDEN") != nullptr) {
        text.replace(from, end - from, rendered());
        std::ofstream{path, std::ios::binary} << text;
        return;
    }
    EXPECT_EQ(text.substr(from, end - from), rendered());
}

} // namespace
} // namespace asterbus::event
