"""Each verb on channels, by what it does in Asterisk."""
import uuid

import pytest

from bus import pbx
from calls import Call, bridged, peer
from records import Reader, Sender
from wait import until


def succeeded(result, via=("ami", "ari")):
    assert result["status"] == "succeeded" and result["error"] is None, result
    assert result["via"] in via, result
    assert result["received"] <= result["started"] <= result["finished"]
    return result["data"]


def name_of(prefix="ch"):
    return f"{prefix}-{uuid.uuid4().hex[:12]}"


@pytest.fixture
def call(hq, watch):
    """A call that stays, in the dialplan."""
    placed = Call(hq, "600")
    watch.wait(lambda p: p.event == "OriginateResponse" and p.get("Uniqueid") == placed.near)
    return placed


@pytest.fixture
def in_stasis(hq, watch):
    """A call whose far end is in the daemon's Stasis application."""
    placed = Call(hq, "300", near="talk")
    until(lambda: placed.far in hq.ari.get("/applications/bus")[1]["channel_ids"] or
          hq.ari.get(f"/channels/{placed.far}")[1].get("dialplan", {}).get("app_name") == "Stasis")
    return placed


def test_originate_calls_a_place_in_the_dialplan(hq, run):
    channel = name_of()
    data = succeeded(run("originate", {"endpoint": "Local/600@default/n", "context": "caller", "extension": "s", "priority": 1,
                                       "channel_id": channel, "other_channel_id": channel + "-2", "caller_id": "Al <555>",
                                       "variables": {"A": "1", "B": "x y"}, "timeout_ms": 5000, "account_code": "acc"}))
    assert data["channel"]["id"] == channel
    there = hq.find(channel)
    assert (there.get("Context"), there.get("Exten"), there.get("ChannelStateDesc")) == ("caller", "s", "Up")
    assert hq.find(channel + "-2").get("CallerIDNum") == "555" and there.get("AccountCode") == "acc"
    assert (hq.variable("A", there.get("Channel")), hq.variable("B", there.get("Channel"))) == ("1", "x y")


def test_originate_runs_an_application(hq, run):
    data = succeeded(run("originate", {"endpoint": "Local/600@default/n", "application": "Wait", "application_data": "60"}))
    there = hq.find(data["channel"]["id"])
    assert (there.get("Application"), there.get("ApplicationData")) == ("Wait", "60")


def test_originate_into_stasis(hq, run, reader):
    data = succeeded(run("originate", {"endpoint": "Local/600@default/n", "stasis_app": "bus", "stasis_args": "a,b"}))
    start = reader.wait(lambda r: r.type == "stasis.start" and r.data["channel"]["id"] == data["channel"]["id"])
    assert "a" in str(start.data)


@pytest.mark.parametrize("endpoint, more, code", [
    ("Local/800@default/n", {}, {"busy"}), ("Local/801@default/n", {}, {"congestion"}),
    ("Local/750@default/n", {"timeout_ms": 1000}, {"no_answer"})])
def test_originate_that_is_not_answered_fails_and_says_why(endpoint, more, code, hq, run):
    result = run("originate", {"endpoint": endpoint, "context": "caller", "extension": "s", **more})
    assert result["status"] == "failed" and result["error"]["code"] in code, result
    hq.ami.until_idle()


def test_originate_takes_early_media_for_an_answer_where_asked_to(hq, run):
    args = {"endpoint": "Local/752@default/n", "context": "caller", "extension": "s"}
    result = run("originate", {**args, "timeout_ms": 1000})
    assert result["status"] == "failed" and result["error"]["code"] == "no_answer", result
    hq.ami.until_idle()
    channel = succeeded(run("originate", {**args, "early_media": True}), ("ami",))["channel"]["id"]
    assert hq.find(channel).get("Exten") == "s"
    assert hq.find(channel + "-2").get("ChannelStateDesc") == "Ring"  # which has not answered


