/// Slots -> the members of `data`. Every member ends with a comma; the caller turns the last into
/// the bracket. A slot that the dialect did not tell leaves no member; one that it told as nothing
/// is null.
#include "asterbus/base/text.hpp"
#include "asterbus/event/reading.hpp"

#include <algorithm>

namespace asterbus::event {
namespace {

using namespace std::string_view_literals;
namespace cp = channel_part;
namespace bp = bridge_part;
namespace rp = cause_part;

bool told(std::string_view v)
{
    return v.data() != nullptr;
}

class member_writer {
public:
    member_writer(json_buffer& out, slot_array const& slots, write_options options,
                  time_writer& times)
        : out_(out), slots_(slots), options_(options), times_(times)
    {}

    void write(write_step const& step)
    {
        auto const* const value = &slots_[step.slot];
        switch (step.kind) {
        case kind::channel: return channel(step.lead, value);
        case kind::bridge: return bridge(step.lead, value);
        case kind::cause: return cause(step.lead, value);
        case kind::open: group_ = out_.size(); return out_.raw(step.lead);
        case kind::close: return close_told_group();
        default:
            if (told(*value)) scalar(step, *value);
        }
    }

private:
    void scalar(write_step const& step, std::string_view v)
    {
        if (step.kind == kind::word) return word(step, v);
        if (step.kind == kind::fields) return; // the reader's
        out_.raw(step.lead);
        switch (step.kind) {
        case kind::verbatim: out_.string(v); break;
        case kind::digits: digits(v); break;
        case kind::cel: cel(v); break;
        case kind::integer:
        case kind::millis: integer(v, 1); break;
        case kind::seconds: integer(v, 1000); break;
        case kind::boolean: boolean(v); break;
        case kind::time: time(v); break;
        case kind::target: target(v); break;
        case kind::list: out_.raw(v); break;
        default: nullable(v);
        }
        out_.raw(',');
    }

    void nullable(std::string_view v)
    {
        if (says_nothing(v))
            out_.raw("null"sv);
        else
            out_.string(v);
    }
    void text(std::string_view lead, std::string_view v)
    {
        if (!told(v)) return;
        out_.raw(lead);
        nullable(v);
        out_.raw(',');
    }

    void digits(std::string_view v)
    {
        if (options_.mask_dtmf)
            write_masked(out_, v);
        else
            out_.string(v);
    }

    /// Rare, and kept out of the way of the others.
    [[gnu::noinline, gnu::cold]] void cel(std::string_view v)
    {
        if (options_.mask_dtmf)
            write_masked_cel(out_, v);
        else
            out_.string(v);
    }

    /// Checked when it was read: nothing, or decimal digits.
    void integer(std::string_view v, std::int64_t factor)
    {
        auto const number = to_integer(v);
        if (!number)
            out_.raw("null"sv);
        else
            out_.integer(*number * factor);
    }
    void integer(std::string_view lead, std::string_view v)
    {
        if (!told(v)) return;
        out_.raw(lead);
        integer(v, 1);
        out_.raw(',');
    }

    void boolean(std::string_view v)
    {
        if (says_nothing(v)) return out_.raw("null"sv);
        bool const yes = v == "1" || v.front() == 'y' || v.front() == 'Y' || v.front() == 't' ||
                         v.front() == 'T' || equal_ignoring_case(v, "on");
        out_.raw(yes ? "true"sv : "false"sv);
    }

    void time(std::string_view v)
    {
        if (v.empty() || v == "0") return out_.raw("null"sv);
        out_.raw('"');
        // Asterisk's own form, checked when it was read, differs from ours only in how it says UTC
        if (v.size() == 28 && v.ends_with("+0000") && v[10] == 'T') {
            out_.raw(v.substr(0, 23));
            out_.raw('Z');
        } else if (auto const at =
                       v.find('-') != v.npos ? parse_timestamp(v) : parse_epoch_seconds(v)) {
            times_.write(out_, *at);
        }
        out_.raw('"');
    }

    void target(std::string_view v)
    {
        auto const colon = v.find(':');
        if (colon == v.npos) return out_.raw("null"sv);
        out_.raw(R"({"type":)"sv);
        out_.string(v.substr(0, colon));
        out_.raw(R"(,"id":)"sv);
        out_.string(v.substr(colon + 1));
        out_.raw('}');
    }

    void word(write_step const& step, std::string_view v)
    {
        word(step.lead, step.code_lead, *step.words, v);
    }
    void word(std::string_view lead, std::string_view code_lead, vocabulary const& words,
              std::string_view v)
    {
        out_.raw(lead);
        auto const* const known = words.find(v);
        if (says_nothing(v))
            out_.raw("null"sv);
        else if (known != nullptr)
            plain(known->text);
        else
            lower(v);
        out_.raw(',');
        out_.raw(code_lead);
        code(words, known != nullptr ? known->code : v);
        out_.raw(',');
    }
    void plain(std::string_view v)
    {
        out_.raw('"');
        out_.raw(v);
        out_.raw('"');
    }
    void lower(std::string_view v)
    {
        scratch_ = to_lower(v);
        std::ranges::replace(scratch_, ' ', '_');
        out_.string(scratch_);
    }
    void code(vocabulary const& words, std::string_view v)
    {
        auto const number = words.numeric ? to_integer(v) : std::nullopt;
        if (number)
            out_.integer(*number);
        else
            nullable(v);
    }

    /// A group of which nothing was told is left out.
    void close_told_group()
    {
        if (out_.view().back() == '{')
            out_.cut(group_);
        else
            close_group();
    }
    void close_group()
    {
        out_.close('}');
        out_.raw(',');
    }

