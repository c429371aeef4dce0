/// The PBX's codes and the words that consumers read for them: channel states, device states, Q.850
/// causes, presentations. A code that no table has keeps its own text, in lower case.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace asterbus::event {

/// One code: as the PBX writes it, its other spelling (the other dialect's), the word.
struct word {
    std::string_view code;
    std::string_view alias;
    std::string_view text;
};

struct vocabulary {
    std::span<word const> words;
    bool numeric; ///< the code is written as a JSON number

    /// By code, else by alias; nullptr when neither has it.
    [[nodiscard]] word const* find(std::string_view code_or_alias) const;
};

extern vocabulary const channel_states;    ///< AMI "6", ARI "Up" -> up
extern vocabulary const device_states;     ///< "NOT_INUSE" -> not_in_use
extern vocabulary const member_states;     ///< queue members: "1" -> the same words
extern vocabulary const presentations;     ///< "32" -> prohibited_not_screened
extern vocabulary const originate_reasons; ///< "4" -> answered
extern vocabulary const dial_statuses;     ///< "NOANSWER" -> no_answer
extern vocabulary const transfer_targets;  ///< AMI "App", ARI "application"
extern vocabulary const plain_words;       ///< none of its own: every code in lower case
extern vocabulary const extension_states;  ///< "-1", "0", "1" ...

struct cause {
    std::int16_t code;
    std::string_view name; ///< "normal_clearing"
    std::string_view text; ///< "Normal Clearing", as Asterisk says it
};

/// A hangup cause by its Q.850 code; nullptr when there is none.
[[nodiscard]] cause const* find_cause(std::int64_t code);
[[nodiscard]] std::span<cause const> causes();

} // namespace asterbus::event