@pytest.mark.parametrize("place, via", [({"context": "caller", "extension": "s"}, "ami"), ({"stasis_app": "bus"}, "ari")])
@pytest.mark.parametrize("codecs", [["alaw"], ["slin16"], ["gsm", "ulaw"]])
def test_originate_with_the_codecs_that_it_names(codecs, place, via, hq, run):
    data = succeeded(run("originate", {"endpoint": "Local/600@default/n", "codecs": codecs, **place}), (via,))
    chosen = hq.variable("CHANNEL(audionativeformat)", hq.find(data["channel"]["id"]).get("Channel"))
    assert chosen == f"({codecs[0]})"  # a Local channel takes the first that it is offered


def test_originate_to_nowhere_fails(run):
    result = run("originate", {"endpoint": "Local/9999@default/n", "context": "caller", "extension": "s"})
    assert result["status"] == "failed" and result["error"]["message"], result


def test_hangup_by_id_and_by_name_with_a_cause(hq, watch, run):
    for by, cause, code in (("id", 17, "17"), ("name", "busy", "17"), ("id", None, None)):
        placed = Call(hq, "600")
        watch.wait(lambda p: p.event == "OriginateResponse" and p.get("Uniqueid") == placed.near)
        channel = placed.near if by == "id" else placed.name(placed.near)
        succeeded(run("hangup", {"channel": channel, **({"cause": cause} if cause else {})}))
        end = watch.wait(lambda p: p.event == "Hangup" and p.get("Uniqueid") == placed.near)
        assert code is None or end.get("Cause") == code


def test_redirect_sends_a_channel_elsewhere(hq, call, run):
    succeeded(run("redirect", {"channel": call.far, "context": "default", "extension": "601"}))
    until(lambda: hq.find(call.far).get("Application") == "Echo")


def test_redirect_sends_both_legs_elsewhere(hq, watch, run):
    placed = bridged(Call(hq, "700"), watch)
    other = hq.find(peer(placed)).get("Uniqueid")
    succeeded(run("redirect", {"channel": placed.far, "context": "default", "extension": "601",
                               "extra_channel": other, "extra_context": "default", "extra_extension": "600"}))
    until(lambda: (hq.find(placed.far).get("Application"), hq.find(other).get("Application")) == ("Echo", "Wait"))


def test_bridge_joins_two_channels(hq, watch, call, run):
    other = Call(hq, "600")
    watch.wait(lambda p: p.event == "OriginateResponse" and p.get("Uniqueid") == other.near)
    succeeded(run("bridge", {"channel_a": call.near, "channel_b": other.near}))
    until(lambda: hq.find(call.near).get("BridgeId") and hq.find(call.near).get("BridgeId") == hq.find(other.near).get("BridgeId"))


def test_a_bridge_is_made_filled_emptied_and_destroyed(hq, in_stasis, run):
    bridge = name_of("br")
    data = succeeded(run("bridge.create", {"bridge": bridge, "type": "mixing", "name": "ours"}), ("ari",))
    assert bridge in str(data) and hq.ari.get(f"/bridges/{bridge}")[1]["name"] == "ours"
    succeeded(run("bridge.add", {"bridge": bridge, "channels": [in_stasis.far]}))
    until(lambda: hq.ari.get(f"/bridges/{bridge}")[1]["channels"] == [in_stasis.far])
    succeeded(run("bridge.remove", {"bridge": bridge, "channels": [in_stasis.far]}))
    until(lambda: hq.ari.get(f"/bridges/{bridge}")[1]["channels"] == [])
    succeeded(run("bridge.destroy", {"bridge": bridge}))
    until(lambda: hq.ari.get(f"/bridges/{bridge}")[0] == 404)
    assert run("bridge.destroy", {"bridge": bridge})["status"] == "failed"


def test_ring_and_answer(hq, run):
    placed = Call(hq, "302")
    until(lambda: hq.find(placed.far) and hq.find(placed.far).get("Application") == "Stasis")
    succeeded(run("ring", {"channel": placed.far}))
    until(lambda: hq.find(placed.near).get("ChannelStateDesc") == "Ringing")
    succeeded(run("ring.stop", {"channel": placed.far}))
    succeeded(run("answer", {"channel": placed.far}))
    until(lambda: hq.find(placed.far).get("ChannelStateDesc") == "Up")