    void channel(std::string_view lead, std::string_view const* s)
    {
        if (std::none_of(s, s + cp::count, told)) return;
        out_.raw(lead);
        text(R"("id":)"sv, s[cp::id]);
        if (told(s[cp::name])) channel_name(s[cp::name]);
        auto const state_told = told(s[cp::state_code]) ? s[cp::state_code] : s[cp::state];
        if (told(state_told))
            word(R"("state":)"sv, R"("state_code":)"sv, channel_states, state_told);
        text(R"("linked_id":)"sv, s[cp::linked_id]);
        party(R"("caller":{)"sv, s[cp::caller_number], s[cp::caller_name]);
        party(R"("connected":{)"sv, s[cp::connected_number], s[cp::connected_name]);
        text(R"("language":)"sv, s[cp::language]);
        text(R"("account_code":)"sv, s[cp::account_code]);
        if (told(s[cp::context]) || told(s[cp::extension])) dialplan(s);
        if (told(s[cp::created])) {
            out_.raw(R"("created":)"sv);
            time(s[cp::created]);
            out_.raw(',');
        }
        text(R"("protocol_id":)"sv, s[cp::protocol_id]);
        close_group();
    }

    void channel_name(std::string_view v)
    {
        out_.raw(R"("name":)"sv);
        nullable(v);
        out_.raw(R"(,"technology":)"sv);
        auto const slash = v.find('/');
        nullable(slash == v.npos ? ""sv : v.substr(0, slash));
        out_.raw(',');
    }

    void party(std::string_view lead, std::string_view number, std::string_view called)
    {
        if (!told(number) && !told(called)) return;
        out_.raw(lead);
        text(R"("number":)"sv, number);
        text(R"("name":)"sv, called);
        close_group();
    }

    void dialplan(std::string_view const* s)
    {
        out_.raw(R"("dialplan":{)"sv);
        text(R"("context":)"sv, s[cp::context]);
        text(R"("extension":)"sv, s[cp::extension]);
        integer(R"("priority":)"sv, s[cp::priority]);
        text(R"("application":)"sv, s[cp::application]);
        text(R"("application_data":)"sv, s[cp::application_data]);
        close_group();
    }

    void bridge(std::string_view lead, std::string_view const* s)
    {
        if (std::none_of(s, s + bp::count, told)) return;
        out_.raw(lead);
        text(R"("id":)"sv, s[bp::id]);
        text(R"("name":)"sv, s[bp::name]);
        text(R"("class":)"sv, s[bp::class_name]);
        text(R"("technology":)"sv, s[bp::technology]);
        text(R"("creator":)"sv, s[bp::creator]);
        integer(R"("channel_count":)"sv, s[bp::channel_count]);
        text(R"("video_mode":)"sv, s[bp::video_mode]);
        text(R"("video_source":)"sv, s[bp::video_source]);
        text(R"("type":)"sv, s[bp::type]);
        if (told(s[bp::channels])) bridged_channels(s[bp::channels]);
        if (told(s[bp::created])) {
            out_.raw(R"("created":)"sv);
            time(s[bp::created]);
            out_.raw(',');
        }
        close_group();
    }

    /// AMI tells how many, ARI which: both have the number.
    void bridged_channels(std::string_view list)
    {
        bool inside = false;
        std::int64_t strings = 0;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (inside && list[i] == '\\')
                ++i;
            else if (list[i] == '"' && (inside = !inside))
                ++strings;
        }
        out_.raw(R"("channel_count":)"sv);
        out_.integer(strings);
        out_.raw(R"(,"channels":)"sv);
        out_.raw(list);
        out_.raw(',');
    }

    void cause(std::string_view lead, std::string_view const* s)
    {
        if (std::none_of(s, s + rp::count, told)) return;
        auto const number = to_integer(s[rp::code]);
        auto const* const known = number ? find_cause(*number) : nullptr;
        out_.raw(lead);
        out_.raw(R"("code":)"sv);
        if (number)
            out_.integer(*number);
        else
            out_.raw("null"sv);
        out_.raw(R"(,"name":)"sv);
        if (known != nullptr)
            plain(known->name);
        else
            out_.raw("null"sv);
        out_.raw(R"(,"text":)"sv);
        nullable(told(s[rp::text]) ? s[rp::text] : known != nullptr ? known->text : ""sv);
        out_.raw(',');
        integer(R"("tech_code":)"sv, s[rp::tech_code]);
        close_group();
    }

    json_buffer& out_;
    slot_array const& slots_;
    write_options options_;
    time_writer& times_;
    std::string scratch_;
    std::size_t group_ = 0; ///< where the open group's name begins
};

} // namespace

void write_members(json_buffer& out, plan const& p, slot_array const& slots, write_options options,
                   time_writer& times)
{
    member_writer writer{out, slots, options, times};
    for (auto const& step : p.steps)
        writer.write(step);
}

void write_masked(json_buffer& out, std::string_view digits)
{
    out.raw('"');
    for (std::size_t i = 0; i < digits.size(); ++i)
        out.raw('X');
    out.raw('"');
}

void write_masked_cel(json_buffer& out, std::string_view extra)
{
    std::string masked{extra};
    constexpr std::string_view mark = R"("digit":")";
    for (auto at = masked.find(mark); at != masked.npos; at = masked.find(mark, at))
        for (at += mark.size(); at < masked.size() && masked[at] != '"'; ++at)
            masked[at] = 'X';
    out.string(masked);
}

} // namespace asterbus::event
