#include "asterbus/event/from_ari.hpp"

#include "asterbus/event/ari_walk.hpp"
#include "asterbus/event/utf8_repair.hpp"
#include "asterbus/event/workspace.hpp"

namespace asterbus::event {

using namespace std::string_view_literals;

struct from_ari::impl {
    explicit impl(reader_options o) : options(o) { space.mask_dtmf = o.mask_dtmf; }

    [[nodiscard]] std::error_code read(std::string_view json, wall_time read_at);
    [[nodiscard]] std::error_code read_known(mapping const&);
    [[nodiscard]] std::error_code read_unknown(std::string_view type);
    void take_time(std::string_view timestamp);
    void write_whole(json_buffer&) const;

    reader_options options;
    reading content;
    event::fact fact;
    ari_walk walk;
    std::string_view text; ///< the message, repaired where it was not UTF-8
    std::string repaired;
    bool as_sent = true;
    workspace space;
};

constexpr std::string_view native_prefix = "asterbus.native.";

std::error_code from_ari::impl::read(std::string_view json, wall_time read_at)
{
    fact = {};
    fact.told_by = dialect::ari;
    fact.time = read_at;
    text = json;
    as_sent = true;
    auto type = walk.open(text);
    if (type.utf8_error) {
        repair_json_text(json, repaired);
        text = std::string_view{repaired}.substr(0, repaired.size() - ari_walk::padding);
        as_sent = false;
        type = walk.open(text);
    }
    if (!type.whole) return errc::not_json;
    if (!type.name) return errc::no_type;
    auto const* const map = find_ari_mapping(*type.name);
    return map != nullptr ? read_known(*map) : read_unknown(*type.name);
}

std::error_code from_ari::impl::read_known(mapping const& map)
{
    content.begin(map);
    fact.native_name = map.event; // the walk's own view of it ends with the next pass
    if (!walk.fill(map, content)) return errc::not_json;
    if (options.native == native_fields::all && !walk.valid(text)) return errc::not_json;
    take_time(walk.timestamp());
    content.settle(fact);
    return {};
}

std::error_code from_ari::impl::read_unknown(std::string_view type)
{
    if (!walk.valid(text)) return errc::not_json;
    content.begin_native(fact, type);
    fact.native_name = fact.type_name.substr(native_prefix.size());
    take_time(walk.text_at("/timestamp"));
    fact.channel_id = walk.text_at("/channel/id");
    fact.channel_name = walk.text_at("/channel/name");
    auto const bridge = walk.text_at("/bridge/id");
    auto const endpoint = walk.text_at("/endpoint/resource");
    fact.key_id = bridge.empty() ? endpoint : bridge;
    fact.subject = fact.channel_id.empty() ? fact.key_id : fact.channel_id;
    if (!fact.channel_id.empty() || !bridge.empty())
        fact.where = topic::calls;
    else if (!endpoint.empty())
        fact.where = topic::devices;
    return {};
}

void from_ari::impl::take_time(std::string_view timestamp)
{
    if (auto const t = parse_timestamp(timestamp)) {
        fact.time = *t;
        fact.time_by_pbx = true;
    }
}

/// The message as it was sent, its digits masked.
void from_ari::impl::write_whole(json_buffer& out) const
{
    auto const digits = walk.digits();
    if (!options.mask_dtmf || digits.empty()) return out.raw(text);
    auto const at = static_cast<std::size_t>(digits.data() - text.data());
    out.raw(text.substr(0, at));
    write_masked(out, digits.substr(1, digits.size() - 2)); // without its quotes
    out.raw(text.substr(at + digits.size()));
}

from_ari::from_ari(reader_options options) : impl_(std::make_unique<impl>(options)) {}
from_ari::~from_ari() = default;
from_ari::from_ari(from_ari&&) noexcept = default;
from_ari& from_ari::operator=(from_ari&&) noexcept = default;

result<fact const*> from_ari::read(std::string_view json, wall_time read_at)
{
    if (auto const error = impl_->read(json, read_at)) return fail(error);
    return &impl_->fact;
}

reading const& from_ari::content() const
{
    return impl_->content;
}

workspace& from_ari::room() const
{
    return impl_->space;
}

bool from_ari::as_sent() const
{
    return impl_->as_sent;
}

void from_ari::write_extra(json_buffer& out) const
{
    if (impl_->content.native()) return;
    if (auto const fields = impl_->walk.fields(); !fields.empty()) {
        out.raw(R"("fields":)"sv);
        impl_->walk.write_fields(out);
        out.raw(',');
    }
    if (auto const app = impl_->walk.stasis_app(); !app.empty()) {
        out.raw(R"("stasis_app":)"sv);
        out.string(app);
        out.raw(',');
    }
}

void from_ari::write_native(json_buffer& out) const
{
    bool const unknown = impl_->content.native();
    if (impl_->options.native == native_fields::all || unknown) {
        out.raw(R"("native":)"sv);
        impl_->write_whole(out);
    } else {
        if (impl_->options.native == native_fields::none || impl_->walk.unmapped().empty()) return;
        out.raw(R"("native":)"sv);
        write_nested(out, impl_->walk.unmapped());
    }
    out.raw(',');
}

} // namespace asterbus::event
