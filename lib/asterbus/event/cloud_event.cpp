#include "asterbus/event/cloud_event.hpp"

#include "asterbus/base/text.hpp"

#include <array>
#include <cstdio>

namespace asterbus::event {
namespace {

using namespace std::string_view_literals;

constexpr int sequence_digits = 16;

/// What follows the PBX's name in `source`.
constexpr std::string_view link(dialect d)
{
    switch (d) {
    case dialect::ami: return "/ami";
    case dialect::ari: return "/ari";
    case dialect::daemon: return "";
    }
    return "";
}

/// Assigns one header after another to a list that keeps its strings.
class header_setter {
public:
    explicit header_setter(header_list& list) : list_(list) {}
    ~header_setter() { list_.resize(used_); }
    header_setter(header_setter const&) = delete;
    header_setter& operator=(header_setter const&) = delete;

    std::string& next(std::string_view name)
    {
        if (used_ == list_.size()) list_.emplace_back();
        auto& [key, value] = list_[used_++];
        key = name;
        value.clear();
        return value;
    }
    void text(std::string_view name, std::string_view value)
    {
        auto& to = next(name);
        if (is_utf8(value)) {
            to = value;
        } else {
            append_latin1(to, value);
            repaired_ = true;
        }
    }
    [[nodiscard]] bool repaired() const { return repaired_; }

private:
    header_list& list_;
    std::size_t used_ = 0;
    bool repaired_ = false;
};

void set_id(std::string& to, envelope const& e)
{
    to = e.pbx;
    to += '/';
    to += std::to_string(e.epoch);
    to += '/';
    to += std::to_string(e.sequence);
}

void set_sequence(std::string& to, std::uint64_t n)
{
    auto const digits = std::to_string(n);
    to.assign(sequence_digits - std::min<std::size_t>(sequence_digits, digits.size()), '0');
    to += digits;
}

void set_source(std::string& to, cloud_event const& e)
{
    to = "/asterbus/";
    to += e.env.pbx;
    to += link(e.told_by);
}

} // namespace

void write_attributes(json_buffer& out, cloud_event const& e, time_writer& times)
{
    out.raw(R"({"specversion":"1.0","id":")"sv);
    out.raw(e.env.pbx);
    out.raw('/');
    out.integer(static_cast<std::int64_t>(e.env.epoch));
    out.raw('/');
    out.integer(static_cast<std::int64_t>(e.env.sequence));
    out.raw(R"(","source":"/asterbus/)"sv);
    out.raw(e.env.pbx);
    out.raw(link(e.told_by));
    out.raw(e.names.type_fragment);
    if (!e.subject.empty()) {
        out.raw(R"(,"subject":)"sv);
        out.string(e.subject);
    }
    out.raw(R"(,"time":")"sv);
    times.write(out, e.time);
    out.raw('"');
    out.raw(e.names.schema_fragment);
    out.raw(e.env.pbx);
    out.raw('"');
    if (!e.env.callid.empty()) {
        out.raw(R"(,"callid":)"sv);
        out.string(e.env.callid);
    }
    out.raw(R"(,"sequence":")"sv);
    out.padded(e.env.sequence, sequence_digits);
    out.raw(R"(","data":)"sv);
}

bool set_headers(header_list& headers, cloud_event const& e)
{
    header_setter set{headers};
    set.next("ce_specversion") = "1.0";
    set_id(set.next("ce_id"), e.env);
    set_source(set.next("ce_source"), e);
    set.next("ce_type") = e.names.full_name;
    if (!e.subject.empty()) set.text("ce_subject", e.subject);
    append_rfc3339(set.next("ce_time"), e.time);
    set.next("ce_dataschema") = e.names.schema;
    set.next("ce_pbx") = e.env.pbx;
    if (!e.env.callid.empty()) set.text("ce_callid", e.env.callid);
    set_sequence(set.next("ce_sequence"), e.env.sequence);
    set.next("content-type") = "application/json";
    return !set.repaired();
}

void set_structured_header(header_list& headers)
{
    header_setter{headers}.next("content-type") = "application/cloudevents+json";
}

} // namespace asterbus::event
