#include "asterbus/bridge/command_runs.hpp"

namespace asterbus::bridge {

void command_runs::listen()
{
    target_.on_channel_news([weak = weak_from_this()](channel_news const& n) {
        auto const self = weak.lock();
        if (!self) return;
        // A copy: what ends may begin another.
        auto const running = self->running_;
        for (auto const& run : running)
            run->news(n);
        self->forget_the_over();
    });
}

void command_runs::begin(command::command c, command::policy const& allowed, wall_time deadline,
                         std::function<void(command_run::ended)> done)
{
    auto run = std::make_shared<command_run>(target_, std::move(c), now_, std::move(done));
    if (abandoned_) return run->abandon("unknown_pbx", "the PBX is no longer served here");
    forget_the_over();
    running_.push_back(run);
    run->begin(allowed, deadline);
}

void command_runs::tick()
{
    auto const running = running_;
    for (auto const& run : running)
        run->tick();
    forget_the_over();
}

bool command_runs::links_are_up() const
{
    bool const ami = target_.ami_state() == link_state::up &&
                     target_.ami_call_news() != command::call_news::link_down;
    bool const ari = target_.ari_state() == link_state::up;
    return (ami || !target_.has_ami()) && (ari || !target_.has_ari());
}

void command_runs::abandon(std::string_view code, std::string_view message)
{
    abandoned_ = true;
    auto const running = std::move(running_);
    running_.clear();
    for (auto const& run : running)
        run->abandon(code, message);
}

void command_runs::forget_the_over()
{
    std::erase_if(running_, [](auto const& run) { return run->over(); });
}

} // namespace asterbus::bridge
