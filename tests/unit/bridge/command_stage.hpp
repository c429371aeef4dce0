// A command flow with two fake PBXs, a sink that keeps everything, and a clock that the test moves.
#pragma once

#include "asterbus/bridge/command_flow.hpp"

#include "support/fake_target.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace asterbus::test {

class command_stage {
public:
    using record = bridge::result_record;

    explicit command_stage(bridge::command_options options = {})
        : flow(context, std::move(options), health,
               {[this](record const& r, auto const& delivered) { return put(r, delivered); },
                [this](std::int32_t partition, std::int64_t offset) {
                    done.emplace_back(partition, offset);
                },
                [this] { return now; }}),
          hq(context, "hq"),
          lab(context, "lab")
    {
        flow.add(hq, hq_health);
        flow.add(lab, lab_health);
        run();
    }

    /// All that can happen without time passing.
    void run()
    {
        context.restart();
        while (context.poll_one() > 0) {
        }
    }
    void pass(milliseconds time)
    {
        now.steady += time;
        now.wall += time;
        flow.tick();
        run();
    }
    void send(std::string payload, std::optional<std::string> key = {},
              std::vector<std::pair<std::string, std::string>> headers = {},
              std::int32_t partition = 0)
    {
        flow.received({"asterbus.commands", partition, next_offset++, timestamp_ms, std::move(key),
                       std::move(payload), std::move(headers)});
        run();
    }
    void command(std::string const& id, std::string const& name, std::string const& args = "{}",
                 std::optional<std::string> key = {}, std::string const& pbx = "hq")
    {
        send(R"({"id":")" + id + R"(","pbx":")" + pbx + R"(","command":")" + name + R"(","args":)" +
                 args + "}",
             std::move(key));
    }
    /// "c-1 succeeded", "c-2 rejected link_down", ... in order of the results.
    [[nodiscard]] std::vector<std::string> results() const
    {
        std::vector<std::string> all;
        for (auto const& r : records) {
            if (r.where != record::topic::results) continue;
            auto const j = nlohmann::json::parse(r.value);
            auto text = j["command_id"].get<std::string>() + " " + j["status"].get<std::string>();
            if (!j["error"].is_null()) text += " " + j["error"]["code"].get<std::string>();
            all.push_back(std::move(text));
        }
        return all;
    }
    [[nodiscard]] nlohmann::json last() const
    {
        return nlohmann::json::parse(records.back().value);
    }

    asio::io_context context;
    bridge::moment now{wall_time{std::chrono::hours{24 * 20'000}},
                       steady_time{std::chrono::hours{1}}};
    bridge::command_health health;
    bridge::pbx_health hq_health, lab_health;
    std::vector<record> records;
    std::vector<std::pair<std::int32_t, std::int64_t>> done;
    bool full = false;
    bool kafka_is_away = false;
    std::vector<std::function<void()>> undelivered;
    std::int64_t next_offset = 0;
    std::int64_t timestamp_ms = -1;
    bridge::command_flow flow;
    fake_target hq, lab;

private:
    bool put(record const& r, std::function<void()> const& delivered)
    {
        if (full) return false;
        records.push_back(r);
        if (kafka_is_away)
            undelivered.push_back(delivered);
        else
            delivered();
        return true;
    }
};

} // namespace asterbus::test
