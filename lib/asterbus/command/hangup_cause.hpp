/// Hangup causes (Q.850) by the words that commands and results use.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace asterbus::command {

/// The cause's number: "busy" is 17.
[[nodiscard]] std::optional<int> cause_number(std::string_view word);
/// All words, for messages.
[[nodiscard]] std::string cause_words();
/// Why a call that was never answered ended, as error code: busy, no_answer, congestion, rejected,
/// unreachable, invalid_number, cancelled, or call_failed.
[[nodiscard]] std::string_view unanswered_by_cause(int q850);
/// The same by AMI's OriginateResponse Reason.
[[nodiscard]] std::string_view unanswered_by_reason(int reason);

} // namespace asterbus::command
