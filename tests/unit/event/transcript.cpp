#include "unit/event/transcript.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace asterbus::event {

std::filesystem::path data_folder(std::string_view name)
{
    return std::filesystem::path{ASTERBUS_TEST_DATA} / "event" / name;
}

std::string read_file(std::filesystem::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> read_lines(std::filesystem::path const& path)
{
    std::ifstream in{path, std::ios::binary};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        if (!line.empty()) lines.push_back(line);
    return lines;
}

std::vector<std::filesystem::path> files(std::filesystem::path const& folder,
                                         std::string_view extension)
{
    std::vector<std::filesystem::path> found;
    for (auto const& entry : std::filesystem::directory_iterator{folder})
        if (entry.path().extension() == extension) found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

void for_each_packet(std::string_view bytes, std::function<void(ami::message const&)> const& each)
{
    ami::parser parser;
    parser.feed("Asterisk Call Manager/11.0.0\r\n");
    ASSERT_TRUE(parser.banner().value());
    parser.feed(bytes);
    while (auto const* m = parser.next().value())
        each(*m);
}

packet::packet(std::string lines) : text_(std::move(lines))
{
    std::string_view rest = text_;
    while (!rest.empty()) {
        auto const end = std::min(rest.find('\n'), rest.size());
        auto const line = rest.substr(0, end);
        auto const colon = line.find(": ");
        if (colon == line.npos)
            fields_.push_back({{}, line});
        else
            fields_.push_back({line.substr(0, colon), line.substr(colon + 2)});
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    message_.fields = fields_;
}

padded::padded(std::string_view json) : text_(json), size_(json.size())
{
    text_.append(64, '\0');
}

namespace {

template <class Reader>
std::string event_of(Reader const& reader, fact const& f, std::uint64_t sequence)
{
    std::string value;
    header_list headers;
    auto const callid = f.linked_id.empty() ? std::string{} : "hq/" + std::string{f.linked_id};
    (void)encode(reader, f, {"hq", 1'763'715'978'000, sequence, callid}, encoding::structured,
                 value, headers);
    return value;
}

} // namespace

std::string to_event(from_ami const& reader, fact const& f, std::uint64_t sequence)
{
    return event_of(reader, f, sequence);
}

std::string to_event(from_ari const& reader, fact const& f, std::uint64_t sequence)
{
    return event_of(reader, f, sequence);
}

std::string ami_event(std::string lines, reader_options options)
{
    packet const p{std::move(lines)};
    from_ami reader{options};
    return to_event(reader, reader.read(p.message(), read_time));
}

std::string ari_event(std::string_view json, reader_options options)
{
    padded const text{json};
    from_ari reader{options};
    auto const f = reader.read(text.view(), read_time);
    return f ? to_event(reader, **f) : "error: " + f.error().code.message();
}

} // namespace asterbus::event
