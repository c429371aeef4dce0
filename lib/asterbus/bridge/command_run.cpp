#include "asterbus/bridge/command_run.hpp"

#include "asterbus/ami/errc.hpp"
#include "asterbus/ari/errc.hpp"
#include "asterbus/command/answer.hpp"
#include "asterbus/command/hangup_cause.hpp"
#include "asterbus/command/json_text.hpp"

#include <utility>

namespace asterbus::bridge {
namespace {

using told_by = command::lasting::told_by;

// After the link broke on a sent originate: how long its channel may still tell how it ended.
constexpr milliseconds news_after_loss{5'000};
// After its channel was found gone: how long its last news may still be on its way.
constexpr milliseconds news_after_end{500};

bool is_any(std::error_code code, ami::errc a, ari::errc b)
{
    return code == a || code == b;
}

command::error call_error(std::string_view code, channel_news const& n)
{
    auto text = n.what == channel_news::kind::hangup
                    ? "the call ended unanswered: " +
                          command::foreign_string(n.cause_text).get<std::string>()
                    : "the call was not answered";
    command::json native = n.what == channel_news::kind::hangup
                               ? command::json{{"cause", n.cause}}
                               : command::json{{"Reason", n.reason}};
    return {std::string{code}, std::move(text), std::move(native)};
}

} // namespace

command_run::command_run(target& t, command::command c, clock_function now,
                         std::function<void(ended)> done)
    : target_(t), command_(std::move(c)), now_(std::move(now)), done_(std::move(done))
{}

command::view command_run::look() const
{
    return {target_.has_ami(),          target_.has_ari(),      target_.ami_state(),
            target_.ari_state(),        &target_.channels(),    &target_.applications(),
            &target_.offered_actions(), target_.ami_call_news()};
}

bool command_run::waits_for(told_by by) const
{
    return plan_.wait && plan_.wait->by == by && last_was_sent_;
}

void command_run::begin(command::policy const& allowed, wall_time deadline)
{
    if (now_().wall >= deadline)
        return finish(
            {command::status::expired,
             nullptr,
             command::error{"deadline_passed", "the deadline passed before it was sent", nullptr},
             {}});
    auto made = command::prepare(command_, look(), allowed);
    if (!made) return finish(command::rejected(std::move(made.error())));
    plan_ = std::move(*made);
    advance();
}

void command_run::advance()
{
    if (next_ == plan_.steps.size()) {
        if (plan_.wait) return watch();
        if (plan_.not_heard.empty()) return succeed();
        return finish(
            command::unknown({"not_heard", std::string{plan_.not_heard}, nullptr}, plan_.via));
    }
    auto& step = plan_.steps[next_];
    if (auto* const ami_one = std::get_if<command::ami_step>(&step);
        ami_one != nullptr && ami_one->pause_before.count() > 0) {
        resume_at_ = now_().steady + ami_one->pause_before;
        ami_one->pause_before = milliseconds{0};
        return;
    }
    ++next_;
    auto const now = now_();
    if (!started_) started_ = now.wall;
    sent_at_ = now.steady;
    last_was_sent_ = next_ == plan_.steps.size();
    if (last_was_sent_ && plan_.wait) give_up_at_ = now.steady + plan_.wait->within;
    std::visit([this](auto& one) { send(one); }, step);
}

void command_run::send(command::ami_step& step)
{
    action_id_ =
        target_.ami_request(step.action, plan_.bound,
                            [self = shared_from_this(), read = step.read](result<ami::reply> r) {
                                if (self->over_) return;
                                if (r)
                                    self->answered(read(*r));
                                else
                                    self->transport_failed(r.error());
                            });
}

void command_run::send(command::ari_step& step)
{
    target_.ari_request(
        step.request, plan_.bound,
        [self = shared_from_this(), read = step.read](result<ari::reply> r) {
            if (self->over_) return;
            if (r)
                self->answered(read(*r));
            else
                self->transport_failed(r.error());
        },
        step.by_http);
}

void command_run::ask(ari::request const& request,
                      void (command_run::*then)(result<ari::reply> const&))
{
    auto answered = [self = shared_from_this(), then](result<ari::reply> const& r) {
        if (!self->over_) (self.get()->*then)(r);
    };
    target_.ari_request(request, plan_.bound, std::move(answered), false);
}

void command_run::answered(command::verdict v)
{
    if (v.why) return fail(std::move(*v.why));
    add_data(v.data);
    if (plan_.measures_round_trip) {
        std::chrono::duration<double, std::milli> const trip = now_().steady - sent_at_;
        add_data({{"round_trip_ms", trip.count()}});
    }
    advance();
}

void command_run::transport_failed(failure const& f)
{
    bool const lost = is_any(f.code, ami::errc::link_lost, ari::errc::link_lost);
    bool const silent = is_any(f.code, ami::errc::no_response, ari::errc::no_response);
    if ((lost || silent) && plan_.wait && last_was_sent_) return wait_shortly_for_news();
    if (lost) return finish(command::unknown({"link_lost", f.text(), nullptr}, plan_.via));
    if (silent) return finish(command::unknown({"no_response", f.text(), nullptr}, plan_.via));
    bool const down = is_any(f.code, ami::errc::link_down, ari::errc::link_down);
    bool const full = is_any(f.code, ami::errc::too_many_requests, ari::errc::too_many_requests);
    command::error why{down   ? "link_down"
                       : full ? "too_many_requests"
                              : "invalid_argument",
                       f.text(), nullptr};
    if (next_ > 1) return fail(std::move(why));
    started_.reset();
    finish(command::rejected(std::move(why)));
}

// Sent, and the answer is lost: the channel, whose id is ours, may still tell.
void command_run::wait_shortly_for_news()
{
    if (channel_told_) return time_is_up();
    give_up_at_ = std::min(*give_up_at_, now_().steady + news_after_loss);
}

// The PBX has taken the call on: it is asked to tell more of it, and then what it told too early.
void command_run::watch()
{
    if (plan_.wait->watching) ask(plan_.wait->watching->subscribe, &command_run::subscribed);
}

void command_run::subscribed(result<ari::reply> const& r)
{
    if (!r) return wait_shortly_for_news();
    watching_ = r->success();
    ask(plan_.wait->watching->look, &command_run::looked);
}

void command_run::looked(result<ari::reply> const& r)
{
    if (!r) return wait_shortly_for_news();
    if (r->status == 404) {
        gone_ = true;
        give_up_at_ = now_().steady + news_after_end;
        return;
    }
    auto const channel = command::body_of(*r);
    if (command::text_in(channel, "state") != "Up") return;
    channel_news up{};
    up.what = channel_news::kind::up;
    up.channel_id = plan_.wait->channel_id;
    up.channel_name = command::text_in(channel, "name");
    news(up);
}

/// What the operator has not subscribed to goes on unheard.
void command_run::unwatch()
{
    bool const is_over =
        gone_ || (channel_told_ && channel_told_->what == channel_news::kind::hangup);
    if (std::exchange(watching_, false) && !is_over)
        target_.ari_request(
            plan_.wait->watching->unsubscribe, plan_.bound, [](result<ari::reply> const&) {},
            false);
}

void command_run::news(channel_news const& n)
{
    if (over_ || !plan_.wait || !last_was_sent_) return;
    if (n.what == channel_news::kind::originate_response) {
        if (!waits_for(told_by::originate_response) || n.action_id != action_id_) return;
        if (!n.channel_name.empty() && n.success)
            add_data({{"channel",
                       {{"id", plan_.wait->channel_id},
                        {"name", command::foreign_string(n.channel_name)}}}});
        return n.success ? succeed() : fail(call_error(command::unanswered_by_reason(n.reason), n));
    }
    if (n.channel_id != plan_.wait->channel_id) return;
    if (!channel_told_) channel_told_ = n;
    if (waits_for(told_by::channel)) time_is_up();
}

/// Ends by what the channel told, if it told anything.
void command_run::time_is_up()
{
    if (!channel_told_ && gone_)
        return fail(
            {"call_failed", "the call was over before its outcome could be heard", nullptr});
    if (!channel_told_)
        return finish(
            command::unknown({"no_response", std::string{why_unknown()}, nullptr}, plan_.via));
    auto const told = *channel_told_;
    if (told.what == channel_news::kind::up) {
        if (!told.channel_name.empty())
            add_data({{"channel",
                       {{"id", told.channel_id},
                        {"name", command::foreign_string(told.channel_name)}}}});
        return succeed();
    }
    fail(call_error(command::unanswered_by_cause(told.cause), told));
}

std::string_view command_run::why_unknown() const
{
    if (waits_for(told_by::originate_response))
        return "the PBX did not tell in time how the call ended; if it never does, its account "
               "lacks the right to read class call";
    return plan_.wait->watching && !watching_
               ? "the PBX does not tell of the call: no subscription to its channel was possible"
               : "the PBX did not tell in time how the call ended";
}

void command_run::tick()
{
    if (over_) return;
    auto const now = now_().steady;
    if (resume_at_ && now >= *resume_at_) {
        resume_at_.reset();
        return advance();
    }
    if (give_up_at_ && now >= *give_up_at_) time_is_up();
}

void command_run::abandon(std::string_view code, std::string_view message)
{
    if (over_) return;
    command::error why{std::string{code}, std::string{message}, nullptr};
    finish(started_ ? command::unknown(std::move(why), plan_.via)
                    : command::rejected(std::move(why)));
}

void command_run::add_data(command::json const& more)
{
    if (more.is_null()) return;
    if (plan_.data.is_object() && more.is_object())
        plan_.data.update(more);
    else
        plan_.data = more;
}

void command_run::succeed()
{
    finish({command::status::succeeded, std::move(plan_.data), {}, std::string{plan_.via}});
}

void command_run::fail(command::error why)
{
    if (next_ > 1)
        for (auto const& request : plan_.undo)
            target_.ari_request(
                request, plan_.bound, [](result<ari::reply> const&) {}, false);
    finish(command::failed(std::move(why), plan_.via));
}

void command_run::finish(command::outcome o)
{
    over_ = true;
    unwatch();
    auto done = std::move(done_);
    done({std::move(o), started_});
}

} // namespace asterbus::bridge