def test_hold_and_unhold(watch, in_stasis, run):
    since = len(watch.events)
    succeeded(run("hold", {"channel": in_stasis.far}))
    watch.wait(lambda p: p.event == "MusicOnHoldStart" and p.get("Linkedid") == in_stasis.near, since=since)
    succeeded(run("unhold", {"channel": in_stasis.far}))
    watch.wait(lambda p: p.event == "MusicOnHoldStop" and p.get("Linkedid") == in_stasis.near, since=since)


def heard(hq, watch, call):
    """Which ends hear a beep that the far end plays to the near one, which echoes it."""
    for end in ("near", "far"):
        for how in ("remove", "set"):  # an end that talks already would not say so again
            hq.ami.action("Setvar", Channel=call.name(getattr(call, end)), Variable=f"TALK_DETECT({how})", Value="")
    since, playback = len(watch.events), name_of("pb")
    assert hq.ari.post(f"/channels/{call.far}/play/{playback}", media="sound:beep")[0] == 201
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[0] == 404)
    hq.ami.action("UserEvent", UserEvent="mark", Id=playback)
    watch.wait(lambda p: p.get("Id") == playback, since=since)
    talking = [p.get("Uniqueid") for p in watch.events[since:] if p.event == "ChannelTalkingStart"]
    return [end for end in ("near", "far") if getattr(call, end) in talking]


@pytest.mark.parametrize("end, via, direction, left", [
    ("near", "ami", "in", []), ("near", "ami", "out", ["near"]), ("near", "ami", "both", []),
    ("far", "ari", "in", ["near"]), ("far", "ari", "out", []), ("far", "ari", "both", [])])
def test_mute_silences_one_direction_or_both_until_unmute(end, via, direction, left, hq, watch, in_stasis, reader, run):
    reader.wait(lambda r: r.type == "stasis.start" and r.data["channel"]["id"] == in_stasis.far)
    args = {"channel": getattr(in_stasis, end), "direction": direction}
    succeeded(run("mute", args), (via,))
    assert heard(hq, watch, in_stasis) == left
    succeeded(run("unmute", args), (via,))
    assert heard(hq, watch, in_stasis) == ["near", "far"]


def test_dtmf_is_heard_at_the_other_end(watch, call, run):
    since = len(watch.events)
    succeeded(run("dtmf", {"channel": call.near, "digits": "5#", "duration_ms": 80, "between_ms": 80}))
    for digit in "5#":
        watch.wait(lambda p: p.event == "DTMFEnd" and p.get("Digit") == digit and p.get("Linkedid") == call.near, since=since)


def test_play_pause_resume_and_stop(hq, in_stasis, run):
    playback = name_of("pb")
    succeeded(run("play", {"channel": in_stasis.far, "media": ["sound:demo-congrats"], "playback": playback}), ("ari",))
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[1]["state"] == "playing")
    succeeded(run("playback.pause", {"playback": playback}))
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[1]["state"] == "paused")
    succeeded(run("playback.resume", {"playback": playback}))
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[1]["state"] == "playing")
    succeeded(run("playback.stop", {"playback": playback}))
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[0] == 404)


def test_play_a_list_on_a_bridge(hq, in_stasis, run):
    bridge, playback = name_of("br"), name_of("pb")
    run("bridge.create", {"bridge": bridge})
    run("bridge.add", {"bridge": bridge, "channels": [in_stasis.far]})
    succeeded(run("play", {"bridge": bridge, "media": ["sound:demo-congrats", "sound:beep"], "playback": playback}))
    told = until(lambda: hq.ari.get(f"/playbacks/{playback}")[1])
    assert told["target_uri"] == f"bridge:{bridge}"
    succeeded(run("bridge.destroy", {"bridge": bridge}))


def test_record_pause_resume_and_stop(hq, in_stasis, run):
    recording = name_of("rec")
    succeeded(run("record", {"channel": in_stasis.far, "name": recording, "format": "wav", "max_duration_ms": 60000,
                             "if_exists": "overwrite", "beep": False, "terminate_on": "none"}), ("ari",))
    state = lambda: hq.ari.get(f"/recordings/live/{recording}")[1].get("state")
    until(lambda: state() == "recording")
    succeeded(run("recording.pause", {"name": recording}))
    until(lambda: state() == "paused")
    succeeded(run("recording.resume", {"name": recording}))
    until(lambda: state() == "recording")
    succeeded(run("recording.stop", {"name": recording}))
    until(lambda: hq.ari.get(f"/recordings/stored/{recording}")[0] == 200)


