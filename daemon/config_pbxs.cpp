#include "daemon/config_scalars.hpp"
#include "daemon/config_sections.hpp"
#include "daemon/config_values.hpp"

#include <algorithm>

namespace asterbus::daemon {
namespace {

bridge::pbx_options read_pbx(value const& from)
{
    bridge::pbx_options pbx;
    section s{from};
    s.require("name", pbx.name,
              text_that("a name of 1 to 63 of a-z, 0-9, '.', '_' and '-'", is_pbx_name));
    if (auto const ami = s.find("ami")) pbx.ami = read_ami(*ami);
    if (auto const ari = s.find("ari")) pbx.ari = read_ari(*ari);
    auto const suggested = s.finish();
    auto const meant = [&](char const* key) {
        return std::ranges::find(suggested, key) != suggested.end();
    };
    if (from.node.IsMap() && !pbx.ami && !pbx.ari && !meant("ami") && !meant("ari"))
        from.complain("expected the key 'ami' or 'ari', or both");
    return pbx;
}

void complain_of_same_name(value const& pbx, std::string const& name, place first)
{
    section s{pbx};
    s.find("name")->complain(
        fmt::format("duplicate PBX name '{}'; the first is on line {}", name, first.line));
}

} // namespace

void read_tls(section& s, bridge::tls_options& tls)
{
    s.read("ca", tls.ca, text);
    s.read("server_name", tls.server_name, text);
    s.read("certificate", tls.certificate, text);
    s.read("key", tls.key, text);
    s.read("verify", tls.verify, boolean);
    if (tls.certificate.empty() != tls.key.empty())
        s.whole().complain("'certificate' and 'key' go together; one of them is missing");
}

void read_pbxs(value const& from, config& out)
{
    auto const all = items(from, "a list of PBXs");
    if (!all) return;
    if (all->empty()) from.complain("expected at least one PBX");
    for (auto const& one : *all) {
        auto pbx = read_pbx(one);
        auto const same = std::ranges::find(out.options.pbxs, pbx.name, &bridge::pbx_options::name);
        if (!pbx.name.empty() && same != out.options.pbxs.end())
            complain_of_same_name(
                one, pbx.name,
                out.pbx_places[static_cast<std::size_t>(same - out.options.pbxs.begin())]);
        out.options.pbxs.push_back(std::move(pbx));
        out.pbx_places.push_back(one.where);
    }
}

} // namespace asterbus::daemon
