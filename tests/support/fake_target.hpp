/// A PBX that a test plays by hand: keeps what is sent, and answers when it is told to.
#pragma once

#include "asterbus/bridge/target.hpp"

#include <deque>
#include <string>
#include <utility>
#include <vector>

namespace asterbus::test {

class fake_target final : public bridge::target {
public:
    struct sent_action {
        ami::action action;
        std::string action_id;
        std::function<void(result<ami::reply>)> answer;
    };
    struct sent_request {
        ari::request request;
        std::function<void(result<ari::reply>)> answer;
    };

    fake_target(asio::io_context& context, std::string name)
        : context_(context), name_(std::move(name))
    {}

    [[nodiscard]] std::string const& name() const override { return name_; }
    [[nodiscard]] asio::io_context& context() override { return context_; }
    [[nodiscard]] bool has_ami() const override { return true; }
    [[nodiscard]] bool has_ari() const override { return true; }
    [[nodiscard]] link_state ami_state() const override { return ami; }
    [[nodiscard]] link_state ari_state() const override { return ari; }
    [[nodiscard]] command::call_news ami_call_news() const override { return ami_calls; }
    [[nodiscard]] model::call_index const& channels() const override { return index; }
    [[nodiscard]] std::vector<std::string> const& applications() const override
    {
        return applications_;
    }
    [[nodiscard]] std::set<std::string> const& offered_actions() const override { return offered; }
    std::string ami_request(ami::action a, std::optional<milliseconds>,
                            std::function<void(result<ami::reply>)> answer) override
    {
        auto id = "id-" + std::to_string(++count_);
        actions.push_back({std::move(a), id, std::move(answer)});
        return id;
    }
    void ari_request(ari::request r, std::optional<milliseconds>,
                     std::function<void(result<ari::reply>)> answer, bool) override
    {
        requests.push_back({std::move(r), std::move(answer)});
    }
    void on_channel_news(std::function<void(bridge::channel_news const&)> f) override
    {
        news = std::move(f);
    }

    /// Takes the oldest action and answers it: "Success", or "Error" with a message.
    void answer_action(std::string const& response, std::string const& message = {})
    {
        auto const sent = std::move(actions.front());
        actions.pop_front();
        ami::reply r;
        r.response.fields = {{"Response", response}, {"Message", message}};
        sent.answer(std::move(r));
    }
    void fail_action(std::error_code code)
    {
        auto const sent = std::move(actions.front());
        actions.pop_front();
        sent.answer(fail(code));
    }
    void answer_request(int status, std::string body = {})
    {
        auto const sent = std::move(requests.front());
        requests.pop_front();
        sent.answer(ari::reply{status, "", "application/json", std::move(body)});
    }

    link_state ami = link_state::up, ari = link_state::up;
    command::call_news ami_calls = command::call_news::told;
    model::call_index index;
    std::set<std::string> offered;
    std::deque<sent_action> actions;
    std::deque<sent_request> requests;
    std::function<void(bridge::channel_news const&)> news;

private:
    asio::io_context& context_;
    std::string name_;
    std::vector<std::string> applications_{"bus"};
    int count_ = 0;
};

} // namespace asterbus::test
