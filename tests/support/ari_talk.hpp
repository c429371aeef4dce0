/// A conversation with an ari::session: the test speaks as Asterisk and as the clock. No sockets,
/// no sleeping.
#pragma once

#include "asterbus/ari/session.hpp"

#include <functional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace asterbus::test {

class ari_talk {
public:
    explicit ari_talk(ari::session::options given = default_options()) : session(std::move(given))
    {}

    static ari::session::options default_options()
    {
        ari::session::options given;
        given.apps = {{"bus", true, {}}};
        given.id_prefix = "p-";
        return given;
    }

    ari_talk& hear(ari::steps told)
    {
        last = std::move(told);
        all.insert(all.end(), last.begin(), last.end());
        return *this;
    }
    ari_talk& connecting() { return hear(session.on_connecting()); }
    ari_talk& open() { return hear(session.on_open(now)); }
    /// Answers the last HTTP request.
    ari_talk& http(int status, std::string body)
    {
        return hear(
            session.on_http(all_of<ari::send_http>().back().request,
                            ari::reply{status, "reason", "application/json", std::move(body)}));
    }
    ari_talk& text(std::string frame)
    {
        frame.reserve(frame.size() + 64);
        return hear(
            session.on_text(frame, now, [&](std::string_view json) { events.emplace_back(json); }));
    }
    ari_talk& pong(std::string const& payload) { return hear(session.on_pong(payload, now)); }
    ari_talk& pong_last() { return pong(all_of<ari::send_ping>().back().payload); }
    ari_talk& after(milliseconds passed)
    {
        now += passed;
        return *this;
    }
    ari_talk& timer(ari::timer which) { return hear(session.on_timer(which, now)); }
    ari_talk& request(ari::request_id id, ari::request const& what, bool by_http = false)
    {
        return hear(session.submit(id, what, now, {}, by_http));
    }

    static std::string info(std::string const& version)
    {
        return R"({"system":{"version":")" + version + R"("}})";
    }
    /// What Asterisk answers for an application.
    static std::string app(std::string const& channels, std::string const& more = "")
    {
        return R"({"name":"bus","channel_ids":[)" + channels +
               R"(],"bridge_ids":["__AST_BRIDGE_ALL_TOPIC"],"endpoint_ids":["__AST_ENDPOINT_ALL_TOPIC"],)"
               R"("device_names":[],"events_allowed":[)" +
               more + R"(],"events_disallowed":[]})";
    }
    static constexpr char all_channels[] = R"("__AST_CHANNEL_ALL_TOPIC")";

    /// The usual way up.
    ari_talk& up(std::string const& version = "22.10.1")
    {
        connecting().open().pong_last().http(200, info(version));
        return http(200, app(all_channels));
    }

    template <class Step>
    [[nodiscard]] bool told() const
    {
        for (auto const& one : last)
            if (std::holds_alternative<Step>(one)) return true;
        return false;
    }
    /// The last one of that kind in the last steps; throws when there is none.
    template <class Step>
    [[nodiscard]] Step const& last_of() const
    {
        Step const* found = nullptr;
        for (auto const& one : last)
            if (auto const* step = std::get_if<Step>(&one)) found = step;
        return *(found != nullptr ? found : throw std::runtime_error("no such step"));
    }
    template <class Step>
    [[nodiscard]] std::vector<Step> all_of() const
    {
        std::vector<Step> found;
        for (auto const& one : all)
            if (auto const* step = std::get_if<Step>(&one)) found.push_back(*step);
        return found;
    }

    ari::session session;
    steady_time now{std::chrono::hours{1}};
    ari::steps last;
    ari::steps all;
    std::vector<std::string> events;
};

} // namespace asterbus::test
