/// The commands that run on one PBX, on its thread: hands them news and time.
#pragma once

#include "asterbus/bridge/command_run.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace asterbus::bridge {

class command_runs : public std::enable_shared_from_this<command_runs> {
public:
    command_runs(target& t, clock_function now) : target_(t), now_(std::move(now)) {}

    void listen();
    /// `done` comes exactly once.
    void begin(command::command, command::policy const&, wall_time deadline,
               std::function<void(command_run::ended)> done);
    void tick();
    /// Of those that are configured.
    [[nodiscard]] bool links_are_up() const;
    /// Ends all that run, and every later begin, as unknown or rejected. The target is not touched
    /// again.
    void abandon(std::string_view code, std::string_view message);

private:
    void forget_the_over();

    target& target_;
    clock_function now_;
    bool abandoned_ = false;
    std::vector<std::shared_ptr<command_run>> running_;
};

} // namespace asterbus::bridge
