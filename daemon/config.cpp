#include "daemon/config.hpp"

#include "daemon/config_scalars.hpp"
#include "daemon/config_sections.hpp"
#include "daemon/kafka_check.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace asterbus::daemon {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t max_config = std::size_t{4} << 20U;

std::string read_whole(std::string const& file)
{
    std::ifstream in{file, std::ios::binary};
    std::string content(max_config + 1, '\0');
    if (in) in.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (in.bad() || !in.is_open() || (in.gcount() == 0 && !in.eof()))
        throw config_error{file, {{{}, fmt::format("cannot be read: {}", std::strerror(errno))}}};
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (content.size() > max_config)
        throw config_error{file, {{{}, "is over 4 MiB long: this is no config of asterbusd"}}};
    return content;
}

YAML::Node parse(std::string const& file, std::string_view yaml)
{
    try {
        auto documents = YAML::LoadAll(std::string{yaml});
        if (documents.size() > 1)
            throw config_error{file, {{place_of(documents[1]), "expected one YAML document"}}};
        if (documents.empty() || documents[0].IsNull()) return YAML::Node{YAML::NodeType::Map};
        return documents[0];
    } catch (YAML::Exception const& e) {
        place const where{e.mark.line + 1, e.mark.column + 1};
        throw config_error{file, {{where, fmt::format("not valid YAML: {}", e.msg)}}};
    }
}

void read_root(section& s, config& out)
{
    auto& o = out.options;
    if (auto const v = s.need("pbxs")) read_pbxs(*v, out);
    if (auto const v = s.need("kafka")) read_kafka(*v, out);
    if (auto const v = s.find("topics")) read_topics(*v, o.topics);
    if (auto const v = s.find("events")) read_events(*v, o.events);
    if (auto const v = s.find("commands")) read_commands(*v, o.commands);
    if (auto const v = s.find("outbox")) read_outbox(*v, o.outbox);
    if (auto const v = s.find("journal")) {
        check_journal(*v);
        out.journal_configured = true;
    }
    if (auto const v = s.find("http")) read_http(*v, o.http);
    if (auto const v = s.find("log")) read_log(*v, o.log);
    s.read("state_dir", o.state_dir, text);
    s.read("drain_timeout", o.drain_timeout, duration(0ms, 1h));
    s.read("threads", o.threads, number<unsigned>(0, 1'024));
    s.finish();
}

} // namespace

config read_config(std::string const& file, std::string_view yaml,
                   substitution_sources const& sources)
{
    reading in{sources, {}, {}};
    auto const root = parse(file, yaml);
    auto where = place_of(root);
    if (where.line == 0) where = {1, 1};
    config out;
    out.file = file;
    section s{value{root, {}, where, &in}};
    read_root(s, out);
    if (!in.problems.empty()) throw config_error{file, std::move(in.problems)};
    out.secret_files = std::move(in.files);
    return out;
}

config load_config(std::string const& file, substitution_sources const& sources)
{
    auto out = read_config(file, read_whole(file), sources);
    auto refused = check_kafka(out);
    if (!refused.empty()) throw config_error{file, std::move(refused)};
    return out;
}

} // namespace asterbus::daemon
