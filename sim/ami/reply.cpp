#include "sim/ami/reply.hpp"

namespace asterbus::sim {

std::string ami_call::id_line() const
{
    auto const id = get("ActionID");
    if (id.empty()) return {};
    return "ActionID: " + std::string{id} + "\r\n";
}

void ami_call::answer(std::string_view response, fields list) const
{
    std::string out = "Response: " + std::string{response} + "\r\n" + id_line();
    for (auto const& [name, value] : list)
        out += std::string{name} + ": " + value + "\r\n";
    session.say(out + "\r\n");
}

void ami_call::success(std::string_view message, fields more) const
{
    std::string out = "Response: Success\r\n" + id_line();
    if (!message.empty()) out += "Message: " + std::string{message} + "\r\n";
    for (auto const& [name, value] : more)
        out += std::string{name} + ": " + value + "\r\n";
    session.say(out + "\r\n");
}

void ami_call::error(std::string_view message) const
{
    answer("Error", {{"Message", std::string{message}}});
}

void ami_call::list(std::string_view message, std::vector<ami_event> items,
                    std::string_view complete, fields more, bool id_first) const
{
    answer("Success", {{"EventList", "start"}, {"Message", std::string{message}}});
    for (auto const& item : items) {
        auto text = item.text();
        auto const at = id_first ? text.find("\r\n") + 2 : text.size();
        text.insert(at, id_line());
        session.say(text + "\r\n");
    }
    std::string end = "Event: " + std::string{complete} + "\r\n" + id_line() +
                      "EventList: Complete\r\nListItems: " + std::to_string(items.size()) + "\r\n";
    for (auto const& [name, value] : more)
        end += std::string{name} + ": " + value + "\r\n";
    session.say(end + "\r\n");
}

} // namespace asterbus::sim
