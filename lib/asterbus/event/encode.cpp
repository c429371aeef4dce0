#include "asterbus/event/encode.hpp"

#include "asterbus/event/cloud_event.hpp"
#include "asterbus/event/workspace.hpp"

namespace asterbus::event {
namespace {

using namespace std::string_view_literals;

template <class Reader>
void write_data(Reader const& reader, fact const& f, workspace& w)
{
    auto& out = w.out;
    auto const& content = reader.content();
    out.raw('{');
    write_members(out, content.plan(), content.slots(), {w.mask_dtmf}, w.data_times);
    reader.write_extra(out);
    if (f.malformed) out.raw(R"("malformed":true,)"sv);
    out.raw(f.time_by_pbx ? R"("time_source":"pbx",)"sv : R"("time_source":"read",)"sv);
    reader.write_native(out);
    out.close('}');
}

template <class Reader>
bool encode_with(Reader const& reader, fact const& f, envelope const& e, encoding how,
                 std::string& value, header_list& headers)
{
    auto& w = reader.room();
    w.out.clear();
    cloud_event const about{reader.content().plan(), f.told_by, f.subject, f.time, e};
    bool as_sent = true;
    if (how == encoding::structured) {
        write_attributes(w.out, about, w.envelope_times);
        write_data(reader, f, w);
        w.out.raw('}');
        set_structured_header(headers);
    } else {
        write_data(reader, f, w);
        as_sent = set_headers(headers, about);
    }
    value += w.out.view();
    return as_sent && !w.out.repaired();
}

} // namespace

bool encode(from_ami const& reader, fact const& f, envelope const& e, encoding how,
            std::string& value, header_list& headers)
{
    return encode_with(reader, f, e, how, value, headers);
}

bool encode(from_ari const& reader, fact const& f, envelope const& e, encoding how,
            std::string& value, header_list& headers)
{
    return encode_with(reader, f, e, how, value, headers) && reader.as_sent();
}

bool encode(own_event const& event, envelope const& e, encoding how, std::string& value,
            header_list& headers)
{
    plan names;
    render_names(names, event.type());
    cloud_event const about{names, dialect::daemon, event.subject(), event.time(), e};
    json_buffer out;
    time_writer times;
    bool as_sent = true;
    if (how == encoding::structured) {
        write_attributes(out, about, times);
        set_structured_header(headers);
    } else {
        as_sent = set_headers(headers, about);
    }
    out.raw(event.open_data());
    if (event.open_data() != "{") out.raw(',');
    out.raw(R"("time_source":"read"})"sv);
    if (how == encoding::structured) out.raw('}');
    value += out.view();
    return as_sent && !event.repaired() && !out.repaired();
}

} // namespace asterbus::event
