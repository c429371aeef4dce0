/// The actions that wait for their answer: whose response is it, which events are items of whose
/// list, what is overdue. Asterisk answers the actions of one session in the order in which they
/// were sent, which tells whose a response without ActionID is.
#pragma once

#include "asterbus/ami/step.hpp"

#include <deque>
#include <optional>
#include <unordered_map>

namespace asterbus::ami {

class waiting {
public:
    void sent(request_id, steady_time deadline);
    /// A ping went out; its response is not to be taken for another's.
    void ping_sent() { order_.push_back(ping); }

    /// The request whose response may come next without an ActionID; nullopt: none, or a ping's.
    [[nodiscard]] std::optional<request_id> next_in_order() const;
    void ping_answered() { passed(ping); }

    /// A response to `id`: answers it, or begins its list.
    void take_response(request_id, message const&, steps& out);
    /// True when the event is an item or the end of a list that `id` asked for.
    [[nodiscard]] bool take_item(request_id, message const&, steps& out);

    /// Answers those whose deadline has passed with errc::no_response.
    void expire(steady_time now, steps& out);
    /// Answers all with `why`.
    void give_up(std::error_code why, steps& out);

    [[nodiscard]] std::size_t size() const { return requests_.size(); }
    [[nodiscard]] bool lists_open() const { return lists_open_ != 0; }
    [[nodiscard]] std::optional<steady_time> earliest_deadline() const;

private:
    static constexpr request_id ping = ~request_id{0};

    struct entry {
        steady_time deadline;
        std::optional<reply> list; ///< its response came, and said that a list follows
    };
    using table = std::unordered_map<request_id, entry>;

    /// The response to `id` came: it and all that were sent before it are behind us.
    void passed(request_id id);
    void finish(table::iterator, result<reply>, steps& out);

    table requests_;
    std::deque<request_id> order_; ///< sent, response not yet seen; overdue ones too
    std::size_t lists_open_ = 0;
};

} // namespace asterbus::ami
