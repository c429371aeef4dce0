/// Which channels of one PBX are alive, by id and by name, and to which call each belongs. No I/O,
/// no clock. Fed by the event flow with what AMI and ARI tell; asked for call ids of ARI events and
/// for the targets of commands.
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace asterbus::model {

struct channel {
    std::string id;        ///< Uniqueid
    std::string name;      ///< "PJSIP/6001-00000001"
    std::string linked_id; ///< empty while only ARI has told of it
    std::string
        application; ///< the Stasis application that has it; empty when it is in the dialplan
    bool alive = true;
};

class call_index {
public:
    /// AMI told of the channel. Returns the Linkedid that it had before when that has changed.
    std::optional<std::string> told_by_ami(std::string_view id, std::string_view name,
                                           std::string_view linked_id);
    void told_by_ari(std::string_view id, std::string_view name);
    void entered_stasis(std::string_view id, std::string_view application);
    void left_stasis(std::string_view id);
    void renamed(std::string_view id, std::string_view name);
    /// A channel of that id begins: another one of the same id has ended, if there was one.
    void begun(std::string_view id);
    /// Nobody will tell its end.
    void forget(std::string_view id);
    /// It hung up. What is told of it later (the other dialect is behind) does not make it alive
    /// again.
    void gone(std::string_view id);

    /// By Uniqueid, else by name; nullptr when no such channel is alive.
    [[nodiscard]] channel const* find(std::string_view id_or_name) const;
    /// The Linkedid of a channel, also of one that hung up a moment ago; empty when AMI has not
    /// told it.
    [[nodiscard]] std::string_view linked_id(std::string_view id) const;
    /// The ids of the channels that are alive, in no order.
    [[nodiscard]] std::vector<std::string> ids() const;
    /// Channels that are alive.
    [[nodiscard]] std::size_t size() const { return channels_.size() - remembered_.size(); }

    /// Channels that are remembered after their end, so that the slower link's last events find
    /// their call.
    static constexpr std::size_t max_remembered = 8192;

private:
    struct text_hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    template <class Value>
    using by_text = std::unordered_map<std::string, Value, text_hash, std::equal_to<>>;

    channel& entry(std::string_view id, std::string_view name);
    void forget_name(channel const&);

    by_text<channel> channels_; // by id; the dead ones too, until they are forgotten
    by_text<std::string> ids_;  // of the alive, by name
    std::deque<std::string> remembered_;
};

} // namespace asterbus::model
