/// What a session asks after each connect, one request at a time: the version, then for each
/// application what it hears of, and the requests that mend that. Decides, never acts.
#pragma once

#include "asterbus/ari/request.hpp"
#include "asterbus/ari/step.hpp"
#include "asterbus/ari/subscriptions.hpp"
#include "asterbus/base/failure.hpp"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace asterbus::ari {

class verification {
public:
    /// all_by_socket: the WebSocket was opened with subscribeAll=true, so that what is missing
    /// from an application was silently ignored by Asterisk.
    verification(std::vector<application> apps, bool all_by_socket);

    /// The request to send now; nullopt: everything is as wanted.
    [[nodiscard]] std::optional<request> next();
    /// The answer to the last one. Fails when the link cannot be used: errc::unauthorized, not_ari.
    [[nodiscard]] result<void> on_reply(reply);

    [[nodiscard]] std::vector<repaired> take_repaired() { return std::move(repaired_); }
    [[nodiscard]] std::string const& version() const { return version_; }
    /// Answers to requests over the WebSocket would not be seen.
    [[nodiscard]] bool answers_hidden() const { return answers_hidden_; }

private:
    enum class asked { version, application, change };

    result<void> on_version(reply const&);
    result<void> on_application(reply);
    result<void> on_change(reply const&);
    void plan(difference);
    void change(request, std::string source);
    void next_application();
    void report(std::string what);
    [[nodiscard]] application const& current() const { return apps_[app_]; }

    std::vector<application> apps_;
    bool all_by_socket_;
    asked asked_ = asked::version;
    std::size_t app_ = 0;
    int rounds_ = 0; ///< of changes on the current application
    struct pending_change {
        request what;
        std::string source;
    };
    std::deque<pending_change> changes_;
    std::vector<std::string> refused_; ///< sources that Asterisk would not subscribe for this app
    std::vector<repaired> repaired_;
    std::string version_;
    bool answers_hidden_ = false;
};

} // namespace asterbus::ari
