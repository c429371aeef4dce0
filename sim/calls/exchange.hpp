/// What makes calls happen on the simulated PBX: the dialplan and its applications, phones that
/// ring and answer, and everything that a client can ask for. Changes the model only through pbx,
/// which tells the world.
#pragma once

#include "sim/calls/phones.hpp"
#include "sim/model/applications.hpp"
#include "sim/model/pbx.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace asterbus::sim {

enum class hung_up_by : std::uint8_t {
    phone,    ///< its own far end: HangupRequest
    dialplan, ///< the dialplan ran to its end or said Hangup: SoftHangupRequest
    client,   ///< AMI or ARI
    partner,  ///< the other end of its call is gone: nothing is asked
};

/// Why two channels that Asterisk joined are parted.
enum class parting : std::uint8_t { first_left, second_left, transferred };

/// Two channels in a basic bridge: `first` made the call, `second` was called.
struct talk {
    std::string first, second; ///< ids
    std::function<void(parting)> after;
    bool both_go_on = false; ///< joined by a client: whoever stays returns to the dialplan
};

struct originate_wish {
    std::string endpoint;
    place to;
    std::string app, data;           ///< instead of `to`
    std::string stasis, stasis_args; ///< instead of both
    party caller;
    std::vector<std::pair<std::string, std::string>> variables;
    milliseconds timeout{30'000};
    std::string channel_id, other_id, account_code;
};

/// How it ended: AMI's Reason 4 is answered, 3 no answer, 0 failed.
struct originate_outcome {
    int reason = 0;
    channel* answered = nullptr;
};

class exchange {
public:
    exchange(pbx&, applications&);

    [[nodiscard]] sim::pbx& model() { return pbx_; }
    [[nodiscard]] applications& apps() { return apps_; }

    // the dialplan
    void run(channel&, place);
    /// Takes it away from what it does, and runs it there.
    void move_to(channel&, place);
    void go_on(channel&);
    [[nodiscard]] bool has_extension(place const&) const;

    // one channel
    /// A phone calls in.
    channel& incoming(std::string_view phone, place);
    void answer(channel&);
    void hangup(channel&, int cause, hung_up_by, int tech_cause = 0);
    /// Ends what it does, by way of its `stop`.
    void take_away(channel&, leaving);
    /// Runs `what` after `delay` unless the channel is gone or doing something else by then.
    void later(channel&, milliseconds delay, std::function<void(channel&)> what);
    /// As `later`, whatever it does by then.
    void eventually(channel&, milliseconds delay, std::function<void(channel&)> what);
    void press(channel&, char digit, std::int64_t duration_ms = 100);

    // two channels
    /// Bridges them; `after` runs when they part.
    void connect(channel& first, channel& second, std::function<void(parting)> after,
                 bool both_go_on = false);
    /// A client joins two channels, whatever they do now. False when one of them ended over it.
    bool join(channel& first, channel& second);
    [[nodiscard]] channel* partner(channel const&);
    /// A client takes it out of its bridge: it stays in its Stasis application, goes on in the
    /// dialplan, or ends where it has neither.
    void kick(channel&);
    /// A client takes all channels out of a bridge, and the bridge away.
    void dissolve(std::string const& bridge);
    void blind_transfer(channel& transferer, place to);
    /// The transferer asks somebody first; its hangup completes the transfer.
    void attended_transfer(channel& transferer, place to);
    /// Moves both legs of a call without either hanging up for the other.
    void move_both(channel&, place, channel&, place);

    // clients
    /// The new channel at once, nullptr when the endpoint is unknown (then `done` has been told).
    channel* originate(originate_wish, std::function<void(originate_outcome)> done);
    /// What the answered channel of an originate does, Stasis apart.
    void run_answered(channel&, originate_wish const&);
    void enter_stasis(channel&, std::string const& app, std::string_view args);
    void park(channel&, milliseconds timeout);
    struct parked_call {
        std::string channel;
        int space = 0;
        wall_time since;
        milliseconds timeout{};
    };
    [[nodiscard]] std::vector<parked_call> const& parked() const { return parked_; }
    [[nodiscard]] ami_event&& of_parked(ami_event&&, parked_call const&);

private:
    friend struct dial_job;
    friend struct queue_job;

    void execute(channel&, struct dialplan_step const&);
    void end_of_dialplan(channel&);
    channel* call_out(std::string_view endpoint, channel_wish wish);
    void start_local(channel& first, place to);
    /// The called phone begins to ring, and does later what it does.
    void ring(channel& leg, std::function<void(channel&)> ringing,
              std::function<void(channel&)> answered);
    void dismiss(channel& leg, int cause);
    void part(std::string bridge, channel& leaves, parting);
    void dial(channel& caller, std::string_view data);
    void queue(channel& caller, std::string_view data);
    void tell_quality(channel&, channel* other);
    /// An attended transfer under way: who asks, whom it keeps on hold, and in which bridge.
    struct consultation {
        std::string transferer, kept, held;
    };
    void consult(consultation const&, place const& to);
    void ask(consultation const&, channel& target);
    void complete_transfer(consultation const&, channel& transferer);
    [[nodiscard]] channel* still_held(consultation const&);
    void let_go(consultation const&);

    sim::pbx& pbx_;
    applications& apps_;
    std::map<std::string, talk, std::less<>> talks_;                              ///< by bridge
    std::map<std::string, std::function<void(channel&)>, std::less<>> on_answer_; ///< by channel
    std::vector<parked_call> parked_;
};

/// A channel's variable, or one of the functions that clients read: CHANNEL(name), CALLERID(num),
/// ...
[[nodiscard]] std::string variable_of(pbx&, channel const&, std::string_view name);

} // namespace asterbus::sim