def test_record_what_is_said_in_a_bridge(hq, in_stasis, run):
    bridge, recording = name_of("br"), name_of("rec")
    succeeded(run("bridge.create", {"bridge": bridge}))
    succeeded(run("bridge.add", {"bridge": bridge, "channels": [in_stasis.far]}))
    succeeded(run("record", {"bridge": bridge, "name": recording}), ("ari",))
    told = lambda: hq.ari.get(f"/recordings/live/{recording}")[1]
    until(lambda: told().get("state") == "recording")
    assert told()["target_uri"] == f"bridge:{bridge}"
    assert hq.ari.get(f"/bridges/{bridge}")[1]["channels"] == [in_stasis.far]
    succeeded(run("recording.stop", {"name": recording}))
    until(lambda: hq.ari.get(f"/recordings/stored/{recording}")[0] == 200)
    succeeded(run("bridge.destroy", {"bridge": bridge}))


def test_variables_of_a_channel_and_of_all(hq, call, run):
    near = call.name(call.near)
    succeeded(run("variable.set", {"channel": call.near, "name": "CITY", "value": "Zürich; \\ \"x\""}))
    assert hq.ari.get(f"/channels/{call.near}/variable", variable="CITY")[1]["value"] == "Zürich; \\ \"x\""
    assert succeeded(run("variable.get", {"channel": near, "name": "CITY"}))["value"] == "Zürich; \\ \"x\""
    value = name_of("v")
    succeeded(run("variable.set", {"name": "EVERYWHERE", "value": value}))
    assert hq.variable("EVERYWHERE") == value == succeeded(run("variable.get", {"name": "EVERYWHERE"}))["value"]


def test_a_value_that_ami_would_trim_arrives_unaltered_or_is_refused(hq, call, run):
    result = run("variable.set", {"channel": call.near, "name": "PADDED", "value": "  x  "})
    value = hq.ari.get(f"/channels/{call.near}/variable", variable="PADDED")[1].get("value")
    assert value == "  x  " if result["status"] == "succeeded" else not value, (result, value)


def test_blind_transfer(hq, watch, run):
    placed = bridged(Call(hq, "700"), watch)
    succeeded(run("transfer.blind", {"channel": hq.find(peer(placed)).get("Uniqueid"), "context": "default", "extension": "601"}))
    until(lambda: hq.find(placed.far).get("Application") == "Echo")


def test_attended_transfer(hq, watch, run):
    placed, since = bridged(Call(hq, "700"), watch), len(watch.events)
    transferer = peer(placed)
    succeeded(run("transfer.attended", {"channel": transferer, "context": "consult", "extension": "9"}))
    watch.wait(lambda p: p.event == "BridgeEnter" and p.get("Channel") == transferer, since=since)
    hq.ami.action("Hangup", Channel=transferer)
    watch.wait(lambda p: p.event == "AttendedTransfer", since=since)


def test_park(hq, watch, run):
    placed = bridged(Call(hq, "700"), watch)
    succeeded(run("park", {"channel": placed.far, "timeout_ms": 30000}))
    parked = until(lambda: hq.ami.list("ParkedCalls"))
    assert [slot.get("ParkeeUniqueid") for slot in parked] == [placed.far]


def test_park_in_a_lot_and_say_its_space_to_a_channel(hq, watch, call, run):
    # One that there is: Asterisk 22.10 dies of an AnnounceChannel that there is not.
    told = bridged(Call(hq, "700"), watch)
    hq.ami.action("Setvar", Channel=told.name(told.near), Variable="TALK_DETECT(set)", Value="")
    since = len(watch.events)
    succeeded(run("park", {"channel": call.near, "lot": "lobby", "announce_channel": told.far}), ("ami",))
    parked = until(lambda: hq.ami.list("ParkedCalls"))
    assert [(slot.get("ParkeeUniqueid"), slot.get("Parkinglot")) for slot in parked] == [(call.near, "lobby")]
    watch.wait(lambda p: p.event == "ChannelTalkingStart" and p.get("Uniqueid") == told.near, since=since)


