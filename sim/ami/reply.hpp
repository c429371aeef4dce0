/// Answers to one action, in Asterisk's form.
#pragma once

#include "sim/ami/session.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::sim {

/// An action under way: what was asked, and how to answer.
struct ami_call {
    ami_session& session;
    ami_request const& asked;

    using fields = std::initializer_list<std::pair<std::string_view, std::string>>;

    [[nodiscard]] std::string_view get(std::string_view name) const { return asked.get(name); }
    [[nodiscard]] pbx& model() const { return session.model(); }
    [[nodiscard]] exchange& calls() const { return session.calls(); }
    void answer(std::string_view response, fields) const;
    void success(std::string_view message, fields more = {}) const;
    void error(std::string_view message) const;
    /// "Response: Success" with EventList: start, the items, and the closing event.
    void list(std::string_view message, std::vector<ami_event> items, std::string_view complete,
              fields more = {}, bool id_first = false) const;
    /// "ActionID: x\r\n", or nothing when the client gave none.
    [[nodiscard]] std::string id_line() const;
};

/// An action that the PBX understands: its name as ListCommands shows it, and what does it.
struct ami_action {
    std::string_view name;
    void (*perform)(ami_call const&);
    std::string_view summary;
};

/// The action of that name, case ignored; nullptr when there is none.
[[nodiscard]] ami_action const* find_ami_action(std::string_view name);

} // namespace asterbus::sim
