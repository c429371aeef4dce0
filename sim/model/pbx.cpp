#include "sim/model/pbx.hpp"

#include <fmt/format.h>

namespace asterbus::sim {

pbx::pbx(options o)
    : options_(std::move(o)), clock_(options_.start, options_.time_scale), dice_(options_.seed)
{}

std::int64_t pbx::between(std::int64_t from, std::int64_t to)
{
    return std::uniform_int_distribution<std::int64_t>{from, to}(dice_);
}

void pbx::add_audience(audience& a)
{
    audiences_.push_back(&a);
}

void pbx::tell(ami_event const& e)
{
    for (auto* a : audiences_)
        a->hear(e);
}

void pbx::tell(ari_event const& e)
{
    for (auto* a : audiences_)
        a->hear(e);
}

std::string pbx::new_uuid()
{
    auto const a = dice_();
    auto const b = dice_();
    return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}", a >> 32U, (a >> 16U) & 0xFFFFU,
                       a & 0xFFFU, 0x8000U | ((b >> 48U) & 0x3FFFU), b & 0xFFFFFFFFFFFFU);
}

void pbx::set_global(std::string_view name, std::string_view value)
{
    globals_.insert_or_assign(std::string{name}, std::string{value});
    tell(ami_event{"VarSet", ami_class::dialplan}
             .with("Channel", "none")
             .with("Uniqueid", "none")
             .with("Variable", name)
             .with("Value", value));
    tell(ari_event{"ChannelVarset", now()}.with("variable", name).with("value", value));
}

std::string pbx::global(std::string_view name) const
{
    auto const at = globals_.find(name);
    return at == globals_.end() ? std::string{} : at->second;
}

queue* pbx::find_queue(std::string_view name)
{
    for (auto& q : queues_)
        if (q.name == name) return &q;
    return nullptr;
}

void pbx::tell_member(std::string_view event, queue_member const& m)
{
    tell(ami_event{event, ami_class::agent}.of(m));
}

} // namespace asterbus::sim
