#include "asterbus/event/from_ami.hpp"

#include "asterbus/base/text.hpp"
#include "asterbus/event/ami_native.hpp"
#include "asterbus/event/workspace.hpp"

#include <numeric>
#include <vector>

namespace asterbus::event {
namespace {

using namespace std::string_view_literals;

/// "dialplan,all" -> dialplan
ami_class first_class(std::string_view privilege)
{
    return find_class(privilege.substr(0, privilege.find(',')));
}

bool ends_with_ignoring_case(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() &&
           equal_ignoring_case(text.substr(text.size() - end.size()), end);
}

constexpr std::string_view device_names[] = {"Device", "EndpointName", "Endpoint",   "Peer",
                                             "AOR",    "Presentity",   "ObjectName", "Mailbox"};

} // namespace

struct from_ami::impl {
    explicit impl(reader_options o) : options(o) { space.mask_dtmf = o.mask_dtmf; }

    void read(ami::message const&, wall_time read_at);
    void read_known(mapping const&, ami::message const&);
    void read_unknown(ami::message const&, std::string_view event);
    [[nodiscard]] bool take_common(ami::field const&);
    void find_home(ami::message const&);

    reader_options options;
    reading content;
    event::fact fact;
    std::span<ami::field const> fields;
    std::vector<std::uint32_t> unmapped; ///< positions of the fields without a place in the schema
    std::vector<std::uint32_t> chosen;   ///< a copy of it that may be reordered
    workspace space;
};

void from_ami::impl::read(ami::message const& m, wall_time read_at)
{
    fact = {};
    fact.told_by = dialect::ami;
    fact.time = read_at;
    fact.malformed = m.malformed;
    fact.native_name = m.event();
    fields = m.fields;
    unmapped.clear();
    auto const* const map = find_ami_mapping(fact.native_name);
    if (map != nullptr)
        read_known(*map, m);
    else
        read_unknown(m, fact.native_name);
}

void from_ami::impl::read_known(mapping const& map, ami::message const& m)
{
    content.begin(map);
    auto const& table = map.tables.front();
    std::size_t guess = 0;
    for (std::size_t i = 1; i < m.fields.size(); ++i) {
        auto const& f = m.fields[i];
        entry const* e = nullptr;
        if (guess < table.size() && same_bytes(table[guess].name, f.name))
            e = &table[guess++];
        else if (take_common(f))
            continue;
        else
            e = find_entry(table, f.name, guess);
        if (e == nullptr || !content.put(*e, f.value))
            unmapped.push_back(static_cast<std::uint32_t>(i));
    }
    content.settle(fact);
}

/// Headers that any event may have, and that are no part of its fact.
bool from_ami::impl::take_common(ami::field const& f)
{
    if (f.name == "Privilege") return true;
    if (f.name == "ActionID" && fact.action_id.empty()) {
        fact.action_id = f.value;
        return true;
    }
    if (f.name == "Timestamp") {
        auto const t = parse_epoch_seconds(f.value);
        if (!t || fact.time_by_pbx) return false;
        fact.time = *t;
        fact.time_by_pbx = true;
        return true;
    }
    return false;
}

void from_ami::impl::read_unknown(ami::message const& m, std::string_view event)
{
    content.begin_native(fact, event);
    for (auto const& f : m.fields)
        (void)take_common(f);
    fact.authority = first_class(m.get("Privilege"));
    find_home(m);
    unmapped.resize(m.fields.size());
    std::iota(unmapped.begin(), unmapped.end(), 0U);
}

/// The topic on which an unknown event belongs, by what it names: the first channel, a bridge, a
/// queue, a device.
void from_ami::impl::find_home(ami::message const& m)
{
    for (auto const& f : m.fields) {
        if (f.value.empty() || f.name == "BridgeUniqueid") continue;
        if (fact.channel_id.empty() && ends_with_ignoring_case(f.name, "Uniqueid"))
            fact.channel_id = f.value;
        if (fact.linked_id.empty() && ends_with_ignoring_case(f.name, "Linkedid"))
            fact.linked_id = f.value;
        if (fact.channel_name.empty() && f.name == "Channel") fact.channel_name = f.value;
    }
    auto const settle = [&](topic where, std::string_view key) {
        fact.where = where;
        fact.key_id = key;
        fact.subject = fact.channel_id.empty() ? key : fact.channel_id;
    };
    if (!fact.channel_id.empty()) return settle(topic::calls, m.get("BridgeUniqueid"));
    if (auto const id = m.get("BridgeUniqueid"); !id.empty()) return settle(topic::calls, id);
    if (auto const queue = m.get("Queue"); !queue.empty()) return settle(topic::queues, queue);
    for (auto const name : device_names)
        if (auto const device = m.get(name); !device.empty()) return settle(topic::devices, device);
}

from_ami::from_ami(reader_options options) : impl_(std::make_unique<impl>(options)) {}
from_ami::~from_ami() = default;
from_ami::from_ami(from_ami&&) noexcept = default;
from_ami& from_ami::operator=(from_ami&&) noexcept = default;

fact const& from_ami::read(ami::message const& m, wall_time read_at)
{
    impl_->read(m, read_at);
    return impl_->fact;
}

reading const& from_ami::content() const
{
    return impl_->content;
}

workspace& from_ami::room() const
{
    return impl_->space;
}

void from_ami::write_extra(json_buffer& out) const
{
    if (impl_->content.plan().has_fields) {
        impl_->chosen = impl_->unmapped;
        out.raw(R"("fields":)"sv);
        write_object(out, impl_->fields, impl_->chosen, false);
        out.raw(',');
    }
    if (impl_->fact.action_id.empty() || impl_->content.native()) return;
    out.raw(R"("action_id":)"sv);
    out.string(impl_->fact.action_id);
    out.raw(',');
}

void from_ami::write_native(json_buffer& out) const
{
    bool const all = impl_->options.native == native_fields::all;
    bool const unknown = impl_->content.native();
    auto const& plan = impl_->content.plan();
    bool const mask = impl_->options.mask_dtmf && (unknown || plan.has_digits);
    if (all) {
        out.raw(R"("native":)"sv);
        write_pairs(out, impl_->fields, mask);
    } else {
        if (impl_->unmapped.empty() || plan.has_fields) return;
        if (impl_->options.native == native_fields::none && !unknown) return;
        impl_->chosen = impl_->unmapped;
        out.raw(R"("native":)"sv);
        write_object(out, impl_->fields, impl_->chosen, mask);
    }
    out.raw(',');
}

} // namespace asterbus::event
