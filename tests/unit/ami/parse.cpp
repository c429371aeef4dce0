#include "parse.hpp"

#include <gtest/gtest.h>

namespace asterbus::ami::test {
namespace {

/// False when the parser has failed.
bool collect(parser& p, std::vector<packet>& out)
{
    for (;;) {
        auto const m = p.next();
        if (!m) {
            out.push_back({{{"failure", m.error().text()}}, true});
            return false;
        }
        if (*m == nullptr) return true;
        auto& kept = out.emplace_back();
        kept.malformed = (*m)->malformed;
        for (auto const& f : (*m)->fields)
            kept.fields.emplace_back(f.name, f.value);
    }
}

} // namespace

std::vector<packet> parse(std::string_view bytes, std::size_t chunk, std::size_t max_frame)
{
    parser p{max_frame};
    std::vector<packet> out;
    for (std::size_t at = 0; at < bytes.size(); at += chunk) {
        p.feed(bytes.substr(at, chunk));
        if (!collect(p, out)) break;
    }
    return out;
}

std::vector<packet> parse_every_way(std::string_view bytes)
{
    auto const whole = parse(bytes, bytes.size());
    for (std::size_t const chunk : {1, 2, 3, 7, 4096})
        EXPECT_EQ(parse(bytes, chunk), whole) << "in pieces of " << chunk;
    for (std::size_t at = 1; at < bytes.size(); ++at) {
        parser p;
        std::vector<packet> out;
        p.feed(bytes.substr(0, at));
        collect(p, out);
        p.feed(bytes.substr(at));
        collect(p, out);
        EXPECT_EQ(out, whole) << "split at " << at;
    }
    return whole;
}

} // namespace asterbus::ami::test