@pytest.fixture
def ari_alone(hq, kafka, make_bus):
    """Sends a command by way of a daemon that has no AMI link, and returns its result."""
    daemon = make_bus([pbx(hq, ami=None, ari={"apps": [{"name": "second", "subscribe_all": True}]})]).start().ready()
    reader, sender = Reader(kafka.brokers, daemon.prefix), Sender(kafka.brokers, daemon.prefix)
    yield lambda name, args: reader.result(sender.command(name, args=args)).json
    reader.close()
    assert daemon.stop() == 0


def placed_by(ari_alone):
    data = succeeded(ari_alone("originate", {"endpoint": "Local/600@default/n", "stasis_app": "second"}), ("ari",))
    return data["channel"]["id"]


def test_with_ari_alone_a_call_is_placed_played_to_and_ended(hq, ari_alone):
    channel, playback = placed_by(ari_alone), name_of("pb")
    until(lambda: hq.find(channel).get("Application") == "Stasis")
    succeeded(ari_alone("play", {"channel": channel, "media": ["sound:demo-congrats"], "playback": playback}), ("ari",))
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[1]["state"] == "playing")
    succeeded(ari_alone("hangup", {"channel": channel, "cause": "busy"}), ("ari",))
    until(lambda: hq.find(channel) is None)


def test_with_ari_alone_a_call_is_placed_into_the_dialplan_and_sent_elsewhere(hq, ari_alone):
    args = {"endpoint": "Local/600@default/n", "context": "caller", "extension": "talk"}
    channel = succeeded(ari_alone("originate", args), ("ari",))["channel"]["id"]
    until(lambda: hq.find(channel).get("Application") == "Echo")
    held = placed_by(ari_alone)
    succeeded(ari_alone("redirect", {"channel": held, "context": "default", "extension": "601"}), ("ari",))
    until(lambda: hq.find(held).get("Application") == "Echo")


def test_with_ari_alone_channels_are_joined(hq, ari_alone):
    bridge, first, second = name_of("br"), placed_by(ari_alone), placed_by(ari_alone)
    succeeded(ari_alone("bridge.create", {"bridge": bridge}), ("ari",))
    succeeded(ari_alone("bridge.add", {"bridge": bridge, "channels": [first, second]}), ("ari",))
    until(lambda: sorted(hq.ari.get(f"/bridges/{bridge}")[1]["channels"]) == sorted([first, second]))
    succeeded(ari_alone("bridge.remove", {"bridge": bridge, "channels": [first]}), ("ari",))
    until(lambda: hq.ari.get(f"/bridges/{bridge}")[1]["channels"] == [second])
    succeeded(ari_alone("bridge", {"channel_a": first, "channel_b": second}), ("ari",))
    together = lambda: {hq.find(channel).get("BridgeId") for channel in (first, second)}
    until(lambda: len(together()) == 1 and together() != {bridge} and together() != {""}, what=together)
    succeeded(ari_alone("bridge.destroy", {"bridge": bridge}), ("ari",))


def test_with_ari_alone_variables_are_set_and_read(hq, ari_alone):
    channel = placed_by(ari_alone)
    name = hq.find(channel).get("Channel")
    for where in ({"channel": channel}, {"channel": name}, {}):
        value = name_of("v")
        succeeded(ari_alone("variable.set", {"name": "BY_ARI_ALONE", "value": value, **where}), ("ari",))
        assert hq.variable("BY_ARI_ALONE", name if where else None) == value
        assert succeeded(ari_alone("variable.get", {"name": "BY_ARI_ALONE", **where}), ("ari",))["value"] == value


def test_with_ari_alone_what_needs_ami_is_refused(hq, call, ari_alone):
    result = ari_alone("park", {"channel": call.near})
    assert (result["status"], result["error"]["code"]) == ("rejected", "link_down"), result
    result = ari_alone("originate", {"endpoint": "Local/600@default/n", "application": "Wait"})
    assert (result["status"], result["error"]["code"]) == ("rejected", "invalid_argument"), result
