// Blind and attended transfer.
#include "sim/calls/exchange.hpp"

namespace asterbus::sim {

void exchange::blind_transfer(channel& transferer, place to)
{
    auto& kept = *partner(transferer);
    auto const id = transferer.bridge;
    auto const over = std::move(talks_.at(id));
    talks_.erase(id);
    transferer.stop = kept.stop = nullptr;
    auto& b = *pbx_.find_bridge(id);
    pbx_.set_variable(transferer, "BLINDTRANSFER", kept.name);
    pbx_.set_variable(kept, "BLINDTRANSFER", transferer.name);
    pbx_.tell(ami_event{"BlindTransfer", ami_class::call}
                  .with("Result", "Success")
                  .of(transferer, "Transferer")
                  .of(kept, "Transferee")
                  .of(b)
                  .with("IsExternal", "Yes")
                  .with("Context", to.context)
                  .with("Extension", to.extension));
    pbx_.tell(ari_event{"BridgeBlindTransfer", pbx_.now()}
                  .of("channel", transferer)
                  .with("exten", to.extension)
                  .with("context", to.context)
                  .with("result", "Success")
                  .flag("is_external", true)
                  .of(b)
                  .of("transferee", kept));
    pbx_.leave_bridge(kept);
    pbx_.leave_bridge(transferer);
    if (over.after) over.after(parting::transferred);
    pbx_.destroy_bridge(b);
    auto const kept_id = kept.id;
    hangup(transferer, 16, hung_up_by::partner);
    if (auto* still = pbx_.find_channel(kept_id)) run(*still, std::move(to));
}

void exchange::attended_transfer(channel& transferer, place to)
{
    auto& kept = *partner(transferer);
    auto const id = transferer.bridge;
    auto const over = std::move(talks_.at(id));
    talks_.erase(id);
    pbx_.hold(transferer, true);
    pbx_.leave_bridge(transferer);
    if (over.after) over.after(parting::transferred);
    ++kept.turn;
    ++transferer.turn;
    kept.stop = [this, &kept](leaving) {
        auto const held = kept.bridge;
        pbx_.leave_bridge(kept);
        if (auto* b = pbx_.find_bridge(held)) pbx_.destroy_bridge(*b);
    };
    consultation const c{transferer.id, kept.id, id};
    transferer.stop = [this, c](leaving) { let_go(c); };
    consult(c, to);
}

channel* exchange::still_held(consultation const& c)
{
    auto* kept = pbx_.find_channel(c.kept);
    return kept != nullptr && !kept->ending && kept->bridge == c.held ? kept : nullptr;
}

void exchange::let_go(consultation const& c)
{
    if (auto* kept = still_held(c)) hangup(*kept, 16, hung_up_by::dialplan);
}

/// The transferer calls the target.
void exchange::consult(consultation const& c, place const& to)
{
    auto& transferer = *pbx_.find_channel(c.transferer);
    auto* target = call_out("PJSIP/" + to.extension, {.belongs_to = &transferer});
    if (target == nullptr) return hangup(transferer, 16, hung_up_by::phone);
    target->at.extension = to.extension;
    pbx_.begin_step(*target, "AppDial", "(Outgoing Line)");
    pbx_.set_connected(*target, transferer.caller);
    pbx_.tell_dial("DialBegin", &transferer, *target, "", to.extension);
    target->stop = [this, target, c](leaving) {
        auto* t = pbx_.find_channel(c.transferer);
        if (t == nullptr) return;
        pbx_.tell_dial("DialEnd", t, *target, target->cause == 17 ? "BUSY" : "CANCEL", "");
        if (still_held(c) != nullptr) hangup(*t, 16, hung_up_by::phone);
    };
    ring(
        *target,
        [this, c](channel& r) {
            if (auto* t = pbx_.find_channel(c.transferer))
                pbx_.tell_dial("DialState", t, r, "RINGING", "");
        },
        [this, c](channel& up) { ask(c, up); });
}

/// The target has answered; the transferer talks with it, then leaves.
void exchange::ask(consultation const& c, channel& target)
{
    auto* t = pbx_.find_channel(c.transferer);
    target.stop = nullptr;
    if (t == nullptr || t->ending || still_held(c) == nullptr)
        return hangup(target, 16, hung_up_by::partner);
    pbx_.tell_dial("DialEnd", t, target, "ANSWER", "");
    connect(*t, target, [this, c](parting how) {
        if (how == parting::second_left) let_go(c);
    });
    t->stop = [this, t, c](leaving) { complete_transfer(c, *t); };
    later(*t, milliseconds{pbx_.between(1500, 4000)},
          [this](channel& leaves) { hangup(leaves, 16, hung_up_by::phone); });
}

/// The transferer leaves: whom it kept on hold and whom it asked are joined.
void exchange::complete_transfer(consultation const& c, channel& transferer)
{
    auto* kept = still_held(c);
    if (kept == nullptr) return part(transferer.bridge, transferer, parting::first_left);
    auto* first = pbx_.find_bridge(c.held);
    auto& target = *partner(transferer);
    auto const second_id = transferer.bridge;
    auto& second = *pbx_.find_bridge(second_id);
    talks_.erase(second_id);
    target.stop = kept->stop = nullptr;
    pbx_.tell(ami_event{"AttendedTransfer", ami_class::call}
                  .with("Result", "Success")
                  .of(transferer, "OrigTransferer")
                  .of(*first, "Orig")
                  .of(transferer, "SecondTransferer")
                  .of(second, "Second")
                  .with("IsExternal", "No")
                  .of(*kept, "Transferee")
                  .of(target, "TransferTarget")
                  .with("DestType", "Bridge")
                  .with("DestBridgeUniqueid", first->id));
    pbx_.tell(ari_event{"BridgeAttendedTransfer", pbx_.now()}
                  .of("transferer_first_leg", transferer)
                  .raw("transferer_first_leg_bridge", to_json(*first))
                  .of("transferer_second_leg", transferer)
                  .raw("transferer_second_leg_bridge", to_json(second))
                  .of("transferee", *kept)
                  .of("transfer_target", target)
                  .with("result", "Success")
                  .flag("is_external", false)
                  .with("destination_type", "bridge")
                  .with("destination_bridge", first->id));
    pbx_.leave_bridge(transferer);
    pbx_.leave_bridge(target);
    pbx_.destroy_bridge(second);
    auto const id = first->id;
    talks_[id] = {kept->id, target.id, {}, false};
    ++target.turn;
    kept->stop = [this, id, kept](leaving) { part(id, *kept, parting::first_left); };
    target.stop = [this, id, &target](leaving) { part(id, target, parting::second_left); };
    pbx_.enter_bridge(*first, target);
    pbx_.set_connected(*kept, target.caller);
    pbx_.set_connected(target, kept->caller);
}

} // namespace asterbus::sim
