#include "asterbus/bridge/command_flow.hpp"

#include <asio/post.hpp>

namespace asterbus::bridge {
namespace {

// After the time to stop: how long a full sink may still refuse the last results.
constexpr milliseconds patience_with_sink{1'000};

} // namespace

/// A record behind all that was begun in its partition can stay undone. One that stands before such
/// a record cannot: reading it again would also read again, and run again, what is done.
bool command_flow::is_left_for_next(work const& w) const
{
    auto const begun = begun_.find(w.from.partition);
    return begun == begun_.end() || w.from.offset > begun->second;
}

void command_flow::stop(milliseconds within, std::function<void()> stopped)
{
    stopping_ = true;
    stop_at_ = hooks_.now().steady + within;
    stopped_ = std::move(stopped);
    for (auto& [name, lane] : lanes_)
        for (auto const& w :
             lane->take_out([this](work const& one) { return is_left_for_next(one); }))
            duplicates_.forget(w.what.id);
    start_all();
    wind_down();
    schedule();
}

/// While stopping: ends what has had its time, and says so when nothing is left.
void command_flow::wind_down()
{
    if (!stopping_ || !stopped_) return;
    if (hooks_.now().steady >= stop_at_)
        for (auto& [name, lane] : lanes_) {
            for (auto const& w : lane->take_out([](work const&) { return true; }))
                finish(w,
                       command::rejected(
                           {"shutting_down", "the daemon stopped before it was sent", nullptr}),
                       {});
            if (lane->running > 0)
                asio::post(lane->context, [runs = lane->runs] {
                    runs->abandon("shutting_down",
                                  "the daemon stopped before the outcome was known");
                });
        }
    bool const given_up = hooks_.now().steady >= stop_at_ + patience_with_sink;
    if (!given_up && (pending() > 0 || !unsent_.empty())) return;
    asio::post(context_, std::move(stopped_));
    stopped_ = nullptr;
}

} // namespace asterbus::bridge
