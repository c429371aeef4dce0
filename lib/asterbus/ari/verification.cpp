#include "asterbus/ari/verification.hpp"

#include "asterbus/ari/errc.hpp"
#include "asterbus/ari/version.hpp"

#include <simdjson.h>

#include <algorithm>

namespace asterbus::ari {
namespace {

/// A channel is unsubscribed as often as it was subscribed; nobody does that more often than this.
constexpr int max_rounds = 10;

result<void> check(reply const& what)
{
    if (what.status == 401 || what.status == 403) return fail(errc::unauthorized, what.body);
    if (!what.success()) return fail(errc::not_ari, what.reason);
    return {};
}

std::string read_version(reply const& info)
{
    simdjson::dom::parser parser;
    std::string_view version;
    auto const found = parser.parse(info.body)["system"]["version"].get(version);
    return found == simdjson::SUCCESS ? version_number(version) : std::string{};
}

} // namespace

verification::verification(std::vector<application> apps, bool all_by_socket)
    : apps_(std::move(apps)), all_by_socket_(all_by_socket)
{}

std::optional<request> verification::next()
{
    if (asked_ == asked::version) return request{"GET", {"asterisk", "info"}, {}, {}};
    if (!changes_.empty()) {
        asked_ = asked::change;
        return changes_.front().what;
    }
    if (app_ == apps_.size()) return {};
    asked_ = asked::application;
    return get_application(current().name);
}

result<void> verification::on_reply(reply what)
{
    switch (asked_) {
    case asked::version: return on_version(what);
    case asked::application: return on_application(std::move(what));
    case asked::change: break;
    }
    return on_change(what);
}

result<void> verification::on_version(reply const& what)
{
    if (auto ok = check(what); !ok) return ok;
    version_ = read_version(what);
    asked_ = asked::application;
    return {};
}

result<void> verification::on_application(reply what)
{
    if (auto ok = check(what); !ok) return ok;
    auto const told = read_application(std::move(what.body));
    if (!told) return tl::unexpected{told.error()};
    answers_hidden_ |= told->answers_hidden;
    plan(compare(current(), *told));
    return {};
}

void verification::plan(difference found)
{
    std::erase_if(found.missing, [&](std::string const& source) {
        return std::ranges::find(refused_, source) != refused_.end();
    });
    if (found.doubled.empty() && found.missing.empty()) return next_application();
    if (++rounds_ > max_rounds) {
        report("subscriptions cannot be mended");
        return next_application();
    }
    for (auto const& source : found.doubled)
        change(unsubscribe(current().name, source), source);
    if (!found.doubled.empty()) return; // subscribed beside them, their events would come twice
    for (auto const& source : found.missing)
        change(subscribe(current().name, source), source);
}

void verification::change(request what, std::string source)
{
    bool const deleted = what.method == "DELETE";
    if (rounds_ == 1 && deleted)
        report(source + " is unsubscribed: beside all of its kind it is heard twice");
    if (!deleted && current().subscribe_all && all_by_socket_ && source.ends_with(':'))
        report(source + " was not subscribed by subscribeAll");
    changes_.push_back({std::move(what), std::move(source)});
}

result<void> verification::on_change(reply const& what)
{
    auto const done = std::move(changes_.front());
    changes_.pop_front();
    if (what.status == 401 || what.status == 403) return check(what);
    if (what.success() || done.what.method == "DELETE") return {};
    refused_.push_back(done.source);
    report(done.source + " was refused: " + what.body);
    return {};
}

void verification::next_application()
{
    ++app_;
    rounds_ = 0;
    refused_.clear();
}

void verification::report(std::string what)
{
    repaired_.push_back({current().name, std::move(what)});
}

} // namespace asterbus::ari
